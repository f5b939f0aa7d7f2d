import { edition } from "../../src/edition";
import { countriesByName } from "../../src/core/countries/countries";
import { usualRequest } from "../../src/actions/usualReports";
import { planOf, reports, type ReportRequest } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { settled } from "../../src/workbook/cellValue";
import type { Block, Cell, Sheet } from "../../src/workbook/plan";

// what a reader sees is written for people: codes of tables, poles and files are for formulas

const day = "2023-11-03";
const compare = "2021-12-31";
const everyIndicator = [...edition.indicators.keys()];
const some = ["KAZ", "MDA", "TKM", "RUS"];

/** Countries of the kinds that are spoken of differently: members, dissolved, never seated, silent, alone, and all of a bloc. */
const groups: readonly (readonly string[])[] = [
  ["KAZ", "MDA", "ARM"],
  ["PSE", "XKX", "SSD", "VEN", "YUG", "TWN"],
  ["AGO"],
  countriesByName(edition, "eu", day),
];

const requests: readonly (readonly [string, ReportRequest])[] = [
  ...reports.flatMap(({ name }) =>
    groups.map((group) => [`${name} of ${group.join(", ")}`, usualRequest(edition, name, group)] as const),
  ),
  ["near-abroad", nearAbroadRequest(edition)],
  ["all indicators", { report: "watchlist", countries: some, indicators: everyIndicator, day, compare }],
  [
    "all indicators over the years",
    { report: "watchlist", countries: some, indicators: everyIndicator, day, from: "2021-01-01" },
  ],
  ["TKM", { report: "profile", country: "TKM", day, compare }],
  ["BRA", { report: "profile", country: "BRA", day, compare }],
];

/** Words of a machine: `RU_UNFRIENDLY`, `opinion.csv`, `RUS-WEST`, a pole written as its code. */
const codeLike =
  /\b[A-Z0-9]+_[A-Z0-9_]+\b|\w\.(csv|md|json)\b|\b[A-Z]{3,4}-[A-Z]{3,4}\b|\bWEST\b|\bRUS\b|\bCHN\b/g;

/** The code of a country, or of a bloc that people call otherwise: `PSE`, `CISFTA`. */
function isBareCode(word: string): boolean {
  const bloc = edition.blocs.get(word);
  return bloc ? bloc.name !== word : edition.seat.has(word);
}
const capitals = /\b[A-Z][A-Z0-9_]{2,}\b/g;

/** Columns that hold codes, or quote a document as its source calls it, or a question as it was asked. */
const codesByPurpose = /^(Code|Other code|Document|Source|Series|Citation|Address|Question)$/;
/** Of a statement that holds one. */
const codeLabel = /\bcode$/;
/** A head of a matrix is a code. */
const isCode = (head: string) => /^[A-Z]{3}$/.test(head);
/** A code that a reader is told to type. */
const typed = /ALIGN\.\w+(\([^)]*\))?|align [^\n]*/g;

function cellTexts(cell: Cell): readonly string[] {
  const value = settled(cell);
  const own = value.kind === "text" ? [value.text] : value.kind === "missing" ? [value.reason] : [];
  return cell.note === undefined ? own : [...own, cell.note];
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "rows":
      return block.rows
        .filter(([label]) => !(label?.kind === "text" && codeLabel.test(label.text)))
        .flat()
        .flatMap(cellTexts);
    case "table": {
      const heads = block.columns.flatMap(({ head, note = "" }) => (isCode(head) ? [note] : [head, note]));
      const isRead = block.columns.map(({ head }) => !codesByPurpose.test(head));
      const cells = block.rows.flatMap((row) => row.filter((_, c) => isRead[c]));
      return [...heads, ...cells.flatMap(cellTexts)];
    }
    case "chart":
      return [block.title, block.description, block.xTitle ?? "", block.yTitle ?? ""];
    case "spill":
      return [];
  }
}

const found = ({ blocks }: Sheet) =>
  blocks.flatMap(textsOf).flatMap((words) => {
    const read = words.replace(typed, "");
    const codes = [...(read.match(codeLike) ?? []), ...(read.match(capitals) ?? []).filter(isBareCode)];
    return codes.map((code) => `${code} in: ${words}`);
  });

test.each(requests)("%s says nothing in codes", (_, request) => {
  for (const sheet of planOf(edition, request).sheets)
    expect([sheet.name, [...new Set(found(sheet))].slice(0, 3)]).toEqual([sheet.name, []]);
});
