/** The sheets that all of Align's tables in a workbook share, whatever they are called. Pure. */
import { type StampsRead, readStampLines } from "../workbook/stamp";
import { Mistake } from "../core/mistake";
import { stampedAudits } from "./auditSheet";
import type { BookOutline, NamePicture, SheetPicture } from "./picture";
import { dataSheets } from "./portable/dataEdit";

const sharedTable = /^Align(Sources|Method)(_\d+)?$/;

/** Whether a sheet holds sources, method, audit or data of Align's. @param tables names of those on it @param names the workbook's */
export function isShared(sheet: string, tables: readonly string[], names: readonly NamePicture[]): boolean {
  return (
    tables.some((table) => sharedTable.test(table)) ||
    [...stampedAudits(names, [sheet]), ...dataSheets({ names, sheetNames: [sheet] })].length > 0
  );
}

/** Sheets that hold the table of sources. */
export function sourcesSheets({ tables }: Pick<BookOutline, "tables">): readonly string[] {
  return tables.filter(({ name }) => /^AlignSources(_\d+)?$/.test(name)).map(({ body }) => body.sheet);
}

/** The texts of a sheet's first column. */
function linesOf({ used, valueAt }: SheetPicture): readonly string[] {
  const { row, rows } = used ?? { row: 0, rows: 0 };
  return Array.from({ length: rows }, (_, i) => String(valueAt(row + i, 0)));
}

/** What a sheet says of how Align's tables came about. */
function stampsOn(sheet: SheetPicture): StampsRead {
  try {
    return { stamps: readStampLines(linesOf(sheet)), unread: [] };
  } catch (problem) {
    if (!(problem instanceof Mistake)) throw problem;
    return { stamps: [], unread: [`${sheet.name}: ${problem.message}`] };
  }
}

/** Stamps from sheets where parts have none, whatever the sheets are called; what two of them say is there once. */
export function withLines({ stamps, unread }: StampsRead, sheets: readonly SheetPicture[]): StampsRead {
  if (stamps.length > 0) return { stamps, unread };
  const read = sheets.map(stampsOn);
  const all = read.flatMap((one) => one.stamps);
  return {
    stamps: [...new Map(all.map((stamp) => [JSON.stringify(stamp), stamp])).values()],
    unread: [...unread, ...read.flatMap((one) => one.unread)],
  };
}

/** Whether a sheet says how Align's tables came about: it is one of sources also where a program dropped its table. */
export function hasStampLines(sheet: SheetPicture): boolean {
  return stampsOn(sheet).stamps.length > 0;
}
