/** A planned cell as the xlsx library takes it. */
import type { Cell as LibraryCell, CellStyle } from "hucre/xlsx";
import type { PlacedCell } from "../../workbook/layout";
import { positionWords, unhandled, type Cell } from "../../workbook/plan";
import { dateStyle, inBody, linkStyle, missingStyle, numberStyle, positionStyle, textStyle } from "../../workbook/look";

export type XlsxCell = Partial<LibraryCell>;

export function xlsxCell({ cell, place, align }: PlacedCell): XlsxCell {
  const { style = {}, ...content } = contentOf(cell);
  const note = cell.note ?? (cell.kind === "missing" ? cell.reason : undefined);
  return {
    ...content,
    style: place === "body" ? inBody(style, align) : style,
    ...(note !== undefined && { comment: { author: "Align", text: note } }),
  };
}

function contentOf(cell: Cell): XlsxCell {
  switch (cell.kind) {
    case "text":
      return textContent(cell.text, textStyle(cell.style));
    case "number":
      return { value: cell.value, style: numberStyle(cell.format) };
    case "truth":
      return { value: cell.value, style: textStyle("plain") };
    case "date":
      return { value: new Date(`${cell.day}T00:00:00Z`), style: dateStyle };
    case "position":
      return { value: positionWords[cell.position], style: positionStyle(cell.position) };
    case "missing":
      return { style: missingStyle };
    case "link":
      return { ...textContent(cell.text, linkStyle), hyperlink: { target: cell.url } };
    case "live":
      return contentOf(cell.value);
    case "blank":
      return {};
    default:
      return unhandled(cell);
  }
}

/**
 * A string cell is never a formula, but turns into one when a reader presses F2 and Enter; the format `@` keeps it text.
 * The library writes a text like `#N/A` as an error unless it is rich text, and Excel reads `_x0041_` as a letter.
 */
function textContent(words: string, style: CellStyle): XlsxCell {
  const kept: CellStyle = /^[=+\-@]/.test(words) ? { ...style, numFmt: "@" } : style;
  const value = words.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return words.startsWith("#") ? { value, richText: [{ text: value }], style: kept } : { value, style: kept };
}

/** `'Near abroad'!$B$2`, as a defined name refers to it. */
export function nameOf(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
