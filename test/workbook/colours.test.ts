import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "excel-standin/node";
import { edition } from "../../src/edition";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { planOf } from "../../src/reports/catalogue";
import { shadingOf } from "../../src/taskpane/map/shading";
import { axisColour } from "../../src/workbook/colours";
import { positionStyle } from "../../src/workbook/look";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";

// one scale wherever an axis is drawn: Russia's end is orange, the West's blue, the middle white
const [orange, white, blue] = [-1, 0, 1].map(axisColour) as [string, string, string];

const plan = planOf(edition, {
  ...{ report: "watchlist", countries: ["MDA", "KAZ"], indicators: ["score"], day: "2023-11-03" },
});

/** Red, green and blue, 0 to 255. */
const channels = (colour: string) => [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));

test("the ends are told apart by their hue, and halfway is half of each", () => {
  const [[red, , least], , [faint, , strong]] = [orange, white, blue].map(channels) as [
    number[],
    number[],
    number[],
  ];
  expect(red! - least!).toBeGreaterThan(80);
  expect(strong! - faint!).toBeGreaterThan(80);
  expect(white).toBe("FFFFFF");
  const half = channels(axisColour(0.5));
  channels(blue).forEach((end, i) => expect(Math.abs(half[i]! - (end + 255) / 2)).toBeLessThanOrEqual(0.5));
  expect([axisColour(-3), axisColour(7)]).toEqual([orange, blue]);
});

test.each(["score", "component.votes"])("the map draws %s in it", (code) => {
  const indicator = edition.indicators.get(code)!;
  const end = code === "score" ? 100 : 1;
  const { colorOf, legend } = shadingOf(indicator, [-end, end]);
  expect([-end, 0, end].map(colorOf)).toEqual([orange, white, blue].map((colour) => `#${colour}`));
  expect(legend.map(({ color }) => color)).toEqual([-1, -0.5, 0, 0.5, 1].map((at) => `#${axisColour(at)}`));
});

test("sheets in files draw it", async () => {
  const parts = unzipSync(await xlsxOf(plan));
  const scale = /<colorScale>.*?<\/colorScale>/s.exec(strFromU8(parts["xl/worksheets/sheet1.xml"]!))![0];
  expect([...scale.matchAll(/val="([^"]+)"/g)].map(([, value]) => Number(value))).toEqual([-100, 0, 100]);
  expect([...scale.matchAll(/rgb="FF([^"]+)"/g)].map(([, colour]) => colour)).toEqual([orange, white, blue]);
});

test("sheets in the open workbook draw it", async () => {
  const book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
  await book.Excel.run((context) => writeWorkbook(context as never, plan, { live: false }));
  const criteria = await book.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Watchlist").tables.getItemAt(0);
    const formats = table.getDataBodyRange().conditionalFormats.load("items/type");
    await context.sync();
    const scale = formats.items.find(({ type }) => type === "ColorScale")!.colorScale.load("criteria");
    await context.sync();
    return scale.criteria;
  });
  const { minimum, midpoint, maximum } = criteria;
  const drawn = [minimum, midpoint!, maximum].map(({ formula, color }) => [Number(formula), color]);
  expect(drawn).toEqual([
    [-100, `#${orange}`],
    [0, `#${white}`],
    [100, `#${blue}`],
  ]);
  book.close();
});

test("Yes stands on the hue of the plus pole, No on that of the minus pole", () => {
  const paper = (position: "Y" | "N") => channels(positionStyle(position).fill!.fgColor.rgb);
  const [yes, no] = [paper("Y"), paper("N")];
  expect(yes[2]! > yes[0]! && no[0]! > no[2]!).toBe(true);
});
