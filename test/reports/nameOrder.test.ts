import { byName } from "../../src/core/countries/countries";
import { edition } from "../../src/edition";
import { usualRequest } from "../../src/actions/usualReports";
import { planOf, reports, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import type { Block, Cell } from "../../src/workbook/plan";

// a reader looks for Latvia behind Lithuania only where lists are in the order of codes (LTU, LVA)

const codes = new Map([...edition.countries].map(({ code, name }) => [name, code]));
/** Countries many of which stand elsewhere by code than by name. */
const countries = byName(
  edition,
  "AUS AUT BDI BGD BIH CHE CHL COD COG DEU DNK ESP EST KOR LTU LVA MLI MLT PRK RUS SVK SVN TCD TKM UKR".split(
    " ",
  ),
);
const many = byName(
  edition,
  [...edition.countries].flatMap(({ code, until }) => (until === undefined ? [code] : [])),
);
const [day, compare] = ["2023-11-03", "2021-12-31"];

const requests: readonly (readonly [string, ReportRequest])[] = [
  ...reports.map(({ name }) => [name, usualRequest(edition, name, countries)] as const),
  ["profile, compared", { report: "profile", country: "TKM", day, compare }],
  [
    "watchlist of all indicators",
    { report: "watchlist", countries, indicators: [...edition.indicators.keys()], day, compare },
  ],
  [
    "watchlist over the years",
    { report: "watchlist", countries, indicators: ["score", "gdp"], day, from: "2015-01-01" },
  ],
  ["moves of all", { report: "moves", countries: many, day, compare }],
  ["question", { report: "question", resolution: "ES-11/1" }],
  ["roll call", { report: "rollcall", resolution: "ES-11/1" }],
  [
    "assembly, compared",
    { report: "assembly", first: "2023-01-01", day: "2023-12-31", compare: "2021-12-31" },
  ],
  [
    "assembly, far apart",
    { report: "assembly", first: "2003-01-01", day: "2003-12-31", compare: "1996-12-31" },
  ],
  ["brief of 1975", { report: "brief", countries, day: "1975-12-31", compare: "1970-12-31" }],
];

const isAscending = (texts: readonly string[]) =>
  texts.every((one, i) => i === 0 || texts[i - 1]!.localeCompare(one, "en") <= 0);

/** Lists that are in the order of codes and not of names, so long that no other order makes it by accident. */
function listsByCode(names: readonly string[]): readonly string[] {
  const long = 7;
  const found: string[] = [];
  let run: string[] = [];
  for (const name of [...names, ""]) {
    const [code, before] = [codes.get(name), codes.get(run.at(-1) ?? "")];
    if (code !== undefined && before !== undefined && before < code) run.push(name);
    else {
      if (run.length >= long && !isAscending(run)) found.push(run.join(", "));
      run = code === undefined ? [] : [name];
    }
  }
  return found;
}

const textOf = (cell: Cell) => {
  const value = settled(cell);
  return value.kind === "text" ? value.text : "";
};

const namesIn = (words: string) => words.split(/, | and |: |; | – /).map((part) => part.replace(/\.$/, ""));

function found(block: Block): readonly string[] {
  if (block.kind === "rows")
    return block.rows
      .flat()
      .map(textOf)
      .flatMap((words) => listsByCode(namesIn(words)));
  if (block.kind !== "table") return [];
  return block.columns.flatMap((_, c) => [
    ...listsByCode(block.rows.map((row) => textOf(row[c]!))),
    ...block.rows.flatMap((row) => listsByCode(namesIn(textOf(row[c]!)))),
  ]);
}

/** The countries of each line below "Missing figures". */
function missingLists(block: Block): readonly (readonly string[])[] {
  if (block.kind !== "rows") return [];
  const lines = block.rows.map((row) => row.map(textOf).join(""));
  const head = lines.indexOf("Missing figures");
  if (head < 0) return [];
  const below = lines.slice(head + 1);
  const known = (names: readonly string[]) => names.filter((name) => codes.has(name));
  const within = below.map((line) => known(line.slice(line.lastIndexOf(": ") + 2).split(", ")));
  // who is in no camp stands on a line of its own
  const alone = below.filter((line) => line.includes(" – no camp: "));
  return [known(alone.map((line) => line.split(" – ")[0]!)), ...within];
}

test.each(requests)("%s lists countries by their names, not by their codes", (_, request) => {
  for (const { name, blocks } of planOf(edition, request).sheets) {
    expect([name, blocks.flatMap(found)]).toEqual([name, []]);
    for (const listed of blocks.flatMap(missingLists))
      expect([name, listed]).toEqual([name, byNames(listed)]);
  }
});

function byNames(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => a.localeCompare(b, "en"));
}

const byCode = ["Switzerland", "Chile", "China", "Ivory Coast", "Cameroon", "DR Congo", "Congo"];

test.each([
  [byCode, 1],
  [byCode.slice(1), 0],
  [byNames(byCode), 0],
])("a list by codes is told from others: %j", (names, count) => {
  expect(listsByCode(names)).toHaveLength(count);
});
