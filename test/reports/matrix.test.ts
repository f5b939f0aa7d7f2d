import { countriesOf } from "../../src/core/countries/countries";
import { edition } from "../../src/edition";
import { planOf } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import { layoutOf } from "../../src/workbook/layout";
import type { Table } from "../../src/workbook/plan";

const day = "2023-12-31";
const countries = countriesOf(edition, "post-soviet", day);
const plan = planOf(edition, {
  report: "matrix",
  ...{ countries, from: "2019-01-01", day, measure: "kappa" },
});
const [sheet] = plan.sheets as [(typeof plan.sheets)[0]];
const table = sheet.blocks.find((block): block is Table => block.kind === "table")!;

/** The figures of all pairs, the highest first, as they are shown. */
const pairs = table.rows
  .flatMap((row, r) =>
    row.slice(2, 2 + r).flatMap((cell, c) => {
      const value = settled(cell);
      const names = [table.columns[c + 2]!.head, table.columns[r + 2]!.head];
      return value.kind === "number" ? [{ names, value: value.value }] : [];
    }),
  )
  .sort((a, b) => b.value - a.value);
const shown = (value: number) => value.toFixed(2).replace("-", "−");

test("the first sentences of a matrix name the pairs of its highest and lowest figure, and who is closest to a pole in it", () => {
  const [most, least] = [pairs[0]!, pairs.at(-1)!];
  const russia = pairs.find(({ names }) => names.includes("Russia"))!;
  const closest = russia.names.find((name) => name !== "Russia")!;
  const leads = layoutOf(sheet).cells.flatMap(({ cell }) =>
    cell.kind === "text" && cell.style === "lead" ? [cell.text] : [],
  );
  expect(leads.slice(0, 2)).toEqual([
    `Most alike vote ${most.names.join(" and ")} (${shown(most.value)}), least alike ${least.names.join(" and ")} (${shown(least.value)}).`,
    `Closest to Russia: ${closest} (${shown(russia.value)}).`,
  ]);
});

test("heads of a matrix of few countries are their names, of many their codes", () => {
  const names = table.rows.map(([name]) => (name as { text: string }).text);
  expect(table.columns.slice(2).map(({ head }) => head)).toEqual(names);
  const many = planOf(edition, {
    report: "matrix",
    ...{ countries: countriesOf(edition, "africa", day), from: "2019-01-01", day },
  });
  const { columns: heads, rows } = many.sheets[0]!.blocks.find(
    (block): block is Table => block.kind === "table",
  )!;
  expect(heads.slice(2).map(({ head }) => head)).toEqual(
    rows.map(([, code]) => (code as { text: string }).text),
  );
});
