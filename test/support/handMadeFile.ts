import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The part by which cells with `cm="1"` are known to spill. */
export const spillMetadata =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Sheets by name: what stands in `sheetData`, and behind it. */
export interface HandMadeSheet {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
  /** Before elements' names, `x:`. */
  readonly prefix?: string;
  readonly state?: string;
}

export interface HandMade {
  readonly sheets: readonly HandMadeSheet[];
  /** Of the first sheet: a table's element. */
  readonly table?: string;
  /** Cells of the chain in which a workbook is calculated. */
  readonly chain?: string;
  readonly metadata?: string;
  readonly names?: string;
}

const part = (name: string, kind: string) =>
  `<Override PartName="/xl/${name}" ContentType="${spreadsheet}.${kind}+xml"/>`;
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
const relationsOf = (all: readonly string[]) =>
  `${head}<Relationships xmlns="${packaged}/relationships">${all.join("")}</Relationships>`;

function sheetXml({ rows, after = "", prefix = "" }: HandMadeSheet): string {
  const own = prefix === "" ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  const data = `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  return `${head}<${prefix}worksheet ${own} xmlns:r="${relations}">${data}${after}</${prefix}worksheet>`;
}

/** Texts of a file's parts by path. */
export type Parts = Readonly<Record<string, string>>;

/** An .xlsx file as the standard allows it and as libraries seldom write it. */
export function handMadeFile(made: HandMade): Uint8Array {
  return fileOf(handMadeParts(made));
}

export function fileOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** Its parts, for tests that change some of them. */
export function handMadeParts({ sheets, table, chain, metadata, names }: HandMade): Parts {
  const optional = [
    [chain, "calcChain", `<calcChain xmlns="${main}">${chain}</calcChain>`, "calcChain"],
    [metadata, "metadata", metadata, "sheetMetadata"],
  ] as const;
  const more = optional.filter(([given]) => given !== undefined);
  return {
    "[Content_Types].xml":
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      part("workbook.xml", "sheet.main") +
      sheets.map((_, i) => part(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("") +
      (table === undefined ? "" : part("tables/table1.xml", "table")) +
      more.map(([, name, , kind]) => part(`${name}.xml`, kind)).join("") +
      "</Types>",
    "_rels/.rels": relationsOf([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml":
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      sheets
        .map(({ name, state }, i) => {
          const shown = state === undefined ? "" : ` state="${state}"`;
          return `<sheet name="${name}" sheetId="${i + 1}"${shown} r:id="rId${i + 1}"/>`;
        })
        .join("") +
      `</sheets>${names === undefined ? "" : `<definedNames>${names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationsOf([
      ...sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
      ...more.map(([, name, , kind]) => relation(`rId_${name}`, kind, `${name}.xml`)),
    ]),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    ...Object.fromEntries(more.map(([, name, xml]) => [`xl/${name}.xml`, head + xml!])),
    ...(table !== undefined && {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsOf([relation("rId1", "table", "../tables/table1.xml")]),
      "xl/tables/table1.xml": head + table,
    }),
  };
}

/** Rows of texts and numbers, null for no cell, from A1 on. */
export function rowsXml(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null, at: string) =>
    value === null
      ? ""
      : typeof value === "number"
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, i) => cell(value, `${"ABCDEFGH"[i]}${row + 1}`)).join("")}</row>`,
    )
    .join("");
}

/** A table of a sheet, with what one of its columns fills into new rows. */
export function tableXml(ref: string, columns: readonly (readonly [name: string, fills?: string])[]): string {
  const inside = columns.map(([name, fills], i) => {
    const formula =
      fills === undefined
        ? "/>"
        : `><calculatedColumnFormula>${fills}</calculatedColumnFormula></tableColumn>`;
    return `<tableColumn id="${i + 1}" name="${name}"${formula}`;
  });
  return `<table xmlns="${main}" id="1" name="List" displayName="List" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${inside.join("")}</tableColumns></table>`;
}
