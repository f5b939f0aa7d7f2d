import type { World } from "../../world";
import { noOwnData } from "../ownData";
import { readFigures } from "./figures";
import { headed } from "./heads";
import { isOpinion, readOpinion } from "./opinion";
import { isBlank, type RawTable, type Reading } from "./table";

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
  const reading = isOpinion(table) ? readOpinion(world, table) : readFigures(world, table);
  if (reading.good > 0 || reading.problems.length > 0) return reading;
  return {
    ...reading,
    ...wrong(raw.firstRow + table.headPlace, "empty table: no row below the heads; add some"),
  };
}
