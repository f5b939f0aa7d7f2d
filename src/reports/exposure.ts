/** Exposure: where somebody's exports, holdings or staff stand, by score, camp and bloc. */
import { counted } from "../core/counted";
import { lastFullYear, sameDayOf, yearOf } from "../core/days";
import { bands, exposure as exposureOn, noScore, type Exposure } from "../core/exposure/exposure";
import { isTotal, noName, type Positions, type UnclearPosition } from "../core/exposure/positions";
import { whyUnknown } from "../core/countries/whyUnknown";
import { blocName } from "../core/blocs/blocs";
import { axisName, poleName } from "../core/describeDatum";
import { countryName, nameInSentence } from "../core/countries/countries";
import { enumerated } from "../core/sentence";
import { signed } from "../core/signed";
import { defaultAxis, type Axis } from "../core/votes/axis";
import { usedSources } from "../core/votes/rollCalls";
import type { Day, World } from "../core/world";
import type { Planned, ReportDefinition } from "./definition";
import { originsOfGroups } from "./exposure/groupOrigins";
import { groupReport, shareFormat, valueFormatOf } from "./exposure/groupTable";
import { holdingsReport, whyUnscored } from "./exposure/holdingsTable";
import { measuresReport } from "./exposure/measuresTable";
import { positionsOf, positionsText } from "./exposure/positionsText";
import { unclearReport } from "./exposure/unclearNames";
import { shownNumber } from "../workbook/shownNumber";
import { words } from "./figures";
import { type Part, tablePart } from "./part";
import { reportDay } from "./requestLimits";
import { dayStatement, headBlock, missingRows, pageOf, tableOf, titleBlock } from "./sheet";
import type { Option } from "./option";
import { axisOption, dayOption } from "./usualOptions";

export interface ExposureRequest {
  readonly positions: Positions;
  readonly day: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
}

const sheet = "Exposure";
/** Rows of the largest on each side. */
const mostOnSide = 10;
/** Countries without a score that the first page names; the rest is under Missing figures. */
const mostNames = 6;

/** A value or a share as its cell shows it. */
const shownValue = (value: number) => shownNumber(value, valueFormatOf([value]));
const shownShare = (share: number) => shownNumber(share, shareFormat).replace("%", " %");

/** `Weighted by value, their mean score is −12.3, between −20.1 and −4.5; a year earlier it was −10.0.` */
function describeMean({ mean }: Exposure, then: Exposure): string {
  if (!mean) return "No country of the list has a score.";
  const { value, low, high } = mean;
  const interval =
    low === undefined || high === undefined ? "" : `, between ${signed(low, 1)} and ${signed(high, 1)}`;
  const earlier = then.mean ? `; a year earlier it was ${signed(then.mean.value, 1)}` : "";
  return `Weighted by value, the mean score is ${signed(value, 1)}${interval}${earlier}.`;
}

/** How much stands in the outer bands of the score; undefined where they are empty. */
function describeOuter(world: World, { bands: groups }: Exposure, { minus, plus }: Axis): string | undefined {
  const outer = [
    { pole: plus, name: bands.at(-1)![1] },
    { pole: minus, name: bands[0][1] },
  ].map(({ pole, name }) => ({ pole, share: groups.find((one) => one.name === name)?.share }));
  if (outer.every(({ share }) => share === undefined)) return undefined;
  const told = outer.map(({ pole, share }, i) => {
    const part = share === undefined ? "nothing" : shownShare(share);
    return `${part}${i === 0 ? " is" : ""} in the fifth ${i === 0 ? "of the scale " : ""}nearest to ${poleName(world, pole)}`;
  });
  return `Of the total ${enumerated(told)}.`;
}

