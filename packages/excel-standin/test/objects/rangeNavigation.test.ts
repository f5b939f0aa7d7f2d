import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// through the real office.js; what Excel answers is that of the reference of Excel's JavaScript API (learn.microsoft.com)

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

/** Runs something on a new sheet with some values. */
function onSheet<T>(
  values: readonly (readonly (string | number | boolean)[])[],
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1").getResizedRange(values.length - 1, values[0]!.length - 1).formulas = values as never;
    sheet.activate();
    await context.sync();
    return work(sheet, context);
  });
}

test("blocks of several addresses are formatted together, and say where they are", () =>
  onSheet(
    [
      [1, 2],
      [3, 4],
    ],
    async (sheet, context) => {
      const areas = sheet.getRanges("A1, B2");
      areas.format.fill.color = "#FF0000";
      areas.load("address,areaCount,cellCount,areas/items/address,format/fill/color");
      const other = sheet.getRange("B1").load("format/fill/color");
      await context.sync();
      expect([areas.areaCount, areas.cellCount, areas.format.fill.color]).toEqual([2, 2, "#FF0000"]);
      expect(areas.areas.items.map(({ address }) => address.split("!")[1])).toEqual(["A1", "B2"]);
      expect(other.format.fill.color).toBe("#FFFFFF");
    },
  ));

test("addresses of blocks quote the name of their sheet where formulas do", () =>
  onSheet([[1, 2]], async (sheet, context) => {
    sheet.name = "Two words";
    const areas = sheet.getRanges("A1,C2:D3").load("address");
    await context.sync();
    expect(areas.address).toBe("'Two words'!A1, 'Two words'!C2:D3");
    sheet.delete();
  }));

test.each([
  ["A1:B2", null],
  ["A1:B1", null],
  ["A1:A2", true],
  ["C1:C2", null],
  ["C2", true],
  ["C1", false],
])("whether %s is hidden, with column A and row 2: %s", (address, hidden) =>
  onSheet([[1]], async (sheet, context) => {
    sheet.getRange("A:A").columnHidden = true;
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange(address).load("hidden");
    await context.sync();
    expect(range.hidden).toBe(hidden);
  }),
);

test.each([
  ["Constants", "All", "A1:B1, A3"],
  ["Constants", "Text", "B1"],
  ["Formulas", "All", "A2:B2"],
  ["Formulas", "Errors", "B2"],
  ["Blanks", "All", "B3"],
] as const)("special cells: %s, %s", (kind, values, address) =>
  onSheet(
    [
      [1, "a"],
      ["=A1+1", "=1/0"],
      [2, ""],
    ],
    async (sheet, context) => {
      const special = kind === "Blanks" ? undefined : values;
      const found = sheet
        .getRange("A1:B3")
        .getSpecialCells(kind as never, special as never)
        .load("address");
      await context.sync();
      expect(found.address.replace(/[^,!]+!/g, "").replace(/,\s*/g, ", ")).toBe(address);
    },
  ),
);

test("no special cells: a null object, or ItemNotFound", () =>
  onSheet([[1]], async (sheet, context) => {
    const none = sheet.getRange("A1").getSpecialCellsOrNullObject("Formulas" as never);
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange("A1").getSpecialCells("Formulas" as never);
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  }));

test.each([
  ["A1", "Down", "A3"],
  ["A1", "Right", "B1"],
  ["A3", "Down", "A5"],
  ["A6", "Down", "A1048576"],
] as const)("the edge from %s %s is %s", (from, direction, to) =>
  onSheet(
    [
      [1, 2],
      [1, ""],
      [1, ""],
      ["", ""],
      [1, ""],
      [1, ""],
    ],
    async (sheet, context) => {
      const edge = sheet
        .getRange(from)
        .getRangeEdge(direction as never)
        .load("address");
      await context.sync();
      expect(edge.address.split("!")[1]).toBe(to);
    },
  ),
);

test.each([
  [[[1], [2]], "A1:A2", "A1:A5", [1, 2, 3, 4, 5]],
  [[["Mon"], [""]], "A1", "A1:A3", ["Mon", "Tue", "Wed"]],
  [[["Item 1"], [""]], "A1", "A1:A3", ["Item 1", "Item 2", "Item 3"]],
] as const)("filling %j", (values, from, to, filled) =>
  onSheet(values as never, async (sheet, context) => {
    sheet.getRange(from).autoFill(to, "FillDefault" as never);
    const range = sheet.getRange(to).load("values");
    await context.sync();
    expect(range.values.flat()).toEqual(filled);
  }),
);

