import { moveTotals } from "../../core/score/moves";
import type { QuestionAnswer } from "../../core/votes/movement/questionMoves";
import { sideWord } from "../../core/votes/sideWords";
import { counted } from "../../core/counted";
import { edition } from "../../edition";
import { questions } from "../../formulas/questions";
import { shown, table, valueIn, type Cell } from "../answer";
import { askingOne } from "../arguments";

const head = [
  ...["kind", "name", "then", "now", "value"],
  ...["then_resolution", "then_day", "now_resolution", "now_day"],
];

/** Symbol and day of a roll call. @param place in `World.rollCalls` */
function rollCallAt(place: number): readonly Cell[] {
  const { id, date } = edition.rollCalls[place]!;
  return [id, date];
}

const none = ["", ""];

export function movesOf(country: unknown, from: unknown, to: unknown, axis: unknown): Cell[][] {
  return shown(() => {
    const asked = askingOne({ country, from, to, axis });
    const moves = valueIn(questions["ALIGN.MOVES"](asked));
    const side = ({ side: taken }: QuestionAnswer) => sideWord(edition, asked.axis, taken);
    return table(head, [
      ...Object.entries(moveTotals).map(([name, of]) => ["total", name, "", "", of(moves), ...none, ...none]),
      ...moves.listed.map(({ name, then, now, points }) => [
        ...["question", name, side(then), side(now), points],
        ...[...rollCallAt(then.place), ...rollCallAt(now.place)],
      ]),
      [
        ...["rest", counted(moves.rest.count, "other question"), "", "", moves.rest.points],
        ...[...none, ...none],
      ],
      ...moves.fresh.map(({ name, answer }) => [
        ...["new", name, "", side(answer), ""],
        ...[...none, ...rollCallAt(answer.place)],
      ]),
      ...moves.silent.map(({ name, answer, lastPut }) => [
        ...["silent", name, side(answer), "absent", ""],
        ...[...rollCallAt(answer.place), ...rollCallAt(lastPut)],
      ]),
    ]);
  });
}
