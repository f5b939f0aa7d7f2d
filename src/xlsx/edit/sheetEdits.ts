/** What is to change of a sheet's part: cells changed and added. All else of its text stays byte for byte. */
import { AddedCells, type NewCell } from "./addedCells";
import { type CellChange, changedCell } from "./cellChange";
import { widthEdits } from "./columnWidths";
import type { CellXml, SheetXml } from "./sheetXml";
import { edited, type TextEdit } from "./textEdits";

export class SheetEdits {
  private readonly changed = new Map<CellXml, CellChange>();
  /** By row. */
  private readonly added = new Map<number, NewCell[]>();
  /** Of columns, in characters. */
  readonly widths = new Map<number, number>();
  /** Of rows, in points. */
  readonly heights = new Map<number, number>();

  get isEmpty(): boolean {
    return this.changed.size + this.added.size + this.widths.size + this.heights.size === 0;
  }

  /** The last change of a cell counts. */
  change(cell: CellXml, change: CellChange): void {
    this.changed.set(cell, change);
  }

  /** Adds a cell where there is none. */
  add(row: number, cell: NewCell): void {
    const known = this.added.get(row);
    if (known) known.push(cell);
    else this.added.set(row, [cell]);
  }

  /** The part's text with all of that. */
  text(sheet: SheetXml): string {
    const added = new AddedCells(sheet, this.added, this.heights);
    const changes = new Map(this.changed);
    for (const [cell, attributes] of added.cellAttributes)
      changes.set(cell, {
        ...changes.get(cell),
        attributes: { ...changes.get(cell)?.attributes, ...attributes },
      });
    const edits = [...changes].map(([cell, change]): TextEdit => {
      return { start: cell.start, end: cell.end, text: changedCell(sheet.text, cell, change) };
    });
    return edited(sheet.text, [...edits, ...added.edits(), ...widthEdits(sheet, this.widths)]);
  }
}
