/** Columns of what a country answered to questions: those that moved it, those that are new, those that it no longer answers. */
import { counted } from "../../core/counted";
import type { Origin } from "../../core/datum";
import { poleName } from "../../core/describeDatum";
import type { MovedQuestion, Moves } from "../../core/score/moves";
import type { AnsweredQuestion, SilentQuestion } from "../../core/votes/movement/questionMoves";
import { sideWord } from "../../core/votes/sideWords";
import type { Code } from "../../core/world";
import { blank, text, type Cell } from "../../workbook/plan";
import { number, plain, words, type ReportColumn } from "../figures";
import { symbolOf } from "../positions";
import { scoreFormat } from "../standing";
import { directionOf, type Asked } from "./between";

/** A question that is listed, or all others together. */
export type Listed = MovedQuestion | { readonly rest: Moves["rest"] };

export const isRest = (row: Listed): row is Exclude<Listed, MovedQuestion> => "rest" in row;

/** Of the questions that moved a country, and of the others together. */
export function questionColumns(
  { world, from, to, axis }: Asked,
  country: Code,
): readonly ReportColumn<Listed>[] {
  const originOf = (place: number): Origin => {
    const { source, date } = world.rollCalls[place]!;
    return { source, date };
  };
  const column = (
    key: string,
    head: string,
    width: number,
    note: string,
    cell: (move: MovedQuestion) => Cell,
    place?: (move: MovedQuestion) => number,
  ): ReportColumn<Listed> => ({
    ...{ key, head, width, note, align: "left" },
    figure: (row) => (isRest(row) ? plain(blank) : plain(cell(row), place ? [originOf(place(row))] : [])),
  });
  const rollCall = (place: number) => world.rollCalls[place]!;
  const put = (key: "then" | "now") => [
    column(`${key}.resolution`, `Resolution ${key}`, 12.5, `On which it gave the answer ${key}`, (move) =>
      text(symbolOf(rollCall(move[key].place).id)),
    ),
    column(`${key}.day`, `Day ${key}`, 11, `Day of the answer ${key}`, (move) => ({
      kind: "date",
      day: rollCall(move[key].place).date,
    })),
  ];
  return [
    {
      ...{ key: "question", head: "Question", width: 60, align: "left" },
      note: "Each question that it answered otherwise and whose part in the change is at least half a point, the largest first; the others in one line",
      figure: (row) =>
        words(isRest(row) ? `${counted(row.rest.count, "other question")} together` : row.name, "wrapped"),
    },
    {
      ...{ key: `points.${country}`, head: "Points", width: 14, align: "right", byMethod: true },
      note: `Its part in the change, nearer to ${poleName(world, axis.plus)} above 0; all parts sum to what votes did`,
      figure: (row) =>
        isRest(row)
          ? number(row.rest.points, scoreFormat)
          : number(row.points, scoreFormat, [originOf(row.now.place), originOf(row.then.place)]),
    },
    column(
      `then.${country}`,
      "Then",
      14,
      `Last answer up to ${from}, or else the first after it`,
      ({ then }) => text(sideWord(world, axis, then.side)),
      ({ then }) => then.place,
    ),
    column(
      `now.${country}`,
      "Now",
      14,
      `Last answer up to ${to}; blue where it is nearer to ${poleName(world, axis.plus)} than then, brown where it is nearer to ${poleName(world, axis.minus)}`,
      (move) => text(sideWord(world, axis, move.now.side), directionOf(move) ?? "plain"),
      ({ now }) => now.place,
    ),
    ...put("then"),
    ...put("now"),
  ];
}

/** Of questions with one answer. */
export function answeredColumns(
  { world, axis }: Asked,
  country: Code,
): readonly ReportColumn<AnsweredQuestion>[] {
  const rollCall = ({ answer }: AnsweredQuestion) => world.rollCalls[answer.place]!;
  const originOf = (row: AnsweredQuestion): Origin => ({
    source: rollCall(row).source,
    date: rollCall(row).date,
  });
  return [
    {
      ...{ key: "question", head: "Question", width: 60, align: "left" },
      note: "As the Assembly puts it, or the title under which it was put",
      figure: ({ name }) => words(name, "wrapped"),
    },
    {
      ...{ key: `answer.${country}`, head: "Answer", width: 14, align: "left" },
      note: "Its last answer",
      figure: (row) => words(sideWord(world, axis, row.answer.side), "plain", [originOf(row)]),
    },
    {
      ...{ key: "resolution", head: "Resolution", width: 14, align: "left" },
      note: "On which it gave that answer",
      figure: (row) => words(symbolOf(rollCall(row).id)),
    },
    {
      ...{ key: "day", head: "Day", width: 14, align: "left" },
      note: "Of that answer",
      figure: (row) => plain({ kind: "date", day: rollCall(row).date }),
    },
  ];
}

/** The same of questions that it no longer answers, and when they were last put. */
export function silentColumns(asked: Asked, country: Code): readonly ReportColumn<SilentQuestion>[] {
  const lastPut = ({ lastPut: place }: SilentQuestion) => asked.world.rollCalls[place]!;
  return [
    ...answeredColumns(asked, country),
    {
      ...{ key: "put.resolution", head: "Last put as", width: 12.5, align: "left" },
      note: `The last resolution up to ${asked.to} that put it, on which the country did not vote`,
      figure: (row) => {
        const { id, source, date } = lastPut(row);
        return words(symbolOf(id), "plain", [{ source, date }]);
      },
    },
    {
      ...{ key: "put.day", head: "Last put on", width: 11, align: "left" },
      note: "Day of that roll call",
      figure: (row) => plain({ kind: "date", day: lastPut(row).date }),
    },
  ];
}
