/** How the rows of a sheet fall onto pages below each other, and where it is best broken. Pure. */
import { heightBetween, type Layout, type PlacedTable } from "./layout";

/** A sheet as its rows fall. */
export interface Falling {
  readonly layout: Layout;
  /** Whose head is repeated on the pages that begin within it, or below it once it goes on over pages. */
  readonly repeated: PlacedTable | undefined;
  /** What is wrong with a page that begins in a row; 0: nothing. */
  readonly faultAt: readonly number[];
  /** Rows in which something stands, up to before each row. */
  readonly filledBefore: readonly number[];
}

/** What pages hold, in points. */
interface Room {
  readonly room: number;
  /** Of a row that has no height of its own. */
  readonly usual: number;
}

export interface Flow {
  /** The first row of each page. */
  readonly starts: readonly number[];
  /** What is wrong with its pages; 0: nothing. */
  readonly faults: number;
  /** Whether the table whose head is repeated is on more than one page. */
  readonly goesOn: boolean;
  /** Whether a page begins below that table. */
  readonly isBelow: boolean;
}

/** What a page is worth, and what is worse than one page more: the larger, the worse. */
const worth = {
  page: 1000,
  cutChart: 20_000,
  /** A heading without what it is of, or a head without rows. */
  apart: 5_000,
  /** A table whose head is not repeated, or that is short enough to stay whole, cut in two. */
  headless: 800,
  /** Few rows of a table before or after a break. */
  fewRows: 1_200,
  /** A repeated head over no row. */
  overNothing: 1_500,
  /** A page of few rows. */
  thin: 3_000,
  /** Lines of one text on two pages. */
  cutText: 100,
} as const;

/** Fewest rows that hold something on a page, beside the repeated head. */
const leastOnPage = 4;
/** A table of so many rows, some years of a few countries, is read as a whole. */
const mostWhole = 15;
/** Rows of a table that stand with its head. */
const rowsWithHead = 2;

/** Rows in which something stands, those that a chart covers among them. */
function filledRows({ cells, tables, charts }: Layout): ReadonlySet<number> {
  const covered = charts.flatMap(({ row, chart }) => Array.from({ length: chart.rows }, (_, i) => row + i));
  const written = cells.filter(({ cell }) => cell.kind !== "blank").map(({ row }) => row);
  return new Set([...written, ...tables.map(({ headRow }) => headRow), ...covered]);
}

export function fallingOf(layout: Layout, repeated: PlacedTable | undefined): Falling {
  const { cells, tables, charts, height } = layout;
  const filled = filledRows(layout);
  const faultAt = Array.from({ length: height }, () => 0);
  const fault = (from: number, to: number, what: number) => {
    for (let row = Math.max(1, from); row < Math.min(to, height); row++)
      faultAt[row] = Math.max(faultAt[row]!, what);
  };
  const isHeading = new Set(
    cells.flatMap(({ row, cell, place }) =>
      place === "free" && cell.kind === "text" && cell.style === "head" ? [row] : [],
    ),
  );
  const inTable = new Set<number>();
  for (const table of tables) {
    const { headRow, lastRow } = table;
    for (let row = headRow; row <= lastRow; row++) inTable.add(row);
    if (table !== repeated || lastRow - headRow <= mostWhole) fault(headRow + 1, lastRow + 1, worth.headless);
    // the end of a table that is longer than a few rows is some rows
    if (lastRow - headRow > leastOnPage) fault(lastRow - leastOnPage + 2, lastRow + 1, worth.fewRows);
    fault(headRow + 1, Math.min(lastRow, headRow + rowsWithHead) + 1, worth.apart);
  }
  // two lines that follow each other without a blank between are one text
  for (const row of filled)
    if (filled.has(row + 1) && !inTable.has(row) && !inTable.has(row + 1))
      fault(row + 1, row + 2, worth.cutText);
  for (const row of isHeading) {
    const table = tables.find(({ headRow }) => headRow > row && headRow <= row + rowsWithHead + 1);
    fault(row + 1, (table ? table.headRow : row + 1) + 1, worth.apart);
  }
  // a chart stands with the heading above it
  for (const { row, chart } of charts) fault(row, row + chart.rows, worth.cutChart);
  const filledBefore = [0];
  for (let row = 0; row < height; row++) filledBefore.push(filledBefore[row]! + (filled.has(row) ? 1 : 0));
  return { layout, repeated, faultAt, filledBefore };
}

