/** A sheet of an .xlsx file: told to whoever plans an edit, and edited. */
import { type Area, addressOf, areaOf } from "../../formulas/addresses";
import { alignFunction } from "../../formulas/calls";
import { shownFormula, storedFormula } from "../../formulas/fileSpelling";
import { filled } from "../../formulas/references";
import type { Scalar } from "../../formulas/scalar";
import type { BlockFormula, CellFormula } from "../../sharing/cellContent";
import type { CellEdit } from "../../sharing/edit";
import { type AnswerBlock, type RulePicture, type SheetPicture, rowsOf } from "../../sharing/picture";
import type { CellLook } from "../../workbook/look";
import { changedLook } from "./addedStyles";
import { type TableColumn, setTotal, tableColumns } from "./calculatedColumns";
import { SheetPart } from "./sheetPart";
import type { CellXml } from "./sheetXml";

export class FileSheet extends SheetPart {
  /** The cell that holds the formula of each group that shares one. */
  private readonly masters = new Map<string, CellXml>();
  /** Cells with a formula, row by row; what a data table calculates is none. */
  private readonly formulas: readonly CellXml[];
  private columns: readonly TableColumn[] | undefined;
  private pictured: SheetPicture | undefined;
  /** Formulas as Excel shows them, by the table around them and how the file spells them: they are read again and again. */
  private readonly shown = new Map<string, string>();

  constructor(...part: ConstructorParameters<typeof SheetPart>) {
    super(...part);
    this.formulas = this.cells.filter((cell) => formulaOf(cell) !== undefined);
    for (const cell of this.formulas) {
      const { type, group, text } = cell.formula!;
      if (type === "shared" && group !== undefined && text !== "") this.masters.set(group, cell);
    }
  }

  /** A cell's formula as the file spells it, without `=`; written out where it shares one. */
  private storedOf(cell: CellXml): string {
    const { text, type, group } = cell.formula!;
    const master = type === "shared" && text === "" ? this.masters.get(group ?? "") : undefined;
    return master ? filled(master.formula!.text, cell.row - master.row, cell.column - master.column) : text;
  }

  private shownOnce(stored: string, table: string | undefined): string {
    const key = `${table ?? ""}\n${stored}`;
    const shown = this.shown.get(key) ?? shownFormula(stored, table);
    this.shown.set(key, shown);
    return shown;
  }

  /** Cheaper than writing the formula out. */
  private mayCallAlign({ formula }: CellXml): boolean {
    const { text, group } = formula!;
    const own = text === "" ? this.masters.get(group ?? "")?.formula?.text : text;
    return own?.toUpperCase().includes("ALIGN") === true;
  }

  /** The column of a table in whose rows of data, or total, a cell stands. */
  private columnAround(row: number, column: number): TableColumn | undefined {
    this.columns ??= tableColumns(this.file, this.path);
    return this.columns.find(
      ({ area, totalsRow }) =>
        area.column === column && ((row >= area.row && row < area.row + area.rows) || row === totalsRow),
    );
  }

  get hasFormulas(): boolean {
    return this.formulas.length > 0;
  }

  get picture(): SheetPicture {
    return (this.pictured ??= this.read());
  }

  /** Its conditional formats and validations that call Align. */
  get alignRules(): readonly RulePicture[] {
    return this.xml.rules.flatMap(({ kind, cells, formula }) => {
      const shown = `=${shownFormula(formula).replace(/^=/, "")}`;
      return alignFunction(shown) === undefined ? [] : [{ kind, sheet: this.name, cells, formula: shown }];
    });
  }

  private read(): SheetPicture {
    const stored = (row: number, column: number) => {
      const cell = this.at(row, column);
      return cell && formulaOf(cell) ? this.storedOf(cell) : undefined;
    };
    return {
      ...{ name: this.name, used: usedBy(this.cells) },
      // what was never calculated waits for its answer
      valueAt: (row, column) => this.valueOf(this.at(row, column)) ?? "#BUSY!",
      formulaAt: (row, column) => {
        const text = stored(row, column);
        return text === undefined ? undefined : this.shownOnce(text, this.columnAround(row, column)?.table);
      },
      storedAt: stored,
      marksAt: (row, column) => this.at(row, column)?.formula?.marks ?? [],
      formulas: this.formulas
        .filter((cell) => this.mayCallAlign(cell))
        .map(({ row, column }) => [row, column] as const),
      blockAt: (row, column) => blockOf(this.at(row, column)),
    };
  }

