import type { Answer } from "../../core/answer";
import { axisName, notedTitle } from "../../core/describeDatum";
import { majorities, passes } from "../../core/votes/majority";
import { positionWords } from "../../core/votes/positionWords";
import type { Outcome } from "../../core/score/whatIf";
import { edition } from "../../edition";
import { questions } from "../../formulas/questions";
import { attempt, shown, table, valueIn, type Cell } from "../answer";
import { askingOne } from "../arguments";

type Row = readonly [what: string, of: (outcome: Outcome) => Cell, note: string];

function cellOf<T>(answer: Answer<T>, of: (value: T) => number): Cell {
  return attempt<Cell>(() => of(valueIn(answer)));
}

function difference(one: Cell, other: Cell): Cell {
  return typeof one === "number" && typeof other === "number" ? other - one : "";
}

export function whatIfOf(
  country: unknown,
  resolution: unknown,
  position: unknown,
  asOf: unknown,
  axis: unknown,
): Cell[][] {
  return shown(() => {
    const asked = askingOne({ country, resolution, position, day: asOf, axis });
    const { cast, otherwise, since, outside } = valueIn(questions["ALIGN.WHATIF"](asked));
    const { rollCall } = cast.tally;
    const { id, date } = rollCall;
    const counts = ["yes", "no", "abstain", "absent"] as const;
    const notes = { simple: "more Yes than No", "two thirds": "of those that said Yes or No" };
    const rows: readonly Row[] = [
      ["position", (one) => positionWords[one.position], `${id}, ${date}: ${notedTitle(edition, rollCall)}`],
      [
        "score",
        (one) => cellOf(one.score, (value) => value),
        outside ?? `as of ${asked.day}, ${axisName(edition, asked.axis)}`,
      ],
      [
        `movement since ${since}`,
        (one) => cellOf(one.change, ({ movement }) => movement),
        "points of the score",
      ],
      ...counts.map((count): Row => [count, ({ tally }) => tally[count], "members"]),
      ...majorities.map((majority): Row => [
        `${majority}${majority === "simple" ? " majority" : ""}`,
        ({ tally }) => (passes(tally, majority) ? "adopted" : "not adopted"),
        notes[majority],
      ]),
      [
        "majority needed",
        () => "not in the data",
        "two thirds for important questions (Charter, article 18)",
      ],
    ];
    return table(
      ["what", "as_cast", "what_if", "difference", "note"],
      rows.map(([what, of, note]) => {
        const [one, other] = [of(cast), of(otherwise)];
        return [what, one, other, difference(one, other), note];
      }),
    );
  });
}
