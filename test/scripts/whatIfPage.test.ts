import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { signed } from "../../src/core/signed";
import { specificationCount } from "../../src/core/score/choices";
import { edition } from "../../src/edition";
import { planOf } from "../../src/reports/catalogue";
import { cellValue } from "../../src/workbook/cellValue";
import type { Table } from "../../src/workbook/plan";
import { called } from "../support/worksheet";

const page = readFileSync(resolve(__dirname, "../../docs/what-if.md"), "utf8").replace(/\n> |\n/g, " ");

test("docs/what-if.md tells of Kazakhstan and ES-11/7 what ALIGN.WHATIF answers for the end of 2025", () => {
  const rows = called("ALIGN.WHATIF", "KAZ", "ES-11/7", "Yes", "2025-12-31");
  const row = (what: string) =>
    rows.find(([first]) => String(first).startsWith(what))!.slice(1, 3) as [number, number];
  const [score, otherwise] = row("score").map((value) => signed(value, 1).replace("−", "-"));
  const [moved, then] = row("movement").map((value) => signed(value, 1).replace("−", "-"));
  const plain = page.replaceAll("−", "-");
  expect(plain).toContain(`its score is ${otherwise} instead of ${score}`);
  expect(plain).toContain(`${then} instead of ${moved}`);
  expect(plain).toContain(
    `the tally ${row("yes")[1]} to ${row("no")[1]} instead of ${row("yes")[0]} to ${row("no")[0]}`,
  );
});

test("docs/what-if.md counts those between on ES-11/7 as the report does", () => {
  const plan = planOf(edition, { report: "question", resolution: "ES-11/7" });
  const tables = plan.sheets.flatMap(({ blocks }) =>
    blocks.filter((one): one is Table => one.kind === "table"),
  );
  const between = tables.find(({ name }) => name === "Between")!;
  const place = between.columns.findIndex(({ key }) => key === "position.last");
  const yes = between.rows.filter((row) => cellValue(row[place]!) === "Yes").length;
  expect(page).toContain(`Argentina, Brazil and ${yes - 2} others had said Yes`);
  expect(page).toContain(`these ${between.rows.length} with the last side`);
});

test("docs/what-if.md counts the combinations of choices", () => {
  expect(page).toContain(`in ${specificationCount.toLocaleString("en")} ways`);
});