  /**
   * Lets cells hold what edits say. A cell that holds it already stays as it is written.
   * @param spillMark by which the file tells a formula that spills
   */
  edit(edits: readonly CellEdit[], spillMark: () => string | undefined): void {
    this.unshare(edits.flatMap(({ area }) => this.cellsOf(area)));
    for (const { area, after, look } of edits) {
      if (after.kind !== "cells") {
        this.putBlock(area, after, spillMark);
        continue;
      }
      rowsOf(area, (row, column) => {
        const content = after.rows[row - area.row]![column - area.column]!;
        if (typeof content === "object") this.putFormula(row, column, content);
        else this.putConstant(row, column, content, look);
      });
    }
  }

  private putConstant(row: number, column: number, content: Scalar, look: CellLook | undefined): void {
    const cell = this.at(row, column);
    const isSame = (this.valueOf(cell) ?? "") === content;
    if (!isSame) this.put(row, column, content, look && changedLook(this.file, cell?.style, look));
    else if (cell?.formula) this.freeze(cell);
    this.setTotalAt(row, column, "");
  }

  /** What a table says of its total follows the cell below the column. */
  private setTotalAt(row: number, column: number, formula: string): void {
    const around = this.columnAround(row, column);
    if (around?.totalsRow === row) setTotal(this.file, around, formula);
  }

  private putFormula(row: number, column: number, { formula, stored, marks, shows }: CellFormula): void {
    const text = stored ?? storedFormula(formula, this.columnAround(row, column)?.table);
    this.setFormula(row, column, { text, marks }, shows !== undefined);
    this.setTotalAt(row, column, text);
  }

  private putBlock(area: Area, formula: BlockFormula, spillMark: () => string | undefined): void {
    const { row, column } = area;
    for (const cell of this.cellsOf(area)) if (cell?.formula) this.freeze(cell);
    const spill = formula.kind === "spill" ? spillMark() : undefined;
    const text = formula.stored ?? storedFormula(formula.formula, this.columnAround(row, column)?.table);
    const block = {
      text,
      block: addressOf(area),
      marks: formula.marks,
      ...(spill !== undefined && { spill }),
    };
    this.setFormula(row, column, block, formula.shows !== undefined);
  }

  /** Writes the formula out in the cells that share it with one of these, which give it up. */
  private unshare(cells: readonly (CellXml | undefined)[]): void {
    const gone = new Set(cells);
    const groups = new Set(cells.flatMap((cell) => (cell && groupOf(cell)) ?? []));
    if (groups.size === 0) return;
    for (const cell of this.formulas)
      if (groups.has(groupOf(cell) ?? "") && !gone.has(cell)) this.respell(cell, this.storedOf(cell));
  }
}

function formulaOf({ formula }: CellXml): CellXml["formula"] {
  return formula?.type === "dataTable" ? undefined : formula;
}

/** The number of the formula that a cell shares with others. */
function groupOf({ formula }: CellXml): string | undefined {
  return formula?.type === "shared" ? formula.group : undefined;
}

function blockOf(cell: CellXml | undefined): AnswerBlock | undefined {
  if (cell?.formula?.type !== "array") return undefined;
  const area = areaOf(cell.formula.block ?? "");
  return area && { kind: cell.spills ? "spill" : "array", area };
}

/** From the first to the last row and column that have a cell. */
function usedBy(cells: readonly CellXml[]): Area | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return undefined;
  let [left, right] = [first.column, first.column];
  for (const { column } of cells) [left, right] = [Math.min(left, column), Math.max(right, column)];
  return { row: first.row, column: left, rows: last.row - first.row + 1, columns: right - left + 1 };
}
