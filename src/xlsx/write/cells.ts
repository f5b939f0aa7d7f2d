/** A planned cell as the xlsx library takes it. */
import type { Cell as LibraryCell, CellStyle } from "hucre/xlsx";
import type { PlacedCell } from "../../workbook/layout";
import { unhandled, type Cell } from "../../workbook/plan";
import { numberInCell } from "../../core/signed";
import { positionWords } from "../../core/votes/positionWords";
import { lookOf, type CellLook } from "../../workbook/look";

export type XlsxCell = Partial<LibraryCell>;

export function xlsxCell(placed: PlacedCell): XlsxCell {
  const { cell } = placed;
  const note = cell.note ?? (cell.kind === "missing" ? cell.reason : undefined);
  const content = contentOf(cell, lookOf(placed));
  return note === undefined ? content : { ...content, comment: { author: "Align", text: note } };
}

function contentOf(cell: Cell, style: CellLook): XlsxCell {
  switch (cell.kind) {
    case "text":
      return textContent(cell.text, style);
    case "number":
      return { value: numberInCell(cell.value, cell.format), style };
    case "truth":
      return { value: cell.value, style };
    case "date":
      return { value: new Date(`${cell.day}T00:00:00Z`), style };
    case "position":
      return { value: positionWords[cell.position], style };
    case "link":
      return { ...textContent(cell.text, style), hyperlink: { target: cell.url } };
    case "live":
      return contentOf(cell.value, style);
    case "missing":
    case "blank":
      return { style };
    default:
      return unhandled(cell);
  }
}

/**
 * A string cell is never a formula, but turns into one when a reader presses F2 and Enter; the format `@` keeps it text.
 * The library writes a text like `#N/A` as an error unless it is rich text, and Excel reads `_x0041_` as a letter.
 */
function textContent(words: string, look: CellLook): XlsxCell {
  const style: CellStyle = /^[=+\-@]/.test(words) ? { ...look, numFmt: "@" } : look;
  const value = words.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return words.startsWith("#") ? { value, richText: [{ text: value }], style } : { value, style };
}
