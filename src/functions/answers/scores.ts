import { yearOf, yearsBetween } from "../../core/days";
import { poleName } from "../../core/describeDatum";
import { Mistake } from "../../core/mistake";
import { alignment } from "../../core/score/score";
import { defaultAxis } from "../../core/votes/axis";
import { edition } from "../../edition";
import { questions } from "../../formulas/questions";
import {
  attempt,
  cellwise,
  headOf,
  isError,
  missingCell,
  shown,
  spread,
  table,
  valueIn,
  type Cell,
} from "../answer";
import { asking, askingOne, listed, weightsIn, worded } from "../arguments";
import { explanationHead, explanationRows } from "../explain";

// The first score makes what every score needs: positions, polls, the West's votes. Asked for while the page loads, no cell waits for it.
alignment(edition, "RUS", edition.editionDate, defaultAxis);

export function score(country: unknown, asOf: unknown, axis: unknown, weights: unknown): Cell[][] {
  return shown(() => {
    const own = weightsIn(weights);
    return cellwise([country, asOf, axis], (who, when, along) =>
      valueIn(questions.ALIGN(asking({ country: who, day: when, axis: along }, own))),
    );
  });
}

export function explain(country: unknown, asOf: unknown, axis: unknown, weights: unknown): Cell[][] {
  return shown(() => {
    const asked = askingOne({ country, day: asOf, axis }, weightsIn(weights));
    const standing = valueIn(questions["ALIGN.EXPLAIN"](asked));
    return table(explanationHead, explanationRows(edition, standing, asked.dayGiven()));
  });
}

/**
 * Several cells for each cell of the arguments: beside each of a column, below each of a row. A blank or an error stands in all of them.
 * @param width how many
 */
function severalEach(
  argumentsGiven: readonly unknown[],
  width: number,
  answer: (...cells: readonly unknown[]) => readonly Cell[],
): Cell[][] {
  return shown(() => {
    const cells = spread(argumentsGiven, answer);
    const several = (cell: (typeof cells)[number][number]): Cell[] =>
      Array.isArray(cell) ? [...(cell as Cell[])] : Array.from({ length: width }, () => cell as Cell);
    const only = cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : undefined;
    if (isError(only)) throw only;
    if (cells.every((row) => row.length === 1)) return cells.map(([cell]) => several(cell!));
    if (cells.length > 1)
      throw new Mistake("invalid range: several columns of countries; give one column or one row");
    const columns = cells[0]!.map(several);
    return Array.from({ length: width }, (_, r) => columns.map((column) => column[r]!));
  });
}

export function rangeOf(country: unknown, asOf: unknown, axis: unknown): Cell[][] {
  return severalEach([country, asOf, axis], 2, (who, day, along) => {
    const { low, high } = valueIn(questions["ALIGN.RANGE"](asking({ country: who, day, axis: along })));
    return [low, high];
  });
}

export function compare(country: unknown, other: unknown, asOf: unknown, axis: unknown): Cell[][] {
  return severalEach([country, other, asOf, axis], 4, (one, two, day, along) => {
    const asked = asking({ country: one, other: two, day, axis: along });
    const { difference, low, high, closerTo } = valueIn(questions["ALIGN.COMPARE"](asked));
    const order = closerTo === undefined ? "no order" : `closer to ${poleName(edition, closerTo)}`;
    return [difference, low, high, worded("ALIGN.COMPARE", asked, order)];
  });
}

export function people(country: unknown, asOf: unknown, axis: unknown): Cell[][] {
  return cellwise([country, asOf, axis], (who, day, along) =>
    valueIn(questions["ALIGN.PEOPLE"](asking({ country: who, day, axis: along }))),
  );
}

export function changeOf(
  country: unknown,
  from: unknown,
  to: unknown,
  axis: unknown,
  part: unknown,
): Cell[][] {
  return cellwise([country, from, to, axis, part], (who, first, last, along, which) =>
    valueIn(
      questions["ALIGN.CHANGE"](asking({ country: who, from: first, to: last, axis: along, part: which })),
    ),
  );
}

export function trendOf(country: unknown, from: unknown, to: unknown, axis: unknown): Cell[][] {
  return shown(() => {
    const [first, last] = askingOne({ from, to }).years;
    const names = listed(country);
    if (names.length === 0) throw new Mistake("missing country: nothing given; fill in this argument");
    const lines = names.map((name) => {
      if (isError(name)) return name;
      const asked = askingOne({ country: name, from, to, axis });
      return attempt(() => valueIn(questions["ALIGN.TREND"](asked)));
    });
    if (lines.length === 1 && isError(lines[0])) throw lines[0];
    const rows = yearsBetween(first, yearOf(last)).map((year, i): Cell[] => [
      year,
      ...lines.map((line): Cell => {
        if (isError(line)) return line;
        const { value, missing } = line.points[i]!;
        return value ?? missingCell(missing!);
      }),
    ]);
    return table(["year", ...(names.length === 1 ? ["value"] : names.map(headOf))], rows);
  });
}
