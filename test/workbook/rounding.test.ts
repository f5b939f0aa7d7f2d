import { signed } from "../../src/core/signed";
import type { Workbook } from "../../src/workbook/plan";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import { needing, printed } from "../support/outsideTools";

// what a sentence or the pane says is what the cell prints, in a program that does not round to fifteen digits first, too

/** Halves of a tenth as sums of shares come to them: 5.25 as 5.249999999999998. */
const beside = Array.from({ length: 400 }, (_, i) => {
  const half = (i % 2 === 0 ? 1 : -1) * (i / 4 + 0.05);
  return [half - 2e-15 * Math.abs(half), half, half + 2e-15 * Math.abs(half)];
});

const plan: Workbook = {
  properties: { title: "Rounding", edition: "2026-11-30" },
  stamps: [],
  sheets: [
    {
      name: "Rounding",
      widths: [12, 12, 12],
      blocks: [
        {
          kind: "rows",
          rows: beside.map((row) =>
            row.map((value) => ({ kind: "number", value, format: "+0.0;-0.0;0.0" }) as const),
          ),
        },
      ],
      freeze: undefined,
      print: { orientation: "portrait", repeatHead: false },
    },
  ],
};

needing("LibreOffice", "poppler")("a number is printed as it is said", async () => {
  const [text] = printed({ "rounding.xlsx": await xlsxOf(plan) });
  const lines = text!.split("\n").flatMap((line) => {
    const numbers = line.trim().split(/\s+/);
    return numbers.every((word) => /^[+-]?\d+\.\d$/.test(word)) ? [numbers] : [];
  });
  expect(lines).toEqual(beside.map((row) => row.map((value) => signed(value, 1).replace("−", "-"))));
});
