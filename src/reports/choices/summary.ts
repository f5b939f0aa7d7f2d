/** What scores and changes come to under every choice, and which conclusions hold under all of them. */
import { countryName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import type { Origin } from "../../core/datum";
import { poleName } from "../../core/describeDatum";
import { ownSpecification, specificationCount, type Specified } from "../../core/score/choices";
import { isWithinInterval } from "../../core/score/movesInWords";
import { alignment, whyNoScore } from "../../core/score/score";
import { signed } from "../../core/signed";
import { defaultAxis } from "../../core/votes/axis";
import type { World } from "../../core/world";
import type { Block } from "../../workbook/plan";
import {
  codeColumn,
  countryColumn,
  missing,
  number,
  ofCountry,
  scoreOrigins,
  words,
  type ReportColumn,
} from "../figures";
import type { Part } from "../part";
import { dayStatement, headBlock, missingRows, reportOf, sheetOf, tableOf, titleBlock } from "../sheet";
import { withoutName } from "../reasons";
import { scoreAxis } from "../trendSheet";
import { names, scoreFormat } from "../standing";
import {
  changesOf,
  describeFewer,
  farthest,
  hasScore,
  isWhole,
  known,
  namesOf,
  ownChange,
  scoresOf,
  shares,
  type Asked,
  type FigureOf,
} from "./asked";
import { pairsInOrder } from "./order";

const minus = defaultAxis.minus;
const plus = defaultAxis.plus;
const none = "no votes to tell it from under any choice";

/** Lowest, middle and highest of a figure. */
function spreadColumns(
  key: string,
  what: string,
  of: FigureOf,
  originsOf: (row: Specified) => readonly Origin[],
  whyNone: (row: Specified) => string,
): readonly ReportColumn<Specified>[] {
  const ends = [
    ["low", "lowest", (all: Float64Array) => all[0]],
    ["middle", "median", (all: Float64Array) => all[all.length >> 1]],
    ["high", "highest", (all: Float64Array) => all.at(-1)],
  ] as const;
  return ends.map(([end, name, pick]) => ({
    ...{ key: `${key}.${end}`, head: `${what}, ${name}`, width: 11, align: "right", byMethod: true },
    note: `The ${name} of all combinations of choices under which there is one`,
    figure: (row) => {
      const value = pick(known(of(row)));
      return value === undefined ? missing(whyNone(row)) : number(value, scoreFormat, originsOf(row));
    },
  }));
}

/** `Russia in 96 %`. */
function sideColumn({ world }: Asked, key: string, head: string, of: FigureOf): ReportColumn<Specified> {
  return {
    ...{ key, head, width: 24, align: "left", byMethod: true },
    note: "The side on which most combinations of choices see it, and how many per cent of them do; of how many, where not all of them have a figure",
    figure: (row) => {
      const { length } = known(of(row));
      if (length === 0) return missing(none);
      const { above, below, neither } = shares(of(row));
      const [side, share] = (
        [
          ["neither", neither],
          [poleName(world, plus), above],
          [poleName(world, minus), below],
        ] as const
      ).reduce((most, one) => (one[1] > most[1] ? one : most));
      // what is not all is not shown as all
      const shown = share < 1 ? Math.min(99, Math.round(100 * share)) : 100;
      const all = isWhole(of(row)) ? "" : ` of ${length.toLocaleString("en")}`;
      return words(`${side} in ${shown} %${all}`);
    },
  };
}

function mattersColumn(key: string, of: FigureOf): ReportColumn<Specified> {
  return {
    ...{
      key,
      head: `What the ${key.split(".")[0]} hangs on most`,
      width: 34,
      align: "left",
      byMethod: true,
    },
    note: "The one choice that, made otherwise while all others stay, moves the figure farthest, in points",
    figure: (row) => {
      const found = farthest(of(row));
      if (Number.isNaN(of(row)[ownSpecification])) return missing("no figure under the method's own choices");
      return words(found ? `${found.name}: ${signed(found.by, 1)}` : "no choice by itself");
    },
  };
}

/** Whether the change as the method has it is larger than its interval; undefined where there is none. */
function isLarger(asked: Asked, row: Specified): boolean | undefined {
  const own = ownChange(asked, row);
  return own && !isWithinInterval(own);
}

function largerColumn(asked: Asked): ReportColumn<Specified> {
  return {
    ...{ key: "change.larger", head: "Larger than its interval", width: 11, align: "left", byMethod: true },
    note: "Whether the change as the method has it is larger than its 90 % interval; one that is not cannot be told from standing still, whatever its direction",
    figure: (row) => {
      const larger = isLarger(asked, row);
      return larger === undefined
        ? missing("no change under the method's own choices")
        : words(larger ? "yes" : "no");
    },
  };
}

function columnsOf(asked: Asked): readonly ReportColumn<Specified>[] {
  const { world, day, since } = asked;
  // what other choices weigh otherwise is what the score rests on
  const origins = new Map(
    asked.all.map(({ country }) => [country, scoreOrigins(world, country, day, defaultAxis)]),
  );
  const originsOf = ({ country }: Specified) => origins.get(country)!;
  return [
    ofCountry(countryColumn(world)),
    ofCountry(codeColumn),
    ...spreadColumns("score", "Score", scoresOf, originsOf, ({ country }) =>
      withoutName(world, country, whyNoScore(world, alignment(world, country, day, defaultAxis))),
    ),
    sideColumn(asked, "score.side", "Nearer to", scoresOf),
    mattersColumn("score.matters", scoresOf),
    ...spreadColumns("change", "Change", changesOf, originsOf, () => none),
    sideColumn(asked, "change.side", `Change since ${since} towards`, changesOf),
    largerColumn(asked),
    mattersColumn("change.matters", changesOf),
  ];
}

/** Who has a figure above 0 under all choices, who below, and of whom it depends on the choices. */
function sidesOf(asked: Asked, of: FigureOf) {
  // Russia itself stays where it is under all of them; of who lacks some figure nothing is said of all
  const rows = asked.all.filter((row) => isWhole(of(row)) && shares(of(row)).neither < 1);
  const allOn = (side: "above" | "below") => rows.filter((row) => shares(of(row))[side] === 1);
  const [above, below] = [allOn("above"), allOn("below")];
  return { above, below, depends: rows.filter((row) => !above.includes(row) && !below.includes(row)) };
}

type Group = readonly [head: string, rows: readonly Specified[]];

/** `Nearer to the West under all of them: Estonia and Latvia.`, a sentence for each group that somebody is in. */
function describeGroups(asked: Asked, groups: readonly Group[]): string {
  const said = groups.filter(([, rows]) => rows.length > 0);
  return said.map(([head, rows]) => `${head}: ${namesOf(asked, rows)}.`).join(" ");
}

function describeSides(asked: Asked): string {
  const { above, below, depends } = sidesOf(asked, scoresOf);
  const { world } = asked;
  return describeGroups(asked, [
    [`Nearer to ${poleName(world, plus)} under all of them`, above],
    [`Nearer to ${poleName(world, minus)} under all of them`, below],
    ["The side depends on the choices made", depends],
  ]);
}

/** Nobody moved whose change lies within its interval, in whatever direction all choices have it. */
function describeChanges(asked: Asked): string {
  const { above, below, depends } = sidesOf(asked, changesOf);
  const { world, since } = asked;
  const isBeyond = (row: Specified) => isLarger(asked, row) === true;
  return describeGroups(asked, [
    [`Moved towards ${poleName(world, plus)} since ${since}, under all of them`, above.filter(isBeyond)],
    [`Moved towards ${poleName(world, minus)} since ${since}, under all of them`, below.filter(isBeyond)],
    [
      "The sign of the change is the same under all of them, but the change is within its interval and shows no move",
      [...above, ...below].filter((row) => !isBeyond(row)),
    ],
    ["The sign of the change depends on the choices made", depends],
  ]);
}

/** `No score under any of them, and so no curve: Taiwan. The reasons stand below.` */
function describeNone(asked: Asked): readonly string[] {
  const rows = asked.all.filter((row) => !hasScore(row));
  if (rows.length === 0) return [];
  return [`No score under any of them, and so no curve: ${namesOf(asked, rows)}. The reasons stand below.`];
}

function describeOrder(asked: Asked): readonly string[] {
  const { inOrder, pairs } = pairsInOrder(asked.all);
  if (pairs === 0) return [];
  const of = `${counted(pairs, "pair")} of countries with a score under all of them`;
  const told = `${inOrder} ${inOrder === 1 ? "stands" : "stand"}`;
  return [`Of ${of}, ${told} in the same order under each.`];
}

export function summaryPart(asked: Asked): Part {
  const { world, day, since, all } = asked;
  const report = reportOf({ sheet: "Choices", table: "Choices" }, all, columnsOf(asked), ({ country }) =>
    countryName(world, country),
  );
  const count = specificationCount.toLocaleString("en");
  const lead = [
    `The score and its change made in ${count} ways: each component's weight at half, one and two times, votes of 24, 36 and 60 months, against the West, the EU and the United States, with and without votes on Ukraine and on human rights, and a two-sided or a one-sided level, in all combinations.`,
    describeSides(asked),
    describeChanges(asked),
    ...describeFewer(asked, { score: scoresOf, change: changesOf }),
    ...describeOrder(asked),
    ...describeNone(asked),
    "Not all choices are equally good: this says what the figures rest on, not how likely they are.",
  ];
  const formats = ["low", "middle", "high"].flatMap((end) => [
    { kind: "diverging" as const, column: `score.${end}`, limit: 100, plus: "towards plus" as const },
    { kind: "diverging" as const, column: `change.${end}`, limit: 20, plus: "towards plus" as const },
  ]);
  const blocks: readonly Block[] = [
    titleBlock(
      "What the scores rest on",
      lead.filter((line) => line !== ""),
      [dayStatement("As of", day, names.day), dayStatement("Changes since", since, names.compare)],
    ),
    tableOf(report, formats),
    ...(all.length < 2 || !all.some(hasScore)
      ? []
      : [headBlock("From the lowest to the highest"), rangeChart(world)]),
    { kind: "rows", rows: missingRows([report]) },
  ];
  return { sheet: sheetOf("Choices", blocks, 2), reports: [report] };
}

function rangeChart(world: World): Block {
  return {
    kind: "chart",
    chart: "intervals",
    title: "Score under all choices, points: the median between the lowest and the highest",
    description:
      "For each country a dot at the median of its scores, between dashes at the lowest and the highest",
    series: (["middle", "high", "low"] as const).map((end) => ({
      name: { high: "highest", middle: "median", low: "lowest" }[end],
      ...{ table: "Choices", x: "country", y: `score.${end}` },
      ...(end !== "middle" && { isEnd: true as const, colour: "interval" as const }),
    })),
    ...scoreAxis(world, defaultAxis),
    ...{ rows: 20, columns: 9 },
  };
}
