/** Every roll call that put a question, with its tally and what Russia, the West and China did. */
import type { Origin } from "../../core/datum";
import { poleName } from "../../core/describeDatum";
import { positionWord } from "../../core/votes/positionWords";
import { tally, type Tally } from "../../core/votes/voteAnswers";
import { positionAt, voterOf } from "../../core/votes/voters";
import type { World } from "../../core/world";
import type { Block, Chart } from "../../workbook/plan";
import { missing, number, plain, words, type ReportColumn } from "../figures";
import { symbolOf } from "../positions";
import { headBlock, reportOf, type Report } from "../sheet";
import { wordColumns } from "../wordColumns";

/** A roll call: its place in `World.rollCalls`. */
type Row = number;

const counts = [
  ["yes", "Yes"],
  ["no", "No"],
  ["abstain", "Abstain"],
  ["absent", "Absent"],
] as const satisfies readonly (readonly [keyof Tally, string])[];

/** Whose positions stand beside every tally. */
const beside = ["RUS", "WEST", "CHN"];
/** More roll calls than this are drawn as lines. */
const mostBars = 6;

function positionColumn(world: World, code: string, originOf: (place: Row) => Origin): ReportColumn<Row> {
  const voter = voterOf(world, code);
  const isCountry = world.seat.has(code);
  return {
    key: `position.${code}`,
    head: poleName(world, code).replace(/^t/, "T"),
    width: 13,
    align: "left",
    note: isCountry
      ? `Position of ${poleName(world, code)} (ALIGN.VOTE)`
      : `Position of at least half of the members of ${poleName(world, code)} that voted; Divided where there is none`,
    ...(isCountry && { live: `=ALIGN.VOTE("${code}",[@Resolution])` }),
    figure: (place) => {
      const position = positionAt(voter, place);
      if (position === undefined) return missing(isCountry ? "not a member then" : "no member of it voted");
      if (position === "X" && !isCountry)
        return words(positionWord(world, { voter: code, position }), "plain", [originOf(place)]);
      return plain({ kind: "position", position }, [originOf(place)]);
    },
  };
}

function columnsOf(world: World): readonly ReportColumn<Row>[] {
  const rollCall = (place: Row) => world.rollCalls[place]!;
  const originOf = (place: Row): Origin => ({ source: rollCall(place).source, date: rollCall(place).date });
  return [
    ...wordColumns<Row>(
      [
        ["date", "Date", 14, "Day of the vote", (place) => rollCall(place).date],
        ["resolution", "Resolution", 16, "Symbol", (place) => symbolOf(rollCall(place).id)],
        ["title", "Title", 60, "As the UN has it", (place) => rollCall(place).title],
      ],
      originOf,
    ),
    ...counts.map(([key, head], i): ReportColumn<Row> => ({
      ...{ key: `count.${key}`, head, width: 11, align: "right" },
      note: `Members whose position was ${head} (ALIGN.TALLY)`,
      live: `=INDEX(ALIGN.TALLY([@Resolution]),2,${i + 1})`,
      figure: (place) => number(tally(world, place).value[key], "0", [originOf(place)]),
    })),
    ...beside.map((code) => positionColumn(world, code, originOf)),
  ];
}

export function talliesReport(world: World, sheet: string, places: readonly number[]): Report {
  return reportOf({ sheet, table: "Question" }, places, columnsOf(world), (place) =>
    symbolOf(world.rollCalls[place]!.id),
  );
}

/** The tallies over the years, as lines where there are many. */
export function talliesChart({ table, names }: Report, question: string): readonly Block[] {
  const chart: Chart = {
    kind: "chart",
    chart: names.length > mostBars ? "line" : "bar",
    title: `${question}: members by position`,
    description: `How many members were for it, against it, abstained and were absent each time the question was put: ${names.join(", ")}`,
    series: counts.map(([key, name]) => ({ name, table, x: "date", y: `count.${key}` })),
    yTitle: "Members",
    yLow: 0,
    rows: 20,
    columns: 10,
  };
  return [headBlock("Over the years"), chart];
}
