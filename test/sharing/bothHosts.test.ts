import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { WriteOptions } from "hucre/xlsx";
import { edition } from "../../src/edition";
import { readScope } from "../../src/excel/read/scopes";
import { addressOf } from "../../src/formulas/addresses";
import { storedFormula } from "../../src/formulas/fileSpelling";
import type { Edit } from "../../src/sharing/edit";
import { freezeEdit } from "../../src/sharing/freezing";
import type { BookPicture, SheetPicture } from "../../src/sharing/picture";
import { portablePlan } from "../../src/sharing/portable/portable";
import { isAnswered } from "../../src/sharing/shareSummary";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { bookOf } from "../support/liveBook";
import { frozenIn, thawedIn } from "../support/sharedBook";
import { frozenFile, thawedFile } from "../support/sharedFile";
import { workbookState } from "../support/workbookState";

// the same workbook, open in the stand-in through the real office.js and as a file, generated: whatever is planned for the one is planned
// for the other, and comes to the same

const built = resolve(__dirname, "../../dist/web");
const functionsJson = JSON.parse(readFileSync(`${built}/functions.json`, "utf8")) as never;
const script = { name: "functions.js", text: readFileSync(`${built}/functions.js`, "utf8") };
const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };
const sheetNames = ["Data", "It's here"];
const rows = 4;

/** What is entered: inputs in A and B, formulas in C to E, and in G and J what may spill. */
type Entries = Readonly<Record<string, string | number | boolean>>;

const input = fc.constantFrom(
  "MDA",
  "KAZ",
  "Moldova",
  "nowhere",
  "",
  "'=mine",
  "'x & <y>",
  "'2021",
  2021,
  3.5,
  true,
);
const formulas = [
  ...[
    "ALIGN(A#,B#)",
    "ALIGN($A$1,2021)",
    "ALIGN(B#)",
    'ALIGN.VOTE(A#,"ES-11/1")',
    "SUM(1,ROUND(ALIGN(A#,2020),2))",
  ],
  ...[
    'IF(ALIGN(A#,2020)>0,"=west","ea""st")',
    'ALIGN.MEMBER($A#,"CSTO",2020)',
    "ALIGN.CODE('It''s here'!A#)",
  ],
  ...[
    'ALIGN.NAME(A#)&" ALIGN(1)"',
    "ALIGN.NOSUCH(A#)",
    "ALIGN.NAME(ALIGN.CODE(Data!A$2))",
    'A#&"ALIGN(2)"',
    "1+1",
    "B#*2",
  ],
];
const spills = ["ALIGN.RANGE(A1,2020)", "ALIGN.CODE(A1:A4)", 'ALIGN.GET(A1:A2,"votes",2021)', "ALIGN(A1)"];

const sheet = fc
  .record({
    inputs: fc.array(fc.tuple(input, input), { minLength: rows, maxLength: rows }),
    formulas: fc.array(fc.array(fc.constantFrom(...formulas), { minLength: 3, maxLength: 3 }), {
      minLength: rows,
      maxLength: rows,
    }),
    spills: fc.tuple(fc.constantFrom(...spills), fc.constantFrom(...spills)),
  })
  .map((drawn): Entries => ({
    ...Object.fromEntries(
      drawn.inputs.flatMap(([a, b], i) => [
        [`A${i + 1}`, a],
        [`B${i + 1}`, b],
      ]),
    ),
    ...Object.fromEntries(
      drawn.formulas.flatMap((line, i) =>
        line.map((text, column) => [`${"CDE"[column]}${i + 1}`, `=${text.replaceAll("#", String(i + 1))}`]),
      ),
    ),
    ...{ G1: `=${drawn.spills[0]}`, J1: `=${drawn.spills[1]}` },
  }));

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

async function opened(sheets: readonly Entries[]): Promise<OpenWorkbook> {
  const book = await openWorkbook({ functionsJson, scripts: [script] });
  Object.assign(globalThis, { Office: book.Office });
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = sheetNames[0]!;
    for (const name of sheetNames.slice(1)) context.workbook.worksheets.add(name);
    sheets.forEach((entries, i) => {
      const home = context.workbook.worksheets.getItem(sheetNames[i]!);
      for (const [address, entry] of Object.entries(entries)) home.getRange(address).formulas = [[entry]];
    });
    await context.sync();
  });
  await book.calculated();
  return book;
}

/** Every cell of a sheet that holds something. */
function cellsOf({ used, formulaAt, valueAt, blockAt }: SheetPicture) {
  if (!used) return [];
  return Array.from({ length: used.rows * used.columns }, (_, i) => {
    const [row, column] = [used.row + Math.floor(i / used.columns), used.column + (i % used.columns)];
    return {
      row,
      column,
      formula: formulaAt(row, column),
      value: valueAt(row, column),
      block: blockAt(row, column),
    };
  }).filter(({ formula, value }) => formula !== undefined || value !== "");
}

