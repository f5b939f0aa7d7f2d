import { alignment, whyNoScore, type Alignment } from "../../core/score/score";
import { change, whyNoChange } from "../../core/score/change";
import { answeredDay, yearOf } from "../../core/days";
import { Mistake } from "../../core/mistake";
import { scoreInterval } from "../../core/score/scoreInterval";
import { trend, type Trend } from "../../core/score/trend";
import { defaultAxis, type Axis } from "../../core/votes/axis";
import type { Code, Day } from "../../core/world";
import { edition } from "../../edition";
import { attempt, cellwise, NotAvailable, shown, spread, table, type Cell } from "../answer";
import * as read from "../arguments";
import { explanationHead, explanationRows } from "../explain";
import { weightsIn } from "../weights";

// The first score makes what every score needs: positions, polls, the West's votes. Asked for while the page loads, no cell waits for it.
alignment(edition, "RUS", edition.editionDate, defaultAxis);

export function score(country: unknown, asOf: unknown, axis: unknown, weights: unknown): Cell[][] {
  return shown(() => {
    const own = weightsIn(weights);
    return cellwise([country, asOf, axis], (who, when, along) => {
      const standing = alignment(edition, read.country(who), read.asOf(when), read.axis(along), own);
      if (standing.score === undefined) throw new NotAvailable(whyNoScore(standing));
      return standing.score;
    });
  });
}

export function explain(country: unknown, asOf: unknown, axis: unknown, weights: unknown): Cell[][] {
  return shown(() => {
    const asked = read.dayAsked(read.single(asOf, "day"));
    const who = read.country(read.single(country, "country"));
    const along = read.axis(read.single(axis, "axis"));
    const standing = alignment(edition, who, answeredDay(edition, asked), along, weightsIn(weights));
    return table(explanationHead, explanationRows(edition, standing, asked), "nothing to explain");
  });
}

function rangeAt(who: unknown, when: unknown, along: unknown): readonly [number, number] {
  const standing: Alignment = alignment(edition, read.country(who), read.asOf(when), read.axis(along));
  const span = scoreInterval(edition, standing);
  if (!span) throw new NotAvailable(whyNoScore(standing));
  return [span.low, span.high];
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
    if (first === undefined) throw new Mistake("missing from: nothing given; fill in the first day");
    const [place, start, end, line] = [
      read.country(who),
      read.asOf(first),
      read.asOf(last),
      read.axis(along),
    ];
    const moved = change(edition, place, start, end, line);
    if (!moved) throw new NotAvailable(whyNoChange(edition, place, start, end, line));
    return moved.change;
  });
}

function trendFor(country: Code, from: number, to: Day, axis: Axis): Trend {
  const line = trend(edition, country, from, to, axis);
  if (!line.sufficient) {
    const lacking = line.leftOut.map(({ name, years }) => `${name} in ${years.join(", ")}`).join("; ");
    throw new NotAvailable(`no trend for ${country}: too little is known throughout; missing: ${lacking}`);
  }
  return line;
}

function yearError(country: Code, year: number, line: Trend): Cell {
  const used = line.components.join(", ");
  return attempt<Cell>(() => {
    throw new NotAvailable(`no value for ${country} in ${year}: not all of ${used} is known`);
  });
}

export function trendOf(country: unknown, from: unknown, to: unknown, axis: unknown): Cell[][] {
  return shown(() => {
    const last = read.asOf(read.single(to, "to"));
    const start = read.single(from, "from");
    const first = start === undefined ? yearOf(last) - 10 : yearOf(read.fromDay(start));
    if (first > yearOf(last))
      throw new Mistake(`invalid period: ${first} to ${last}; the first year must not be after the last`);
    const along = read.axis(read.single(axis, "axis"));
    const names = read.listed(country);
    if (names.length === 0) throw new Mistake("missing country: nothing given; fill in this argument");
    if (names.length === 1) {
      const place = read.country(names[0]);
      const line = trendFor(place, first, last, along);
      const rows = line.points.map(({ year, value }): Cell[] => [
        year,
        value ?? yearError(place, year, line),
      ]);
      return table(["year", "value"], rows, "no years");
    }
    const lines = names.map((name) =>
      attempt(() => ({ place: read.country(name), line: trendFor(read.country(name), first, last, along) })),
    );
    const years = Array.from({ length: yearOf(last) - first + 1 }, (_, i) => first + i);
    const rows = years.map((year, i): Cell[] => [
      year,
      ...lines.map((found): Cell => {
        if (found instanceof CustomFunctions.Error) return found;
        return found.line.points[i]?.value ?? yearError(found.place, year, found.line);
      }),
    ]);
    return table(["year", ...names.map(String)], rows, "no years");
  });
}
