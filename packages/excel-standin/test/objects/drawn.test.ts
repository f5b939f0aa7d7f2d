import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// What is expected is what the documentation of Excel's JavaScript API says of each member.

let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C5").values = [
      ["", "KAZ", "MDA"],
      ["2020", -50, 53],
      ["2021", -49, 52],
      ["2022", -40, 50],
      ["2023", -37, 51],
    ];
    await context.sync();
  });
});

afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => book.Excel.run(batch);
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("charts", () => {
  test("are made of a block: series by column, names and categories from its texts", async () => {
    await run(async (context) => {
      const chart = sheetOf(context).charts.add("Line", sheetOf(context).getRange("A1:C5"), "Auto");
      chart.title.text = "Standing";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.minimum = -100;
      chart.axes.categoryAxis.title.text = "year";
      chart.setPosition("E2", "J15");
      await context.sync();
      const again = sheetOf(context).charts.getItemAt(0);
      again.load("name,chartType,left,top,width,height,title/text,legend/position,series/items/name");
      again.axes.valueAxis.load("minimum");
      again.axes.categoryAxis.title.load("text,visible");
      const values = again.series.getItemAt(1).getDimensionValues("Values");
      const years = again.series.getItemAt(1).getDimensionValues("Categories");
      await context.sync();
      expect([again.name, again.chartType, again.title.text]).toEqual(["Chart 1", "Line", "Standing"]);
      // columns of 48 and rows of 15 points
      expect([again.left, again.top, again.width, again.height]).toEqual([192, 15, 288, 210]);
      expect(again.series.items.map(({ name }) => name)).toEqual(["KAZ", "MDA"]);
      expect(values.value).toEqual([53, 52, 50, 51]);
      expect(years.value).toEqual([2020, 2021, 2022, 2023]);
      expect([again.legend.position, again.axes.valueAxis.minimum]).toEqual(["Bottom", -100]);
      expect([again.axes.categoryAxis.title.text, again.axes.categoryAxis.title.visible]).toEqual([
        "year",
        true,
      ]);
    });
  });

  test("of bubbles take x, y and the size of each bubble from three columns", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("K1:O3").values = [
        ["Stock", "Price", "Share", "Price later", "Share later"],
        [10, 2, 0.1, 3, 0.4],
        [20, 4, 0.3, 5, 0.2],
      ];
      const { series } = sheet.charts.add("Bubble", sheet.getRange("K1:O3"), "Columns");
      series.load("items/name");
      const dimensions = (["XValues", "YValues", "BubbleSizes"] as const).map((dimension) =>
        series.getItemAt(1).getDimensionValues(dimension),
      );
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["Price", "Price later"]);
      expect(dimensions.map(({ value }) => value)).toEqual([
        [10, 20],
        [3, 5],
        [0.4, 0.2],
      ]);
    });
  });

  test("take series by hand, and let go of them", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add("XYScatter", sheet.getRange("B1:C5"));
      chart.name = "Scatter";
      const own = chart.series.add("Own");
      own.setXAxisValues(sheet.getRange("B2:B5"));
      own.setValues(sheet.getRange("C2:C5"));
      own.format.line.color = "#FF0000";
      own.trendlines.add("Linear");
      const points = own.points.getItemAt(2);
      points.format.fill.setSolidColor("#00FF00");
      points.load("value");
      const count = chart.series.getCount();
      await context.sync();
      expect([count.value, points.value]).toEqual([2, 50]);
      sheet.charts.getItem("Scatter").series.getItemAt(0).delete();
      const left = sheet.charts.getItem("Scatter").series.load("items/name");
      await context.sync();
      expect(left.items.map(({ name }) => name)).toEqual(["Own"]);
      sheet.charts.getItem("Scatter").delete();
      const gone = sheet.charts.getItemOrNullObject("Scatter").load("name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("follow their cells", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C5"));
      sheet.getRange("1:3").insert("Down");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      expect(source.value).toBe("Sheet1!$B$5:$B$8");
    });
  });
});

