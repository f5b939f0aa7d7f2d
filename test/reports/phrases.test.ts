import { usualRequest } from "../../src/actions/usualReports";
import { countriesByName } from "../../src/core/countries/countries";
import { edition } from "../../src/edition";
import { planOf, reports, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import type { Block, Cell, Sheet } from "../../src/workbook/plan";

// what Align writes is read as prose: no "1 were", no word twice, no space before a comma, no sentence that breaks off

const day = "2023-11-03";
const groups: readonly (readonly string[])[] = [
  ["KAZ", "MDA", "ARM"],
  ["PSE", "XKX", "SSD", "VEN", "YUG"],
  ["AGO"],
  ["RUS", "USA"],
  countriesByName(edition, "c5", day),
];

const requests: readonly (readonly [string, ReportRequest])[] = [
  ...reports.flatMap(({ name }) =>
    groups.map((group) => [`${name} of ${group.join(", ")}`, usualRequest(edition, name, group)] as const),
  ),
  ...groups.flatMap((group) =>
    (["long", "down", "across"] as const).map((years): readonly [string, ReportRequest] => [
      `years ${years} of ${group.join(", ")}`,
      {
        ...{ report: "watchlist", countries: group, from: "2005-01-01", day, years },
        indicators: ["score", "gdp", "gallup.rus.disapprove", "gas.rus.share", "bloc.csto", "blocs"],
      },
    ]),
  ),
  [
    "a brief of 1975",
    { report: "brief", countries: ["POL", "IND"], day: "1975-06-30", compare: "1970-06-30" },
  ],
  [
    "the Assembly compared",
    { report: "assembly", first: "2023-01-01", day: "2023-12-31", compare: "2021-12-31" },
  ],
];

/** Columns that quote documents and questions as they are. */
const quoting =
  /^(Title|Question|Questions?,.*|Event|Document|Source|Series|Citation|Terms|Producer|Address|The article says|The data say)$/;

const faults: readonly (readonly [string, RegExp])[] = [
  [
    "1 of several",
    /(?:^|[^\d.,−+–±/-])1 (?:were|are|have|stand|countries|questions|votes|roll calls|members|pairs|polls|events|days|months|years|blocs|states|others|other questions|camps|points|rows|sheets)\b/,
  ],
  ["a word twice", /\b([A-Za-z]{2,}) \1\b/],
  ["two blanks", /\S {2,}\S/],
  ["a blank before a mark", / [,;.!?](?:\s|$)/],
  ["two marks", /[,;.]{2,}|[,;]\./],
  ["since a day to a day", /since \d{4}-\d\d-\d\d to /],
  ["an empty bracket or quotation", /\(\s*\)|“\s*”/],
];

/** Words with which no heading and no sentence ends, but one that asks: “Where each number comes from”. */
const brokenOff = /^(?!Wh).*(?:\b(?:and|or|to|of|since|by|the|a|from|with|for)|[,;:–])$/i;

function cellTexts(cell: Cell): readonly string[] {
  const value = settled(cell);
  const own =
    value.kind === "text" && value.style !== "strip"
      ? [value.text]
      : value.kind === "missing"
        ? [value.reason]
        : [];
  return cell.note === undefined ? own : [...own, cell.note];
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "rows":
      return block.rows.flat().flatMap(cellTexts);
    case "table":
      return [
        ...block.columns.flatMap(({ head, note = "" }) => [head, note]),
        ...block.rows.flatMap((row) =>
          row.flatMap((cell, c) => (quoting.test(block.columns[c]!.head) ? [] : cellTexts(cell))),
        ),
      ];
    case "chart":
      return [block.title, block.description, block.xTitle ?? "", block.yTitle ?? ""];
    case "spill":
      return [];
  }
}

/** Titles, headings, and the last of the lines that a lead is broken into. */
function endings({ blocks }: Sheet): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "rows") return [];
    const texts = block.rows.map(([cell]) => (cell?.kind === "text" ? cell : undefined));
    return texts.flatMap((one, i) => {
      if (one?.style === "title" || one?.style === "head") return one.text === "" ? [] : [one.text];
      return one?.style === "lead" && texts[i + 1]?.style !== "lead" ? [one.text] : [];
    });
  });
}

test.each(requests)("%s reads as prose", (_, request) => {
  const found = planOf(edition, request).sheets.flatMap((sheet) => [
    ...sheet.blocks
      .flatMap(textsOf)
      .flatMap((words) =>
        faults.flatMap(([name, fault]) => (fault.test(words) ? [`${sheet.name}: ${name}: ${words}`] : [])),
      ),
    ...endings(sheet).flatMap((words) =>
      brokenOff.test(words) ? [`${sheet.name}: breaks off: ${words}`] : [],
    ),
  ]);
  expect([...new Set(found)].slice(0, 5)).toEqual([]);
});