test("formulas that are filled down follow", () =>
  onSheet(
    [
      [1, "=A1*2"],
      [5, ""],
      [7, ""],
    ],
    async (sheet, context) => {
      sheet.getRange("B1").autoFill("B1:B3", "FillDefault" as never);
      const range = sheet.getRange("B1:B3").load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1*2"], ["=A2*2"], ["=A3*2"]]);
      expect(range.values).toEqual([[2], [10], [14]]);
    },
  ));

test("formulas in R1C1 notation, both ways", () =>
  onSheet([[1, "=A1+$A$1"]], async (sheet, context) => {
    const range = sheet.getRange("A1:B1").load("formulasR1C1");
    await context.sync();
    expect(range.formulasR1C1).toEqual([[1, "=RC[-1]+R1C1"]]);
    sheet.getRange("C1").formulasR1C1 = [["=RC[-2]*10"]];
    const set = sheet.getRange("C1").load("formulas,values");
    await context.sync();
    expect([set.formulas, set.values]).toEqual([[["=A1*10"]], [[10]]]);
  }));

test("precedents and dependents are found, directly and all", () =>
  onSheet([[1, "=A1", "=B1"]], async (sheet, context) => {
    const direct = sheet.getRange("C1").getDirectPrecedents().load("addresses");
    const dependents = sheet.getRange("A1").getDirectDependents().load("addresses");
    await context.sync();
    expect(direct.addresses[0]).toMatch(/!B1$/);
    expect(dependents.addresses[0]).toMatch(/!B1$/);
    sheet.getRange("A1").getDirectPrecedents();
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  }));

test("data types are written and read as JSON", () =>
  onSheet([["", 2]], async (sheet, context) => {
    const entity = {
      type: "Entity",
      text: "Moldova",
      properties: { code: { type: "String", basicValue: "MDA" } },
    };
    sheet.getRange("A1").valuesAsJson = [[entity as never]];
    const range = sheet.getRange("A1:B1").load("values,valuesAsJson" as never);
    await context.sync();
    // an entity has no plain value: docs of Excel's data types, "Core concepts"
    expect(range.values).toEqual([["#VALUE!", 2]]);
    expect(range.valuesAsJson[0]![0]).toMatchObject(entity);
    expect(range.valuesAsJson[0]![1]).toMatchObject({ type: "Double", basicValue: 2 });
  }));

test("cells get and tell properties one by one", () =>
  onSheet([[1, 2]], async (sheet, context) => {
    sheet
      .getRange("A1:B1")
      .setCellProperties([
        [{ format: { fill: { color: "#00FF00" } } }, { format: { font: { bold: true } } }],
      ]);
    const told = sheet.getRange("A1:B1").getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    await context.sync();
    expect(told.value[0]![0]!.format!.fill!.color).toBe("#00FF00");
    expect(told.value[0]![1]!.format!.font!.bold).toBe(true);
  }));

test("a sheet is copied with its cells, and found cells are blocks", () =>
  onSheet(
    [
      ["a", "b"],
      ["a", "c"],
    ],
    async (sheet, context) => {
      const copy = sheet.copy("After", sheet).load("name");
      const found = sheet.findAll("a", { completeMatch: true, matchCase: true }).load("address,cellCount");
      sheet.load("name");
      await context.sync();
      expect(copy.name).toBe(`${sheet.name} (2)`);
      expect([found.address.split("!")[1], found.cellCount]).toEqual(["A1:A2", 2]);
      const values = copy.getRange("A1:B2").load("values");
      await context.sync();
      expect(values.values).toEqual([
        ["a", "b"],
        ["a", "c"],
      ]);
    },
  ));

test("page breaks, styles, culture and protection of the workbook answer", () =>
  onSheet([[1]], async (sheet, context) => {
    sheet.horizontalPageBreaks.add("A5");
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex" as never);
    const styles = context.workbook.styles;
    styles.add("Mine");
    const mine = styles.getItem("Mine").load("builtIn,name");
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator");
    context.workbook.protection.load("protected");
    const styled = sheet.getRange("A1");
    styled.style = "Mine";
    styled.load("style");
    await context.sync();
    expect(breaks.items).toHaveLength(1);
    expect([mine.name, mine.builtIn, styled.style]).toEqual(["Mine", false, "Mine"]);
    expect(cultureInfo.numberFormat.numberDecimalSeparator).toBe(".");
    expect(context.workbook.protection.protected).toBe(false);
  }));

