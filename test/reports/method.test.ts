import { usualRequest } from "../../src/actions/usualReports";
import { edition } from "../../src/edition";
import { planOf, reports } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import type { Cell, Table, Workbook } from "../../src/workbook/plan";

const plans: readonly (readonly [string, Workbook])[] = [
  ...reports.map(({ name }) => [name, planOf(edition, usualRequest(edition, name, []))] as const),
  ["brief of 2023", planOf(edition, nearAbroadRequest(edition))],
];

const message = (cell: Cell | undefined) => (cell?.kind === "text" ? cell.text : "");

function methodOf({ sheets }: Workbook): readonly (readonly string[])[] {
  const blocks = sheets.find(({ shared }) => shared === "method")!.blocks;
  return blocks.find((block): block is Table => block.kind === "table")!.rows.map((row) => row.map(message));
}

test.each(plans)("every column of the %s is explained on Align Method", (_, plan) => {
  const lines = methodOf(plan);
  const own = plan.sheets.filter((sheet) => !sheet.shared);
  const names = own.map(({ name }) => name);
  // `Armenia to Uzbekistan` are the sheets from the one to the other
  const isNamed = (sheets: string, name: string) => {
    const [first, last] = sheets.split(" to ").map((one) => names.indexOf(one)) as [number, number?];
    const place = names.indexOf(name);
    return sheets.split("\n").includes(name) || (first >= 0 && first <= place && place <= (last ?? -1));
  };
  for (const { blocks, name } of own) {
    const ofSheet = lines.filter(([sheets]) => isNamed(sheets!, name));
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      for (const { head, note } of block.columns) {
        expect(note).toBeTruthy();
        expect(ofSheet.some(([, subject, meaning]) => subject === head || meaning === note)).toBe(true);
      }
    }
  }
});

test.each(plans)("no two lines of the %s on Align Method say the same of different sheets", (_, plan) => {
  const said = methodOf(plan).map(([, ...row]) => JSON.stringify(row));
  expect(new Set(said).size).toBe(said.length);
});
