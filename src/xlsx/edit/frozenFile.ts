/** Align's formulas of a file turned into the values that they last showed. */
import { type Scalar, auditRow, printOf } from "../../sharing/audit";
import { alignFunction } from "../../formulas/calls";
import { shownFormula } from "../../formulas/fileSpelling";
import { isAnswered } from "../../sharing/shareSummary";
import { AlignFile, type FileScope } from "./alignFile";
import { readAudit, writeAudit } from "./auditPart";
import { setColumnFormula, tableColumns, type TableColumn } from "./calculatedColumns";
import type { FileCell, FileSheet } from "./fileSheet";
import { dropCalculationChain } from "./partList";

/** What was made of a file. */
export interface ChangedFile {
  /** The file; byte for byte the same where nothing was to be done. */
  readonly bytes: Uint8Array;
  /** The cells in scope, those without an answer too, which stay as they are. */
  readonly cells: readonly FileCell[];
  /** Defined names that call Align, and stay as they are. */
  readonly names: readonly string[];
}

/** What is remembered of a freezing. */
export interface Freezing {
  readonly edition: string;
  /** UTC, `2026-01-01 10:00:00`. */
  readonly time: string;
}

/** Columns of tables all of whose cells become values, and which would fill Align's formula into new rows. */
export function emptiedColumns(
  { file }: AlignFile,
  sheet: FileSheet,
  cells: readonly FileCell[],
): readonly TableColumn[] {
  const gone = new Set(cells.map(({ area }) => `${area.row},${area.column}`));
  return tableColumns(file, sheet.path).filter(({ formula, area }) => {
    if (formula === "" || alignFunction(formula) === undefined) return false;
    return Array.from({ length: area.rows }, (_, i) => i).every(
      (down) =>
        gone.has(`${area.row + down},${area.column}`) || !sheet.at(area.row + down, area.column)?.formula,
    );
  });
}

/**
 * Formulas that call Align become constants, whole, with the value that the file holds of them; formats stay. Every other part of the
 * file stays byte for byte. Frozen, the sheet Align Audit remembers them.
 */
export function frozenFile(
  bytes: Uint8Array,
  name: string,
  scope: FileScope,
  freezing?: Freezing,
): ChangedFile {
  const own = new AlignFile(bytes, name);
  const cells = own.cells(scope);
  const summary = cells.filter(isAnswered);
  const names = own.names;
  if (summary.length === 0) return { bytes, cells, names };
  const columns: (readonly [string, TableColumn])[] = [];
  for (const sheet of own.sheets) {
    const here = summary.filter((cell) => cell.sheet === sheet.name);
    if (here.length === 0) continue;
    for (const column of emptiedColumns(own, sheet, here)) columns.push([sheet.name, column]);
    sheet.unshare(here);
    for (const { xml } of here) sheet.freeze(xml);
  }
  for (const [, column] of columns) setColumnFormula(own.file, column, "");
  if (freezing) {
    const sheets = new Map(own.sheets.map((sheet) => [sheet.name, sheet]));
    const rows = [
      ...summary.map((cell) =>
        auditRow({ ...cell, ...freezing, print: printOf(sheets.get(cell.sheet)!.valuesOf(cell.area)) }),
      ),
      ...columns.map(([sheet, column]) => columnRow(sheet, column, freezing)),
    ];
    writeAudit(own, [...readAudit(own).map(({ row }) => row), ...rows]);
  }
  dropCalculationChain(own.file);
  return { bytes: own.bytes(), cells, names };
}

/** What the audit sheet remembers of what a table filled into new rows. */
export function columnRow(
  sheet: string,
  { table, area, formula }: TableColumn,
  freezing: Freezing,
): readonly Scalar[] {
  const shown = shownFormula(formula, table);
  return auditRow({
    kind: "column",
    ...{ sheet, area, ...freezing },
    function: alignFunction(shown) ?? "",
    formula: shown,
    stored: formula,
    value: "",
    print: "",
  });
}
