import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { openFunctionBook } from "../support/openBook";

// what the pages tell an analyst to type is typed as it stands there, with the built command line and functions: `npm test` builds first

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "align-examples-"));
const pages = ["README.md", ...["panels", "camps", "exposure", "what-if"].map((name) => `docs/${name}.md`)];
const textOf = (page: string) => readFileSync(join(root, page), "utf8");

/** Commands of a page that have all they need: those that write a file, and what only tells something. */
const commands = pages.flatMap((page) =>
  [...textOf(page).matchAll(/(?:npm run --silent align -- |`align )([^`#\n]+)/g)]
    .map(([, words]) => words!.trim())
    .filter((words) => / -o |^(call|codes|verify) /.test(words))
    .map((words) => [page, words] as const),
);
const once = commands.filter(([, words], i) => commands.findIndex(([, other]) => other === words) === i);

/** Words as a shell parts them, where nothing is nested. */
const wordsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

beforeAll(async () => {
  const list = [
    ["Country", "Exports", "Year"],
    ["Kazakhstan", 10, 2021],
    ["Germany", 20, 2022],
  ];
  const loans = [
    ["Borrower", "Lender", "Year"],
    ["Kazakhstan", "China", 2021],
  ];
  for (const [name, rows] of [
    ["list", list],
    ["loans", loans],
  ] as const)
    writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx({ sheets: [{ name: "List", rows }] }));
  writeFileSync(join(folder, "list.csv"), list.map((row) => `${row.join()}\n`).join(""));
  writeFileSync(join(folder, "names.txt"), "Kazakhstan\nMoldova\n");
  writeFileSync(
    join(folder, "trust.csv"),
    "country,indicator,date,value,source\nMDA,Trust,2023,31.5,own survey\n",
  );
});

test("there are examples of every part", () => {
  const names = new Set(commands.map(([, words]) => words.split(" ")[0]));
  for (const name of ["panel", "pairs", "enrich", "assembly", "choices", "question", "exposure", "verify"])
    expect(names).toContain(name);
});

// in their order: what one writes another reads
test.each(once)("%s: align %s", (_, command) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist/cli/align.js"), ...wordsOf(command)],
    { encoding: "utf8", cwd: folder },
  );
  expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
});

test("every formula of the pages answers, in a workbook whose A2:A16 are countries", async () => {
  const formulas = [
    ...new Set(
      pages.flatMap((page) =>
        [...textOf(page).matchAll(/(?:^|`)(=ALIGN[.A-Z]*\((?:"[^"]*"|[^()"`\n])*\))/gm)].map(
          ([, one]) => one!,
        ),
      ),
    ),
  ];
  expect(formulas.length).toBeGreaterThan(15);
  const { book, run } = await openFunctionBook();
  const cells = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A2:A16").values = Array.from({ length: 15 }, (_, i) => [i % 2 === 0 ? "KAZ" : "MDA"]);
    formulas.forEach((formula, i) => {
      const added = context.workbook.worksheets.add(`F${i}`);
      added.getRange("A1").formulas = [[formula.replace(/\bA2:A16\b/g, "Sheet1!A2:A16")]];
    });
    await context.sync();
    await book.calculated();
    const read = formulas.map((_, i) =>
      context.workbook.worksheets.getItem(`F${i}`).getRange("A1").load("values"),
    );
    await context.sync();
    return read.map(({ values }) => (values as unknown[][])[0]![0]);
  });
  book.close();
  const wrong = formulas.flatMap((formula, i) =>
    /^(#(?!N\/A)|$)/.test(String(cells[i])) ? [`${formula}: ${String(cells[i])}`] : [],
  );
  expect(wrong).toEqual([]);
});
