/** Frozen formulas of a file put back. */
import { Mistake } from "../../core/mistake";
import { type Area, addressOf, areaOf } from "../../formulas/addresses";
import { auditSheet } from "../../sharing/audit";
import { dataSheetName } from "../../sharing/portable/dataSheet";
import { isPortable } from "../../sharing/portable/lookup";
import { isSpelled, shownFormula, storedFormula } from "../../formulas/fileSpelling";
import { type Left, type ThawPlan, thawPlan } from "../../sharing/thawing";
import { AlignFile, type FileScope } from "./alignFile";
import { readAudit, writeAudit } from "./auditPart";
import { setColumnFormula, tableColumns } from "./calculatedColumns";
import { removeDataSheet } from "./dataSheetPart";
import type { FileSheet } from "./fileSheet";
import { dropCalculationChain } from "./partList";
import { spillMark } from "./spillMark";
import { sheetsOf } from "./workbookParts";

export interface ThawedFile {
  readonly bytes: Uint8Array;
  readonly restored: number;
  readonly left: readonly Left[];
}

type Restored = ThawPlan["restored"][number];

function storedOf(sheet: FileSheet, { due, now: { area } }: Restored): string | undefined {
  if (due.stored !== "") return due.stored;
  if (!isSpelled(due.formula)) return undefined;
  return storedFormula(due.formula, sheet.tableAround(area.row, area.column));
}

/** Puts one back. @returns whether the file can spell it */
function put(own: AlignFile, sheet: FileSheet, frozen: Restored): boolean {
  const { kind, now } = frozen;
  const stored = storedOf(sheet, frozen);
  if (stored === undefined) return false;
  if (kind === "column") {
    const column = tableColumns(own.file, sheet.path).find(
      ({ area }) => area.column === now.area.column && area.row === now.area.row,
    );
    if (column) setColumnFormula(own.file, column, stored);
    return column !== undefined;
  }
  const cell = sheet.at(now.area.row, now.area.column);
  const spill = kind === "spill" ? spillMark(own.file) : undefined;
  if (!cell || (kind === "spill" && spill === undefined)) return false;
  const block = kind === "cell" ? {} : { block: addressOf(now.area), ...(spill !== undefined && { spill }) };
  for (const one of sheet.cellsOf(now.area)) if (one && one !== cell && one.formula) sheet.freeze(one);
  sheet.setFormula(cell, { text: stored, ...block });
  return true;
}

/** Puts formulas back where their cells are by now; what cannot be found is left on the audit sheet. Throws `Mistake` where nothing was frozen. */
export function thawedFile(bytes: Uint8Array, name: string, { sheet: only, range }: FileScope): ThawedFile {
  const own = new AlignFile(bytes, name);
  const rows = readAudit(own);
  if (rows.length === 0)
    throw new Mistake(`nothing to thaw: ${name} has no formula on a sheet ${auditSheet}`);
  const within = only === undefined ? undefined : own.sheetNamed(only).name;
  const block = range === undefined ? undefined : areaOf(range);
  const sheets = new Map(own.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const plan = thawPlan(rows, (sheetName, area) => {
    const sheet = sheets.get(sheetName.toLowerCase());
    if (!sheet || (within !== undefined && sheet.name !== within) || (block && !meets(block, area)))
      return undefined;
    return {
      values: sheet.valuesOf(area),
      formula: formulaIn(sheet, area),
    };
  });
  const left: Left[] = [...plan.left];
  for (const frozen of plan.restored)
    if (!put(own, sheets.get(frozen.now.sheet.toLowerCase())!, frozen))
      left.push({ frozen, reason: "unspellable" });
  const kept = new Set(left.map(({ frozen }) => frozen));
  const restored = rows.length - left.length - plan.live.length;
  if (restored + plan.live.length === 0) return { bytes, restored, left };
  writeAudit(
    own,
    rows.filter((row) => kept.has(row)).map(({ row }) => row),
  );
  dropCalculationChain(own.file);
  const bytesNow = own.bytes();
  return { bytes: left.length === 0 ? withoutDataSheet(bytesNow, name) : bytesNow, restored, left };
}

/** The file without the sheet Align Data, if nothing looks it up any more. */
function withoutDataSheet(bytes: Uint8Array, name: string): Uint8Array {
  const own = new AlignFile(bytes, name);
  if (!sheetsOf(own.file).has(dataSheetName)) return bytes;
  const others = own.sheets.filter((sheet) => sheet.name !== dataSheetName);
  if (others.some((sheet) => sheet.formulas.some((cell) => isPortable(sheet.storedOf(cell))))) return bytes;
  removeDataSheet(own.file);
  return own.bytes();
}

function meets(block: Area, { row, column }: Area): boolean {
  const [down, right] = [row - block.row, column - block.column];
  return down >= 0 && down < block.rows && right >= 0 && right < block.columns;
}

/** The first formula of a block; of cells that share one, as of its first. */
function formulaIn(sheet: FileSheet, { row, column, rows, columns }: Area): string | undefined {
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) {
      const formula = sheet.at(row + down, column + right)?.formula;
      if (formula) return shownFormula(formula.text, sheet.tableAround(row + down, column + right));
    }
  return undefined;
}
