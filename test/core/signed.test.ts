import "../support/worksheet";
import { format as formatNumber } from "numfmt";
import { decimal, numberInCell, signed } from "../../src/core/signed";
import { mulberry32 } from "../../src/core/score/mulberry32";
import { alignCard } from "../../src/functions/card";
import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import { constantOf } from "../../src/workbook/constant";
import type { Value } from "../../src/workbook/plan";

const random = mulberry32(15);
const sizes = [1e-17, 1e-4, 0.004, 0.006, 0.04, 0.06, 0.4, 0.6, 1, 60];
const generated = Array.from({ length: 4000 }, (_, i) => (2 * random() - 1) * sizes[i % sizes.length]!);
const ends = [0, -0, 0.05, -0.05, 0.005, -0.005, 0.5, -0.5, Number.MIN_VALUE, -Number.MIN_VALUE];
const numbers = [...generated, ...ends];

/** As the engine's own formatter writes it: it gives no sign to what rounds to zero. */
function formatted(value: number, digits: number, signDisplay: "negative" | "exceptZero"): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat("en", { ...places, signDisplay } as Intl.NumberFormatOptions)
    .format(value)
    .replace("-", "−");
}

describe.each([0, 1, 2, 3])("numbers of %d decimals", (digits) => {
  test("have a sign only where a digit other than zero is shown", () => {
    expect(numbers.map((value) => decimal(value, digits))).toEqual(
      numbers.map((value) => formatted(value, digits, "negative")),
    );
    expect(numbers.map((value) => signed(value, digits))).toEqual(
      numbers.map((value) => formatted(value, digits, "exceptZero")),
    );
  });

  test("are 0 in a cell that shows nothing but zeros, and of fifteen digits in any other", () => {
    const zeros = digits === 0 ? "0" : `0.${"0".repeat(digits)}`;
    for (const format of [zeros, `+${zeros};-${zeros};${zeros}`, `#,##${zeros}`, `"±"${zeros}`]) {
      const isZero = (value: number) => !/[1-9]/.test(formatted(value, digits, "negative"));
      expect(numbers.map((value) => numberInCell(value, format))).toEqual(
        numbers.map((value) => (isZero(value) ? 0 : Number(value.toPrecision(15)))),
      );
    }
  });
});

test.each([
  // as Excel and LibreOffice show them: the binary number next to each is a little less
  [0.105, 2, "0.11"],
  [1.005, 2, "1.01"],
  [8.35, 1, "8.4"],
  [-2.675, 2, "−2.68"],
  [1.45, 1, "1.5"],
  [0.1049999, 2, "0.10"],
  [123456789.5, 0, "123456790"],
])("%d with %d decimals is %s", (value, digits, shown) => {
  expect(decimal(value, digits)).toBe(shown);
});

test("a number without a format of its own stays, and per cent count as shown", () => {
  expect(numberInCell(-1e-9, "General")).toBe(-1e-9);
  expect([-0.004, -0.006].map((value) => numberInCell(value, "0 %"))).toEqual([0, -0.006]);
});

/** A cell that a spreadsheet would show as `-0.0` or `+0.0`; another library writes it. */
const isSignedZero = (value: number, format: string): boolean =>
  /^[+−-][0.,]+$/.test(formatNumber(format, value));

const everybody = edition.countries.map(({ code }) => code);

test.each([
  ["2021-12-31", "2025-12-31"],
  ["2013-12-31", "2017-12-31"],
  ["1984-12-31", "1989-12-31"],
])("no report on all countries from %s to %s shows a minus before zeros", (compare, day) => {
  const requests: readonly ReportRequest[] = [
    { report: "moves", countries: everybody, compare, day },
    { report: "watchlist", countries: everybody, indicators: ["score", "ideal_point"], compare, day },
    ...["KGZ", "MDA"].map((country) => ({ report: "profile", country, compare, day }) as const),
  ];
  let shown = 0;
  for (const request of requests) {
    const { sheets } = planOf(edition, request);
    const cells = sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat().map(settled) : [])),
    );
    const numbersShown = cells.filter((cell) => cell.kind === "number");
    shown += numbersShown.length;
    // as workbooks are written: plans and CSV keep the figure itself
    const written = (cell: Value) => Number(constantOf(cell, 0));
    expect(numbersShown.filter((cell) => isSignedZero(written(cell), cell.format))).toEqual([]);
  }
  expect(shown).toBeGreaterThan(100);
});

test("no card shows a minus before zeros", () => {
  const shown: [number, string][] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { basicValue, numberFormat } = part as { basicValue?: number; numberFormat?: string };
    if (typeof basicValue === "number" && numberFormat) shown.push([basicValue, numberFormat]);
    Object.values(part).forEach(walk);
  };
  for (const code of everybody) walk(alignCard([[code]]));
  expect(shown.length).toBeGreaterThan(500);
  expect(shown.filter(([value, format]) => isSignedZero(value, format))).toEqual([]);
});
