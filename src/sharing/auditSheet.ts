/** The sheet Align Audit: how it is known, read, and written anew. Pure. */
import { counted } from "../core/counted";
import type { Area } from "../formulas/addresses";
import { cellsNamed } from "../formulas/references";
import type { Scalar } from "../formulas/scalar";
import type { CellRun, ColumnSheet } from "../workbook/columnSheet";
import { freeName, lowerNames } from "../workbook/freeName";
import { type AuditRow, type Remembered, auditHeads, auditSheetName, rememberedOf, rowKey } from "./audit";
import type { AuditPicture, BookOutline, NamePicture, SheetPicture } from "./picture";
import type { SheetEdit } from "./sheetEdit";

/** In characters; the last three are for Align alone. */
const widths = [18, 12, 18, 52, 14, 12, 20, 14, 10, 12, 20] as const;
/** How many of the columns a reader needs. */
const shown = 8;
/** The row of the heads, from 0; title and notes stand above. */
const headRow = 4;
const tracker = auditHeads.indexOf("Value now");
const value = auditHeads.indexOf("Value");
const formulas: readonly string[] = ["Formula", "Stored formula"];

/** The defined name of the sheet's heads, by which it is known; a second one has a number while it takes the place of the first. */
const stamp = "Align_Audit";
const isStamp = ({ name, isGlobal }: NamePicture) => isGlobal && /^Align_Audit(_\d+)?$/i.test(name);

/** Where its heads stand; programs that drop names keep them. */
export const auditHeadArea: Area = { row: headRow, column: 0, rows: 1, columns: auditHeads.length };

export function areAuditHeads(values: readonly Scalar[]): boolean {
  return auditHeads.every((head, i) => values[i] === head);
}

/** The sheets that are stamped as audit sheets. */
export function stampedAudits(
  names: readonly NamePicture[],
  sheetNames: readonly string[],
): readonly string[] {
  const stamped = names.flatMap((name) => (isStamp(name) ? (cellsNamed(name.formula)?.sheet ?? []) : []));
  return sheetNames.filter((sheet) => stamped.includes(sheet));
}

/** What audit sheets remember; what two of them do is there once. One without a record is somebody's own, whatever it is called. */
export function readAudit(sheets: readonly SheetPicture[]): AuditPicture {
  const read = sheets.map((sheet) => ({ sheet, records: recordsOn(sheet) }));
  const own = read.filter(({ records }) => records.length > 0);
  const rows = new Map(own.flatMap(({ records }) => records.map((one) => [rowKey(one.row), one] as const)));
  const said = sheets.flatMap(countSaid);
  return {
    ...{ sheets: own.map(({ sheet }) => sheet.name), rows: [...rows.values()] },
    ...(said.length === 1 && { said: said[0]! }),
  };
}

/** How many formulas the notes of an audit sheet tell of. */
function countSaid({ valueAt }: SheetPicture): readonly number[] {
  return Array.from({ length: headRow }, (_, row) => String(valueAt(row, 0))).flatMap((line) => {
    const [, count] = /^([\d,]+) formulas? by function: /.exec(line) ?? [];
    return count === undefined ? [] : [Number(count.replaceAll(",", ""))];
  });
}

/** What an audit sheet once remembered and does no more: nobody can tell its values from what somebody typed. */
export function auditLosses({ audit, names }: BookOutline): readonly string[] {
  const { said, rows } = audit;
  const isDeleted = names.some((name) => isStamp(name) && name.formula.includes("#REF!"));
  if (isDeleted && rows.length === 0)
    return [
      `Sheet ${auditSheetName} was deleted: what its formulas answered cannot be told from other values.`,
    ];
  if (said === undefined || said <= rows.length) return [];
  return [
    `${auditSheetName} says that it remembers ${counted(said, "formula")}, and has ${counted(rows.length, "row")}: what the others answered cannot be told from other values.`,
  ];
}

function recordsOn({ used, valueAt, formulaAt }: SheetPicture): readonly Remembered[] {
  const { row: top, rows } = used ?? { row: 0, rows: 0 };
  return Array.from({ length: rows }, (_, i) => top + i).flatMap((row) => {
    const follower = formulaAt(row, tracker);
    // heads, notes and what somebody wrote beside them have no such formula
    if (follower === undefined || !/^=\s*CHOOSE\(/i.test(follower)) return [];
    return [
      rememberedOf(
        auditHeads.map((_, column) => valueAt(row, column)),
        follower,
      ),
    ];
  });
}

/** The audit sheet with rows added and others taken out; without any it goes. Undefined where nothing changes. */
export function auditEdit(
  { audit, names, sheetNames }: BookOutline,
  remembered: readonly AuditRow[],
  forgotten: readonly AuditRow[],
): SheetEdit | undefined {
  if (remembered.length + forgotten.length === 0) return undefined;
  const [gone, come] = [forgotten, remembered].map((rows) => new Set(rows.map(rowKey))) as [
    Set<string>,
    Set<string>,
  ];
  const kept = audit.rows
    .map(({ row }) => row)
    .filter((row) => !gone.has(rowKey(row)) && !come.has(rowKey(row)));
  const rows = [...kept, ...remembered];
  const stamps = names.filter(isStamp).map(({ name }) => name);
  const name = audit.sheets[0] ?? freeName(auditSheetName, lowerNames(sheetNames), "sheet");
  const taken = lowerNames(names.map((one) => one.name));
  return {
    replaced: audit.sheets,
    names: stamps,
    sheet: rows.length === 0 ? undefined : auditSheetOf(name, freeName(stamp, taken, "name"), rows),
  };
}

function auditSheetOf(name: string, stampName: string, rows: readonly AuditRow[]): ColumnSheet {
  const notes = auditNotes(rows.map((row) => String(row[2])));
  const heads = auditHeads.map((head, column): CellRun => ({
    ...{ row: headRow, column, cells: [head] },
    style: column < shown ? "head" : "plain",
  }));
  const columns = auditHeads.map((head, column): CellRun => ({
    ...{ row: headRow + 1, column },
    style: column === tracker ? "label" : formulas.includes(head) ? "formula" : "plain",
    cells: rows.map((row) => {
      const cell = row[column] ?? "";
      return column === tracker ? { formula: String(cell).slice(1), value: row[value] ?? "" } : cell;
    }),
  }));
  return {
    name,
    runs: [
      { row: 0, column: 0, style: "title", cells: [auditSheetName] },
      { row: 1, column: 0, style: "label", cells: notes },
      ...heads,
      ...columns,
    ],
    ...{ widths, shown, headRow },
    names: new Map([[stampName, auditHeadArea]]),
  };
}

/** The lines below the title. @param functions of all rows */
export function auditNotes(functions: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of functions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byFunction = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`);
  return [
    "These Align formulas are values for now. Thaw (Align, Share) puts them back where their cells are by then.",
    "The column Value now follows each cell; leave its formulas as they are. Rows may be sorted; a deleted row is forgotten.",
    `${counted(functions.length, "formula")} by function: ${byFunction.join(", ")}`,
  ];
}
