/** The sheet Align Data of a file. */
import { absoluteCells, columnName } from "../../formulas/addresses";
import {
  dataLooks,
  dataSheetName,
  type DataCell,
  type DataSheet,
  type DataStyle,
} from "../../sharing/portable/dataSheet";
import { isDataName } from "../../sharing/portable/lookup";
import { addLooks } from "./addedStyles";
import { addNames, removeNames } from "./definedNames";
import type { FilePackage } from "./package";
import { addSheet, removeSheet } from "./partList";
import { sheetsOf } from "./workbookParts";
import { escapedText } from "./xmlText";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

type Styles = Partial<Readonly<Record<DataStyle, number>>>;

/** Adds the sheet with its names behind all others. */
export function addDataSheet(file: FilePackage, sheet: DataSheet): void {
  let path = "xl/worksheets/alignData.xml";
  for (let number = 2; file.has(path); number++) path = `xl/worksheets/alignData${number}.xml`;
  addSheet(file, sheet.name, path, dataSheetXml(sheet, addLooks(file, dataLooks) ?? {}));
  addNames(file, new Map([...sheet.names].map(([name, cells]) => [name, absoluteCells(cells)])));
}

/** Takes the sheet out with its names, if there is one. */
export function removeDataSheet(file: FilePackage): void {
  const path = sheetsOf(file).get(dataSheetName);
  if (path === undefined) return;
  removeSheet(file, dataSheetName, path);
  removeNames(file, isDataName);
}

function dataSheetXml({ columns, widths, headRow }: DataSheet, styles: Styles): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, style, cells } of [...columns].sort((a, b) => a.column - b.column)) {
    const [letters, look] = [columnName(column), styles[style]];
    const s = look === undefined ? "" : ` s="${look}"`;
    cells.forEach((cell, down) => {
      if (cell === undefined) return;
      const line = rows.get(row + down) ?? [];
      rows.set(row + down, line);
      line.push(cellXml(`r="${letters}${row + down + 1}"${s}`, cell));
    });
  }
  const lines = [...rows].sort(([a], [b]) => a - b);
  const data = lines.map(([row, cells]) => `<row r="${row + 1}">${cells.join("")}</row>`).join("");
  const cols = Array.from(widths, (width = 9, i) => {
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  }).join("");
  const pane = `<pane ySplit="${headRow + 1}" topLeftCell="A${headRow + 2}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>` +
    `<cols>${cols}</cols><sheetData>${data}</sheetData></worksheet>`
  );
}

function cellXml(at: string, cell: Exclude<DataCell, undefined>): string {
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapedText(cell)}</t></is></c>`;
  const type = typeof cell.value === "number" ? "" : ` t="e"`;
  return `<c ${at}${type}><f>${escapedText(cell.formula)}</f><v>${cell.value}</v></c>`;
}
