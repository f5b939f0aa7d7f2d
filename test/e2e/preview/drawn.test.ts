import { type Seen, openPreview } from "../browser";
import { Person } from "../person";

jest.setTimeout(90_000);

let seen: Seen;
let person: Person;

beforeAll(async () => {
  seen = await openPreview();
  person = new Person(seen);
  await seen.page.frame({ url: /taskpane/ })!.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Drawn");
      const rows = Array.from({ length: 10 }, (_, i) => [`Item ${i}`, i * 10, i * 12 - 50, i, i * i, i]);
      sheet.getRange("A1:F11").values = [["Name", "Bar", "Both signs", "Icons", "Scale", "Rule"], ...rows];
      sheet.tables.add("A1:F11", true).style = "TableStyleMedium2";
      const rules = (column: string) => sheet.getRange(`${column}2:${column}11`).conditionalFormats;
      const { dataBar } = rules("B").add("DataBar");
      dataBar.positiveFormat.fillColor = "#5B9BD5";
      dataBar.positiveFormat.gradientFill = false;
      rules("C").add("DataBar");
      rules("D").add("IconSet").iconSet.style = "ThreeTrafficLights1";
      rules("E").add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      } as Excel.ConditionalColorScaleCriteria;
      const { custom } = rules("F").add("Custom");
      custom.rule.formula = "=MOD(F2,2)=1";
      custom.format.fill.color = "#FFC7CE";
      sheet.getRange("A13").hyperlink = {
        documentReference: "'Try it'!B3",
        textToDisplay: "to the first sheet",
      };
      sheet.getRange("C13").values = [[45000]];
      sheet.getRange("C13").numberFormat = [["dddd, d mmmm yyyy"]];
      const ellipse = sheet.shapes.addGeometricShape("Ellipse");
      Object.assign(ellipse, { left: 20, top: 260, width: 90, height: 60 });
      ellipse.fill.setSolidColor("#C00000");
      ellipse.textFrame.textRange.text = "An ellipse";
      const box = sheet.shapes.addTextBox("A text box");
      Object.assign(box, { left: 140, top: 260, width: 90, height: 40 });
      sheet.shapes.addLine(250, 260, 320, 310).lineFormat.color = "#00B050";
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      await context.sync();
    }),
  );
  await seen.page.waitForTimeout(800);
}, 90_000);

afterAll(() => seen?.close());

afterEach(() => expect(seen.complaints).toEqual([]));

const white = "#ffffff";
const [bar, icons, scale, rule] = [1, 3, 4, 5];

async function colors(column: number, rows: readonly number[], across: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const row of rows) found.push(await person.color(await person.place(row, column, across, 0.25)));
  return found;
}

test("a data bar is as long as its number", async () => {
  await seen.picture("drawn");
  // rows 2 and 10 hold 10 and 90, the highest
  expect(await colors(bar, [2], 0.3)).toEqual([white]);
  expect(await colors(bar, [10], 0.3)).not.toEqual([white]);
});

test("a data bar of negative numbers runs to the left of its axis", async () => {
  const left = await person.color(await person.place(2, 2, 0.3, 0.5));
  const right = await person.color(await person.place(2, 2, 0.55, 0.2));
  expect(left).not.toBe(white);
  expect(right).toBe(white);
});

test("icons are red for the lowest third, and green for the highest", async () => {
  const at = async (row: number) => person.color(await person.place(row, icons, 0.13, 0.5));
  expect(await at(2)).toMatch(/^#d1/);
  expect(await at(10)).toMatch(/^#107c/);
});

test("a colour scale runs from its first colour to its last, and changes with its numbers", async () => {
  expect(await colors(scale, [10], 0.1)).toEqual(["#63be7b"]);
  await person.type("E2", "200");
  expect(await colors(scale, [1], 0.1)).toEqual(["#63be7b"]);
  expect(await colors(scale, [10], 0.1)).not.toEqual(["#63be7b"]);
  await person.press("Control+z");
});

test("a rule by a formula holds for the rows that meet it, and no others", async () => {
  expect(await colors(rule, [2, 4], 0.1)).toEqual(["#ffc7ce", "#ffc7ce"]);
  expect(await colors(rule, [3], 0.1)).not.toEqual(["#ffc7ce"]);
});

test("a filter's button hides the rows that are not wanted, sorts, and shows all again", async () => {
  const { page } = seen;
  const open = async () => {
    const corner = await person.place(0, 0, 1, 1);
    await person.until(page.locator(".filter"), () => person.pressAt(corner.x - 9, corner.y - 10));
  };
  const hidden = () =>
    page.evaluate(() =>
      [...window.standin!.host.workbook.activeSheet.rowDimensions].flatMap(([row, { hidden }]) =>
        hidden ? [row] : [],
      ),
    );
  await open();
  await page.click(".filter label:has-text('Item 3')");
  await page.click(".filter label:has-text('Item 5')");
  await seen.picture("filter");
  await page.click(".filter button:text-is('OK')");
  expect(await hidden()).toEqual([4, 6]);
  await page.waitForTimeout(300);
  expect((await person.place(5, 0)).y - (await person.place(3, 0)).y).toBeLessThan(25);
  await open();
  await page.click(".filter button:text-is('Clear filter')");
  expect(await hidden()).toEqual([]);
  await open();
  await page.click(".filter button:text-is('Sort Z to A')");
  await person.calculated();
  expect((await person.shown("A2:A11")).flat()[0]).toBe("Item 9");
  await open();
  await page.click(".filter button:text-is('Sort A to Z')");
  await person.calculated();
});

test("shapes are drawn where they are, and scroll under the frozen rows", async () => {
  const { page } = seen;
  const shape = page.locator(".shape", { hasText: "An ellipse" });
  const before = (await shape.boundingBox())!;
  expect(await person.color({ x: before.x + before.width / 2, y: before.y + 6 })).toBe("#c00000");
  await page.mouse.move(500, 600);
  await page.mouse.wheel(0, 100);
  await page.waitForTimeout(400);
  // the wheel goes by pixels, so that the shape does
  expect(before.y - (await shape.boundingBox())!.y).toBeCloseTo(100, 0);
  await page.mouse.wheel(0, -400);
  await page.waitForTimeout(400);
  expect((await shape.boundingBox())!.y).toBeCloseTo(before.y, 0);
});

test("a date that its column has no room for is ####, and the formula bar has it whole", async () => {
  const display = () =>
    seen.page.evaluate(() => window.standin!.grid.book.getActiveSheet().getRange("C13").getDisplayValue());
  expect(await display()).toMatch(/^#+$/);
  await seen.page.evaluate(() => void window.standin!.grid.book.getActiveSheet().setColumnWidth(2, 260));
  await seen.page.waitForTimeout(300);
  expect(await display()).toBe("Wednesday, 15 March 2023");
});

test("a link says where it leads, and leads there", async () => {
  const { page } = seen;
  const { x, y } = await person.place(12, 0);
  const card = page.locator(".card", { hasText: "'Try it'!B3" });
  await person.until(card, () => person.pointAt(x, y));
  await page.mouse.click(x, y);
  await page.waitForTimeout(500);
  const selected = await page.evaluate(() => {
    const { sheet, area } = window.standin!.host.workbook.selection;
    return [sheet.name, area.row, area.column];
  });
  expect(selected).toEqual(["Try it", 2, 1]);
});
