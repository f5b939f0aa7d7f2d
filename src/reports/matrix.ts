/** How alike everyone votes with everyone. */
import { counted } from "../core/counted";
import { countryName, nameInSentence, rowsByName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { needVotes } from "../core/leftOut";
import { Mistake } from "../core/mistake";
import { placesBetween } from "../core/votes/rollCalls";
import { measures, similarities, type MeasureName, type Similarity } from "../core/votes/similarity";
import { castIn, countryVoter } from "../core/votes/voters";
import { capital } from "../core/sentence";
import type { Code, Day, World } from "../core/world";
import { text, type ConditionalFormat } from "../workbook/plan";
import type { Origin } from "../core/datum";
import type { Planned, ReportDefinition, Steps } from "./definition";
import { codeColumn, countryColumn, missing, number, type Figure, type ReportColumn } from "./figures";
import type { Option } from "./option";
import { firstReportDay, reportDay } from "./requestLimits";
import { dayStatement, missingRows, reportOf, sheetOf, tableOf, titleBlock } from "./sheet";
import { names } from "./standing";
import { countriesOption, dayOption, fromOption } from "./usualOptions";

export interface MatrixRequest {
  readonly countries: readonly Code[];
  /** First and last day, both included. */
  readonly from: Day;
  readonly day: Day;
  /** `agreement` by default. */
  readonly measure?: MeasureName;
}

/** Fewest votes cast, and fewest in common, for a figure. */
const least = 10;

const formulas: Readonly<Record<MeasureName, string>> = {
  agreement:
    "mean of 1 − d/2 over the roll calls on which both voted; an abstention is half-way between yes and no; 0 to 1",
  identical: "share of roll calls on which both took the same position; 0 to 1",
  coincidence: "share of equal votes among those on which both voted yes or no; 0 to 1",
  s: "1 − 2·Σd/(2N), Signorino and Ritter 1999; −1 to +1",
  kappa: "agreement beyond what the two voters' habits would bring, Cohen 1968, squared weights; at most 1",
  pi: "identity beyond what the pooled habits would bring, Scott 1955; at most 1",
};

/** The measure of a name in any case; throws `Mistake` for another. */
function measureOf(name: string): MeasureName {
  const known = Object.keys(measures) as MeasureName[];
  const found = known.find((one) => one === name.trim().toLowerCase());
  if (!found) throw new Mistake(`unknown measure: ${name}; known are ${known.join(", ")}`);
  return found;
}

const measureOption = {
  name: "measure",
  value: "name",
  help: "agreement (the default), identical, coincidence, s, kappa or pi",
  read: measureOf,
  write: (name) => name,
} satisfies Option<MeasureName>;

const title = "How alike they vote";

/** More countries than this stand in narrow columns, so that the matrix is seen as one picture. */
const mostWide = 24;

/** How the columns of a matrix of so many countries look: figures of two decimals, without the 0 before them where they are many. */
export function shapeOf(
  countries: number,
): Pick<ReportColumn, "width" | "align" | "isTurned"> & { readonly format: string } {
  const upwards = { align: "right", isTurned: true } as const;
  return countries > mostWide
    ? { ...upwards, width: 4, format: "[>=0.995]0;.00" }
    : { ...upwards, width: 6.5, format: "0.00" };
}

/** The codes beside the names: no wider than they are, where columns are many. */
export function codesOf(countries: number): ReportColumn {
  return countries > mostWide ? { ...codeColumn, width: 7 } : codeColumn;
}

/** A call a pair, so that more countries than this are given as values only. */
const mostLive = 40;

function figureOf({ value, n }: Similarity, format: string, origins: readonly Origin[]): Figure {
  if (n < least) return missing(`fewer than ${least} votes in common`);
  if (value === undefined) return missing("the formula divides by zero");
  return number(value, format, origins);
}

/** Poles that a matrix may have a column of. */
const poles: readonly Code[] = ["RUS", "USA", "CHN"];

interface Pair {
  readonly one: Code;
  readonly other: Code;
  readonly value: number;
}

/** Who votes most and least alike of all pairs, and who most like each pole that is among them. */
function describePairs(
  world: World,
  countries: readonly Code[],
  table: readonly (readonly Similarity[])[],
): readonly string[] {
  const pairs = countries
    .flatMap((one, r) =>
      countries.slice(0, r).flatMap((other, c): readonly Pair[] => {
        const { value, n } = table[r]![c]!;
        return value === undefined || n < least ? [] : [{ one: other, other: one, value }];
      }),
    )
    .sort((a, b) => b.value - a.value);
  const [most, last] = [pairs[0], pairs.at(-1)];
  if (!most || !last || most.value === last.value) return [];
  const name = (code: Code) => nameInSentence(world, code);
  const figure = ({ value }: Pair) => value.toFixed(2).replace("-", "−");
  const told = (pair: Pair) => {
    const like = pairs.filter(({ value }) => value === pair.value).length - 1;
    const others = like === 0 ? "" : `, as ${counted(like, "other pair")}`;
    return `${name(pair.one)} and ${name(pair.other)} (${figure(pair)}${others})`;
  };
  const closest = poles.flatMap((pole) => {
    const pair = pairs.find(({ one, other }) => one === pole || other === pole);
    return pair
      ? [`to ${name(pole)}: ${name(pair.one === pole ? pair.other : pair.one)} (${figure(pair)})`]
      : [];
  });
  return [
    `Most alike vote ${told(most)}, least alike ${told(last)}.`,
    ...(closest.length === 0 ? [] : [`Closest ${closest.join("; ")}.`]),
  ];
}

interface Cast {
  readonly country: Code;
  readonly votes: number;
}

function describeLeftOut(world: World, few: readonly Cast[]): readonly string[] {
  if (few.length === 0) return [];
  const message = rowsByName(world, few).map(
    ({ country, votes }) => `${countryName(world, country)} ${votes}`,
  );
  return [`Left out, fewer than ${least} votes cast: ${message.join(", ")}`];
}

/** Ends of the shading: the lowest figure, rounded down to a tenth, to 1. */
export function heatOf(
  columns: readonly ReportColumn[],
  table: readonly (readonly Similarity[])[],
): ConditionalFormat {
  const lowest = table.flat().reduce((low, { value }) => Math.min(low, value ?? 1), 0.9);
  return { kind: "heat", columns: columns.map(({ key }) => key), low: Math.floor(lowest * 10) / 10, high: 1 };
}

/** The newest source that the roll calls of a period come from, each with its newest vote. */
export function rollCallOrigins(world: World, from: number, to: number): readonly Origin[] {
  const newest = new Map<string, string>();
  for (const { source, date } of world.rollCalls.slice(from, to)) newest.set(source, date);
  return [...newest].map(([source, date]) => ({ source, date }));
}

/**
 * Countries that cast too few votes are left out and named. Throws `Mistake` for no country, days in the wrong order, and where fewer than two countries voted enough.
 */
function* planned(world: World, request: MatrixRequest): Steps<Planned<MatrixRequest>> {
  const { measure = "agreement" } = request;
  const [first, last] = [firstReportDay(world, request.from), reportDay(world, request.day)];
  if (first > last) throw new Mistake(`invalid period: ${first} to ${last}; give the first day first`);
  const [from, to] = placesBetween(world, first, last);
  const cast = someCountries(request.countries).map((country) => ({
    country,
    votes: castIn(countryVoter(world, country), from, to),
  }));
  const enough = cast.filter(({ votes }) => votes >= least).map(({ country }) => country);
  needVotes(world);
  if (enough.length < 2)
    throw new Mistake(
      `too few votes: ${first} to ${last}; at least two countries must have cast ${least}, name more countries or a longer period`,
    );
  const voters = enough.map((country) => countryVoter(world, country));
  yield;
  const table: (readonly Similarity[])[] = [];
  for (const row of similarities(world, voters, voters, measure, first, last)) {
    table.push(row);
    yield;
  }
  const origins = rollCallOrigins(world, from, to);
  const place = new Map(enough.map((country, i) => [country, i]));
  const { format, ...shape } = shapeOf(enough.length);
  const isLive = enough.length <= mostLive;
  // of many, codes keep the heads low: they stand beside the names of the rows
  const headOf = (code: Code) => (enough.length > mostWide ? code : countryName(world, code));
  const columns = enough.map((code, c): ReportColumn => ({
    key: `with.${code}`,
    head: headOf(code),
    name: countryName(world, code),
    topic: "Each country",
    ...shape,
    note: `${measure}: ${formulas[measure]} (ALIGN.AGREE)`,
    ...(isLive && {
      live: `=ALIGN.AGREE([@Code],Similarity[[#Headers],[${headOf(code)}]],${names.from},${names.to},${names.measure})`,
    }),
    figure: (country) => figureOf(table[place.get(country)!]![c]!, format, origins),
  }));
  const report = reportOf(
    { sheet: "Similarity", table: "Similarity" },
    enough,
    [countryColumn(world), codesOf(enough.length), ...columns],
    (country) => countryName(world, country),
  );
  yield;
  const few = cast.filter(({ votes }) => votes < least);
  const sheet = sheetOf(
    "Similarity",
    [
      titleBlock(
        title,
        [
          ...describePairs(world, enough, table),
          `${capital(measure)}: ${formulas[measure]}.`,
          // calls alone need the days in cells, which narrow columns have no room for
          ...(isLive ? [] : [`From ${first} to ${last}.`]),
          ...(measure === "kappa" || measure === "pi"
            ? []
            : [
                "Raw agreement misleads across years and agendas: kappa and the ideal point correct for that.",
              ]),
        ],
        isLive
          ? [
              dayStatement("From", first, names.from),
              dayStatement("To", last, names.to),
              ["Measure", { ...text(measure), name: names.measure }],
            ]
          : [],
      ),
      tableOf(report, [heatOf(columns, table)]),
      { kind: "rows", rows: missingRows([report], describeLeftOut(world, few)) },
    ],
    2,
  );
  return {
    title,
    parts: [{ sheet, reports: [report] }],
    request: { countries: enough, from: first, day: last, measure },
  };
}

/** Similarity of everyone with everyone over a period, shaded. */
export const matrix: ReportDefinition<"matrix", MatrixRequest> = {
  name: "matrix",
  label: "Matrix of agreement",
  summary: "how alike countries vote, each with every other",
  aim: "likeness",
  example: "--countries post-soviet --from 2019 --to 2023 --measure kappa -o matrix.xlsx",
  options: {
    countries: { ...countriesOption, default: "un" },
    from: { ...fromOption, default: "1946" },
    day: {
      ...{ ...dayOption, name: "to", field: { kind: "last day", label: "To" } },
      help: "last year, month or day",
    },
    measure: measureOption,
  },
  forms: [{ name: "all", label: "All", asks: ["countries", "from", "day"] }],
  eachCountry: () => "row and column",
  subject: (_, { countries, from, day }) =>
    `${countries.length} × ${countries.length} countries, ${from} to ${day}`,
  plan: planned,
};
