import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

const shapesOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").shapes;

test("a group has the frame of its members, moves them, and gives them back", async () => {
  await book.Excel.run(async (context) => {
    const shapes = shapesOf(context);
    const [one, other] = [shapes.addGeometricShape("Rectangle"), shapes.addGeometricShape("Octagon")];
    Object.assign(one, { left: 10, top: 20, width: 100, height: 50, name: "One" });
    Object.assign(other, { left: 50, top: 100, width: 100, height: 50, name: "Other" });
    const group = shapes.addGroup([one, other]);
    group.name = "Both";
    group.incrementLeft(5);
    group.load("left,top,width,height,type");
    shapes.load("items/name");
    await context.sync();
    expect([group.left, group.top, group.width, group.height, group.type]).toEqual([
      15,
      20,
      140,
      130,
      "Group",
    ]);
    expect(shapes.items.map(({ name }) => name)).toEqual(["Both"]);
    shapes.getItem("Both").group.ungroup();
    shapes.load("items/name,items/left");
    await context.sync();
    expect(shapes.items.map(({ name, left }) => [name, left])).toEqual([
      ["One", 15],
      ["Other", 55],
    ]);
  });
});

test("a part of a text has a font of its own, and text goes", async () => {
  await book.Excel.run(async (context) => {
    const { textFrame } = shapesOf(context).addTextBox("A box with text");
    const part = textFrame.textRange.getSubstring(2, 3).load("text");
    part.font.bold = true;
    textFrame.load("hasText");
    await context.sync();
    expect([part.text, textFrame.hasText]).toEqual(["box", true]);
    textFrame.deleteText();
    textFrame.load("hasText");
    await context.sync();
    expect(textFrame.hasText).toBe(false);
  });
});

test("a line is connected to shapes and let go, and says how it ends", async () => {
  await book.Excel.run(async (context) => {
    const shapes = shapesOf(context);
    const end = shapes.addGeometricShape("Cloud");
    const { line } = shapes.addLine(0, 0, 100, 100, "Elbow");
    line.connectBeginShape(end, 2);
    line.endArrowheadStyle = "Triangle";
    line.load("connectorType,isBeginConnected,beginConnectedSite,endArrowheadStyle");
    await context.sync();
    expect([
      line.connectorType,
      line.isBeginConnected,
      line.beginConnectedSite,
      line.endArrowheadStyle,
    ]).toEqual(["Elbow", true, 2, "Triangle"]);
    line.disconnectBeginShape();
    line.connectorType = "Curve";
    line.load("connectorType,isBeginConnected");
    await context.sync();
    expect([line.connectorType, line.isBeginConnected]).toEqual(["Curve", false]);
  });
});

test("a picture tells its format, and shapes are copied to other sheets", async () => {
  await book.Excel.run(async (context) => {
    const picture = shapesOf(context).addImage(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    );
    const sheet = context.workbook.worksheets.add("Copies");
    picture.copyTo(sheet);
    picture.image.load("format");
    const count = sheet.shapes.getCount();
    await context.sync();
    expect([picture.image.format, count.value]).toEqual(["PNG", 1]);
  });
});

test("a chart is among the shapes of its sheet, which name, move and delete it", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Charted");
    sheet.shapes.addGeometricShape("Star5").name = "Star";
    sheet.charts.add("Line", sheet.getRange("A1:B3")).name = "Trend";
    const shape = sheet.shapes.getItem("Trend").load("type,width,zOrderPosition");
    shape.left = 33;
    sheet.shapes.load("items/name");
    const chart = sheet.charts.getItem("Trend").load("left");
    await context.sync();
    expect(sheet.shapes.items.map(({ name }) => name)).toEqual(["Star", "Trend"]);
    // docs of Excel.ShapeType: a chart is none of its types
    expect([shape.type, shape.width, shape.zOrderPosition]).toEqual(["Unsupported", 360, 1]);
    expect(chart.left).toBe(33);
    shape.delete();
    const counts = [sheet.shapes.getCount(), sheet.charts.getCount()];
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([1, 0]);
  });
});

test("the shape that has the focus is the active one", async () => {
  await book.Excel.run(async (context) => {
    const shape = shapesOf(context).addGeometricShape("Wave");
    shape.name = "Focus";
    shape.load("id");
    const before = context.workbook.getActiveShapeOrNullObject();
    await context.sync();
    const { workbook } = book;
    workbook.activateDrawing({ type: "Shape", sheet: workbook.activeSheet, id: shape.id });
    const active = context.workbook.getActiveShapeOrNullObject().load("name");
    await context.sync();
    expect([before.isNullObject, active.name]).toEqual([true, "Focus"]);
  });
});
