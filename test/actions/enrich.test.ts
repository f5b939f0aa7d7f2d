import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "hucre/csv";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { actionRunner } from "../../src/actions/actionRunner";
import { enrichColumns } from "../../src/actions/enrichColumns";
import { namesFound, recognised } from "../../src/actions/names";
import { enriched } from "../../src/cli/enrich";
import { planOf } from "../../src/reports/catalogue";
import { Enrichment } from "../../src/reports/enrich";
import { textWidth } from "../../src/workbook/textSize";
import { edition } from "../../src/edition";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { unwatched } from "../support/running";

// one list, enriched in the open workbook, in an .xlsx file and in a CSV file: the same columns, cell for cell

const list = ["Moldova", "Moldva", "", "Казахстан", "Tajikistan", "Moldova", "nowhere at all"];
const indicators = ["score", "gallup.rus.approve", "bloc.csto", "blocs"];
const day = "2023-11-03";

const folder = mkdtempSync(join(tmpdir(), "align-enrich-"));
const place = (name: string) => join(folder, name);
const options = (name: string) => ({
  ...{ column: "Country", indicators: indicators.join(","), asOf: day, output: place(name) },
});

type Rows = readonly (readonly unknown[])[];

const shown = (cell: unknown) => (cell === null || cell === undefined ? "" : String(cell));
const added = (rows: Rows) =>
  [...rows.keys()].map((row) => Array.from({ length: 7 }, (_, i) => shown(rows[row]![i + 1])));

async function inPane(): Promise<Rows> {
  const book: OpenWorkbook = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A8").values = [["Country"], ...list.map((name) => [name])];
    sheet.tables.add("A1:A8", true).name = "List";
    await context.sync();
  });
  const found = namesFound(list, await recognised(edition, list, unwatched), {}, true);
  const nameOf = new Map(found.names.map((name) => [name.text, name]));
  const names = found.cells.map((text) => nameOf.get(text) ?? { text, code: undefined });
  await actionRunner.run(
    "Test",
    enrichColumns(edition, { kind: "table", table: "List" }, names, { indicators, day }),
  );
  expect(actionRunner.state.outcome).toMatchObject({
    kind: "done",
    message: expect.stringMatching(
      /^7 rows × 7 columns to table List\. Only what Gallup has published is here; /,
    ),
  });
  const rows = await book.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("List").getRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  book.close();
  return rows;
}

async function inXlsx(): Promise<Rows> {
  const rows = [["Country"], ...list.map((name) => [name])];
  writeFileSync(place("list.xlsx"), (await writeXlsx({ sheets: [{ name: "List", rows }] })) as Uint8Array);
  await enriched(place("list.xlsx"), options("out.xlsx"));
  return (await readXlsx(readFileSync(place("out.xlsx")))).sheets[0]!.rows;
}

async function inCsv(): Promise<Rows> {
  writeFileSync(place("list.csv"), ["Country", ...list].map((name) => `"${name}"\r\n`).join(""));
  await enriched(place("list.csv"), options("out.csv"));
  return parseCsv(readFileSync(place("out.csv"), "utf8"), { delimiter: "," });
}

let pane: Rows;
beforeAll(async () => (pane = await inPane()));

test.each([
  ["an .xlsx file", inXlsx],
  ["a CSV file", inCsv],
])("%s gets the columns that the pane adds, cell for cell", async (_, rows) => {
  expect(added(await rows())).toEqual(added(pane));
});

test("the columns are the code, each indicator with its unit and day, and why something is missing", () => {
  const [heads, moldova, moldva, blank, , tajikistan] = added(pane);
  expect(heads).toEqual([
    "Code",
    `Align score, points, ${day}`,
    `Gallup: approve, Russia, per cent, ${day}`,
    `Gallup: approve, Russia, year, ${day}`,
    `CSTO, ${day}`,
    `Blocs, ${day}`,
    "Note",
  ]);
  // docs/method.md, section 5: Moldova on 3 November 2023
  expect(Number(moldova![1])).toBeCloseTo(48.8, 1);
  expect(moldva).toEqual(["", "", "", "", "", "", "unknown country: Moldva; did you mean Moldova (MDA)?"]);
  expect(blank).toEqual(["", "", "", "", "", "", ""]);
  // Gallup's newest figure of Tajikistan that a source worth naming published is of 2010 (Asia-Plus, 2011-03-28): too old
  expect(tajikistan!.slice(2, 5)).toEqual(["", "", "member"]);
  expect(tajikistan![6]).toBe(
    "No figure of Gallup's on Russia's leadership in Tajikistan is public for 2018-2022; the newest is of 2010.",
  );
});

