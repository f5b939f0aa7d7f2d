import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// calls of an add-in's functions through the runtime inside the real office.js: every kind of argument and of answer

type Parameter = readonly [name: string, more?: Readonly<Record<string, unknown>>];

function declared(name: string, parameters: readonly Parameter[] = [], options: object = {}) {
  return {
    id: name,
    name,
    parameters: parameters.map(([parameter, more]) => ({ name: parameter, type: "any", ...more })),
    options,
  };
}

const matrix = { dimensionality: "matrix" };
const functionsJson = {
  allowErrorForDataTypeAny: true,
  functions: [
    declared("SEEN", [
      ["one"],
      ["block", { ...matrix, optional: true }],
      ["left", { optional: true }],
      ["rest", { repeating: true }],
    ]),
    declared("THROWN", [["code"], ["message", { optional: true }]]),
    declared("RETURNED", [["code"]]),
    declared("PLAIN"),
    declared("LATER", [["value"]]),
    declared("REJECTED"),
    declared("GRID", [["rows"], ["columns"]]),
    declared("MIXED"),
    declared("CARD"),
    declared("FORMATTED"),
    declared("WHERE", [["cells", matrix]], { requiresAddress: true, requiresParameterAddresses: true }),
    declared("TICKS", [], { stream: true, cancelable: true }),
    declared("COUNTER", [], { volatile: true }),
    declared("STEADY", [["value"]]),
    declared("LOST"),
    declared("ERROR", [["type"]]),
    declared("CARDS"),
    { id: "NAMELESS", parameters: [] },
  ],
};

const script = `
  const told = globalThis.told = { steady: 0, counter: 0, canceled: false };
  const { associate } = CustomFunctions;
  // there once the runtime has started
  const failure = (code, message) => new CustomFunctions.Error(code, message);
  associate("SEEN", (...given) => JSON.stringify(given.slice(0, 4), (key, value) => value?.valueType === "CustomFunctionError" ? value.code : value));
  associate("THROWN", (code, message) => { throw failure(code, message ?? undefined); });
  associate("RETURNED", (code) => failure(code));
  associate("PLAIN", () => { throw new globalThis.Error("a fault of ours"); });
  associate("LATER", (value) => new Promise((resolve) => setTimeout(() => resolve(value * 2), 20)));
  associate("REJECTED", () => Promise.reject(failure("#N/A", "later, no")));
  associate("GRID", (rows, columns) => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => i * columns + j)));
  associate("MIXED", () => [["a", 1], [true, failure("#DIV/0!")]]);
  associate("CARD", () => ({ type: "Entity", text: "Moldova", properties: { code: { type: "String", basicValue: "MDA" } } }));
  associate("FORMATTED", () => ({ type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" }));
  associate("WHERE", (cells, invocation) => invocation.address + " of " + invocation.parameterAddresses.join());
  associate("TICKS", (invocation) => {
    invocation.onCanceled = () => { told.canceled = true; };
    for (const tick of [1, 2, 3]) setTimeout(() => invocation.setResult(tick), tick * 5);
  });
  associate("COUNTER", () => ++told.counter);
  associate("NAMELESS", () => "called by its id");
  associate("ERROR", (errorType) => ({ type: "Error", errorType }));
  associate("CARDS", () => [["Moldova", "Kazakhstan"], ["Armenia", 3]].map((row) => row.map((text) =>
    typeof text === "string" ? { type: "Entity", text, properties: { name: { type: "String", basicValue: text } } } : text)));
  associate("STEADY", (value) => { told.steady++; return value; });
`;

let book: OpenWorkbook;
const told = () => book.window["told"] as { steady: number; counter: number; canceled: boolean };

beforeAll(async () => {
  book = await openWorkbook({ functionsJson, scripts: [{ name: "functions.js", text: script }] });
});
afterAll(() => book.close());

/** What a formula in D1 shows, once all is calculated; A1:B2 hold 1, "x", blank, #N/A. */
async function shown(formula: string, cells = "D1"): Promise<unknown[][]> {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D1:F5").clear();
    sheet.getRange("A1:B2").formulas = [
      [1, "x"],
      ["", "#N/A"],
    ];
    sheet.getRange("D1").formulas = [[formula]];
    await context.sync();
  });
  await book.calculated();
  return book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(cells).load("values");
    await context.sync();
    return range.values;
  });
}

test.each([
  ["=SEEN(5)", [5, null, null, []]],
  ['=SEEN("text")', ["text", null, null, []]],
  ["=SEEN(TRUE)", [true, null, null, []]],
  [
    "=SEEN(A1,A1:B2)",
    [
      1,
      [
        [1, "x"],
        [null, "#N/A"],
      ],
      null,
      [],
    ],
  ],
  ["=SEEN(A2)", [null, null, null, []]],
  ["=SEEN(#DIV/0!)", ["#DIV/0!", null, null, []]],
  ["=SEEN(1,A1,3)", [1, [[1]], 3, []]],
  ["=SEEN(1,,3,4,5,6)", [1, null, 3, [4, 5, 6]]],
  [
    "=SEEN(SUM(1,2),{1,2;3,4})",
    [
      3,
      [
        [1, 2],
        [3, 4],
      ],
      null,
      [],
    ],
  ],
])("%s hands its arguments over", async (formula, given) => {
  expect(JSON.parse((await shown(formula))[0]![0] as string)).toEqual(given);
});

