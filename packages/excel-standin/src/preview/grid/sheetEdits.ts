import { cellArea, sameArea } from "../../workbook/area";
import { link, linked, newPropertyBag } from "../../workbook/propertyBag";
import { type CellMatrix, applyCells } from "./cellEdits";
import { standardSizes } from "./univer";
import { removeAll } from "../../workbook/removeAll";
import type { EditedGrid, Params } from "./gridView";

/** Adds a sheet that a person added, or copied from another. */
export function applySheet(grid: EditedGrid, { sheet: config, index }: Params): void {
  const { workbook } = grid;
  const { id, name, cellData } = config as {
    readonly id: string;
    readonly name: string;
    readonly cellData?: CellMatrix;
  };
  const sheet = workbook.addSheet(name, id);
  if (typeof index === "number") workbook.moveSheet(sheet, index);
  Object.assign(grid.shown(sheet)!.getSheet().getConfig(), standardSizes);
  applyCells(grid, sheet, cellData);
}

/** Applies a note that a person wrote, changed or removed. */
export function applyNote({ workbook }: EditedGrid, { sheetId, row, col, note }: Params): void {
  const sheet = workbook.sheet(String(sheetId));
  if (!sheet) return;
  const area = cellArea(row as number, col as number);
  const notes = workbook.bag("notes");
  const isHere = (bag: (typeof notes.items)[number]) => {
    const cell = linked(bag, "cell");
    return cell?.sheet === sheet && sameArea(cell.area, area);
  };
  const content = (note as { readonly note?: string } | undefined)?.note;
  const known = notes.items.find(isHere);
  if (content === undefined) {
    if (known) link(known, "cell", undefined);
    removeAll(notes.items, (bag) => bag === known);
  } else if (known) known.values["content"] = content;
  else {
    const bag = newPropertyBag(`note.${workbook.newId()}`, { content, authorName: "User" });
    link(bag, "cell", { sheet, area });
    notes.items.push(bag);
  }
  workbook.emit({ kind: "redraw", sheet });
}
