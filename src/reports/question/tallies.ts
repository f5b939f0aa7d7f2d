/** Every roll call that put a question, with its tally and what Russia, the West and China did. */
import type { Origin } from "../../core/datum";
import { notedTitle, poleName } from "../../core/describeDatum";
import { positionWord } from "../../core/votes/positionWords";
import type { Ballot, Question } from "../../core/votes/questionAnswers";
import type { Tally } from "../../core/votes/voteAnswers";
import type { Position, World } from "../../core/world";
import type { Block, Chart } from "../../workbook/plan";
import { missing, number, plain, words, type ReportColumn } from "../figures";
import { symbolOf } from "../positions";
import { headBlock, reportOf, type Report } from "../sheet";
import { wordColumns } from "../wordColumns";

const counts = [
  ["yes", "Yes", "Y"],
  ["no", "No", "N"],
  ["abstain", "Abstain", "A"],
  ["absent", "Absent", "X"],
] as const satisfies readonly (readonly [keyof Tally, string, Position])[];

/** More roll calls than this are drawn as lines. */
const mostBars = 6;

/** Where a tally comes from. */
export const originOf = ({ rollCall: { source, date } }: Ballot): Origin => ({ source, date });

/** Of one of those whose positions stand beside every tally. */
function positionColumn(world: World, code: string): ReportColumn<Ballot> {
  const name = poleName(world, code);
  const isCountry = world.seat.has(code);
  return {
    key: `position.${code}`,
    head: name.replace(/^t/, "T"),
    width: 13,
    align: "left",
    note: isCountry
      ? `Position of ${name} (ALIGN.VOTE)`
      : `Position of at least half of the members of ${name} that voted; Divided where there is none`,
    ...(isCountry && { live: `=ALIGN.VOTE("${code}",[@Resolution])` }),
    figure: (ballot) => {
      const cast = ballot.positions.find(({ voter }) => voter === code)!;
      const { position } = cast;
      if (position === undefined) return missing(isCountry ? "not a member then" : "no member of it voted");
      if (position === "X" && !isCountry)
        return words(positionWord(world, cast), "plain", [originOf(ballot)]);
      return plain({ kind: "position", position }, [originOf(ballot)]);
    },
  };
}

/** @param beside codes of those whose positions every ballot has */
function columnsOf(world: World, beside: readonly string[]): readonly ReportColumn<Ballot>[] {
  return [
    ...wordColumns<Ballot>(
      [
        ["date", "Date", 14, "Day of the vote", ({ rollCall }) => rollCall.date],
        ["resolution", "Resolution", 16, "Symbol", ({ rollCall }) => symbolOf(rollCall.id)],
        ["title", "Title", 60, "As the UN has it", ({ rollCall }) => notedTitle(world, rollCall)],
      ],
      originOf,
    ),
    ...counts.map(([key, head], i): ReportColumn<Ballot> => ({
      ...{ key: `count.${key}`, head, width: 11, align: "right" },
      note: `Members whose position was ${head} (ALIGN.TALLY)`,
      live: `=INDEX(ALIGN.TALLY([@Resolution]),2,${i + 1})`,
      figure: (ballot) => number(ballot[key], "0", [originOf(ballot)]),
    })),
    ...beside.map((code) => positionColumn(world, code)),
  ];
}

export function talliesReport(world: World, sheet: string, { ballots }: Question): Report {
  const beside = ballots[0]!.positions.map(({ voter }) => voter);
  return reportOf({ sheet, table: "Question" }, ballots, columnsOf(world, beside), ({ rollCall }) =>
    symbolOf(rollCall.id),
  );
}

/** The tallies over the years, as lines where there are many. */
export function talliesChart({ table, names }: Report, question: string): readonly Block[] {
  const chart: Chart = {
    kind: "chart",
    chart: names.length > mostBars ? "line" : "bar",
    title: `${question}: members by position`,
    description: `How many members were for it, against it, abstained and were absent each time the question was put: ${names.join(", ")}`,
    series: counts.map(([key, name, colour]) => ({ name, table, x: "date", y: `count.${key}`, colour })),
    yTitle: "Members",
    yLow: 0,
    rows: 20,
    columns: 10,
  };
  return [headBlock("Over the years"), chart];
}