test.each([
  ['=THROWN("#N/A","no data")', "#N/A", "no data"],
  ['=THROWN("#VALUE!","unknown country")', "#VALUE!", "unknown country"],
  ['=THROWN("#DIV/0!")', "#DIV/0!", undefined],
  ['=THROWN("#NUM!")', "#NUM!", undefined],
  ['=THROWN("#NULL!")', "#NULL!", undefined],
  ['=THROWN("#REF!")', "#VALUE!", undefined],
  ['=RETURNED("#REF!")', "#REF!", undefined],
  ["=PLAIN()", "#VALUE!", undefined],
  ["=REJECTED()", "#N/A", "later, no"],
  ["=LOST()", "#VALUE!", undefined],
])("%s shows %s", async (formula, code, message) => {
  expect(await shown(formula)).toEqual([[code]]);
  const { value } = book.workbook.activeSheet.cell(0, 3)!;
  if (message !== undefined) expect(value).toMatchObject({ message });
});

test.each([
  ["=LATER(21)", "D1", [[42]]],
  ["=LATER(1)+LATER(2)", "D1", [[6]]],
  ['=IFERROR(THROWN("#N/A"),0)', "D1", [[0]]],
  ["=SUM(GRID(2,2))", "D1", [[6]]],
  [
    "=GRID(2,3)",
    "D1:F2",
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ],
  [
    "=MIXED()",
    "D1:E2",
    [
      ["a", 1],
      [true, "#DIV/0!"],
    ],
  ],
  ["=FORMATTED()", "D1", [[0.5]]],
  ["=NAMELESS()", "D1", [["called by its id"]]],
  ["=WHERE(A1:B2)", "D1", [["Sheet1!D1 of Sheet1!A1:B2"]]],
])("%s answers", async (formula, cells, values) => {
  expect(await shown(formula, cells)).toEqual(values);
});

test("an entity is kept beside its cell", async () => {
  await shown("=CARD()");
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1");
    range.load("valuesAsJson,text" as never);
    await context.sync();
    expect(range.text).toEqual([["Moldova"]]);
    expect(range.valuesAsJson[0]![0]).toMatchObject({
      type: "Entity",
      properties: { code: { basicValue: "MDA" } },
    });
  });
});

// docs of Excel.ErrorCellValueType
test.each([
  ["NotAvailable", "#N/A"],
  ["Div0", "#DIV/0!"],
  ["Field", "#FIELD!"],
  ["Blocked", "#BLOCKED!"],
  ["Connect", "#CONNECT!"],
  ["Value", "#VALUE!"],
])("an error of the type %s that a function answers shows %s", async (type, code) => {
  expect(await shown(`=ERROR("${type}")`)).toEqual([[code]]);
});

test("every entity of a block is one, until the block goes", async () => {
  const typesShown = () =>
    book.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:E2");
      range.load("valuesAsJson,text" as never);
      await context.sync();
      return range.valuesAsJson.flat().map(({ type }, place) => [type, range.text.flat()[place]]);
    });
  await shown("=CARDS()");
  expect(await typesShown()).toEqual([
    ["Entity", "Moldova"],
    ["Entity", "Kazakhstan"],
    ["Entity", "Armenia"],
    ["Double", "3"],
  ]);
  await shown("=CARD()");
  expect((await typesShown()).map(([type]) => type)).toEqual(["Entity", "Empty", "Empty", "Empty"]);
});

test("a streaming function shows its last tick, and hears that it is cleared", async () => {
  await shown("=TICKS()");
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(book.workbook.activeSheet.cell(0, 3)!.value).toBe(3);
  await shown("");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told().canceled).toBe(true);
});

test("answers are kept while the arguments stay, and volatile functions are called again with every change", async () => {
  const { Excel } = book;
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
  await shown("=STEADY(A1)");
  await Excel.run(async (context) => {
    sheetOf(context).getRange("D2").formulas = [["=COUNTER()"]];
    await context.sync();
  });
  await book.calculated();
  const before = { ...told() };
  await Excel.run(async (context) => {
    sheetOf(context).getRange("H1").values = [["elsewhere"]];
    await context.sync();
  });
  await book.calculated();
  expect(told()).toMatchObject({ steady: before.steady, counter: before.counter + 1 });
  await Excel.run(async (context) => {
    sheetOf(context).getRange("A1").values = [[2]];
    await context.sync();
  });
  await book.calculated();
  expect(told().steady).toBe(before.steady + 1);
});

test("five hundred calls go out in one message", async () => {
  const fired: unknown[][] = [];
  const conversation = book.host["conversation"] as unknown as {
    fire(event: string, payload: unknown): boolean;
  };
  const { fire } = conversation;
  conversation.fire = (event, payload) => {
    if (event === "richApiMessage") fired.push((payload as { ArrayData: unknown[] }).ArrayData);
    return fire.call(conversation, event, payload);
  };
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Many").getRange("A1:E100");
    range.formulas = Array.from({ length: 100 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) => `=STEADY(${i * 5 + j})`),
    );
    await context.sync();
    await book.calculated();
    range.load("values");
    await context.sync();
    expect(range.values[99]).toEqual([495, 496, 497, 498, 499]);
  });
  conversation.fire = fire;
  expect(fired.map(({ length }) => length)).toEqual([500]);
});

test("with a namespace in the manifest functions are called by it, without one by their names alone", async () => {
  const named = await openWorkbook({
    functionsJson,
    namespace: "Contoso",
    scripts: [{ name: "functions.js", text: script }],
  });
  await named.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.formulas = [["=CONTOSO.STEADY(7)", "=STEADY(7)"]];
    await context.sync();
    await named.calculated();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[7, "#NAME?"]]);
  });
  named.close();
});
