import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

const refusal = { code: "AccessDenied" };

test("a protected structure refuses sheets that are added, renamed, moved, hidden, copied and deleted", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.add("Other");
    context.workbook.protection.protect("secret");
    await context.sync();
  });
  const acts: readonly ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (_, context) => void context.workbook.worksheets.add(),
    (sheet) => (sheet.name = "Renamed"),
    (sheet) => (sheet.position = 0),
    (sheet) => (sheet.visibility = "Hidden"),
    (sheet) => void sheet.copy("End"),
    (sheet) => sheet.delete(),
  ];
  for (const act of acts)
    await expect(
      book.Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Other"), context);
        await context.sync();
      }),
    ).rejects.toMatchObject(refusal);
});

test("only its password lifts the protection", async () => {
  const lift = (password: string) =>
    book.Excel.run(async (context) => {
      context.workbook.protection.unprotect(password);
      context.workbook.protection.load("protected");
      await context.sync();
      return context.workbook.protection.protected;
    });
  await expect(lift("wrong")).rejects.toMatchObject({ code: "InvalidOperation" });
  expect(await lift("secret")).toBe(false);
});

// as the reference says of Worksheet.delete
test("a very hidden sheet is deleted only after it was shown", async () => {
  const deleted = (visibility: "VeryHidden" | "Hidden") =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Deep");
      sheet.visibility = visibility;
      sheet.delete();
      sheet.load("name");
      await context.sync();
    });
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.add("Deep");
    await context.sync();
  });
  await expect(deleted("VeryHidden")).rejects.toMatchObject({ code: "InvalidOperation" });
  await deleted("Hidden");
  expect(book.workbook.sheet("Deep")).toBeUndefined();
});

test("another workbook is opened beside this one", async () => {
  await book.Excel.createWorkbook();
  expect(book.workbook.opened).toEqual([""]);
});

test("colours are answered as Excel writes them, however they were set", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { format } = sheet.getRange("A1");
    format.fill.color = "orange";
    format.font.color = "ff0";
    format.borders.getItem("EdgeTop").color = "#00ff00";
    sheet.tabColor = "4472c4";
    const edge = format.borders.getItem("EdgeTop").load("color,style");
    format.load("fill/color,font/color");
    sheet.load("tabColor");
    await context.sync();
    expect([format.fill.color, format.font.color, edge.color, sheet.tabColor]).toEqual([
      "#FFA500",
      "#FFFF00",
      "#00FF00",
      "#4472C4",
    ]);
  });
});

test("a link shows as one, opens an address or a place, and goes without its text", async () => {
  await book.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("C1");
    cell.hyperlink = { address: "https://example.org", screenTip: "there", textToDisplay: "here" };
    cell.load("hyperlink,values,format/font/color,format/font/underline");
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ address: "https://example.org", textToDisplay: "here" });
    expect([cell.values, cell.format.font.color, cell.format.font.underline]).toEqual([
      [["here"]],
      "#0563C1",
      "Single",
    ]);
    cell.clear("Hyperlinks");
    cell.load("hyperlink,values,format/font/underline");
    await context.sync();
    expect([cell.hyperlink, cell.values, cell.format.font.underline]).toEqual([null, [["here"]], "Single"]);
  });
});

test("one format in rows of one counts for all cells; values have to fit", async () => {
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("E1:F2");
    range.numberFormat = [["0.00"]];
    range.values = 1 as never;
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([
      ["1.00", "1.00"],
      ["1.00", "1.00"],
    ]);
  });
});

test("names have the value and the type of what they come to", async () => {
  await book.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("H1:H2").values = [[1], [2]];
    const names = [
      workbook.names.add("Cells", sheet.getRange("H1:H2")),
      workbook.names.add("Sum", "=SUM(Cells)" as never),
      workbook.names.add("Text", '="a"&"b"' as never),
      workbook.names.add("Truth", "=1<2" as never),
      workbook.names.add("Wrong", "=1/0" as never),
    ];
    for (const name of names) name.load("type,value,formula");
    await context.sync();
    expect(names.map(({ type, value }) => [type, value])).toEqual([
      ["Range", "Sheet1!$H$1:$H$2"],
      ["Double", 3],
      ["String", "ab"],
      ["Boolean", true],
      ["Error", "#DIV/0!"],
    ]);
  });
});

test("styles are found with and without their spaces, made, applied and deleted", async () => {
  await book.Excel.run(async (context) => {
    const { styles } = context.workbook;
    styles.add("Ours");
    const ours = styles.getItem("Ours");
    ours.textOrientation = 38;
    ours.font.bold = true;
    const [normal, heading] = [styles.getItem("Normal"), styles.getItem("Heading1")];
    normal.font.load("name,size,bold,color");
    ours.load("textOrientation,builtIn");
    heading.load("name");
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("J1");
    cell.style = "Ours";
    cell.load("style");
    await context.sync();
    expect(normal.font.toJSON()).toMatchObject({ name: "Calibri", size: 11, bold: false, color: "#000000" });
    expect([ours.textOrientation, ours.builtIn, heading.name, cell.style]).toEqual([
      38,
      false,
      "Heading 1",
      "Ours",
    ]);
    ours.delete();
    const gone = styles.getItemOrNullObject("Ours");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("addresses are cells, names, tables and parts of tables", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Addresses");
    sheet.getRange("A1:B3").values = [
      ["n", "m"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B3", true).name = "Numbers";
    sheet.names.add("Head", sheet.getRange("A1:B1"));
    const ranges = ["B2", "a:a", "2:3", "Head", "Numbers", "Numbers[m]", "Numbers[#All]", "Addresses!C3"].map(
      (address) => sheet.getRange(address).load("address"),
    );
    await context.sync();
    expect(ranges.map(({ address }) => address.replace("Addresses!", ""))).toEqual([
      "B2",
      "A:A",
      "2:3",
      "A1:B1",
      "A2:B3",
      "B2:B3",
      "A1:B3",
      "C3",
    ]);
  });
});