/** How much stands in countries without a score, and in which; undefined where all have one. */
function describeUnscored(world: World, { bands: groups, holdings }: Exposure): string | undefined {
  const share = groups.find(({ name }) => name === noScore)?.share;
  if (share === undefined) return undefined;
  const names = holdings
    .filter(({ standing }) => standing.score === undefined)
    .map(({ country }) => nameInSentence(world, country));
  const some = names.length > mostNames ? [...names.slice(0, mostNames), "others"] : names;
  return `${shownShare(share)} is in countries without a score: ${enumerated(some)}.`;
}

/** What was found of the countries of the list. */
function findings(world: World, now: Exposure, then: Exposure, axis: Axis): readonly string[] {
  const { holdings, total, mean } = now;
  if (total === 0) return ["No country of the list has a value."];
  const found = [
    `The list has ${counted(holdings.length, "country", "countries")} with a total of ${shownValue(total)}, in its own unit.`,
    describeMean(now, then),
    mean && (describeOuter(world, now, axis) ?? "None of it is in the outer fifths of the scale."),
    describeUnscored(world, now),
  ];
  return found.filter((line) => line !== undefined);
}

function exposurePart(world: World, { unclear }: Positions, now: Exposure, then: Exposure, axis: Axis): Part {
  const left = unclear.length === 0 ? undefined : unclearReport(sheet, unclear);
  const [totals, names] = [
    unclear.filter(({ name }) => isTotal(name)),
    unclear.filter(({ name }) => !isTotal(name)),
  ];
  const lost = names.reduce((sum, { value }) => sum + value, 0);
  const origins = originsOfGroups(world, now, then);
  const summary = measuresReport(sheet, now, then, origins.all, lost);
  const votes = usedSources(world).map((source) => ({ source, date: lastFullYear(now.day).toString() }));
  const same = (name: string) => name;
  const byBand = groupReport(
    {
      ...{ sheet, table: "ByBand", head: "Band of the score", nameOf: same, isComparable: true },
      note: `Which fifth of the scale from ${poleName(world, axis.minus)} (−100) to ${poleName(world, axis.plus)} (+100)`,
    },
    now.bands,
    then.bands,
    origins.bands,
  );
  const camps = groupReport(
    {
      ...{ sheet, table: "ByCamp", head: "Camp", nameOf: same, isComparable: false },
      note: `Camps found in the votes of ${lastFullYear(now.day)} (ALIGN.CAMPS); camps of two years are not the same`,
    },
    now.camps,
    then.camps,
    () => votes,
  );
  const blocs = groupReport(
    {
      ...{ sheet, table: "ByBloc", head: "Bloc", isComparable: true },
      note: "Full members on the day; a country may be in several blocs, so that shares do not sum to 1",
      nameOf: (code) => blocName(world, code),
    },
    now.blocs,
    then.blocs,
    origins.blocs,
  );
  const lead = [
    ...findings(world, now, then, axis),
    ...(totals.length > 0
      ? [
          `Left out of all shares, as ${totals.length === 1 ? "a row that sums" : "rows that sum"} others: ${totals.map(({ name, value }) => `${name} (${shownNumber(value, valueFormatOf(unclear.map((one) => one.value)))})`).join(", ")}.`,
        ]
      : []),
    ...(names.length > 0
      ? [
          `Left out of all shares, as ${names.length === 1 ? "a name that is no country's" : "names that are no country's"}: ${shownValue(lost)}, which is ${shownShare(lost / (lost + now.total))} of all that is listed.`,
        ]
      : []),
  ];
  const unscored = now.holdings.flatMap((held) =>
    held.standing.score === undefined
      ? [`Score – ${whyUnscored(world, held)}: ${countryName(world, held.country)}`]
      : [],
  );
  const page = pageOf(sheet, [
    titleBlock(`Exposure: ${axisName(world, axis)}`, lead, [
      dayStatement("As of", now.day),
      dayStatement("A year earlier", then.day),
      ["Scale", words(`−100 is ${poleName(world, axis.minus)}, +100 ${poleName(world, axis.plus)}`).cell],
    ]),
    tableOf(summary),
    headBlock("By score"),
    tableOf(byBand),
    headBlock("By camp"),
    tableOf(camps),
    headBlock("By bloc"),
    tableOf(blocs),
    ...(left ? [headBlock("Names that are no country's"), tableOf(left)] : []),
    { kind: "rows", rows: missingRows([summary], unscored) },
  ]);
  return { sheet: page, reports: [summary, byBand, camps, blocs, ...(left ? [left] : [])] };
}

