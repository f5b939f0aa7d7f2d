import { format } from "numfmt";
import { axesOf } from "../../src/workbook/chartAxes";
import { axisFormat, roundEnds } from "../../src/workbook/chartScale";
import { categoryColours, inkOf } from "../../src/workbook/colours";
import { layoutOf } from "../../src/workbook/layout";
import { type Chart, type Sheet, numberCell } from "../../src/workbook/plan";

/** A sheet with a chart of two columns of numbers. */
function sheetOf(numbers: readonly (readonly [number, number])[], chart: Partial<Chart>): Sheet {
  return {
    ...{ name: "S", widths: Array.from({ length: 9 }, () => 12), freeze: undefined },
    print: { orientation: "landscape", repeatHead: false },
    blocks: [
      {
        ...{ kind: "table", name: "T", formats: [] },
        columns: ["x", "y"].map((key) => ({ key, head: key, width: 12 })),
        rows: numbers.map((row) => row.map((one) => numberCell(one, "#,##0"))),
      },
      {
        ...{ kind: "chart", chart: "scatter", title: "C", description: "c", rows: 20, columns: 8 },
        series: [{ name: "s", table: "T", x: "x", y: "y" }],
        ...chart,
      },
    ],
  };
}

function axesFor(numbers: readonly (readonly [number, number])[], chart: Partial<Chart>) {
  const layout = layoutOf(sheetOf(numbers, chart));
  return axesOf(layout, layout.charts[0]!);
}

test("a score's axis names its poles at its ends and says 0 between them", () => {
  const { y } = axesFor([[1, -50]], { yLow: -100, yHigh: 100, yPoles: ["Russia", "West"] });
  const written = [-100, 0, 100].map((at) => format(y!.format, at));
  expect(written).toEqual(["Russia -100", "0", "West +100"]);
  // what is between has a line, but no number, whose sign programs would not agree on
  expect(y).toMatchObject({ step: 100, gridStep: 50 });
});

test("where a line goes beyond a pole, the axis holds it, and its title names the poles", () => {
  const { y } = axesFor(
    [
      [1, -104.9],
      [2, 50],
    ],
    { yLow: -100, yHigh: 100, yPoles: ["Russia", "West"] },
  );
  expect(y).toMatchObject({ min: -150, max: 150, step: 50, poles: "−100 Russia … +100 West" });
  const written = [-150, 0, 150].map((at) => format(y!.format, at));
  expect(written).toEqual(["-150", "0", "+150"]);
});

test.each([
  ["#,##0", 5e11, 1.5e12, "1,500 bn"],
  ["#,##0", 5e9, 2e10, "20 bn"],
  ["#,##0", 5e6, 2e7, "20 million"],
  ["#,##0", 20, 80, "80"],
  ["0.000", 0.2, 0.6, "0.6"],
  ["0.000", 0.05, 0.15, "0.15"],
  ["+0.0;-0.0;0.0", 5, -10, "-10"],
  ["+0.0;-0.0;0.0", 5, 10, "+10"],
])("an axis of %s in steps of %d writes %d as %s", (shown, step, value, written) => {
  expect(format(axisFormat(shown, step), value)).toBe(written);
});

test.each([
  [[3, 141], { min: 0, max: 150, step: 50 }],
  [[-21.3, 22], { min: -40, max: 40, step: 20 }],
  [[0.1, 0.9], { min: 0, max: 1, step: 0.2 }],
  [[0], { min: 0, max: 1, step: 0.2 }],
])("round ends of %j hold them and 0", (values, ends) => {
  expect(roundEnds(values)).toEqual(ends);
});

test("a logarithmic axis goes from one power of ten to another, each in its unit", () => {
  const { y } = axesFor(
    [
      [1, 14e9],
      [2, 2.1e12],
    ],
    { yLog: true },
  );
  expect(y).toMatchObject({ min: 1e10, max: 1e13, isLog: true });
  expect([1e10, 1e11, 1e12].map((one) => format(y!.format, one))).toEqual(["10 bn", "100 bn", "1 trn"]);
});

test("the ends of intervals are on the axis too", () => {
  const numbers = [
    [1, 5],
    [2, -21.3],
  ] as const;
  const interval = { halfWidth: "x", low: "y", high: "y" };
  const { y } = axesFor(numbers, {
    chart: "intervals",
    series: [{ name: "s", table: "T", x: "x", y: "x", interval }],
  });
  expect(y!.min).toBeLessThanOrEqual(-21.3);
});

/** Contrast with white (WCAG 2.2, relative luminance). */
function contrast(colour: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

test.each(categoryColours)("a name in the colour of a line of %s is read on white", (colour) => {
  expect(contrast(inkOf(colour))).toBeGreaterThanOrEqual(4.5);
});
