import type { World } from "../../world";
import { noOwnData } from "../ownData";
import { readFigures } from "./figures";
import { headed, type HeadedTable } from "./heads";
import { isOpinion, readOpinion } from "./opinion";
import { excessIn, isBlank, type Problem, type RawTable, type Reading } from "./table";

/** Most rows of one table. */
export const mostRows = 50_000;

function wrong(row: number | undefined, message: string): Reading {
  return { data: noOwnData, good: 0, problems: [{ row, message }], notes: [] };
}

/**
 * Reads a table of the user's own, of figures or of polls, and finds all that is wrong in it at once: names of countries, dates,
 * numbers, sources, duplicates, values that cannot be.
 */
export function readTable(world: World, raw: RawTable): Reading {
  if (raw.rows.every((row) => row.every(isBlank)))
    return wrong(undefined, "empty table: no cell with content; choose another file or select the table");
  if (raw.rows.length > mostRows)
    return wrong(
      undefined,
      `long table: ${raw.rows.length} rows; at most ${mostRows.toLocaleString("en")} at once`,
    );
  const table = headed(raw);
  if (!table)
    return wrong(
      raw.firstRow,
      "no heads: no row names its columns; the heads are country, indicator, date, value, source, or those of a Gallup Analytics export",
    );
  const { table: whole, problems } = withoutLongRows(table);
  const read = isOpinion(whole) ? readOpinion(world, whole) : readFigures(world, whole);
  const taken = raw.takenFor === undefined ? [] : [`${raw.origin} was taken for ${raw.takenFor}.`];
  const reading = {
    ...read,
    problems: [...problems, ...read.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    notes: [...taken, ...read.notes],
  };
  if (reading.good > 0 || reading.problems.length > 0) return reading;
  return {
    ...reading,
    ...wrong(raw.firstRow + table.headPlace, "empty table: no row below the heads; add some"),
  };
}

/** A file's table without the rows whose cells stand under no head: which of them are one cell, nobody knows. */
function withoutLongRows(table: HeadedTable): {
  readonly table: HeadedTable;
  readonly problems: readonly Problem[];
} {
  const { raw, headPlace } = table;
  if (raw.separator === undefined) return { table, problems: [] };
  const heads = raw.rows[headPlace]!.length;
  const problems: Problem[] = [];
  const rows = raw.rows.map((row, place) => {
    const excess = place > headPlace ? excessIn(row, heads) : undefined;
    if (excess === undefined) return row;
    problems.push({ row: raw.firstRow + place, message: `long row: ${excess}` });
    return [];
  });
  return { table: { ...table, raw: { ...raw, rows } }, problems };
}
