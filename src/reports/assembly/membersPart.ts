/** Every member in its camp, and who changed camp. */
import { countryName, rowsByName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import type { Origin } from "../../core/datum";
import { campChanges, type CampChange, type CampCourse } from "../../core/votes/camps/campChanges";
import type { Place } from "../../core/votes/camps/campMap";
import { stabilityDraws, type Stability } from "../../core/votes/camps/stability";
import type { Code, World } from "../../core/world";
import { codeColumn, countryColumn, missing, number, ofCountry, words, type ReportColumn } from "../figures";
import { type Part, tablePart } from "../part";
import { reportOf } from "../sheet";
import { distance } from "./drawing";
import { campTitle, type Sitting } from "./sitting";

const alone = "there is one camp";

/** Every voter, camp by camp, the best fitting first. */
export function membersPart(
  world: World,
  { camps, members }: Sitting,
  stability: Stability,
  origins: readonly Origin[],
): Part {
  const titleOf = (place: number) => campTitle(camps.camps[place - 1]!);
  const member = (code: Code) => members.get(code)!;
  const share = (value: number | undefined) =>
    value === undefined ? missing(alone) : number(value, "0.00", origins);
  const columns: readonly ReportColumn[] = [
    countryColumn(world),
    { ...codeColumn, width: 6 },
    {
      ...{ key: "camp", head: "Camp", width: 24, align: "left" },
      note: "Number and name of the camp (ALIGN.CAMPS)",
      figure: (code) => words(titleOf(member(code).camp), "plain", origins),
    },
    {
      ...{ key: "fit", head: "Fit", width: 6, align: "right" },
      note: "Silhouette, −1 to +1 (Rousseeuw 1987): below 0 the member agrees more with the next camp than with its own",
      figure: (code) => share(member(code).fit),
    },
    {
      ...{ key: "next", head: "Next camp", width: 24, align: "left" },
      note: "The camp that it agrees with most beside its own",
      figure: (code) => {
        const { next } = member(code);
        return next === undefined ? missing(alone) : words(titleOf(next), "plain", origins);
      },
    },
    {
      ...{ key: "own", head: "Agreement, own camp", width: 10.5, align: "right" },
      note: "Mean agreement with the others of its camp, 0 to 1",
      figure: (code) => share(member(code).withOwn),
    },
    {
      ...{ key: "other", head: "Agreement, next camp", width: 10.5, align: "right" },
      note: "Mean agreement with the members of the next camp, 0 to 1",
      figure: (code) => share(member(code).withNext),
    },
    {
      ...{ key: "stability", head: "Stability", width: 9, align: "right" },
      note: `Share of ${stabilityDraws} draws of the questions in which the member is in the camp that is most like its own`,
      figure: (code) => number(stability.members.get(code)!, "0.00", origins),
    },
  ];
  const codes = camps.camps.flatMap((camp) => camp.members.map(({ country }) => country));
  const report = reportOf({ sheet: "Members", table: "CampMembers" }, codes, columns, (code) =>
    countryName(world, code),
  );
  return tablePart(report, "Members by camp", "The best fitting of each camp first.", [
    { kind: "bar", column: "fit", low: 0, high: 1 },
  ]);
}

/** `1 China → 3 China, and 1 around Peru split off with 9 of its 20 members`. */
function describeCourse({ then, now, isMerged, splitOff }: CampCourse): string {
  const before = new Set(then.members.map(({ country }) => country));
  const parts = splitOff.map((camp) => {
    const own = camp.members.filter(({ country }) => before.has(country)).length;
    return `, and ${campTitle(camp)} split off with ${own} of its ${counted(before.size, "member")}`;
  });
  const to = now === undefined ? "→ no camp" : `${isMerged ? "merged into" : "→"} ${campTitle(now)}`;
  return `${campTitle(then)} ${to}${parts.join("")}`;
}

/** Who is where its camp is not. */
export function changedPart(
  world: World,
  then: Sitting,
  now: Sitting,
  origins: readonly Origin[],
  laid: ReadonlyMap<Code, Place>,
): Part {
  const { courses, changed } = campChanges(then.camps, now.camps);
  const columns: readonly ReportColumn<CampChange>[] = [
    ofCountry(countryColumn(world)),
    {
      ...{ key: "then", head: "Camp then", width: 26, align: "left" },
      note: "Camp of the earlier period",
      figure: (change) => words(campTitle(change.then), "plain", origins),
    },
    {
      ...{ key: "now", head: "Camp now", width: 26, align: "left" },
      note: "Camp of the later period",
      figure: (change) => words(campTitle(change.now), "plain", origins),
    },
    {
      ...{ key: "fitThen", head: "Fit then", width: 10, align: "right" },
      note: "Silhouette in the earlier camp: near or below 0 it stood between two",
      figure: ({ country }) => {
        const { fit } = then.members.get(country)!;
        return fit === undefined ? missing(alone) : number(fit, "0.00", origins);
      },
    },
    {
      ...{ key: "fitNow", head: "Fit now", width: 10, align: "right" },
      note: "Silhouette in the later camp: near or below 0 it stands between two",
      figure: ({ country }) => {
        const { fit } = now.members.get(country)!;
        return fit === undefined ? missing(alone) : number(fit, "0.00", origins);
      },
    },
    {
      ...{ key: "moved", head: "Moved on the map", width: 12, align: "right" },
      note: "Distance between its places then and now, the earlier map laid over the later",
      figure: ({ country }) => number(distance(laid.get(country)!, now.map.places.get(country)!), "0.00"),
    },
  ];
  const report = reportOf(
    { sheet: "Changed camp", table: "ChangedCamp" },
    rowsByName(world, changed),
    columns,
    ({ country }) => countryName(world, country),
  );
  return tablePart(
    report,
    "Who changed camp",
    `A camp of ${then.first} to ${then.last} goes on as the one that the same permanent members name, else where most of its members are: ${courses.map(describeCourse).join("; ")}. ${counted(changed.length, "country is", "countries are")} elsewhere.`,
  );
}
