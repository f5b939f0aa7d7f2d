import { strToU8, zipSync } from "fflate";
import { areaText, cellArea, wholeSheet } from "../workbook/area";
import { type Cell, CellError } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\uFFFD]/g, "");

function cellXml(row: number, column: number, { value, formula }: Cell): string {
  const at = areaText(cellArea(row, column));
  const own = formula === undefined ? "" : `<f>${escaped(formula.slice(1))}</f>`;
  if (typeof value === "number") return `<c r="${at}">${own}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${at}" t="b">${own}<v>${Number(value)}</v></c>`;
  if (value instanceof CellError) return `<c r="${at}" t="e">${own}<v>${escaped(value.code)}</v></c>`;
  return `<c r="${at}" t="str">${own}<v>${escaped(value)}</v></c>`;
}

function sheetXml(sheet: Sheet): string {
  const rows = new Map<number, string>();
  for (const [row, column, cell] of sheet.cellsIn(wholeSheet))
    rows.set(row, (rows.get(row) ?? "") + cellXml(row, column, cell));
  const data = [...rows].map(([row, cells]) => `<row r="${row + 1}">${cells}</row>`).join("");
  return `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

/** The workbook as an .xlsx file: values and formulas of all sheets, without formats and without what is drawn. */
export function fileOf({ sheets }: Workbook): Uint8Array {
  const listed = sheets
    .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("");
  const related = sheets
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${kinds}/worksheet" Target="sheet${i + 1}.xml"/>`)
    .join("");
  const overrides = sheets
    .map((_, i) => `<Override PartName="/xl/sheet${i + 1}.xml" ContentType="${content}.worksheet+xml"/>`)
    .join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${overrides}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${relations}">${related}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/sheet${i + 1}.xml`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
