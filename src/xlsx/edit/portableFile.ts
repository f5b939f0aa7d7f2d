/** Align's formulas of a file as native ones over a sheet of data. */
import { Mistake } from "../../core/mistake";
import type { World } from "../../core/world";
import { auditRow, printOf } from "../../sharing/audit";
import { dataSheetName } from "../../sharing/portable/dataSheet";
import {
  portablePlan,
  type LiveCell,
  type PortableCell,
  type PortableOptions,
  type PortablePlan,
} from "../../sharing/portable/portable";
import { isSpelled, storedFormula } from "../../formulas/fileSpelling";
import { isAnswered } from "../../sharing/shareSummary";
import { AlignFile, type FileScope } from "./alignFile";
import { readAudit, writeAudit } from "./auditPart";
import { setColumnFormula } from "./calculatedColumns";
import { addDataSheet } from "./dataSheetPart";
import type { FileCell, FileSheet } from "./fileSheet";
import { fileSurroundings, startsIn1904 } from "./fileSurroundings";
import { columnRow, emptiedColumns, type Freezing } from "./frozenFile";
import { calculateOnOpening, dropCalculationChain } from "./partList";
import { sheetsOf } from "./workbookParts";

/** What was made of a file. */
export interface PortableFile {
  /** The file; byte for byte the same where nothing was to be done. */
  readonly bytes: Uint8Array;
  readonly plan: PortablePlan;
  /** Defined names that call Align, and stay as they are. */
  readonly names: readonly string[];
}

/**
 * Makes the formulas in scope portable: native ones, which look up what the sheet Align Data holds, or their values where there is no
 * counterpart. The sheet Align Audit remembers them, so that thawing brings them back. Only the parts that must change are changed.
 * Throws `Mistake` where the file has a sheet Align Data already.
 */
export function portableFile(
  bytes: Uint8Array,
  name: string,
  scope: FileScope,
  world: World,
  options: Omit<PortableOptions, "dateShift">,
  freezing: Freezing,
): PortableFile {
  const own = new AlignFile(bytes, name);
  const cells = own.cells(scope);
  if (cells.length > 0 && sheetsOf(own.file).has(dataSheetName))
    throw new Mistake(`taken sheet: ${dataSheetName}; thaw the file first, or give that sheet another name`);
  const dateShift = startsIn1904(own.file) ? 1462 : 0;
  const live = cells.map((cell) => liveCell(own, cell));
  const plan = portablePlan(world, live, fileSurroundings(own), { ...options, dateShift });
  const summary = cells.filter((cell, i) => plan.cells[i]!.kind === "formulas" || isAnswered(cell));
  if (summary.length === 0) return { bytes, plan, names: own.names };
  remember(own, summary, freezing);
  const made = new Map(cells.map((cell, i) => [cell, plan.cells[i]!]));
  for (const sheet of own.sheets) {
    const here = summary.filter((cell) => cell.sheet === sheet.name);
    sheet.unshare(here);
    for (const cell of here) {
      const portable = made.get(cell)!;
      if (portable.kind === "formulas") putFormulas(sheet, cell, portable);
      else sheet.freeze(cell.xml);
    }
  }
  addDataSheet(own.file, plan.sheet);
  dropCalculationChain(own.file);
  calculateOnOpening(own.file);
  return { bytes: own.bytes(), plan, names: own.names };
}

function liveCell(own: AlignFile, { sheet, area, formula }: FileCell): LiveCell {
  const cell = { sheet, ...area, formula };
  if (!isSpelled(formula)) return { ...cell, unfit: "a file spells it in a way of its own" };
  const isWhole = own
    .sheetNamed(sheet)
    .cellsOf(area)
    .every((one) => one !== undefined);
  return isWhole ? cell : { ...cell, unfit: "the file lacks cells of its answer" };
}

/** The audit sheet's rows of all that changes, columns of tables that would fill Align's formula into new rows too. */
function remember(own: AlignFile, touched: readonly FileCell[], freezing: Freezing): void {
  const rows = own.sheets.flatMap((sheet) => {
    const here = touched.filter((cell) => cell.sheet === sheet.name);
    const columns = here.length === 0 ? [] : emptiedColumns(own, sheet, here);
    for (const column of columns) setColumnFormula(own.file, column, "");
    return [
      ...here.map((cell) => auditRow({ ...cell, ...freezing, print: printOf(sheet.valuesOf(cell.area)) })),
      ...columns.map((column) => columnRow(sheet.name, column, freezing)),
    ];
  });
  writeAudit(own, [...readAudit(own).map(({ row }) => row), ...rows]);
}

function putFormulas(
  sheet: FileSheet,
  { area }: FileCell,
  { formulas }: Extract<PortableCell, { readonly kind: "formulas" }>,
): void {
  const cells = sheet.cellsOf(area);
  formulas.flat().forEach((formula, i) => {
    sheet.setFormula(cells[i]!, { text: storedFormula(formula) });
  });
}
