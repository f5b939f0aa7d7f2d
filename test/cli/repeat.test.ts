import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { reports } from "../../src/reports/catalogue";
import { valuesIn } from "../../src/sharing/picture";
import { csvRows } from "../../src/workbook/csvRows";
import { madeIn } from "../../src/workbook/citeLine";
import { readStampLines } from "../../src/workbook/stamp";
import { AlignFile } from "../../src/xlsx/edit/alignFile";

// what a file says that makes it again is run as a reader would: pasted into a shell, in a folder where nothing else is

const built = resolve(__dirname, "../../dist/cli/align.js");
const list = `Country,Exports,Year
Germany,120,2020
"Korea, Republic of",45.5,2021
Narnia & 50 % “$HOME” \`id\`; rm = 1,7,2022
Kazakhstan,0,2023
Total,172.5,
`;

function cleanFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "align-repeat-"));
  writeFileSync(join(folder, "align"), `#!/bin/sh\nexec "${process.execPath}" "${built}" "$@"\n`);
  chmodSync(join(folder, "align"), 0o755);
  return folder;
}

const folder = cleanFolder();
writeFileSync(join(folder, "list.csv"), list);

function ran(command: string, cwd: string): void {
  const env = { ...process.env, PATH: `${cwd}:${process.env["PATH"]}` };
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd, env, encoding: "utf8" });
  expect([command, status, status === 0 ? "" : stderr]).toEqual([command, 0, ""]);
}

/** All cells of a workbook; the moment of its making apart. */
function cellsOf(path: string) {
  const { picture } = new AlignFile(readFileSync(path), path);
  return [...picture.sheets.values()].map((sheet) => ({
    name: sheet.name,
    cells: sheet.used
      ? valuesIn(sheet, sheet.used).map((row) =>
          row.map((cell) => (typeof cell === "string" ? cell.replace(/; made \S+Z$/, "") : cell)),
        )
      : [],
  }));
}

/** The commands that the lines of a workbook name, each once: those that a reader sees. */
function commandsIn(path: string): readonly string[] {
  const lines = cellsOf(path).flatMap(({ cells }) => cells.map(([first]) => String(first)));
  const cited = lines.filter((line) => line.startsWith("Cite this: Align. ("));
  expect(cited).toHaveLength(1);
  const stamps = readStampLines(lines).flatMap(({ tables }) => tables);
  return [...new Set(stamps.map(({ command }) => command))];
}

const commands = [
  ...reports.map(({ name, example }) => `align ${name} ${example.replace(/ -o \S+/, "")}`),
  "align near-abroad",
  'align exposure --positions "Germany=120, Kazakhstan=45; Narnia=3" --axis CHN-WEST --as-of 2022',
  "align watchlist --countries c5 --indicators score,gdp --from 2015 --years across",
  'align brief --countries MDA,KAZ --title "A “title”! with \\$HOME, \\`id\\`, C:\\\\new, \\"quotes\\" & a -- dash"',
  "align panel --countries c5 --indicators score,gdp,blocs --from 2019 --to 2022",
];

test.each(commands)("%s: the command in its workbook makes the same workbook again", (command) => {
  ran(`${command} -o first.xlsx`, folder);
  const first = join(folder, "first.xlsx");
  const named = commandsIn(first);
  expect(named).toHaveLength(1);
  const elsewhere = cleanFolder();
  ran(`${named[0]} -o again.xlsx`, elsewhere);
  expect(cellsOf(join(elsewhere, "again.xlsx"))).toEqual(cellsOf(first));
});

test.each([
  "align panel --countries c5 --indicators score,gdp,blocs --from 2019 --to 2022",
  "align pairs --countries c5,TUR --others RUS,USA --from 2019 --measures kappa,n --topic nuclear",
  "align pairs --countries c5 --from 2020 --to 2021",
])("%s: the command in its codebook makes the same files again", (command) => {
  ran(`${command} -o table.csv`, folder);
  const codebook = readFileSync(join(folder, "table-codebook.csv"), "utf8");
  const made = madeIn(csvRows(codebook)[1]!.at(-1)!)!;
  const elsewhere = cleanFolder();
  ran(`${made.command} -o table.csv`, elsewhere);
  for (const name of ["table.csv", "table-codebook.csv", "table-read.R", "table-read.do"])
    expect(readFileSync(join(elsewhere, name), "utf8")).toBe(readFileSync(join(folder, name), "utf8"));
});

test.each([
  "--indicators score,gdp,blocs --as-of 2021",
  "--indicators score,blocs --year Exports",
  "--other Country --measures kappa,blocs --year Exports",
])("what enrich %s stamps adds the same columns again, as it stands", async (options) => {
  const rows = [
    ["Country", "Exports"],
    ["Moldova", 2019],
    ["Kazakhstan", 2021],
    ["Narnia", 2020],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: "List", rows }] });
  const name = "first.xlsx";
  const add = (command: string, cwd: string) => {
    writeFileSync(join(cwd, "list.xlsx"), bytes);
    ran(command, cwd);
    return new AlignFile(readFileSync(join(cwd, name)), name).picture;
  };
  const { stamps } = add(`align enrich list.xlsx --column Country ${options} -o ${name}`, folder);
  const [command] = stamps.flatMap(({ tables }) => tables.map((one) => one.command));
  const elsewhere = cleanFolder();
  add(command!, elsewhere);
  expect(cellsOf(join(elsewhere, name))).toEqual(cellsOf(join(folder, name)));
});
