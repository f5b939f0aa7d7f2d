/** An .xlsx file as acts on Align's formulas see it. */
import { Mistake } from "../../core/mistake";
import { type Area, areaOf } from "../../formulas/addresses";
import { auditSheet } from "../../sharing/audit";
import { alignFunction } from "../../formulas/calls";
import { type FileCell, FileSheet } from "./fileSheet";
import { FilePackage, elements } from "./package";
import { sharedStringsOf } from "./sharedStrings";
import { sheetsOf } from "./workbookParts";

/** Where in a file: everywhere, on a sheet, or in a block of it. */
export interface FileScope {
  readonly sheet?: string | undefined;
  /** E.g. `A1:C10`, of the sheet. */
  readonly range?: string | undefined;
}

export class AlignFile {
  readonly file: FilePackage;
  /** All but the audit sheet. */
  readonly sheets: readonly FileSheet[];
  readonly strings: readonly string[];

  /** Throws `Mistake` for what is no .xlsx file. */
  constructor(bytes: Uint8Array, name: string) {
    this.file = new FilePackage(bytes, name);
    this.strings = sharedStringsOf(this.file);
    this.sheets = [...sheetsOf(this.file)]
      .filter(([sheet, path]) => sheet !== auditSheet && /\/worksheets\//i.test(path))
      .map(([sheet, path]) => new FileSheet(this.file, sheet, path, this.strings));
  }

  /** Align's formulas in scope. Throws `Mistake` for a sheet that is not there, and for what is no block of cells. */
  cells({ sheet, range }: FileScope): readonly FileCell[] {
    const sheets = sheet === undefined ? this.sheets : [this.sheetNamed(sheet)];
    const block = range === undefined ? undefined : areaOf(range);
    if (range !== undefined && (sheet === undefined || !block))
      throw new Mistake(`unusable range: ${range}; give a block such as A1:C10, and its sheet`);
    return sheets.flatMap((one) => one.alignCells()).filter(({ area }) => !block || isInside(block, area));
  }

  sheetNamed(name: string): FileSheet {
    const found = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (found) return found;
    throw new Mistake(
      `unknown sheet: ${name}; the file has ${this.sheets.map((sheet) => sheet.name).join(", ")}`,
    );
  }

  /** Names that stand for formulas of Align: no act on cells changes them. */
  get names(): readonly string[] {
    return elements(this.file.xml("xl/workbook.xml"), "definedName")
      .filter((name) => alignFunction(name.textContent ?? "") !== undefined)
      .map((name) => name.getAttribute("name") ?? "");
  }

  /** The file with what was changed; the order in which it is to be calculated is left to whoever opens it. */
  bytes(): Uint8Array {
    for (const sheet of this.sheets) sheet.close();
    return this.file.bytes();
  }
}

function isInside(block: Area, { row, column }: Area): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}
