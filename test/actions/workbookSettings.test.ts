import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { namesFound, settledIn } from "../../src/actions/names";
import { keptByName, keptFlag } from "../../src/actions/workbookSettings";
import { edition } from "../../src/edition";
import { firstForm, isForm, keptForm } from "../../src/taskpane/build/buildForm";

// what a workbook keeps for the pane is whatever its last owner left there

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterEach(() => book.close());

const left = (name: string, value: unknown) =>
  book.Office.context.document.settings.set(`align.${name}`, value);

test("names are taken for countries alone, and what is left out is named", () => {
  left("names", { Moldva: "MDA", "our office": "", Xland: "XXX", Five: 5, List: ["MDA"], Nothing: null });
  expect(settledIn(edition)).toEqual({
    kept: { Moldva: "MDA", "our office": "" },
    dropped: ["Xland", "Five", "List", "Nothing"],
  });
});

test.each(["text", 7, ["MDA"], true])(
  "a setting that is no list of names (%j) is left out whole",
  (value) => {
    left("names", value);
    expect(settledIn(edition)).toEqual({ kept: {}, dropped: ["align.names"] });
  },
);

test("a name that every object has is settled only where somebody settled it", () => {
  const known = new Map([["constructor", undefined]]);
  const { names } = namesFound(["constructor", "toString"], known, settledIn(edition).kept, true);
  expect(names.map(({ code, isSettled }) => [code, isSettled])).toEqual([
    [undefined, false],
    [undefined, false],
  ]);
});

test("saved choices are forms of reports that there are, with texts alone", () => {
  const form = { ...firstForm(edition), texts: { countries: "MDA", indicators: 5 } };
  left("choices", {
    Good: form,
    Bad: "x",
    Ugly: { report: "nothing", texts: {} },
    Bare: { report: "brief" },
  });
  const { kept, dropped } = keptByName("choices", (value) =>
    isForm(value) ? keptForm(edition, value) : undefined,
  );
  expect(kept).toEqual({ Good: { ...firstForm(edition), texts: { countries: "MDA" } } });
  expect(dropped).toEqual(["Bad", "Ugly", "Bare"]);
});

test.each([undefined, null, "brief", 7, [], { report: { toString: "x" } }, { report: "brief", texts: null }])(
  "of what is no form (%j) the usual one is shown",
  (value) => expect(keptForm(edition, value)).toEqual(firstForm(edition)),
);

test("a yes or no is one", () => {
  left("follow", "no");
  expect(keptFlag("follow")).toBeUndefined();
  left("follow", false);
  expect(keptFlag("follow")).toBe(false);
});
