import { type PropertyBag, plainValue, type Sheet, wholeSheet, type Workbook } from "excel-standin/node";

/** Formats that a cell has without anybody giving them to it. */
const usual: Readonly<Record<string, unknown>> = {
  "font.bold": false,
  "font.underline": "None",
  "font.italic": false,
  "font.color": "#000000",
  "font.size": 11,
  "font.name": "Calibri",
  "fill.color": "",
  "fill.pattern": "None",
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
};

function formatOf(format: Readonly<Record<string, unknown>> = {}): string {
  const own = Object.entries(format).filter(
    ([name, value]) => value != null && value !== usual[name] && value !== "Solid",
  );
  return own
    .map(([name, value]) => `${name} ${String(value)}`)
    .sort()
    .join(", ");
}

function cellsOf(sheet: Sheet): readonly string[] {
  return [...sheet.cellsIn(wholeSheet)].flatMap(([row, column, cell]) => {
    const format = formatOf(cell.format);
    const content = cell.formula ?? plainValue(cell.value);
    return content === "" && format === "" ? [] : [`${row},${column} ${String(content)} ${format}`.trim()];
  });
}

function bagOf({ values, items, parts }: PropertyBag): unknown {
  return [values, items.map(bagOf), [...parts].map(([name, part]) => [name, bagOf(part)])];
}

/** All that a user would miss, or find too much, in a workbook: cells with formats, tables, names, drawings, rules, custom XML. */
export function workbookState(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: cellsOf(sheet),
      merged: sheet.merged.map(({ area }) => area),
      rules: ["shapes", "charts", "conditionalFormats"].map((name) => bagOf(workbook.bag(name, sheet))),
    })),
    tables: workbook.tables.map(({ name, area, sheet }) => [name, sheet.name, area]),
    names: workbook.names.map(({ name, formula, scope }) => [name, formula, scope?.name]),
    customXml: workbook.bag("customXmlParts").items.map(bagOf),
  };
}
