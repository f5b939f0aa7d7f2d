import fc from "fast-check";
import { format } from "numfmt";
import { edition } from "../../src/edition";
import { planOf, reports } from "../../src/reports/catalogue";
import { Enrichment } from "../../src/reports/enrich";
import { settled } from "../../src/workbook/cellValue";
import { layoutOf } from "../../src/workbook/layout";
import type { Workbook } from "../../src/workbook/plan";
import { textWidth } from "../../src/workbook/textSize";
import { requestsFor } from "../support/requests";
import { usualRequest } from "../../src/actions/usualReports";
import { Mistake } from "../../src/core/mistake";
import { NotAvailable } from "../../src/core/notAvailable";

// a number or a day that is wider than its column is shown as ###, by Excel and by LibreOffice

/** A column keeps some of its width free: of the 7 pixels that a digit of Calibri 11 takes, 5 (ECMA-376, 18.3.1.13, width). */
const padding = 5 / 7;

/** The figures of a plan that do not fit their columns. */
function cramped({ sheets }: Workbook): readonly string[] {
  return sheets.flatMap((sheet) => {
    const { cells, widths } = layoutOf(sheet);
    return cells.flatMap(({ cell, column, row }) => {
      const value = settled(cell);
      const shown =
        value.kind === "number" && value.format !== "General"
          ? format(value.format, value.value)
          : value.kind === "date"
            ? value.day
            : "";
      const room = (widths[column] ?? 0) - padding;
      return textWidth(shown) > room ? [`${sheet.name}, row ${row}: ${shown} in ${room} characters`] : [];
    });
  });
}

/** An indented text keeps two of a digit's 7 pixels more, and the width of a digit. */
const indent = 9 / 7;

/** Words of heads that are wider than their columns, so that they are broken; the last line of a head has room for the filter's button. */
function broken({ sheets }: Workbook): readonly string[] {
  return sheets.flatMap((sheet) => {
    const { tables, widths, rowHeights } = layoutOf(sheet);
    return tables.flatMap(({ table, headRow }) =>
      table.columns.flatMap(({ head, align, isTurned }, column) => {
        const room = widths[column]! - padding - (align === "left" ? indent : 0);
        const words = head.split(/(?<=[ -])/).map((word) => word.trimEnd());
        const wide = isTurned ? [] : words.filter((word) => textWidth(word) > room + 1e-9);
        // two lines of 15 points at least: the words and the button
        const isLow = (rowHeights.get(headRow) ?? 15) < 30;
        return [...wide, ...(isLow ? ["no room for the button"] : [])].map(
          (word) => `${sheet.name}: ${word} of ${head} in ${room}`,
        );
      }),
    );
  });
}

test.each(reports.map(({ name }) => [name]))(
  "no word of a head of a usual %s is broken or hidden",
  (name) => {
    for (const countries of [[], ["USA", "CHN", "IND"], ["KAZ", "TKM", "CAF", "FSM"]])
      expect(broken(planOf(edition, usualRequest(edition, name, countries)))).toEqual([]);
  },
);

test.each(reports.map(({ name }) => [name]))("no figure of a usual %s is ###", (name) => {
  for (const countries of [[], ["USA", "CHN", "IND"]])
    expect(cramped(planOf(edition, usualRequest(edition, name, countries)))).toEqual([]);
});

test.each(["day", "long", "down", "across"])(
  "nor is a figure of any indicator over the years, %s",
  (years) => {
    const numbers = [...edition.indicators.values()].filter(({ format }) => format !== "General");
    const plan = planOf(edition, {
      ...{ report: "watchlist", countries: ["USA", "CHN", "KAZ", "TUV"], day: "2024-12-31" },
      ...(years === "day" ? { compare: "2014-12-31" } : { from: "2015-01-01", years }),
      indicators: numbers.map(({ code }) => code),
    } as never);
    expect(cramped(plan)).toEqual([]);
    expect(broken(plan)).toEqual([]);
  },
);

// what asks all votes of a period takes long: above once each
const quick = reports.filter(({ name }) => name !== "choices" && name !== "assembly");
test.each(quick.map((report) => [report.name, report] as const))("nor one of any %s", (_, report) => {
  fc.assert(
    fc.property(requestsFor(report), (request) => {
      try {
        const plan = planOf(edition, request);
        expect([...cramped(plan), ...broken(plan)]).toEqual([]);
      } catch (problem) {
        if (!(problem instanceof Mistake || problem instanceof NotAvailable)) throw problem;
      }
    }),
    { numRuns: 20 },
  );
});

test("nor one that Enrich writes beside a list", () => {
  const indicators = [...edition.indicators.keys()];
  const listed = ["USA", "CHN", "TUV"].map((code) => ({ text: code, code }));
  for (const { cells, format: shape, width } of new Enrichment(edition, {
    indicators,
    day: "2024-12-31",
  }).columns(listed))
    for (const cell of cells)
      if (typeof cell === "number" && shape !== "General")
        expect([format(shape, cell), textWidth(format(shape, cell)) <= width - padding]).toEqual([
          expect.any(String),
          true,
        ]);
});