/** The largest positions on either side of 0. */
function sidesPart(world: World, now: Exposure, then: Exposure, axis: Axis): Part {
  const onSide = (sign: 1 | -1) =>
    now.holdings.filter(({ standing }) => (standing.score ?? 0) * sign > 0).slice(0, mostOnSide);
  const place = (table: string) => ({ sheet: "Largest", table });
  const tables = ([-1, 1] as const).map((sign) =>
    holdingsReport(world, place(sign < 0 ? "LargestMinus" : "LargestPlus"), onSide(sign), then),
  );
  const heads = [axis.minus, axis.plus].map((pole) => `Nearer to ${poleName(world, pole)}`);
  const page = pageOf("Largest", [
    titleBlock(
      "The largest positions on each side",
      [`Up to ${mostOnSide} countries with a score below 0, and up to ${mostOnSide} with one above.`],
      [],
    ),
    ...tables.flatMap((table, i) => [headBlock(heads[i]!), tableOf(table)]),
  ]);
  return { sheet: page, reports: tables };
}

function whyInNoShare(world: World, { name, value }: UnclearPosition): string {
  if (name === noName) return `missing name: ${value} stands beside none`;
  return isTotal(name) ? `no country: ${name}; the row sums others` : whyUnknown(world, name);
}

/** Throws `Mistake` for a day before the data begin. */
function planned(world: World, request: ExposureRequest): Planned<ExposureRequest> {
  const { positions, axis = defaultAxis } = request;
  const day = reportDay(world, request.day);
  const [now, then] = [day, sameDayOf(day, yearOf(day) - 1)].map((one) =>
    exposureOn(world, positions.known, one, axis),
  ) as [Exposure, Exposure];
  const all = holdingsReport(world, { sheet: "Positions", table: "Positions" }, now.holdings, then);
  return {
    title: "Exposure",
    parts: [
      exposurePart(world, positions, now, then, axis),
      sidesPart(world, now, then, axis),
      tablePart(all, "All positions", "The largest first.", [
        { kind: "bar", column: "share", low: 0, high: 1 },
      ]),
    ],
    request: { ...request, day },
  };
}

const positionsOption = {
  name: "positions",
  value: "list",
  help: 'countries with their values: "Kazakhstan=45; Germany=120", parted by semicolons, commas or lines',
  proposal: "Germany=120; China=80; Kazakhstan=45; Serbia=10",
  field: {
    kind: "positions",
    label: "Positions",
    hint: "Countries with their values, such as Kazakhstan=45; Germany=120; or select two columns",
  },
  read: (words: string, { world }) => positionsOf(world, words),
  write: positionsText,
} satisfies Option<Positions>;

/** How exposed somebody is, and to whom. */
export const exposure: ReportDefinition<"exposure", ExposureRequest> = {
  name: "exposure",
  label: "Exposure",
  summary: "exports, holdings or staff by score, camp and bloc: mean score, concentration, largest positions",
  isValuesOnly: true,
  example: "list.csv --column Country --values Exports -o exposure.xlsx",
  options: {
    positions: { ...positionsOption, isNeeded: true },
    day: dayOption,
    axis: axisOption,
  },
  forms: [{ name: "all", label: "All", asks: ["positions", "axis", "day"] }],
  subject: (_, { positions: { known, unclear }, day }) =>
    `the exposure to ${counted(known.length, "country", "countries")}${unclear.length > 0 ? ` and ${counted(unclear.length, "unclear name")}` : ""} as of ${day}`,
  leftOut: (world, { positions: { unclear } }) => unclear.map((one) => whyInNoShare(world, one)),
  plan: planned,
};
