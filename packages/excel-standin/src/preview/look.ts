import { type Area, hasCell } from "../workbook/area";
import type { Format } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { type Table, dataArea, headerArea, totalArea } from "../workbook/table";

/** What a cell looks like. */
export type Look = Format;

/** The looks of a table's style, roughly: its family, not its very shades. */
function tableLook({ style, showBandedRows }: Table, part: "head" | "total" | "band" | "row"): Look {
  const medium = style.startsWith("TableStyleMedium");
  if (style === "") return {};
  switch (part) {
    case "head":
      return medium
        ? { "fill.color": "#4472C4", "font.color": "#FFFFFF", "font.bold": true }
        : { "font.bold": true, "borders.EdgeBottom.style": "Continuous" };
    case "total":
      return { "font.bold": true, "borders.EdgeTop.style": "Continuous" };
    case "band":
      return showBandedRows ? { "fill.color": medium ? "#D9E1F2" : "#F2F2F2" } : {};
    default:
      return {};
  }
}

function inTable(tables: readonly Table[], row: number, column: number): Look {
  for (const table of tables) {
    if (!hasCell(table.area, row, column)) continue;
    const has = (area: Area | undefined) => area !== undefined && hasCell(area, row, column);
    if (has(headerArea(table))) return tableLook(table, "head");
    if (has(totalArea(table))) return tableLook(table, "total");
    return tableLook(table, (row - dataArea(table).row) % 2 === 0 ? "band" : "row");
  }
  return {};
}

const linkLook: Look = { "font.color": "#0563C1", "font.underline": "Single" };

/** What a cell looks like without conditional formats: its own format over its table's style. @param tables those on its sheet */
export function lookOf(sheet: Sheet, tables: readonly Table[], row: number, column: number): Look {
  const link = sheet.cell(row, column)?.hyperlink ? linkLook : {};
  return { ...inTable(tables, row, column), ...link, ...sheet.formatAt(row, column) };
}
