/** A sheet of an .xlsx file with the values and Align's formulas of its cells, for acts that change some cells and nothing else. */
import { type Area, areaOf } from "../../formulas/addresses";
import type { Scalar } from "../../sharing/audit";
import { alignFunction } from "../../formulas/call";
import { filled } from "../../formulas/references";
import { shownFormula } from "../../formulas/fileSpelling";
import type { AlignCell } from "../../sharing/shareSummary";
import { withOwnFormula } from "./cellChange";
import { type CellXml, type Edit, cellsIn, edited } from "./cellXml";
import type { FilePackage } from "./package";

/** A cell with a formula of Align in a file. */
export interface FileCell extends AlignCell {
  /** As the file spells it, without `=`. */
  readonly stored: string;
  readonly xml: CellXml;
  /** The number of the formula that it shares with others. */
  readonly group: string | undefined;
}

export class FileSheet {
  readonly cells: readonly CellXml[];
  private readonly byPlace: ReadonlyMap<string, CellXml>;
  private readonly edits = new Map<CellXml, Edit>();
  private readonly xml: string;

  constructor(
    private readonly file: FilePackage,
    readonly name: string,
    readonly path: string,
    private readonly strings: readonly string[],
  ) {
    this.xml = file.text(path);
    this.cells = cellsIn(this.xml);
    this.byPlace = new Map(this.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  }

  at(row: number, column: number): CellXml | undefined {
    return this.byPlace.get(`${row},${column}`);
  }

  /** What a cell holds; undefined: a formula that was never calculated. */
  valueOf(cell: CellXml | undefined): Scalar | undefined {
    if (!cell) return "";
    const { value, inline, formula } = cell;
    switch (cell.attributes.get("t")) {
      case "s":
        return this.strings[Number(value)] ?? "";
      case "inlineStr":
        return inline ?? "";
      case "b":
        return value === "1";
      case "str":
      case "e":
      case "d":
        return value ?? "";
      default:
        if (value === undefined || value === "") return formula ? undefined : "";
        return Number(value);
    }
  }

  /** The elements of a block, row by row. */
  cellsOf({ row, column, rows, columns }: Area): readonly (CellXml | undefined)[] {
    return Array.from({ length: rows * columns }, (_, i) =>
      this.at(row + Math.floor(i / columns), column + (i % columns)),
    );
  }

  /** The values of a block, row by row. */
  valuesOf({ row, column, rows, columns }: Area): readonly (readonly Scalar[])[] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => this.valueOf(this.at(row + down, column + right)) ?? ""),
    );
  }

  /** Formulas of cells that share one, written out. */
  private storedOf(cell: CellXml, masters: ReadonlyMap<string, CellXml>): string {
    const { text, attributes } = cell.formula!;
    const master = attributes.get("t") === "shared" && masters.get(attributes.get("si") ?? "");
    if (text !== "" || !master) return text;
    return filled(master.formula!.text, cell.row - master.row, cell.column - master.column);
  }

  /** Every cell with a formula, written out. */
  formulas(): readonly {
    readonly cell: CellXml;
    readonly stored: string;
    readonly group: string | undefined;
  }[] {
    const own = this.cells.filter(({ formula }) => formula && formula.attributes.get("t") !== "dataTable");
    const shares = (cell: CellXml) => cell.formula!.attributes.get("t") === "shared";
    const masters = new Map(
      own
        .filter((cell) => shares(cell) && cell.formula!.text !== "")
        .map((cell) => [cell.formula!.attributes.get("si") ?? "", cell]),
    );
    return own.map((cell) => ({
      cell,
      stored: this.storedOf(cell, masters),
      group: shares(cell) ? cell.formula!.attributes.get("si") : undefined,
    }));
  }

  /** The cells whose formula calls Align. */
  alignCells(): readonly FileCell[] {
    return this.formulas().flatMap(({ cell, stored, group }) => {
      const shown = shownFormula(stored);
      const name = alignFunction(shown);
      if (name === undefined) return [];
      const { row, column, formula, attributes } = cell;
      const isBlock = formula!.attributes.get("t") === "array";
      const block = isBlock ? areaOf(formula!.attributes.get("ref") ?? "") : undefined;
      return [
        {
          sheet: this.name,
          area: block ?? { row, column, rows: 1, columns: 1 },
          kind: !isBlock ? "cell" : attributes.has("cm") ? "spill" : "array",
          function: name,
          formula: shown,
          value: this.valueOf(cell) ?? "#BUSY!",
          stored,
          xml: cell,
          group,
        },
      ];
    });
  }

  /** Puts other text in the place of a cell's element. */
  replace(cell: CellXml, text: string): void {
    this.edits.set(cell, { start: cell.start, end: cell.end, text });
  }

  /** Writes the formula out in the cells that share it with one of these, which give it up. */
  unshare(cells: readonly FileCell[]): void {
    const gone = new Set(cells.map(({ xml }) => xml));
    const groups = new Set(cells.flatMap(({ group }) => group ?? []));
    if (groups.size === 0) return;
    for (const { cell, stored, group } of this.formulas())
      if (group !== undefined && groups.has(group) && !gone.has(cell))
        this.replace(cell, withOwnFormula(cell, stored));
  }

  /** Writes the part anew, if a cell was replaced. */
  close(): void {
    if (this.edits.size > 0) this.file.put(this.path, edited(this.xml, [...this.edits.values()]));
  }
}
