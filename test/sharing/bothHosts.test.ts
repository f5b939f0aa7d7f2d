import { wholeSheet } from "excel-standin/node";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { WriteOptions } from "hucre/xlsx";
import { applyEdit } from "../../src/excel/edit/applyEdit";
import { readScope } from "../../src/excel/read/scopes";
import { addressOf, cellAddress } from "../../src/formulas/addresses";
import { storedFormula } from "../../src/formulas/fileSpelling";
import type { Edit } from "../../src/sharing/edit";
import type { BookPicture, SheetPicture } from "../../src/sharing/picture";
import { isAnswered } from "../../src/sharing/shareSummary";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { bookOf } from "../support/liveBook";
import { type FunctionBook, openFunctionBook } from "../support/openBook";
import { type PlannedEdit, plannedEdits } from "../support/plannedEdits";
import { thawedIn } from "../support/sharedBook";
import { thawedFile } from "../support/sharedFile";
import { workbookState } from "../support/workbookState";

// the same workbook, open in the stand-in through the real office.js and as a file, generated: whatever is planned for the one is planned
// for the other, and comes to the same; all else of both stays as it is

const sheetNames = ["Data", "It's here"];
const [rows, columns] = [4, 12];

/** What is entered: inputs in A and B, formulas in C to E, each column with a number format, and in G and J what may spill. */
interface Entries {
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly formats: readonly string[];
}

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
    formats: fc.array(fc.constantFrom("General", "0.0", "0%"), { minLength: columns, maxLength: columns }),
  })
  .map((drawn): Entries => ({
    formats: drawn.formats,
    cells: {
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
    },
  }));

let opened: FunctionBook;
beforeAll(async () => {
  opened = await openFunctionBook();
});
afterAll(() => opened.book.close());

/** Lets the open workbook have these sheets, and nothing else. */
async function enter(sheets: readonly Entries[]): Promise<void> {
  await opened.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [old, named] = [worksheets.load("items/name"), names.load("items/name")];
    const blank = worksheets.add("blank");
    await context.sync();
    for (const sheet of old.items) if (sheet.name !== "blank") sheet.delete();
    for (const name of named.items) name.delete();
    sheets.forEach(({ cells, formats }, i) => {
      const home = worksheets.add(sheetNames[i]);
      formats.forEach((format, column) => {
        home.getRangeByIndexes(0, column, rows, 1).numberFormat = Array.from({ length: rows }, () => [
          format,
        ]);
      });
      for (const [address, entry] of Object.entries(cells)) home.getRange(address).formulas = [[entry]];
    });
    blank.delete();
    await context.sync();
  });
  await opened.book.calculated();
}

const readOpen = async () => (await opened.run((context) => readScope(context, "workbook"))).book;
const readFile = (bytes: Uint8Array) => new AlignFile(bytes, "file.xlsx").picture;

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

/** The open workbook as a file with the values and formats that it shows, and a sheet of somebody's own beside it. */
function asFile({ sheets }: BookPicture, entries: readonly Entries[]): Promise<Uint8Array> {
  const made = [...sheets.values()].map((picture, i): WriteOptions["sheets"][number] => ({
    name: picture.name,
    cells: new Map(
      cellsOf(picture).map(({ row, column, formula, value, block }) => [
        `${row},${column}`,
        {
          style: { numFmt: entries[i]!.formats[column] ?? "General" },
          ...(formula === undefined
            ? { value }
            : {
                ...{ formula: storedFormula(formula), formulaResult: value },
                ...(block && {
                  formulaType: "array",
                  formulaRef: addressOf(block.area),
                  formulaDynamic: true,
                }),
              }),
        },
      ]),
    ),
  }));
  return bookOf([...made, { name: "Mine", rows: [["Align Audit", 1, true]] }]);
}

/** All that a reader sees of the generated sheets, by address. @param isFormula formulas alone */
function seen({ sheets }: BookPicture, isFormula = false): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    sheetNames.flatMap((name) =>
      cellsOf(sheets.get(name)!).map(({ row, column, formula, value }) => [
        `${name}!${cellAddress(row, column)}`,
        isFormula ? formula : [formula, value],
      ]),
    ),
  );
}

/** An edit without what only a file knows: how it spells formulas, and its names for them. */
function unspelled({ cells, sheets }: Edit): unknown {
  const audit = sheets.at(-1)?.sheet?.runs;
  return JSON.parse(
    JSON.stringify({ cells, audit }, (key, value: unknown) => {
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

/** Parts that tell of sheets, names and looks that are added. */
const lists = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

/** The addresses that Align's answers cover, by sheet. */
function covered(cells: BookPicture["cells"]): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ sheet, area }) =>
      Array.from(
        { length: area.rows * area.columns },
        (_, i) =>
          `${sheet}!${cellAddress(area.row + Math.floor(i / area.columns), area.column + (i % area.columns))}`,
      ),
    ),
  );
}

