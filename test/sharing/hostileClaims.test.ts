import fc from "fast-check";
import { edition } from "../../src/edition";
import { methodNumber } from "../../src/core/score/method";
import { areaOf } from "../../src/formulas/addresses";
import { enrichCommand } from "../../src/reports/enrich";
import { headsOf } from "../../src/reports/knownHeads";
import { stampReader } from "../../src/reports/stampReader";
import { auditRow, printOf } from "../../src/sharing/audit";
import { findingsIn } from "../../src/sharing/health";
import { emptiedFills } from "../../src/sharing/freezing";
import { refreshPlan } from "../../src/sharing/refreshPlan";
import type { StampReader } from "../../src/sharing/tables/stampedTables";
import { verified } from "../../src/sharing/verify/verifying";
import { type Stamped, stampXml } from "../../src/workbook/stamp";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { type Parts, fileOf, handMadeParts, rowsXml, tableXml } from "../support/handMadeFile";
import { pictureBook } from "../support/pictureBook";
import "../support/sameSeed";

// what a stranger's workbook claims to have is bounded before any of it is read: a sheet has 16,384 columns and 1,048,576 rows
// (ISO/IEC 29500-1, 18.3.1.4 and 18.3.1.73), so that one block can claim 17,179,869,184 cells

const asked = { indicators: ["gallup.rus.disapprove"], day: "2023-11-03" };
const heads = ["Country", "Code", "Gallup: disapprove, Russia, per cent, 2023-11-03"];
const reader = stampReader(edition);
const by = { build: "", made: "" };
const stampOf = (tables: Stamped["tables"]): Stamped => ({
  edition: "2024-12-31",
  method: methodNumber,
  tables,
});
const rows = rowsXml([heads, ["Kazakhstan", "KAZ", 47]]);

const fileWith = (parts: Parts, ...stamps: readonly Stamped[]) =>
  new AlignFile(
    fileOf({
      ...parts,
      ...Object.fromEntries(stamps.map((one, i) => [`customXml/item${i + 1}.xml`, stampXml(one)])),
    }),
    "list.xlsx",
  );

const columns = heads.map((head) => [head] as const);
const inTable = (ref: string) =>
  fileWith(
    handMadeParts({ sheets: [{ name: "Data", rows }], table: tableXml(ref, columns) }),
    stampOf([{ table: "List", command: enrichCommand(asked) }]),
  );
const inCells = (cells: string) =>
  fileWith(
    handMadeParts({
      sheets: [{ name: "Data", rows }],
      names: `<definedName name="_align_columns_1" hidden="1">Data!${cells}</definedName>`,
    }),
    stampOf([{ table: "_align_columns_1", command: enrichCommand(asked) }]),
  );

test.each([
  ["a table", inTable("A1:XFC1048576"), "to table List", "3,145,725 cells, Data!A2:C1048576"],
  [
    "a hidden name",
    inCells("$B$1:$XFD$1048576"),
    "beside a list",
    "17,179,852,800 cells, Data!A2:XFD1048576",
  ],
])("what %s claims to hold is not read, and is named", (_, { picture }, where, size) => {
  const { left, changes, tables } = refreshPlan(picture, edition.editionName, {}, reader, by);
  expect({ changes, tables }).toEqual({ changes: [], tables: 0 });
  expect(left).toHaveLength(1);
  expect(left[0]).toBe(
    `Columns that Enrich added ${where} stand in a list that has more cells than the 2,000,000 that are read at once: ${size}.`,
  );
  expect(verified(picture, reader, () => [[""]], headsOf(edition)).left).toEqual(left);
  expect(findingsIn(picture, {}, edition.editionName, reader)).toEqual([]);
});

const corner = fc
  .tuple(fc.constantFrom("A", "B", "C", "Z", "XFD"), fc.constantFrom(1, 2, 3, 999, 1_048_576))
  .map(([column, row]) => `${column}${row}`);
const blocks = fc.tuple(corner, corner).map(([from, to]) => `${from}:${to}`);