test("a note is of sentences for who reads it in print: no function, no code, no title cut, no licence", () => {
  const request = { indicators: ["score", "gallup.rus.disapprove"], day: "2022-12-31" };
  const enrichment = new Enrichment(edition, request);
  const notes = edition.countries.map(({ code }) => enrichment.beside({ text: code, code }).note);
  expect(notes.filter(Boolean).length).toBeGreaterThan(100);
  for (const note of notes) expect(note).not.toMatch(/ALIGN\.|\bown\.|…|licen|; load|\(Data\)/);
  for (const note of notes.filter(Boolean)) expect(note).toMatch(/^[A-Z].*\.$/);
  // Pew Research Center, spring 2022: in Germany 16 per cent thought well of Russia
  expect(enrichment.beside({ text: "Germany", code: "DEU" }).note).toMatch(
    /^No figure of Gallup's on Russia's leadership in Germany is public for 2017-2022.* There is Pew .* 2022.* on Russia: 16 % approve, 81\.6 % disapprove\.$/,
  );
});

const aloneOf = (
  codes: readonly string[],
  request: { readonly indicators: readonly string[]; readonly day: string },
) => {
  const enrichment = new Enrichment(edition, request);
  for (const code of codes) enrichment.beside({ text: code, code });
  return enrichment.remarks;
};

test("what a licence adds is said once, without a code, where one of Gallup's figures is missing that it may have", async () => {
  // Gallup's figure of Kazakhstan, 2022, is public; of Tajikistan none since 2010; it asks since 2005
  const asked = { indicators: ["gallup.rus.disapprove"], day: "2022-12-31" };
  expect(aloneOf(["KAZ"], asked)).toEqual([]);
  expect(aloneOf(["TJK"], { ...asked, day: "2001-12-31" })).toEqual([]);
  expect(aloneOf(["TKM"], { ...asked, indicators: ["score", "pew.rus.favourable"] })).toEqual([]);
  const [remark, ...more] = aloneOf(["KAZ", "TJK", "DEU"], asked);
  expect(more).toEqual([]);
  expect(remark).toMatch(/^Only .* licence of Gallup Analytics .* 2005, .*\.$/);
  expect(remark).not.toMatch(/ALIGN|own\.\w|"/);
  // on the command line, in a watchlist and in a brief's sheet of opinion it is the same sentence, once
  const said = await enriched(place("list.csv"), {
    ...options("licence.csv"),
    indicators: asked.indicators.join(),
  });
  expect(said.filter((line) => line === remark)).toHaveLength(1);
  for (const request of [
    { report: "watchlist", countries: ["KAZ", "TJK"], ...asked },
    { report: "watchlist", countries: ["KAZ", "TJK"], ...asked, from: "2015-12-31", years: "down" },
    { report: "brief", countries: ["KAZ", "TJK"], day: asked.day, compare: "2021-12-31" },
  ] as const) {
    const lines = planOf(edition, request)
      .sheets.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "rows" ? block.rows : []))
      .map(([cell]) => (cell?.kind === "text" ? cell.text : ""));
    expect(lines.join(" ").split(remark!)).toHaveLength(2);
  }
});

test("a note tells the newest poll that there is, also where it lacks what an older one has", () => {
  const enrichment = new Enrichment(edition, { indicators: ["gallup.rus.net"], day: "2022-12-31" });
  // International Republican Institute, "Moldova Poll Shows Attitudes Toward Russia Increasingly Negative", 2022
  expect(enrichment.beside({ text: "Moldova", code: "MDA" }).note).toMatch(
    /There is IRI relations 2022.* on Russia: 66 % disapprove\.$/,
  );
});