/** The open workbook as a file with the values that it shows. */
function asFile({ sheets }: BookPicture): Promise<Uint8Array> {
  return bookOf(
    [...sheets.values()].map((picture): WriteOptions["sheets"][number] => ({
      name: picture.name,
      cells: new Map(
        cellsOf(picture).map(({ row, column, formula, value, block }) => [
          `${row},${column}`,
          formula === undefined
            ? { value }
            : {
                ...{ formula: storedFormula(formula), formulaResult: value },
                ...(block && {
                  formulaType: "array",
                  formulaRef: addressOf(block.area),
                  formulaDynamic: true,
                }),
              },
        ]),
      ),
    })),
  );
}

/** All that a reader sees of the sheets, by address. */
function seen({ sheets }: BookPicture): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...sheets.values()].flatMap((picture) =>
      cellsOf(picture).map(({ row, column, formula, value }) => [
        `${picture.name}!${addressOf({ row, column, rows: 1, columns: 1 })}`,
        [formula, value],
      ]),
    ),
  );
}

/** An edit without what only a file knows: how it spells formulas, and its names for them. */
function unspelled({ cells, sheets }: Edit): unknown {
  return JSON.parse(
    JSON.stringify({ cells, sheets: sheets.map((one) => one.sheet?.runs) }, (key, value: unknown) => {
      if (key === "stored") return undefined;
      return typeof value === "string" && value.includes("_xldudf_") ? "" : value;
    }),
  );
}

/** The text of each part but the looks; in which order a cell's attributes stand says nothing, nor how an apostrophe is written. */
function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const texts = Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    strFromU8(part)
      .replace(/<c ([^>/]*)/g, (_, attributes: string) => `<c ${attributes.split(" ").sort().join(" ")}`)
      .replaceAll("&apos;", "'"),
  ]);
  return { ...(Object.fromEntries(texts) as Record<string, string>), "xl/styles.xml": "" };
}

const audit = ({ audit: { rows: remembered } }: BookPicture) => remembered.map(({ row }) => row.slice(0, 10));

test("frozen, thawed or made portable, the open workbook and the file are the same, and nothing else has changed", async () => {
  let [frozen, left] = [0, 0];
  const one = async (sheets: readonly Entries[]) => {
    const book = await opened(sheets);
    const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;
    const open = () => run(async (context) => (await readScope(context, "workbook")).book);
    const read = (bytes: Uint8Array) => new AlignFile(bytes, "file.xlsx").picture;
    const [state, live] = [workbookState(book.workbook), await open()];
    const file = await asFile(live);
    const inFile = read(file);

    const told = ({ cells }: BookPicture) => cells.map(({ stored: _, ...cell }) => cell);
    expect(told(inFile)).toEqual(told(live));
    const answered = (picture: BookPicture) => picture.cells.filter(isAnswered);
    expect(unspelled(freezeEdit(inFile, answered(inFile), freezing))).toEqual(
      unspelled(freezeEdit(live, answered(live), freezing)),
    );
    const plan = (picture: BookPicture) =>
      portablePlan(edition, picture, picture.cells, { countries: [], related: false }).cells.map((made) => [
        ...[made.kind, made.cell.area, made.kind === "formulas" ? made.formulas : made.reason],
      ]);
    expect(plan(inFile)).toEqual(plan(live));

    const { cells } = await run((context) => frozenIn(context, freezing));
    const frozenBytes = frozenFile(file, {}, freezing);
    const [openFrozen, fileFrozen] = [await open(), read(frozenBytes)];
    expect(seen(fileFrozen)).toEqual(seen(openFrozen));
    expect(audit(fileFrozen)).toEqual(audit(openFrozen));
    expect(told(fileFrozen)).toEqual(told(openFrozen));
    expect(told(openFrozen)).toEqual(told(live).filter((cell) => !isAnswered(cell)));

    const { plan: thaw } = await run((context) => thawedIn(context));
    await book.calculated();
    const thawed = thawedFile(frozenBytes);
    expect([thaw.left, thawed.left]).toEqual([[], []]);
    expect(seen(await open())).toEqual(seen(live));
    expect(seen(read(thawed.bytes))).toEqual(seen(live));
    expect(workbookState(book.workbook)).toEqual(state);
    expect(parts(thawed.bytes)).toEqual(parts(file));
    book.close();
    frozen += cells.length;
    left += told(openFrozen).length;
  };
  await fc.assert(fc.asyncProperty(fc.tuple(sheet, sheet), one), { numRuns: 12 });
  // something was at stake
  expect(frozen).toBeGreaterThan(50);
  expect(left).toBeGreaterThan(0);
}, 300_000);
