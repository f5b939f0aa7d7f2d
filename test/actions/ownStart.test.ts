import { keptParts } from "../../src/core/own/storage";
import type { OwnData } from "../../src/core/own/ownData";
import { CellError, type CellValue, type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { builtFolder, builtScript, functionsJson, hurried } from "../support/builtScripts";
import { heldBack } from "../support/heldBack";

// a workbook that keeps own data is opened again: the built add-in in the stand-in, through the real office.js

const functions = builtScript("functions.js");

const own: OwnData = {
  indicators: [
    {
      ...{ code: "own.trust", name: "Trust", unit: "" },
      figures: [{ country: "MDA", date: "2022", value: 31, source: "IDIS" }],
    },
  ],
  polls: [
    {
      ...{ country: "MDA", year: 2022, target: "RUS", approve: 20, disapprove: 70, unsure: undefined },
      ...{ question: "of Russia", source: "Gallup" },
    },
  ],
  weights: [{ name: "peace", weights: [["votes", 1]] }],
};

/** Formulas that name own data, with what they answer once those are read. */
const naming: readonly (readonly [string, CellValue])[] = [
  ['=ALIGN.GET("MDA","own.trust")', 31],
  ["=ALIGN.GET(A1,A2)", 31],
  ["=ALIGN.GET(A1,What)", 31],
  ['=ALIGN.OPINION("MDA","RUS",,,"own")', 20],
  ["=ALIGN(A1,,,A3)", expect.any(Number) as number],
];
/** Formulas that do not. */
const others = [
  '=ALIGN("MDA")',
  "=ALIGN.GET(A1,A4)",
  '=ALIGN.GET("MDA","population")',
  '=ALIGN.VOTE(A1,"ES-11/1")',
  "=A2&1",
];

let book: OpenWorkbook;
afterEach(() => book.close());

/** Holds back the answer to who asks for the parts. @returns what lets it go */
const partsHeldBack = () => heldBack(book, /GetByNamespace/);

/** Opens a workbook that keeps parts and holds the formulas, with Align's script not yet run; what that waits for is then soon over. */
async function opened(
  parts: readonly string[],
  formulas: readonly string[],
  isHurried = true,
): Promise<void> {
  book = await openWorkbook({
    functionsJson,
    folder: builtFolder,
    scripts: [builtScript("beforeFunctions.js")],
  });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [["MDA"], ["own.trust"], ["@peace"], ["score"]];
    context.workbook.names.add("What", sheet.getRange("A2") as never);
    sheet.getRange(`C1:C${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    for (const xml of parts) context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  // as it is after it was saved and opened
  book.workbook.isDirty = false;
  if (isHurried) book.run(hurried.text, hurried.name);
}

/** Waits until nothing is calculated and no batch comes any more. */
async function settled(): Promise<void> {
  for (let before = -1; before !== book.host.exchanges.length;) {
    before = book.host.exchanges.length;
    await book.calculated();
    await new Promise((done) => setTimeout(done, 150));
  }
}

function cells(count: number): readonly CellValue[] {
  const [sheet] = book.workbook.sheets;
  return Array.from({ length: count }, (_, row) => sheet!.cell(row, 2)?.value ?? "");
}

const formulas = [...naming.map(([formula]) => formula), ...others];
const calls = formulas.length - 1;

const values = naming.map(([, value]) => value);

test("formulas wait for own data; no formula is entered again, and the workbook stays unchanged", async () => {
  await opened(keptParts(own, 1), formulas, false);
  const release = partsHeldBack();
  book.run(functions.text, functions.name);
  await new Promise((done) => setTimeout(done, 20));
  expect(book.host.functions.busy).toBe(true);
  release();
  await settled();
  expect(cells(naming.length)).toEqual(values);
  expect(book.host.functions.calls).toBe(calls);
  expect(book.workbook.isDirty).toBe(false);
});

test.each([
  ["nobody changed stays unchanged", false],
  ["somebody changes meanwhile is changed", true],
])("where formulas are entered again, a workbook that %s", async (_, isChanged) => {
  await opened(keptParts(own, 1), formulas);
  const release = partsHeldBack();
  book.run(functions.text, functions.name);
  await book.calculated();
  const { executor } = book.host;
  const execute = executor.execute.bind(executor);
  executor.execute = (batch) => {
    // a person's entry, between asking whether the workbook was changed and entering formulas
    if (isChanged && JSON.stringify(batch).includes('"Formulas","')) book.workbook.isDirty = true;
    return execute(batch);
  };
  release();
  await settled();
  expect(cells(naming.length)).toEqual(values);
  expect(book.workbook.isDirty).toBe(isChanged);
});

test("formulas that were asked before own data are read in time say so, and they alone are entered again", async () => {
  await opened(keptParts(own, 1), formulas);
  const release = partsHeldBack();
  book.run(functions.text, functions.name);
  await book.calculated();
  const early = cells(formulas.length);
  const waiting = early
    .slice(0, naming.length)
    .map((value) => (value instanceof CellError ? value.message : value));
  expect(new Set(waiting)).toEqual(
    new Set(["your data are still being read; Align enters this formula again once they are"]),
  );
  expect(early.slice(naming.length).filter((value) => value instanceof CellError)).toEqual([]);
  expect(book.host.functions.calls).toBe(calls);

  release();
  await settled();
  expect(cells(formulas.length).slice(0, naming.length)).toEqual(naming.map(([, value]) => value));
  expect(cells(formulas.length).slice(naming.length)).toEqual(early.slice(naming.length));
  expect(book.host.functions.calls).toBe(calls + naming.length);
});

test("where own data are read before anything asks, no formula is entered again", async () => {
  await opened(keptParts(own, 1), ["=1+1"]);
  book.run(functions.text, functions.name);
  await settled();
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange(`C1:C${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  await settled();
  expect(cells(naming.length)).toEqual(naming.map(([, value]) => value));
  expect(book.host.functions.calls).toBe(calls);
});

test("without own data those that were asked early say so, and the catalogue is not entered again", async () => {
  const two = ['=ALIGN.GET("MDA","own.trust")', "=INDEX(ALIGN.INDICATORS(),2,1)"];
  await opened([], two);
  const release = partsHeldBack();
  book.run(functions.text, functions.name);
  await book.calculated();
  release();
  await settled();
  expect(cells(1)[0]).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/keeps no data of yours/) as string,
  });
  expect(book.host.functions.calls).toBe(two.length + 1);
});