describe("conditional formats", () => {
  test("of every kind keep their rules", async () => {
    await run(async (context) => {
      const range = sheetOf(context).getRange("B2:C5");
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#B2182B" },
        midpoint: { type: "Number", formula: "0", color: "#F7F7F7" },
        maximum: { type: "HighestValue", color: "#2166AC" },
      };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=B2<0";
      custom.custom.format.font.color = "#C00000";
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "Yes" };
      range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#63BE7B";
      await context.sync();
      const formats = range.conditionalFormats.load("items/type,items/priority");
      scale.colorScale.load("threeColorScale,criteria");
      custom.custom.rule.load("formula");
      const where = custom.getRange().load("address");
      const other = custom.cellValueOrNullObject.load("rule");
      await context.sync();
      // in the order in which they were added: OfficeDev/office-js-snippets, conditional-formatting-advanced
      expect(formats.items.map(({ type }) => type)).toEqual([
        "ColorScale",
        "Custom",
        "ContainsText",
        "DataBar",
      ]);
      expect(formats.items.map(({ priority }) => priority)).toEqual([0, 1, 2, 3]);
      expect(scale.colorScale.threeColorScale).toBe(true);
      expect([custom.custom.rule.formula, where.address]).toEqual(["=B2<0", "Sheet1!B2:C5"]);
      expect(other.isNullObject).toBe(true);
    });
  });

  test("are seen from the cells they touch, and cleared", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2:B5").conditionalFormats.add("DataBar");
      const inside = sheet.getRange("B3").conditionalFormats.getCount();
      const outside = sheet.getRange("C3").conditionalFormats.getCount();
      await context.sync();
      expect([inside.value, outside.value]).toEqual([1, 0]);
      sheet.getRange().conditionalFormats.clearAll();
      const left = sheet.getRange("B2:B5").conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });
});

test("data validation holds in its cells until it is cleared", async () => {
  await run(async (context) => {
    const range = sheetOf(context).getRange("E1:E3");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    range.dataValidation.prompt = { message: "choose", showPrompt: true, title: "Bloc" };
    const cell = sheetOf(context).getRange("E2").dataValidation.load("type,rule,prompt");
    await context.sync();
    expect(cell.type).toBe("List");
    expect(cell.rule.list).toMatchObject({ source: "a,b" });
    expect(cell.prompt.title).toBe("Bloc");
    range.dataValidation.clear();
    const after = sheetOf(context).getRange("E2").dataValidation.load("type");
    await context.sync();
    expect(after.type).toBe("None");
  });
});

test("shapes: a picture with its size, a text box, a line, in order, moved and deleted", async () => {
  // a PNG of 4 × 2 pixels: signature and head
  const head = [
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0, 0, 2, 8, 6, 0, 0,
    0,
  ];
  const base64 = Buffer.concat([Buffer.from(head), Buffer.alloc(48 - head.length)]).toString("base64");
  await run(async (context) => {
    const { shapes } = sheetOf(context);
    const picture = shapes.addImage(base64);
    picture.name = "Map";
    picture.altTextDescription = "where countries stand";
    shapes.addTextBox("Source: UN").incrementLeft(10);
    shapes.addLine(0, 0, 100, 50, "Straight");
    shapes.addGeometricShape("Rectangle").fill.setSolidColor("#FF0000");
    await context.sync();
    const all = shapes.load("items/name,items/type,items/width,items/left");
    const box = shapes.getItemAt(1).textFrame.textRange.load("text");
    await context.sync();
    expect(all.items.map(({ type }) => type)).toEqual(["Image", "GeometricShape", "Line", "GeometricShape"]);
    expect([all.items[0]!.width, all.items[1]!.left, box.text]).toEqual([3, 10, "Source: UN"]);
    shapes.getItem("Map").delete();
    const count = shapes.getCount();
    await context.sync();
    expect(count.value).toBe(3);
  });
});

