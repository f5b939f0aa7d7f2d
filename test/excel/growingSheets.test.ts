import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { growingSheet, removeUnfinished } from "../../src/excel/growingSheets";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { type Workbook, text } from "../../src/workbook/plan";

// two people in one workbook: two contexts upon one stand-in, and what each one's browser keeps

const kept = { ana: new Map<string, string>(), ben: new Map<string, string>() };
type Person = keyof typeof kept;

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
});
afterAll(() => book.close());
afterEach(() => jest.restoreAllMocks());

function become(person: Person): void {
  const own = kept[person];
  const localStorage = {
    getItem: (key: string) => own.get(key) ?? null,
    setItem: (key: string, value: string) => void own.set(key, value),
  };
  Object.assign(globalThis, { localStorage });
}

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>) =>
  book.Excel.run((context) => work(context as never)) as Promise<T>;
const cleared = (person: Person) => {
  become(person);
  return run(removeUnfinished);
};
const names = () => book.workbook.sheets.map(({ name }) => name);

const plan: Workbook = {
  properties: { title: "Two sheets", edition: "2025-12-31" },
  stamps: [],
  sheets: ["One", "Two"].map((name) => ({
    ...{ name, widths: [], freeze: undefined, print: { orientation: "portrait", repeatHead: false } },
    blocks: [{ kind: "rows", rows: [[text(name)]] }],
  })),
};

/** Lets somebody do something between two requests of another's write. */
function meanwhile(request: number, work: () => Promise<void>): void {
  const { executor } = book.host;
  const execute = executor.execute.bind(executor);
  let count = 0;
  executor.execute = async (batch) => {
    if (count++ === request) {
      executor.execute = execute;
      await work();
    }
    return execute(batch);
  };
}

test("a sheet that grows stays when another starts Align between two requests", async () => {
  const before = names();
  let others: number | undefined;
  meanwhile(3, async () => {
    expect(names().length).toBeGreaterThan(before.length);
    others = await cleared("ben");
    become("ana");
  });
  become("ana");
  const { sheets } = await run((context) => writeWorkbook(context, plan, { live: false }));
  expect(others).toBe(0);
  expect(names()).toEqual([...before, ...sheets]);
});

async function begun(person: Person): Promise<void> {
  become(person);
  await run(async (context) => {
    growingSheet(context, "Growing", new Set());
    await context.sync();
  });
}

test.each([
  ["one's own at once", "ana", 0, 1],
  ["another's not at once", "ben", 0, 0],
  ["another's not after nine minutes", "ben", 9, 0],
  ["another's after eleven minutes", "ben", 11, 1],
] as const)("what a broken write left is removed at start: %s", async (_, person, minutes, removed) => {
  const before = names();
  await begun("ana");
  const now = Date.now();
  jest.spyOn(Date, "now").mockReturnValue(now + minutes * 60_000);
  expect(await cleared(person)).toBe(removed);
  expect(names()).toEqual(removed === 1 ? before : [...before, "Growing"]);
  await cleared("ana");
});

test("an empty sheet that another has only just added, without its mark yet, stays too", async () => {
  await begun("ana");
  const working = book.host.exchanges
    .flatMap(({ request }) => Object.values(request.ObjectPaths))
    .flatMap(({ Name, ArgumentInfo }) => (Name === "Add" ? ArgumentInfo!.Arguments! : []))
    .findLast((name) => String(name).startsWith("~align"));
  await cleared("ana");
  await run(async (context) => {
    context.workbook.worksheets.add(String(working));
    await context.sync();
  });
  expect([await cleared("ben"), await cleared("ana")]).toEqual([0, 1]);
});
