/** Align Data and Align Audit in a file. */
import { absoluteCells, columnName } from "../../formulas/addresses";
import { isError } from "../../formulas/scalar";
import { type ColumnCell, type ColumnSheet, type ColumnStyle, columnLooks } from "../../workbook/columnSheet";
import { addLooks } from "./addedStyles";
import { newCell } from "./cellChange";
import { storedText } from "./cellText";
import { addNames } from "./definedNames";
import type { FilePackage } from "./package";
import { addSheet } from "./partList";
import { declaration, escapedText } from "./xmlText";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Rows that are put together at once. */
const rowsAtOnce = 500;

type Styles = Partial<Readonly<Record<ColumnStyle, number>>>;

/** Adds the sheet with its names behind all others. */
export function addColumnSheet(file: FilePackage, sheet: ColumnSheet): void {
  const { name, names } = sheet;
  let path = "xl/worksheets/align1.xml";
  for (let number = 2; file.has(path); number++) path = `xl/worksheets/align${number}.xml`;
  addSheet(file, name, path, sheetXml(sheet, addLooks(file, columnLooks) ?? {}));
  addNames(
    file,
    new Map([...names].map(([defined, area]) => [defined, absoluteCells({ sheet: name, ...area })])),
  );
}

function sheetXml({ runs, widths, shown = widths.length, headRow }: ColumnSheet, styles: Styles): string {
  const columns = [...runs]
    .sort((a, b) => a.column - b.column)
    .map(({ row, column, style, cells }) => {
      const look = styles[style];
      return { row, cells, letters: columnName(column), s: look === undefined ? "" : ` s="${look}"` };
    });
  const end = columns.reduce((most, { row, cells }) => Math.max(most, row + cells.length), 0);
  const rowXml = (row: number) => {
    const line: string[] = [];
    for (const { row: first, cells, letters, s } of columns) {
      const cell = cells[row - first];
      if (cell !== undefined && cell !== "") line.push(cellXml(` r="${letters}${row + 1}"${s}`, cell));
    }
    return line.length === 0 ? "" : `<row r="${row + 1}">${line.join("")}</row>`;
  };
  // rows are put together as they come: a million cells that wait for the last would be kept by the engine one by one
  const pieces = Array.from({ length: Math.ceil(end / rowsAtOnce) }, (_, piece) =>
    Array.from({ length: Math.min(rowsAtOnce, end - piece * rowsAtOnce) }, (__, i) =>
      rowXml(piece * rowsAtOnce + i),
    ).join(""),
  );
  const data = pieces.join("");
  const cols = Array.from(widths, (width = 9, i) => {
    const hidden = i < shown ? "" : ' hidden="1"';
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden}/>`;
  }).join("");
  const pane = `<pane ySplit="${headRow + 1}" topLeftCell="A${headRow + 2}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `${declaration}<worksheet xmlns="${main}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>` +
    `<cols>${cols}</cols><sheetData>${data}</sheetData>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

function cellXml(attributes: string, cell: Exclude<ColumnCell, undefined>): string {
  if (typeof cell !== "object") return newCell("", cell, attributes);
  const { formula, value } = cell;
  const isText = typeof value === "string";
  const type = isText ? ` t="${isError(value) ? "e" : "str"}"` : typeof value === "boolean" ? ' t="b"' : "";
  const shown = typeof value === "boolean" ? String(Number(value)) : String(value);
  return `<c${attributes}${type}><f>${escapedText(formula)}</f><v>${escapedText(isText ? storedText(shown) : shown)}</v></c>`;
}