test("comments: added at a cell, answered, resolved, found and deleted", async () => {
  await run(async (context) => {
    const { comments } = context.workbook;
    const comment = comments.add("Sheet1!B2", "Why?");
    comment.replies.add("Because.");
    await context.sync();
    comment.resolved = true;
    const found = comments.getItemByCell("Sheet1!B2").load("content,resolved,replies/items/content");
    const where = found.getLocation().load("address");
    const count = sheetOf(context).comments.getCount();
    await context.sync();
    expect([found.content, found.resolved, where.address, count.value]).toEqual([
      "Why?",
      true,
      "Sheet1!B2",
      1,
    ]);
    expect(found.replies.items.map(({ content }) => content)).toEqual(["Because."]);
    found.delete();
    const left = comments.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test("custom XML parts are found by namespace, rewritten and deleted", async () => {
  await run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<a:stamp xmlns:a="urn:test:stamp" edition="1"/>');
    parts.add("<plain/>");
    await context.sync();
    const own = parts.getByNamespace("urn:test:stamp");
    const only = own.getOnlyItem().load("id,namespaceUri");
    const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject().load("id");
    const counts = [parts.getCount(), own.getCount()];
    await context.sync();
    expect([only.namespaceUri, none.isNullObject, ...counts.map(({ value }) => value)]).toEqual([
      "urn:test:stamp",
      true,
      2,
      1,
    ]);
    const part = parts.getItem(only.id);
    part.setXml('<a:stamp xmlns:a="urn:test:stamp" edition="2"/>');
    const xml = part.getXml();
    await context.sync();
    expect(xml.value).toContain('edition="2"');
    part.delete();
    const left = parts.getCount();
    await context.sync();
    expect(left.value).toBe(1);
  });
});

test("settings and properties are kept in the workbook", async () => {
  await run(async (context) => {
    const { settings, properties } = context.workbook;
    settings.add("chosen", { countries: ["MDA"] });
    properties.title = "Near abroad";
    properties.custom.add("Edition", "2025-12-31");
    sheetOf(context).customProperties.add("made", "yes");
    await context.sync();
    const setting = settings.getItem("chosen").load("value");
    properties.load("title,author");
    const custom = properties.custom.getItem("edition").load("value,type");
    const missing = settings.getItemOrNullObject("other").load("value");
    await context.sync();
    expect(setting.value).toEqual({ countries: ["MDA"] });
    expect([properties.title, custom.value, custom.type, missing.isNullObject]).toEqual([
      "Near abroad",
      "2025-12-31",
      "String",
      true,
    ]);
    setting.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("names take ranges, hold on a sheet or everywhere, and lead to their cells", async () => {
  await run(async (context) => {
    const sheet = sheetOf(context);
    context.workbook.names.add("AsOf", sheet.getRange("B1"), "the day");
    sheet.names.add("Block", sheet.getRange("A1:B2"));
    context.workbook.names.add("Half", "=0.5");
    await context.sync();
    const day = context.workbook.names.getItem("asof").load("formula,value,scope,comment");
    const half = context.workbook.names.getItem("Half").load("value");
    const block = sheet.names.getItem("Block").load("scope");
    const byName = sheet.getRange("AsOf").load("address");
    await context.sync();
    expect([day.formula, day.value, day.scope, day.comment]).toEqual([
      "=Sheet1!$B$1",
      // of cells the address: docs of NamedItem.value
      "Sheet1!$B$1",
      "Workbook",
      "the day",
    ]);
    expect([half.value, block.scope, byName.address]).toEqual([0.5, "Worksheet", "Sheet1!B1"]);
  });
});

test("what the stand-in lacks says so by name", async () => {
  const failed = run(async (context) => {
    sheetOf(context).getRange("A1:C5").flashFill();
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("Range.flashFill"),
  });
});
