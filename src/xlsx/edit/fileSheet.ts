/** A sheet of an .xlsx file with Align's formulas in it. */
import { areaOf } from "../../formulas/addresses";
import { alignFunction } from "../../formulas/calls";
import { shownFormula } from "../../formulas/fileSpelling";
import { filled } from "../../formulas/references";
import type { AlignCell } from "../../sharing/shareSummary";
import { type TableColumn, tableColumns } from "./calculatedColumns";
import { SheetPart } from "./sheetPart";
import type { CellXml } from "./sheetXml";

/** A cell with a formula of Align in a file. */
export interface FileCell extends AlignCell {
  /** As the file spells it, without `=`. */
  readonly stored: string;
  readonly xml: CellXml;
}

export class FileSheet extends SheetPart {
  /** The cell that holds the formula of each group that shares one. */
  private readonly masters = new Map<string, CellXml>();
  /** Cells with a formula, row by row; what a data table calculates is none. */
  readonly formulas: readonly CellXml[];
  private columns: readonly TableColumn[] | undefined;

  constructor(...part: ConstructorParameters<typeof SheetPart>) {
    super(...part);
    this.formulas = this.cells.filter(({ formula }) => formula && formula.type !== "dataTable");
    for (const cell of this.formulas) {
      const { type, group, text } = cell.formula!;
      if (type === "shared" && group !== undefined && text !== "") this.masters.set(group, cell);
    }
  }

  /** A cell's formula as the file spells it, without `=`; written out where it shares one. */
  storedOf(cell: CellXml): string {
    const { text, type, group } = cell.formula!;
    const master = type === "shared" && text === "" ? this.masters.get(group ?? "") : undefined;
    return master ? filled(master.formula!.text, cell.row - master.row, cell.column - master.column) : text;
  }

  /** Cheaper than writing the formula out. */
  private mayCallAlign({ formula }: CellXml): boolean {
    const { text, group } = formula!;
    const own = text === "" ? this.masters.get(group ?? "")?.formula?.text : text;
    return own?.toUpperCase().includes("ALIGN") === true;
  }

  /** The name of the table in whose rows of data a cell stands. */
  tableAround(row: number, column: number): string | undefined {
    this.columns ??= tableColumns(this.file, this.path);
    return this.columns.find(
      ({ area }) => area.column === column && row >= area.row && row < area.row + area.rows,
    )?.table;
  }

  /** The cells whose formula calls Align. */
  alignCells(): readonly FileCell[] {
    return this.formulas.flatMap((cell) => {
      if (!this.mayCallAlign(cell)) return [];
      const stored = this.storedOf(cell);
      const name = alignFunction(stored);
      if (name === undefined) return [];
      const { row, column, spills } = cell;
      const shown = shownFormula(stored, this.tableAround(row, column));
      const isBlock = cell.formula!.type === "array";
      const block = isBlock ? areaOf(cell.formula!.block ?? "") : undefined;
      return [
        {
          sheet: this.name,
          area: block ?? { row, column, rows: 1, columns: 1 },
          kind: !isBlock ? "cell" : spills ? "spill" : "array",
          function: name,
          formula: shown,
          value: this.valueOf(cell) ?? "#BUSY!",
          stored,
          xml: cell,
        },
      ];
    });
  }

  /** Writes the formula out in the cells that share it with one of these, which give it up. */
  unshare(cells: readonly FileCell[]): void {
    const gone = new Set(cells.map(({ xml }) => xml));
    const groups = new Set(cells.flatMap(({ xml }) => groupOf(xml) ?? []));
    if (groups.size === 0) return;
    for (const cell of this.formulas)
      if (groups.has(groupOf(cell) ?? "") && !gone.has(cell)) this.respell(cell, this.storedOf(cell));
  }
}

/** The number of the formula that a cell shares with others. */
function groupOf({ formula }: CellXml): string | undefined {
  return formula?.type === "shared" ? formula.group : undefined;
}