test("a note takes several lines within its column, and no comma of a head begins one", async () => {
  const enrichment = new Enrichment(edition, { indicators: ["gallup.rus.disapprove"], day });
  const columns = enrichment.columns([{ text: "Tajikistan", code: "TJK" }]);
  for (const { head, width } of columns)
    for (const word of head.split(" ")) expect([word, textWidth(word) < width]).toEqual([word, true]);
  expect(columns.at(-1)).toMatchObject({ head: "Note", wrapped: true });
  const book: OpenWorkbook = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [["Country"], ["Tajikistan"]];
    await context.sync();
  });
  const place = { kind: "range", sheet: "Sheet1", row: 1, column: 0, rows: 1, headRow: 0 } as const;
  const names = [{ text: "Tajikistan", code: "TJK" }];
  const request = { indicators: ["gallup.rus.disapprove"], day };
  await actionRunner.run("Test", enrichColumns(edition, place, names, request));
  const wraps = await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const formats = ["D2", "E2"].map((cell) => sheet.getRange(cell).format.load("wrapText"));
    await context.sync();
    return formats.map(({ wrapText }) => wrapText);
  });
  expect(wraps).toEqual([false, true]);
  await actionRunner.undo();
  book.close();
});

test("a list of which nothing is missing gets no column of notes", async () => {
  writeFileSync(place("short.csv"), "Country;Note\nMoldova;a\nGeorgia;b, c\n");
  const lines = await enriched(place("short.csv"), { ...options("short-out.csv"), indicators: "bloc.csto" });
  expect(lines).toEqual([
    "short.csv: UTF-8, cells parted by semicolons, decimal commas",
    expect.stringMatching(/^Wrote 2 of 2 rows × 1 indicator as of 2023-11-03: /),
  ]);
  // what parts the cells and lines of the file goes on parting them
  expect(readFileSync(place("short-out.csv"), "utf8")).toBe(
    `Country;Note;Code;CSTO, ${day}\nMoldova;a;MDA;none\nGeorgia;b, c;GEO;none\n`,
  );
});

test("a head that the file has gets a number", async () => {
  writeFileSync(place("taken.csv"), "Country,CODE\nMoldova,x\n");
  await enriched(place("taken.csv"), { ...options("taken-out.csv"), indicators: "bloc.csto" });
  expect(readFileSync(place("taken-out.csv"), "utf8")).toMatch(/^Country,CODE,Code 2,/);
});

test.each(["table", "range"] as const)(
  "beside a %s new columns are as wide as their kind and their heads as high as their words, until it is undone",
  async (kind) => {
    const book: OpenWorkbook = await openWorkbook({ functionsJson: { functions: [] } });
    Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [["Country"], ["Moldova"], ["Kazakhstan"]];
      if (kind === "table") sheet.tables.add("A1:A3", true).name = "List";
      await context.sync();
    });
    const sizes = () =>
      book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const columns = ["B:B", "C:C", "D:D", "E:E"].map((one) =>
          sheet.getRange(one).format.load("columnWidth"),
        );
        const head = sheet.getRange("1:1").format.load("rowHeight");
        await context.sync();
        return [...columns.map(({ columnWidth }) => columnWidth), head.rowHeight];
      });
    const before = await sizes();
    const place =
      kind === "table"
        ? ({ kind, table: "List" } as const)
        : ({ kind, sheet: "Sheet1", row: 1, column: 0, rows: 2, headRow: 0 } as const);
    const names = ["MDA", "KAZ"].map((code) => ({ text: code, code }));
    await actionRunner.run(
      "Test",
      enrichColumns(edition, place, names, { indicators: ["gallup.rus.approve", "score"], day }),
    );
    const after = await sizes();
    expect(after.map((size, i) => size > before[i]!)).toEqual([true, true, true, true, true]);
    await actionRunner.undo();
    expect(await sizes()).toEqual(before);
    book.close();
  },
);
