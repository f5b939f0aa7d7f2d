import { format } from "numfmt";
import { usualRequest } from "../../src/actions/usualReports";
import { ofFifteenDigits } from "../../src/core/signed";
import { edition } from "../../src/edition";
import { planOf, reports, type ReportRequest } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { settled } from "../../src/workbook/cellValue";
import type { Cell, Sheet, Workbook } from "../../src/workbook/plan";

// one number, one rounding: a sentence of a report says a figure as a cell of the same report shows it

const some = ["KAZ", "MDA", "ARM", "BRA"];
const requests: readonly (readonly [string, ReportRequest])[] = [
  ...reports.map(({ name }) => [name, usualRequest(edition, name, some)] as const),
  ["near-abroad", nearAbroadRequest(edition)],
  ...(["long", "down", "across"] as const).map((years): readonly [string, ReportRequest] => [
    `a watchlist of years, ${years}`,
    {
      ...{ report: "watchlist", countries: some, indicators: ["score", "gdp", "vdem.libdem"], years },
      ...{ from: "2008-01-01", day: "2023-11-03" },
    },
  ]),
];

/** As a spreadsheet shows it, with a true minus. */
function shown(cell: Cell): string {
  const value = settled(cell);
  switch (value.kind) {
    case "number":
      return format(value.format, ofFifteenDigits(value.value)).replaceAll("-", "−");
    case "text":
    case "link":
      return value.text;
    case "date":
      return value.day;
    default:
      return "";
  }
}

const isLead = (cell: Cell) => cell.kind === "text" && cell.style === "lead";
const rowsOf = ({ blocks }: Sheet) =>
  blocks.flatMap((block) => (block.kind === "rows" || block.kind === "table" ? block.rows : []));
const leadsOf = (sheet: Sheet) => rowsOf(sheet).flatMap((row) => row.filter(isLead).map(shown));
const cellsOf = ({ sheets }: Workbook) =>
  new Set(
    sheets
      .flatMap(rowsOf)
      .flat()
      .filter((cell) => !isLead(cell))
      .map((cell) => shown(cell).replace(/^[±+]/, "")),
  );

/** Figures with a sign or decimals; a count of words or months is none, nor is what a sentence alone says: the ends of the scale, the shares of camps. */
const figure = /(?![+−]100\b)(?:[+−±]?\d[\d,]*\.\d+|[+−±]\d+)(?![\d.]| %)/g;

test.each(requests)("%s: each figure of its sentences is shown by a cell", (_, request) => {
  const plan = planOf(edition, request);
  const cells = cellsOf(plan);
  const told = plan.sheets.flatMap((sheet) => leadsOf(sheet).join(" ").match(figure) ?? []);
  const lacking = told.filter((number) => !cells.has(number.replace(/^[±+]/, "")));
  expect([...new Set(lacking)]).toEqual([]);
});