test("whatever block a table or a name claims, a refresh reads it or says why not", () => {
  fc.assert(
    fc.property(blocks, fc.boolean(), (block, isTable) => {
      const file = isTable ? inTable(block) : inCells(block.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"));
      const plan = refreshPlan(file.picture, edition.editionName, {}, reader, by);
      expect(plan.tables + plan.left.length).toBeGreaterThan(0);
      for (const line of plan.left) expect(line.length).toBeLessThanOrEqual(250);
    }),
    { numRuns: 100 },
  );
});

test.each(["A1:C1048577", "A1:XFE2", "A0:C2", "A1:ZZZ99999999999"])("%s is no block of a sheet", (ref) => {
  expect(areaOf(ref)).toBeUndefined();
  expect(inTable(ref).picture.tables).toEqual([]);
});

test.each(["2", "-1", "1e9", "many"])("a table with %s rows of heads is damage, and is named", (count) => {
  const table = tableXml("A1:C2", columns).replace("<table ", `<table headerRowCount="${count}" `);
  const parts = handMadeParts({ sheets: [{ name: "Data", rows }], table });
  expect(() => fileWith(parts)).toThrow(`damaged workbook: xl/tables/table1.xml: headerRowCount is ${count}`);
});

/** A reader that counts what it is asked. */
function counting(): { readonly reader: StampReader; readonly commands: string[] } {
  const commands: string[] = [];
  const count = <T>(command: string, answer: T): T => {
    commands.push(command);
    return answer;
  };
  return {
    commands,
    reader: {
      freshPlan: ({ command }) => count(command, undefined),
      isEnrichment: ({ command }) => command.startsWith("align enrich"),
      enriched: ({ command }) => count(command, undefined),
    },
  };
}

test("of any number of reports that stamps claim a hundred are asked for again, and the others are told", () => {
  const tables = Array.from({ length: 4_000 }, (_, i) => ({
    table: `T${i}`,
    command: `align ${i % 2 ? "brief" : "enrich"} --title ${i}`,
  }));
  const book = pictureBook({ sheets: { Data: { A1: "x" } }, stamps: [stampOf(tables)] });
  const { reader: own, commands } = counting();
  const { left } = refreshPlan(book, edition.editionName, {}, own, by);
  expect(commands).toHaveLength(100);
  expect(left).toHaveLength(201);
  expect(left[150]).toMatch("no more than 100 reports are asked for again at once");
  expect(left.at(-1)).toBe("3800 more lines of the kind left out.");
});

test("what stamps say again and again is asked for once", () => {
  const tables = Array.from({ length: 1_000 }, () => ({ table: "List", command: enrichCommand(asked) }));
  const file = fileWith(
    handMadeParts({ sheets: [{ name: "Data", rows }], table: tableXml("A1:C2", columns) }),
    ...Array.from({ length: 4 }, () => stampOf(tables)),
  );
  const { changes, tables: count } = refreshPlan(file.picture, edition.editionName, {}, reader, by);
  expect([changes.map((one) => one.new), count]).toEqual([[50], 1]);
});

test("frozen cells that an audit sheet claims are compared up to two million, and the others told", () => {
  const formula = '=ALIGN("MDA",2023)';
  const row = (cells: string) =>
    auditRow({
      ...{ kind: "spill", sheet: "Data", area: areaOf(cells)!, function: "ALIGN", formula, stored: "" },
      ...{ value: 1, print: printOf([[1]]), edition: edition.editionName, time: cells },
    });
  const book = pictureBook({ sheets: { Data: { A1: 1 } }, audit: ["A1:XFD1048576", "A1:A100"].map(row) });
  const { left, frozen } = verified(book, reader, () => [[1]], headsOf(edition));
  expect(left).toEqual([
    `Data!A1:XFD1048576 ${formula}: it covers 17,179,869,184 cells, and no more than 2,000,000 are compared in all`,
  ]);
  expect(frozen).toBe(100);
});

test("what tables fill into new rows is looked for where formulas stand, however many rows they claim", () => {
  const wide = Array.from({ length: 2_000 }, (_, i) => i);
  const book = pictureBook({
    sheets: { Data: { A1: "x", B9: { formula: '=ALIGN("KAZ")', value: 1 } } },
    tables: [
      {
        ...{ name: "List", heads: wide.map(String), fills: wide.map(() => 'ALIGN("MDA")') },
        body: { sheet: "Data", row: 1, column: 0, rows: 1_048_575, columns: 2_000 },
      },
    ],
  });
  expect(emptiedFills(book, [])).toHaveLength(1_999);
  expect(emptiedFills(book, book.cells)).toHaveLength(2_000);
});