/** What is wrong with a page, whatever else there is. @param goesOn whether the table with the repeated head goes on over pages */
function faultsOf(sheet: Falling, from: number, to: number, goesOn: boolean): number {
  const { layout, repeated, faultAt, filledBefore } = sheet;
  if (from === 0 && to === layout.height) return 0;
  const thin = filledBefore[to]! - filledBefore[from]! < leastOnPage ? worth.thin : 0;
  const overNothing = goesOn && repeated && from > repeated.lastRow ? worth.overNothing : 0;
  return (from === 0 ? 0 : faultAt[from]!) + thin + overNothing;
}

/** Whether a page that begins in a row goes on with the table whose head is repeated. */
function goesOnAt({ repeated }: Falling, row: number): boolean {
  return repeated !== undefined && row > repeated.headRow && row <= repeated.lastRow;
}

/** Whether one of the pages begins below the table whose head is repeated. */
function isBelow({ repeated }: Falling, starts: readonly number[]): boolean {
  return repeated !== undefined && starts.some((row) => row > repeated.lastRow);
}

/** Points that the repeated head takes on a page that begins in a row. */
function headOn({ layout, repeated }: Falling, row: number): number {
  if (repeated === undefined || row <= repeated.headRow) return 0;
  return heightBetween(layout, repeated.headRow, repeated.headRow + 1);
}

/** How the rows fall of themselves: each page as full as it can be. */
export function flowing(sheet: Falling, { room, usual }: Room): Flow {
  const { layout } = sheet;
  const starts = [0];
  let used = 0;
  for (let row = 0; row < layout.height; row++) {
    const own = heightBetween(layout, row, row + 1, usual);
    if (used > 0 && used + own > room) {
      starts.push(row);
      used = headOn(sheet, row);
    }
    used += own;
  }
  let [faults, goesOn] = [0, false];
  starts.forEach((from, i) => {
    goesOn ||= goesOnAt(sheet, from);
    faults += faultsOf(sheet, from, starts[i + 1] ?? layout.height, goesOn);
  });
  return { starts, faults, goesOn, isBelow: isBelow(sheet, starts) };
}

/** A way to here: its cost, and the page before. */
interface Step {
  readonly cost: number;
  readonly faults: number;
  readonly from: number;
  readonly wentOn: boolean;
}

/** The flow with the fewest pages and faults, and of those the one whose first pages are fullest. */
export function bestFlow(sheet: Falling, { room, usual }: Room): Flow {
  const { layout } = sheet;
  const { height } = layout;
  // the best way to a page that begins in a row, by whether the table has gone on over a page
  const ways = new Map<string, Step>([["0 false", { cost: 0, faults: 0, from: -1, wentOn: false }]]);
  for (let from = 0; from < height; from++)
    for (const goesOn of [false, true]) {
      const way = ways.get(`${from} ${goesOn}`);
      if (!way) continue;
      let used = headOn(sheet, from);
      for (let to = from + 1; to <= height; to++) {
        used += heightBetween(layout, to - 1, to, usual);
        // a row higher than a page is on one all the same
        if (used > room && to > from + 1) break;
        const faults = way.faults + faultsOf(sheet, from, to, goesOn);
        const empty = to === height ? 0 : Math.max(0, 1 - used / room);
        const cost = way.cost + worth.page + (faults - way.faults) + 10 * empty * (2 - from / height);
        const key = `${to} ${goesOn || goesOnAt(sheet, to)}`;
        if (cost < (ways.get(key)?.cost ?? Infinity)) ways.set(key, { cost, faults, from, wentOn: goesOn });
      }
    }
  const ends = [false, true].flatMap((goesOn) => {
    const step = ways.get(`${height} ${goesOn}`);
    return step ? [{ step, goesOn }] : [];
  });
  const [best] = ends.sort((a, b) => a.step.cost - b.step.cost);
  const starts: number[] = [];
  for (let { step } = best!; step.from >= 0; step = ways.get(`${step.from} ${step.wentOn}`)!)
    starts.unshift(step.from);
  return { starts, faults: best!.step.faults, goesOn: best!.goesOn, isBelow: isBelow(sheet, starts) };
}
