import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readCsv, type Row } from "../src/pipeline/csv";
import { tableShapes } from "../src/pipeline/tables";

/** Tables of `data/` that name each source, from their columns `source`; the yearly values by their indicator. */
function uses(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (source: string | undefined, table: string): void => {
    if (!source) return;
    found.set(source, (found.get(source) ?? new Set()).add(table));
  };
  const sourced = tableShapes.filter(
    ({ columns, file }) => columns.includes("source") && existsSync(`${folder}/${file}`),
  );
  for (const { file } of sourced)
    for (const row of readCsv(`${folder}/${file}`)) note(row["source"], file.replace(/\.csv$/, ""));
  for (const name of readdirSync(`${folder}/votes`).sort())
    for (const row of readCsv(`${folder}/votes/${name}`)) note(row["source"], "votes");
  return found;
}

function entry(source: Row, tables: ReadonlySet<string> | undefined): string {
  const { id, title, producer, url, accessed, terms, citation } = source;
  const lines = [
    `- Producer: ${producer}`,
    url === "" ? undefined : `- Address: <${url}>`,
    accessed === "" ? undefined : `- Accessed: ${accessed}`,
    `- Terms: ${terms}`,
    `- Cite as: ${citation}`,
    `- Used in: ${tables === undefined ? "nothing at present" : [...tables].sort().join(", ")}`,
  ];
  return [`### ${title}`, "", `Id \`${id}\``, "", ...lines.filter((line) => line !== undefined)].join("\n");
}

/** What rests on a part of the facts, by the kinds of indicators. */
const restingOn: Readonly<Record<string, string>> = {
  votes: "the score, its components and range, agreement, and all that is counted in roll calls",
  memberships: "blocs, and the status in each bloc and on each list",
  opinion: "polls, and where the people stand",
  events: "events",
  ideal_point: "ideal points",
};

/** How far each part of the facts reaches, with the steps to the next year. */
function editionEntries(folder: string): string[] {
  const names = new Map(readCsv(`${folder}/indicators.csv`).map(({ code, name }) => [code, name]));
  return readCsv(`${folder}/edition.csv`).map(({ part = "", date, next, note }) =>
    [
      `### ${restingOn[part] === undefined ? `${names.get(part)} (\`${part}\`)` : part}`,
      "",
      ...(restingOn[part] === undefined ? [] : [`- Rests on it: ${restingOn[part]}`]),
      `- Known to: ${date}`,
      `- Note: ${note}`,
      `- To get the next: ${next}`,
    ].join("\n"),
  );
}

/** `docs/data.md`: how far each part reaches, and every source with its terms, how it is cited and where it is used, made from a data folder. */
export function sourcesPage(folder: string): string {
  const used = uses(folder);
  const rows = readCsv(`${folder}/sources.csv`);
  const isPress = (row: Row): boolean => (row["terms"] ?? "").startsWith("facts only, cited");
  const section = (title: string, list: readonly Row[]): string[] => [
    `## ${title}`,
    ...list.map((row) => entry(row, used.get(row["id"] ?? ""))),
  ];
  const head = [
    "# Where the facts come from",
    "Made from `data/edition.csv` and `data/sources.csv` by `npx tsx scripts/sourcesPage.ts`; do not edit. What the columns of the tables mean stands in `data/README.md`.",
  ];
  const parts = [
    ...head,
    "## How far the facts reach",
    "The newest year of every indicator, and what a maintainer does to get the next. Then the day in `data/edition.csv` moves, with its note, and `npm run data` and `npm run docs` follow.",
    ...editionEntries(folder),
    ...section(
      "Collections",
      rows.filter((row) => !isPress(row)),
    ),
    ...section("Single documents behind memberships", rows.filter(isPress)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function main(): void {
  const root = resolve(__dirname, "..");
  writeFileSync(`${root}/docs/data.md`, sourcesPage(`${root}/data`));
}

if (process.argv[1]?.endsWith("sourcesPage.ts")) main();
