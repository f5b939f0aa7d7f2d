import { cellArea } from "../workbook/area";
import { type Cell, CellError } from "../workbook/cell";
import type { Grid } from "./grid/grid";

/** Where a cell's link leads. */
interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export function hyperlinkOf(cell: Cell | undefined): Hyperlink | undefined {
  return cell?.hyperlink as Hyperlink | undefined;
}

/** What a card says of a cell: what an error means, or where a link leads; "" if there is nothing to say. */
export function cardText(cell: Cell | undefined): string {
  if (cell?.value instanceof CellError && cell.value.message)
    return `${cell.value.code}: ${cell.value.message}`;
  const link = hyperlinkOf(cell);
  const target = link && (link.screenTip ?? link.address ?? link.documentReference);
  return target ? `${target}\nClick to follow the link` : "";
}

/** A small card beside a cell: of the one the pointer is on, else of the one that is selected. */
export class Cards {
  private readonly card = document.createElement("div");
  private pointed: readonly [number, number] | undefined;

  constructor(
    parent: HTMLElement,
    private readonly grid: Grid,
  ) {
    this.card.className = "card";
    this.card.setAttribute("role", "tooltip");
    this.card.hidden = true;
    parent.append(this.card);
    grid.onPoint((row, column) => this.point([row, column]));
    grid.onMove(() => this.draw());
    parent.addEventListener("pointerleave", () => this.point(undefined));
  }

  /** Shows the card of the moment, if any. */
  draw(): void {
    const { sheet, area } = this.grid.workbook.selection;
    const [row, column] = this.pointed ?? [area.row, area.column];
    const ownText = cardText(sheet.cell(row, column));
    // a pointed cell that says nothing leaves the selected one its card
    const at = ownText ? cellArea(row, column) : cellArea(area.row, area.column);
    const text = ownText || cardText(sheet.cell(area.row, area.column));
    this.card.hidden = text === "" || sheet !== this.grid.workbook.activeSheet || this.grid.isEditing;
    if (this.card.hidden) return;
    this.card.textContent = text;
    const { left, top, width, height } = this.grid.viewport.boxOf(at);
    const { cells } = this.grid.viewport;
    const outside =
      left + width < cells.left ||
      top + height < cells.top ||
      left > cells.left + cells.width ||
      top > cells.top + cells.height;
    this.card.hidden = outside;
    const right = cells.left + cells.width - this.card.offsetWidth - 4;
    const below = top + height + 3;
    const fits = below + this.card.offsetHeight < cells.top + cells.height;
    Object.assign(this.card.style, {
      left: `${Math.max(0, Math.min(left, right))}px`,
      top: `${fits ? below : top - this.card.offsetHeight - 3}px`,
    });
  }

  private point(to: readonly [number, number] | undefined): void {
    this.pointed = to;
    this.draw();
  }
}
