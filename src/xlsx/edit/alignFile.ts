/** An .xlsx file as sharing sees it, and with an edit applied: byte for byte the same elsewhere. */
import { shiftOf1904 } from "../../core/days";
import { areAuditHeads, auditHeadArea, readAudit, stampedAudits } from "../../sharing/auditSheet";
import { alignCellsOn } from "../../sharing/alignCells";
import { type Edit, type FillEdit, changesFormulas, isEmpty } from "../../sharing/edit";
import { withLines } from "../../sharing/ownSheets";
import {
  type AuditPicture,
  type BookPicture,
  type NamePicture,
  type TablePicture,
  valuesIn,
} from "../../sharing/picture";
import { dataSheets } from "../../sharing/portable/dataEdit";
import { type Protection, refuseProtected } from "../../sharing/protection";
import { stampNamespace } from "../../workbook/stamp";
import { stampsAmong } from "../../workbook/stampPart";
import { setColumnFormula, tableColumns } from "./calculatedColumns";
import { addColumnSheet } from "./columnSheetPart";
import { definedNames, removeNames } from "./definedNames";
import { FileSheet } from "./fileSheet";
import { customParts } from "./customParts";
import { FilePackage } from "./package";
import type { Limits } from "./package/limits";
import { calculateOnOpening, dropCalculationChain, removeSheet } from "./partList";
import { sharedStringsOf } from "./sharedStrings";
import { spillMark } from "./spillMark";
import { replaceStamps } from "./stampPart";
import { isStructureLocked, sheetsOf, startsIn1904 } from "./workbookParts";

export class AlignFile {
  readonly picture: BookPicture;
  readonly file: FilePackage;
  private readonly sheets: readonly FileSheet[];

  /** Throws `Mistake` for what is no workbook that can be edited. */
  constructor(
    private readonly bytes: Uint8Array,
    name: string,
    limits?: Limits,
  ) {
    this.file = new FilePackage(bytes, name, limits);
    const strings = sharedStringsOf(this.file);
    const paths = sheetsOf(this.file);
    this.sheets = [...paths]
      .filter(([, path]) => /\/worksheets\//i.test(path))
      .map(([sheet, path]) => new FileSheet(this.file, sheet, path, strings));
    this.picture = this.pictured([...paths.keys()]);
  }

  private pictured(sheetNames: readonly string[]): BookPicture {
    const names = definedNames(this.file);
    const audit = this.auditOf(names, sheetNames);
    const own = new Set([...audit.sheets, ...dataSheets({ names, sheetNames })]);
    const tables = this.sheets.flatMap((sheet) => this.tablesOn(sheet));
    const sheets = this.sheets.filter(({ name }) => !own.has(name)).map(({ picture }) => picture);
    return {
      ...{ host: "file", sheetNames, tables, names, audit },
      rules: this.sheets.flatMap(({ alignRules }) => alignRules),
      ...withLines(
        stampsAmong(customParts(this.file, stampNamespace)),
        this.sheets.map(({ picture }) => picture),
      ),
      dateShift: startsIn1904(this.file) ? shiftOf1904 : 0,
      sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
      cells: sheets.flatMap(alignCellsOn),
    };
  }

  private auditOf(names: readonly NamePicture[], sheetNames: readonly string[]): AuditPicture {
    const stamped = stampedAudits(names, sheetNames);
    const pictures = this.sheets
      .filter(({ name }) => stamped.length === 0 || stamped.includes(name))
      .map(({ picture }) => picture);
    return readAudit(
      stamped.length > 0
        ? pictures
        : pictures.filter((sheet) => areAuditHeads(valuesIn(sheet, auditHeadArea)[0]!)),
    );
  }

  private tablesOn({ name, path }: FileSheet): readonly TablePicture[] {
    const columns = tableColumns(this.file, path);
    return columns
      .filter(({ place }) => place === 0)
      .map(({ table, area }) => {
        const own = columns.filter((column) => column.table === table);
        return {
          ...{ name: table, body: { ...area, sheet: name, columns: own.length } },
          heads: own.map(({ head }) => head),
          fills: own.map(({ formula }) => formula),
        };
      });
  }

  private get protection(): Protection {
    const sheets = this.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name);
    return { sheets: new Set(sheets), isStructureLocked: isStructureLocked(this.file) };
  }

  /**
   * The file with an edit applied; the same bytes where that leaves everything as it is. Throws `Mistake` where it would change what is
   * protected.
   */
  edited(edit: Edit): Uint8Array {
    if (isEmpty(edit)) return this.bytes;
    refuseProtected(edit, this.protection);
    for (const sheet of this.sheets) {
      const own = edit.cells.filter((cell) => cell.sheet === sheet.name);
      if (own.length === 0) continue;
      sheet.edit(own, () => spillMark(this.file));
      sheet.close();
    }
    for (const fill of edit.fills) this.fill(fill);
    for (const { replaced, names, sheet } of edit.sheets) {
      for (const name of replaced) removeSheet(this.file, name, sheetsOf(this.file).get(name)!);
      removeNames(this.file, names);
      if (sheet) addColumnSheet(this.file, sheet);
    }
    if (edit.stamps) replaceStamps(this.file, edit.stamps.after);
    // the order of calculation is left to whoever opens it
    if (changesFormulas(edit)) dropCalculationChain(this.file);
    if (edit.isStale && this.sheets.some(({ hasFormulas }) => hasFormulas)) calculateOnOpening(this.file);
    return this.file.bytes();
  }

  private fill({ table, column, after }: FillEdit): void {
    for (const { path } of this.sheets) {
      const own = tableColumns(this.file, path).find((one) => one.table === table && one.place === column);
      if (own) setColumnFormula(this.file, own, after);
    }
  }
}