/** A file but for the lists, byte for byte: of the generated sheets every cell's element, of Align's answers the look alone, and all around. */
function elsewhereInFile(bytes: Uint8Array, own: ReadonlySet<string>): unknown {
  const all = unzipSync(bytes);
  const added = /xl\/worksheets\/align\d+\.xml$/;
  return Object.keys(all)
    .filter((path) => !lists.includes(path) && !added.test(path))
    .map((path) => {
      const name = sheetNames[["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"].indexOf(path)];
      if (name === undefined) return [path, all[path] && Buffer.from(all[path]).toString("base64")];
      // what a sheet says of its size follows the cells of a spill, which an edit may write one by one
      const sheet = strFromU8(all[path]!).replace(/<dimension ref="[^"]*"\/>/, "");
      return sheet.replace(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|.*?<\/c>)/g, (element, address: string) =>
        own.has(`${name}!${address}`) ? (/ s="\d+"/.exec(element)?.[0] ?? "") : element,
      );
    });
}

/** The generated sheets of the open workbook: all cells but Align's answers, and the formats of all. */
function elsewhereInBook(own: ReadonlySet<string>): unknown {
  return sheetNames.map((name) =>
    [...opened.book.workbook.sheet(name)!.cellsIn(wholeSheet)].map(([row, column, cell]) => {
      const address = `${name}!${cellAddress(row, column)}`;
      const content = own.has(address) ? "" : (cell.formula ?? cell.value);
      return [address, content, JSON.stringify(cell.format ?? {})];
    }),
  );
}

const audit = ({ audit: { rows: remembered } }: BookPicture) => remembered.map(({ row }) => row.slice(0, 10));
const told = ({ cells }: BookPicture) => cells.map(({ stored: _, ...cell }) => cell);

/** Applies to both what is planned, which is the same, and looks at what stayed. */
async function shared(way: PlannedEdit, live: BookPicture, file: Uint8Array) {
  const own = covered(live.cells);
  const [bookBefore, fileBefore] = [elsewhereInBook(own), elsewhereInFile(file, own)];
  const inFile = new AlignFile(file, "file.xlsx");
  const [edit, fileEdit] = [plannedEdits[way](live), plannedEdits[way](inFile.picture)];
  expect(unspelled(fileEdit)).toEqual(unspelled(edit));
  await opened.run((context) => applyEdit(context, edit, {}));
  await opened.book.calculated();
  const bytes = inFile.edited(fileEdit);
  expect(elsewhereInBook(own)).toEqual(bookBefore);
  expect(elsewhereInFile(bytes, own)).toEqual(fileBefore);
  return { bytes, edit, inBook: await readOpen(), inFile: readFile(bytes) };
}

/** Thaws both: they are what they were. */
async function expectThawed(live: BookPicture, state: unknown, bytes: Uint8Array) {
  const { plan } = await opened.run((context) => thawedIn(context, "workbook", {}, true));
  await opened.book.calculated();
  const thawed = thawedFile(bytes);
  expect([plan.left, thawed.left]).toEqual([[], []]);
  expect(seen(await readOpen())).toEqual(seen(live));
  expect(seen(readFile(thawed.bytes))).toEqual(seen(live));
  expect(workbookState(opened.book.workbook)).toEqual(state);
  return thawed.bytes;
}

test("frozen, portable, thawed or repaired, the open workbook and the file are the same, and nothing else changes", async () => {
  let [frozen, left, native] = [0, 0, 0];
  const one = async (sheets: readonly Entries[]) => {
    await enter(sheets);
    const [state, live] = [workbookState(opened.book.workbook), await readOpen()];
    const file = await asFile(live, sheets);
    const inFile = readFile(file);
    expect(told(inFile)).toEqual(told(live));

    const cold = await shared("freeze", live, file);
    expect(seen(cold.inFile)).toEqual(seen(cold.inBook));
    expect(audit(cold.inFile)).toEqual(audit(cold.inBook));
    expect(told(cold.inFile)).toEqual(told(cold.inBook));
    expect(told(cold.inBook)).toEqual(told(live).filter((cell) => !isAnswered(cell)));
    expect(parts(await expectThawed(live, state, cold.bytes))).toEqual(parts(file));

    const portable = await shared("portable", live, file);
    expect(seen(portable.inFile, true)).toEqual(seen(portable.inBook, true));
    const own = covered(live.cells);
    const back = await expectThawed(live, state, portable.bytes);
    expect(elsewhereInFile(back, own)).toEqual(elsewhereInFile(file, own));

    const repaired = await shared("repair", live, file);
    expect(workbookState(opened.book.workbook)).toEqual(state);
    expect(seen(repaired.inFile, true)).toEqual(seen(live, true));
    frozen += audit(cold.inBook).length;
    left += cold.inBook.cells.length;
    native += Object.values(seen(portable.inBook, true)).filter((text) => /Align_/.test(String(text))).length;
  };
  await fc.assert(fc.asyncProperty(fc.tuple(sheet, sheet), one), { numRuns: 5 });
  // something was at stake
  expect(frozen).toBeGreaterThan(20);
  expect(left).toBeGreaterThan(0);
  expect(native).toBeGreaterThan(20);
}, 300_000);
