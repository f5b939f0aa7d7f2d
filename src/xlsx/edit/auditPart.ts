/** The sheet Align Audit of a file, read and written. */
import { addressOf } from "../../formulas/addresses";
import {
  type Remembered,
  type Scalar,
  auditHeadRow,
  auditHeads,
  auditNotes,
  auditSheet,
  auditShown,
  auditWidths,
  rememberedOf,
} from "../../sharing/audit";
import { type AddedStyles, addLooks, sheetLooks } from "./addedStyles";
import type { AlignFile } from "./alignFile";
import { FileSheet } from "./fileSheet";
import { addSheet, removeSheet } from "./partList";
import { sheetsOf } from "./workbookParts";
import { escapedText } from "./xmlText";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What the audit sheet remembers; empty where there is none. */
export function readAudit({ file, strings }: AlignFile): readonly Remembered[] {
  const path = sheetsOf(file).get(auditSheet);
  if (path === undefined) return [];
  const sheet = new FileSheet(file, auditSheet, path, strings);
  const area = (row: number) => ({ row, column: 0, rows: 1, columns: auditHeads.length });
  const last = sheet.rows.at(-1)?.row ?? 0;
  const trackers = new Map(sheet.formulas.map((cell) => [cell.row, sheet.storedOf(cell)]));
  const rows: Remembered[] = [];
  for (let row = 0; row <= last; row++) {
    const tracker = trackers.get(row);
    // heads, notes and what somebody wrote beside them have no such formula
    if (tracker !== undefined && /CHOOSE\(/i.test(tracker))
      rows.push(rememberedOf(sheet.valuesOf(area(row))[0]!, `=${tracker}`));
  }
  return rows;
}

type Styles = Partial<AddedStyles>;

function cellOf(row: number, column: number, value: Scalar, style: number | undefined): string {
  const at = `r="${addressOf({ row, column, rows: 1, columns: 1 })}"${style === undefined ? "" : ` s="${style}"`}`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${at} t="b"><v>${Number(value)}</v></c>`;
  if (value === "") return "";
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapedText(value)}</t></is></c>`;
}

function trackerCell(row: number, column: number, tracker: Scalar, shows: Scalar): string {
  const at = `r="${addressOf({ row, column, rows: 1, columns: 1 })}"`;
  const type = typeof shows === "string" ? ` t="str"` : typeof shows === "boolean" ? ` t="b"` : "";
  const value = typeof shows === "boolean" ? Number(shows) : shows;
  return `<c ${at}${type}><f>${escapedText(String(tracker).slice(1))}</f><v>${escapedText(String(value))}</v></c>`;
}

function lineOf(row: number, cells: readonly string[]): string {
  return `<row r="${row + 1}">${cells.join("")}</row>`;
}

function sheetXml(rows: readonly (readonly Scalar[])[], styles: Styles): string {
  const tracker = auditHeads.indexOf("Value now");
  const lines = [
    ...auditNotes(rows.map((row) => String(row[2]))).map((note, row) =>
      lineOf(row, [cellOf(row, 0, note, row === 0 ? styles.title : styles.quiet)]),
    ),
    lineOf(
      auditHeadRow,
      auditHeads.map((head, column) => cellOf(auditHeadRow, column, head, styles.head)),
    ),
    ...rows.map((values, i) => {
      const row = auditHeadRow + 1 + i;
      return lineOf(
        row,
        values.map((value, column) => {
          if (column === tracker) return trackerCell(row, column, value, values[4]!);
          return cellOf(row, column, value, typeof value === "string" ? styles.text : undefined);
        }),
      );
    }),
  ];
  const widths = auditWidths.map((width, i) => {
    const hidden = i < auditShown ? "" : ' hidden="1"';
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  const pane = `<pane ySplit="${auditHeadRow + 1}" topLeftCell="A${auditHeadRow + 2}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

/** The looks that an audit sheet has already, so that writing it again adds none. */
function stylesOn(sheet: FileSheet): Styles {
  const styleAt = (row: number, column: number): number | undefined => {
    const style = sheet.at(row, column)?.style;
    return style === undefined ? undefined : Number(style);
  };
  const [title, quiet] = [styleAt(0, 0), styleAt(1, 0)];
  const [head, text] = [styleAt(auditHeadRow, 0), styleAt(auditHeadRow + 1, 0)];
  return {
    ...(title !== undefined && { title }),
    ...(quiet !== undefined && { quiet }),
    ...(head !== undefined && { head }),
    ...(text !== undefined && { text }),
  };
}

/** Lets the audit sheet hold these rows and no others; without any it goes. */
export function writeAudit({ file, strings }: AlignFile, rows: readonly (readonly Scalar[])[]): void {
  const path = sheetsOf(file).get(auditSheet);
  if (rows.length === 0) {
    if (path !== undefined) removeSheet(file, auditSheet, path);
  } else if (path === undefined) {
    let free = "xl/worksheets/alignAudit.xml";
    for (let number = 2; file.has(free); number++) free = `xl/worksheets/alignAudit${number}.xml`;
    addSheet(file, auditSheet, free, sheetXml(rows, addLooks(file, sheetLooks) ?? {}));
  } else file.put(path, sheetXml(rows, stylesOn(new FileSheet(file, auditSheet, path, strings))));
}
