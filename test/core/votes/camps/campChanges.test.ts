import { campChanges, type CampChanges } from "../../../../src/core/votes/camps/campChanges";
import { campsOf, type Camps } from "../../../../src/core/votes/camps/camps";
import { edition } from "../../../../src/edition";
import { madeWorld } from "./madeWorld";

const west = ["FRA", "GBR", "USA", "WXA", "WXB", "WXC"];
const east = ["CHN", "RUS", "EXA"];
const south = ["SXA", "SXB", "SXC", "SXD", "SXE", "SXF", "SXG"];

/** The camps of a made year in which groups never agree but on a question in ten, as many camps as groups. */
function madeYear(groups: readonly (readonly string[])[]): Camps {
  // of three groups on a question, one in turn is alone on its side
  const cast = (code: string, i: number) => {
    if (i % 10 === 0) return "A";
    const group = groups.findIndex((codes) => codes.includes(code));
    return group === i % groups.length ? "Y" : "N";
  };
  const world = madeWorld(groups.flat().toSorted(), 60, cast);
  return campsOf(world, "2001-01-01", "2001-12-31", groups.length)!;
}

/** What became of each camp, by a member of it: `CHN goes on as CHN, SXA splits off`. */
function told({ courses }: CampChanges): readonly string[] {
  const first = ({ members }: { readonly members: Camps["camps"][number]["members"] }) =>
    members.map(({ country }) => country).toSorted()[0];
  return courses.map(({ then, now, isMerged, splitOff }) =>
    [
      `${first(then)} ${isMerged ? "merges into" : "goes on as"} ${now && first(now)}`,
      ...splitOff.map((camp) => `${first(camp)} splits off`),
    ].join(", "),
  );
}

const whoChanged = ({ changed }: CampChanges) => changed.map(({ country }) => country);

describe("camps of a made year and of another", () => {
  const joined = madeYear([[...east, ...south], west]);
  const apart = madeYear([east, [...south, "WXC"], west.filter((code) => code !== "WXC")]);

  test("a camp that splits goes on with the permanent members that name it, and nobody left it but who did", () => {
    const changes = campChanges(joined, apart);
    expect(told(changes)).toEqual(["CHN goes on as CHN, SXA splits off", "FRA goes on as FRA"]);
    expect(whoChanged(changes)).toEqual(["WXC"]);
  });

  test("a camp that is joined with another merges into it, and nobody left it but who did", () => {
    const changes = campChanges(apart, joined);
    expect(told(changes).toSorted()).toEqual([
      "CHN goes on as CHN",
      "FRA goes on as FRA",
      "SXA merges into CHN",
    ]);
    expect(whoChanged(changes)).toEqual(["WXC"]);
  });

  test("a camp without permanent members goes on where most of its members are, whatever its number", () => {
    const smaller = madeYear([[...east, "SXD", "SXE", "SXF", "SXG"], south.slice(0, 3), west]);
    const larger = madeYear([east, [...south.slice(0, 3), "SXD"], west]);
    const changes = campChanges(smaller, larger);
    expect(told(changes).toSorted()).toEqual([
      "CHN goes on as CHN",
      "FRA goes on as FRA",
      "SXA goes on as SXA",
    ]);
    expect(whoChanged(changes)).toEqual(["SXD"]);
  });
});

describe("camps of every two years from 1990 to 2025", () => {
  const years = Array.from({ length: 36 }, (_, i) => 1990 + i);
  const found = years.map((year) => campsOf(edition, `${year}-01-01`, `${year}-12-31`)!);
  const pairs = years.flatMap((then, i) =>
    years.flatMap((now, j) =>
      i < j ? [{ when: `${then}-${now}`, ...campChanges(found[i]!, found[j]!) }] : [],
    ),
  );

  test("nobody is told to have left a camp for one of the same name", () => {
    const odd = pairs.flatMap(({ when, changed }) =>
      changed
        .filter(({ then, now }) => then.name === now.name)
        .map(({ country, now }) => `${when} ${country} ${now.name}`),
    );
    expect(odd).toEqual([]);
  });

  test("nobody is told to have left who is where its camp goes on, merged or split off", () => {
    for (const { courses, changed } of pairs)
      for (const { country, then, now } of changed) {
        const course = courses.find((one) => one.then === then)!;
        expect([country, now === course.now || course.splitOff.includes(now)]).toEqual([country, false]);
      }
  });

  test("no two camps go on as one, and a new camp split off from one alone", () => {
    for (const { when, courses } of pairs) {
      const heirs = courses.flatMap(({ now, isMerged, splitOff }) => [
        ...(now && !isMerged ? [now] : []),
        ...splitOff,
      ]);
      expect([when, new Set(heirs).size]).toEqual([when, heirs.length]);
    }
  });

  test("a camp goes on as that of the same permanent members wherever there is one", () => {
    for (const { when, courses } of pairs)
      for (const { then, now } of courses) {
        const heirs = courses.flatMap((one) => [...(one.now ? [one.now] : []), ...one.splitOff]);
        const same = heirs.find(({ namedBy, name }) => namedBy.length > 0 && name === then.name);
        if (same) expect([when, now?.name]).toEqual([when, same.name]);
      }
  });
});
