/** The first sheet: the camps, and the Assembly as a map. */
import { countryName, nameInSentence, rowsByName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import type { Origin } from "../../core/datum";
import { enumerated } from "../../core/sentence";
import { leastSplit, permanent } from "../../core/votes/camps/camps";
import { whyInNoCamp } from "../../core/votes/camps/campsAnswer";
import { stabilityDraws, type Stability } from "../../core/votes/camps/stability";
import type { Code, World } from "../../core/world";
import { blank, type Block, type Chart, text } from "../../workbook/plan";
import { codeColumn, countryColumn, missing, number, plain, words, type ReportColumn } from "../figures";
import { namesWithRoom } from "../lineNames";
import type { Part } from "../part";
import { dayStatement, headBlock, missingRows, partlyPrinted, reportOf, tableOf, titleBlock } from "../sheet";
import type { Drawing, Trail } from "./drawing";
import { campTitle, type Sitting } from "./sitting";

const sheet = "Assembly";
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** `3 camps: 123 members around Burkina Faso; 53 with France, the United Kingdom and the United States; 10 with China and Russia.` */
function describeCamps(world: World, { camps }: Sitting["camps"]): string {
  const whose = camps.map(({ members, name, namedBy }, i) => {
    const who =
      namedBy.length > 0 ? `with ${enumerated(namedBy.map((code) => nameInSentence(world, code)))}` : name;
    return `${i === 0 ? counted(members.length, "member") : members.length} ${who}`;
  });
  return `${counted(camps.length, "camp")}: ${whose.join("; ")}.`;
}

function describeSteps({ splits, camps }: Sitting["camps"], isAsked: boolean): string {
  const [second, ...further] = splits.slice(0, camps.length + 2).map(percent);
  const rule = isAsked
    ? "There are as many camps as were asked for"
    : `A further camp is made where it explains at least ${percent(leastSplit)} of all disagreement`;
  const next = further.length > 0 ? `, the next ones ${enumerated(further)}` : "";
  return second === undefined ? `${rule}.` : `${rule}: the second explains ${second}${next}.`;
}

function campsReport(sitting: Sitting, stability: Stability, origins: readonly Origin[]) {
  const columns: readonly ReportColumn<Sitting["camps"]["camps"][number]>[] = [
    {
      ...{ key: "camp", head: "Camp", width: 20, align: "left" },
      note: "Number, the largest first, and the permanent members of the Security Council that fit in it, else the member closest to all others (ALIGN.CAMPS)",
      figure: (camp) => words(campTitle(camp), "wrapped"),
    },
    {
      ...{ key: "members", head: "Members", width: 12, align: "right" },
      note: "How many members are in the camp",
      figure: ({ members }) => number(members.length, "0", origins),
    },
    {
      ...{ key: "cohesion", head: "Cohesion", width: 12, align: "right" },
      note: "Mean agreement of two members of the camp, 0 to 1",
      figure: ({ cohesion }) =>
        cohesion === undefined ? missing("a camp of one") : number(cohesion, "0.00", origins),
    },
    {
      ...{ key: "stability", head: "Stability", width: 12, align: "right" },
      note: `The questions of the period are drawn anew ${stabilityDraws} times (seeded) and the camps found again: the mean likeness (Jaccard) of the camp to the one most like it; below 0.5 it dissolves, above 0.75 it stands (Hennig 2007)`,
      figure: ({ number: place }) => number(stability.camps[place - 1]!, "0.00", origins),
    },
  ];
  return reportOf({ sheet, table: "Camps" }, sitting.camps.camps, columns, campTitle);
}

const coordinate = (value: number | undefined) =>
  value === undefined ? plain(blank) : number(value, "0.000");

/** A place a row; each camp has a column of its own, so that the dots keep their colours when somebody sorts the table. */
function placesReport(world: World, { map, camps, members }: Sitting, named: ReadonlySet<Code>) {
  const codes = camps.camps.flatMap((camp) => camp.members.map(({ country }) => country));
  const at = (code: Code) => map.places.get(code)!;
  const note =
    "Place on the map: distances are square roots of disagreement, as well as two dimensions can tell";
  const columns: readonly ReportColumn[] = [
    countryColumn(world),
    codeColumn,
    {
      key: "x",
      head: "To the right",
      width: 12,
      align: "right",
      note,
      figure: (code) => coordinate(at(code)[0]),
    },
    ...camps.camps.map((camp): ReportColumn => ({
      ...{
        key: `y${camp.number}`,
        head: `Up, camp ${camp.number}`,
        topic: "Up",
        width: 13,
        align: "right",
        note,
      },
      figure: (code) => coordinate(members.get(code)!.camp === camp.number ? at(code)[1] : undefined),
    })),
    {
      ...{ key: "named", head: "Up, named", width: 12, align: "right" },
      note: "Of countries whose name stands on the map",
      figure: (code) => coordinate(named.has(code) ? at(code)[1] : undefined),
    },
  ];
  return reportOf({ sheet, table: "MapPlaces" }, codes, columns, (code) => countryName(world, code));
}

/** Then, now and an empty row of each, so that one line is as many paths. */
function trailsReport(world: World, trails: readonly Trail[], then: string, now: string) {
  const rows = trails.flatMap((trail) => [
    { country: trail.country, when: then, place: trail.then },
    { country: trail.country, when: now, place: trail.now },
    { country: trail.country, when: "", place: undefined },
  ]);
  type Row = (typeof rows)[number];
  const columns: readonly ReportColumn<Row>[] = [
    {
      ...{ key: "country", head: "Path of", width: 20, align: "left", note: "Common name" },
      figure: ({ country, when }) => (when === "" ? plain(blank) : words(countryName(world, country))),
    },
    {
      ...{ key: "when", head: "When", width: 12, align: "left" },
      note: "Last year of the period; the earlier map is laid over the later one, turned, mirrored and moved but never stretched",
      figure: ({ when }) => (when === "" ? plain(blank) : words(when)),
    },
    {
      ...{ key: "x", head: "To the right then and now", width: 12, align: "right", note: "Place on the map" },
      figure: ({ place }) => coordinate(place?.[0]),
    },
    {
      ...{ key: "y", head: "Up then and now", width: 12, align: "right", note: "Place on the map" },
      figure: ({ place }) => coordinate(place?.[1]),
    },
  ];
  return reportOf({ sheet, table: "MapPaths" }, rows, columns, ({ country }) => countryName(world, country));
}

/** What each dimension of a map says: `First dimension: 44 % of all disagreement`. */
export function dimensionsOf({ map }: Sitting): { readonly across: string; readonly up: string } {
  const [across, up] = map.shown.map((share) => `${Math.round(share * 100)} %`);
  return { across: `First dimension: ${across} of all disagreement`, up: `Second dimension: ${up}` };
}

function mapChart(world: World, sitting: Sitting, hasTrails: boolean): Chart {
  const { camps, first, last } = sitting;
  const { across, up } = dimensionsOf(sitting);
  const dots = camps.camps.map((camp) => ({
    ...{ name: campTitle(camp), table: "MapPlaces", x: "x", y: `y${camp.number}` },
  }));
  return {
    kind: "chart",
    chart: "map",
    title: `Who votes with whom, ${first} to ${last}`,
    description: `A dot a member, the nearer the more alike they vote; ${counted(camps.camps.length, "camp")} by colour${hasTrails ? "; grey lines from where a country stood before" : ""}`,
    series: [
      ...(hasTrails
        ? [{ name: "from where it stood", table: "MapPaths", x: "x", y: "y", muted: true as const }]
        : []),
      ...dots,
      {
        ...{ name: "names", table: "MapPlaces", x: "x", y: "named", label: "country" },
        namedFirst: permanent.map((code) => countryName(world, code)),
      },
    ],
    xTitle: across,
    yTitle: up,
    rows: 30,
    columns: 9,
  };
}

function mapNotes(before: Sitting | undefined): readonly string[] {
  if (!before) return [namesWithRoom];
  return [`Grey lines lead from where the named stood, ${before.first} to ${before.last}.`, namesWithRoom];
}

/** What the sheet shows beside the map itself. */
export interface Shown {
  readonly stability: Stability;
  readonly origins: readonly Origin[];
  /** Whether somebody asked for so many camps. */
  readonly isAsked: boolean;
}

export function mapPart(
  world: World,
  { now: sitting, then: before, named, trails }: Drawing,
  { stability, origins, isAsked }: Shown,
): Part {
  const { first, last, camps } = sitting;
  const list = campsReport(sitting, stability, origins);
  const places = placesReport(world, sitting, named);
  const paths =
    before && trails.length > 0
      ? { since: before, report: trailsReport(world, trails, before.last.slice(0, 4), last.slice(0, 4)) }
      : undefined;
  const left = rowsByName(world, camps.tooFew).map(
    (few) => `${countryName(world, few.country)} – ${whyInNoCamp(few, camps.rollCalls)}`,
  );
  const lead = [
    describeCamps(world, camps),
    `They are found in ${counted(camps.rollCalls, "recorded vote")} on which somebody voted no or abstained; memberships and poles play no part.`,
    describeSteps(camps, isAsked),
    "Between years compare who stands with whom, not the numbers: what is put to the vote decides what divides.",
  ];
  const printed: readonly Block[] = [
    titleBlock("The Assembly", lead, [dayStatement("From", first), dayStatement("To", last)]),
    tableOf(list),
    headBlock("The map"),
    mapChart(world, sitting, paths !== undefined),
    { kind: "rows", rows: mapNotes(paths?.since).map((note) => [text(note, "note")]) },
    { kind: "rows", rows: missingRows([list], left) },
  ];
  // the tables that the map draws
  const drawn: readonly Block[] = [
    ...(paths
      ? [
          headBlock(`Paths from where they stood, ${paths.since.first} to ${paths.since.last}`),
          tableOf(paths.report),
        ]
      : []),
    headBlock("Places on the map"),
    tableOf(places),
  ];
  return {
    sheet: partlyPrinted(sheet, printed, drawn, "portrait"),
    reports: [list, places, ...(paths ? [paths.report] : [])],
  };
}