test("Excel's own functions are called one by one, nested too", () =>
  onSheet(
    [
      ["a", 1],
      ["b", 2],
    ],
    async (sheet, context) => {
      const { functions } = context.workbook;
      const found = functions.vlookup("b", sheet.getRange("A1:B2"), 2, false).load("value");
      const sum = functions.sum(found, sheet.getRange("B1:B2"), 10).load("value,error");
      const wrong = functions.vlookup("c", sheet.getRange("A1:B2"), 2, false).load("value,error");
      await context.sync();
      expect([found.value, sum.value, wrong.error]).toEqual([2, 15, "#N/A"]);
    },
  ));

test("a table made of heads alone has no blank row once rows are added", () =>
  onSheet([["a", "b"]], async (sheet, context) => {
    const table = sheet.tables.add("A1:B1", true);
    table.rows.add(undefined, [
      [1, 2],
      [3, 4],
    ]);
    const range = table.getRange().load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]);
  }));

test("cells that break a rule of validation are found", () =>
  onSheet([[1], [-1], [2], [-2]], async (sheet, context) => {
    const { dataValidation } = sheet.getRange("A1:A4");
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const wrong = dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    expect(wrong.address.replace(/[^,!]+!/g, "").replace(/,\s*/g, ", ")).toBe("A2, A4");
  }));

test("of a filtered table only the rows that are seen are read", () =>
  onSheet([["a"], [1], [2], [1]], async (sheet, context) => {
    const table = sheet.tables.add("A1:A4", true);
    table.columns.getItem("a").filter.applyValuesFilter(["1"]);
    const view = table.getDataBodyRange().getVisibleView().load("values,rowCount");
    await context.sync();
    expect([view.values, view.rowCount]).toEqual([[[1], [1]], 2]);
  }));

test("events can be switched off, and the common API reads what is selected", () =>
  onSheet([["Moldova", 2]], async (sheet, context) => {
    sheet.getRange("A1:B1").select();
    context.runtime.enableEvents = false;
    context.runtime.load("enableEvents");
    await context.sync();
    expect(context.runtime.enableEvents).toBe(false);
    context.runtime.enableEvents = true;
    await context.sync();
    const text = await new Promise((resolve) =>
      book.Office.context.document.getSelectedDataAsync("text" as never, ({ value }) => resolve(value)),
    );
    expect(text).toBe("Moldova\t2");
  }));

// the delta moves the bottom-right corner: docs of Range.getResizedRange
test.each([
  ["B2:C4", 1, 1, "B2:D5"],
  ["B2:C4", -1, -1, "B2:B3"],
  ["B9", -3, 0, "B6:B9"],
  ["D5:D6", -2, -3, "A4:D5"],
])("%s resized by %d rows and %d columns is %s", (address, rows, columns, resized) =>
  onSheet([[""]], async (sheet, context) => {
    const range = sheet.getRange(address).getResizedRange(rows, columns).load("address");
    await context.sync();
    expect(range.address.split("!")[1]).toBe(resized);
  }),
);

test.each([
  ["B2", -2, 0],
  ["A1", 0, -1],
])("%s cannot be resized by %d rows and %d columns: that is off the sheet", (address, rows, columns) =>
  expect(
    onSheet([[""]], async (sheet, context) => {
      sheet.getRange(address).getResizedRange(rows, columns).load("address");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" }),
);

// Microsoft Support, "Transpose (rotate) data from rows to columns or vice versa"
test("a transposed copy turns relative references, and leaves absolute ones", () =>
  onSheet(
    [
      [1, 2, "=A1+B1", "=SUM(A1:B1)"],
      [3, 4, "=A2*$A$1", "=Sheet1!A2"],
    ],
    async (sheet, context) => {
      const target = sheet.getRange("A5");
      target.copyFrom("A1:D2", "All", false, true);
      const copy = sheet.getRange("A5:B8").load("formulas");
      await context.sync();
      expect(copy.formulas).toEqual([
        [1, 3],
        [2, 4],
        ["=A5+A6", "=B5*$A$1"],
        ["=SUM(A5:A6)", "=Sheet1!B5"],
      ]);
    },
  ));