test("the catalogue lists own indicators once they are read", async () => {
  await opened(keptParts(own, 1), ["=ROWS(ALIGN.INDICATORS())"]);
  const release = partsHeldBack();
  book.run(functions.text, functions.name);
  await book.calculated();
  const [before] = cells(1);
  release();
  await settled();
  expect(cells(1)[0]).toBe((before as number) + 4);
});

test("what a later Align wrote is not read, and formulas say so", async () => {
  await opened(
    [keptParts(own, 1)[0]!.replace('version="1"', 'version="2"')],
    ['=ALIGN.GET("MDA","own.trust")', '=ALIGN("MDA")'],
  );
  book.run(functions.text, functions.name);
  await settled();
  expect(cells(2)).toEqual([
    expect.objectContaining({
      code: "#N/A",
      message: expect.stringMatching(/^your data cannot be read: newer data/) as string,
    }),
    expect.any(Number),
  ]);
});

test("the ribbon's command removes all own data from the workbook", async () => {
  await opened([...keptParts(own, 1), '<stamp xmlns="urn:align:stamp:2"/>'], formulas);
  book.run(functions.text, functions.name);
  await settled();
  await book.host.runCommand("removeOwnData");
  await settled();
  const kept = book.workbook.bag("customXmlParts").items.map(({ values }) => values["xml"]);
  expect(kept).toEqual(['<stamp xmlns="urn:align:stamp:2"/>']);
  const now = cells(formulas.length);
  expect(now.slice(0, naming.length).map((value) => (value as CellError).code)).toEqual(
    naming.map(() => "#VALUE!"),
  );
  expect(now.slice(naming.length).filter((value) => value instanceof CellError)).toEqual([]);
});
