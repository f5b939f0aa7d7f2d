import { yearOf } from "../../core/days";
import { Mistake } from "../../core/mistake";
import { NotAvailable } from "../../core/notAvailable";
import { alignment } from "../../core/score/score";
import type { TrendPoint } from "../../core/score/trend";
import { defaultAxis } from "../../core/votes/axis";
import { edition } from "../../edition";
import { questions } from "../../formulas/questions";
import { attempt, cellwise, shown, spread, table, valueIn, type Cell } from "../answer";
import { asking, askingOne, listed, weightsIn } from "../arguments";
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

function rangeAt(country: unknown, day: unknown, axis: unknown): readonly [number, number] {
  const { low, high } = valueIn(questions["ALIGN.RANGE"](asking({ country, day, axis })));
  return [low, high];
}

export function rangeOf(country: unknown, asOf: unknown, axis: unknown): Cell[][] {
  return shown(() => {
    const cells = spread([country, asOf, axis], rangeAt);
    const bounds = (cell: (typeof cells)[number][number]): Cell[] =>
      Array.isArray(cell) ? [...cell] : [cell as Cell, cell as Cell];
    if (cells.length === 1 && cells[0]!.length === 1 && cells[0]![0] instanceof CustomFunctions.Error)
      throw cells[0]![0];
    if (cells.every((row) => row.length === 1)) return cells.map(([cell]) => bounds(cell!));
    if (cells.length > 1)
      throw new Mistake("invalid range: several columns of countries; give one column or one row");
    const pairs = cells[0]!.map(bounds);
    return [pairs.map(([low]) => low!), pairs.map(([, high]) => high!)];
  });
}

export function changeOf(country: unknown, from: unknown, to: unknown, axis: unknown): Cell[][] {
  return cellwise([country, from, to, axis], (who, first, last, along) => {
    const asked = asking({ country: who, from: first, to: last, axis: along });
    return valueIn(questions["ALIGN.CHANGE"](asked)).change;
  });
}

function pointCell({ value, missing }: TrendPoint): Cell {
  return attempt<Cell>(() => {
    if (value === undefined) throw new NotAvailable(missing!);
    return value;
  });
}

export function trendOf(country: unknown, from: unknown, to: unknown, axis: unknown): Cell[][] {
  return shown(() => {
    const [first, last] = askingOne({ from, to }).years;
    const names = listed(country);
    if (names.length === 0) throw new Mistake("missing country: nothing given; fill in this argument");
    const lines = names.map((name) => {
      const asked = askingOne({ country: name, from, to, axis });
      return attempt(() => valueIn(questions["ALIGN.TREND"](asked)));
    });
    if (lines.length === 1 && lines[0] instanceof CustomFunctions.Error) throw lines[0];
    const rows = Array.from({ length: yearOf(last) - first + 1 }, (_, i): Cell[] => [
      first + i,
      ...lines.map((line): Cell => {
        if (line instanceof CustomFunctions.Error) return line;
        return pointCell(line.points[i]!);
      }),
    ]);
    return table(["year", ...(names.length === 1 ? ["value"] : names.map(String))], rows);
  });
}
