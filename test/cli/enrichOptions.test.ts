import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { csvRows } from "../../src/workbook/csvRows";
import { edition } from "../../src/edition";
import {
  Enrichment,
  enrichCommand,
  enrichRequestIn,
  enrichedAgain,
  isEnrichment,
} from "../../src/reports/enrich";
import { namesHead } from "../../src/taskpane/enrich/source";
import { AlignFile } from "../../src/xlsx/edit/alignFile";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-options-"));
const align = (...words: readonly string[]) =>
  spawnSync(process.execPath, [built, ...words], { encoding: "utf8", cwd: folder });
const at = (name: string) => join(folder, name);

const list = "Country,Other,Year\nKazakhstan,Russia,2022\nMoldova,,2022\nArmenia,Armenia,2022\n";
let workbook: Uint8Array;
let ownWorkbook: Uint8Array;

beforeAll(async () => {
  const rows = list
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  workbook = (await writeXlsx({ sheets: [{ name: "My list", rows }] })) as Uint8Array;
  writeFileSync(at("list.csv"), list);
  writeFileSync(at("list.xlsx"), workbook);
  writeFileSync(at("own.csv"), "country,indicator,date,value,source\nMDA,trust,2023,31,mine\n");
  const own = readFileSync(at("own.csv"), "utf8");
  for (const name of ["new-codebook.csv", "new-read.do"]) writeFileSync(at(name), own);
  const ownRows = own
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  ownWorkbook = (await writeXlsx({ sheets: [{ name: "Own", rows: ownRows }] })) as Uint8Array;
  writeFileSync(at("near-abroad.xlsx"), ownWorkbook);
  symlinkSync("list.csv", at("link.csv"));
  linkSync(at("list.xlsx"), at("hard.xlsx"));
});

test.each([
  ["enrich list.csv --column Country --indicators score -o list.csv"],
  ["enrich list.csv --column Country --indicators score -o ./link.csv"],
  ["enrich list.xlsx --column Country --indicators score -o hard.xlsx"],
  ["share list.xlsx --mode values -o list.xlsx"],
  ["exposure list.csv --column Country --values Year -o list.csv"],
  ["panel --countries MDA --indicators own.trust --from 2023 --own own.csv -o own.csv"],
  ["panel --countries MDA --indicators own.trust --from 2023 --own new-codebook.csv -o new.csv"],
  ["panel --countries MDA --indicators own.trust --from 2023 --own new-read.do -o new.csv"],
  ["near-abroad --own near-abroad.xlsx"],
])("a file that is read is not written over: %s", (line) => {
  const { stderr, status } = align(...line.split(" "));
  expect(stderr).toMatch(
    /same file: \S+; it is read and would be written over, give another name with -o\n$/,
  );
  expect(status).toBe(1);
  expect(existsSync(at("new.csv"))).toBe(false);
  expect(readFileSync(at("list.csv"), "utf8")).toBe(list);
  expect(readFileSync(at("list.xlsx")).equals(Buffer.from(workbook))).toBe(true);
  expect(readFileSync(at("own.csv"), "utf8")).toContain("31,mine");
  for (const name of ["new-codebook.csv", "new-read.do"])
    expect(readFileSync(at(name), "utf8")).toBe(readFileSync(at("own.csv"), "utf8"));
  expect(readFileSync(at("near-abroad.xlsx")).equals(Buffer.from(ownWorkbook))).toBe(true);
});

test.each([
  [
    "enrich list.csv --column Country --indicators score --year Year --as-of 2023-11-03 -o out.csv",
    "unusable options: --as-of 2023-11-03 and --year Year; each row has its own day by --year, leave one of them out",
  ],
  [
    "enrich list.csv --column Country --indicators score --sheet List -o out.csv",
    "unusable option: --sheet List; a .csv file has no sheets",
  ],
  ["share list.xlsx --mode freeze --with all", "unusable option: --with; only --mode portable takes it"],
  ["share list.xlsx --mode freeze --related", "unusable option: --related; only --mode portable takes it"],
  ["share list.xlsx --mode portable --foreign", "unusable option: --foreign; only --mode thaw takes it"],
  [
    "exposure --positions MDA:1,KAZ:2 --column Country -o out.xlsx",
    "unusable option: --column; it tells of a file, and none is named",
  ],
])("an option that would be left out in silence is refused: %s", (line, message) => {
  const { stderr, status } = align(...line.split(" "));
  expect([stderr.trimEnd().split("\n").at(-1), status]).toEqual([message, 1]);
});

test("an empty second country, and a pair that is none, are told once in the note", () => {
  const { status } = align(
    ..."enrich list.csv --column Country --other Other --year Year -o pairs.csv".split(" "),
  );
  expect(status).toBe(0);
  const [head, ...rows] = csvRows(readFileSync(at("pairs.csv"), "utf8"));
  const notes = rows.map((row) => row[head!.indexOf("Note")]);
  expect(notes).toEqual([
    "",
    "missing other: the cell of the second country is empty",
    "Armenia is no pair with itself.",
  ]);
});

test("measures that lack a value for one reason are named together", () => {
  const request = { indicators: [], day: "2022-12-31", year: "Year", other: "Other" };
  const enrichment = new Enrichment(edition, request);
  // neither voted in the UN in 1946: Armenia and Kazakhstan were admitted on 2 March 1992 (UN, Member States)
  const { note } = enrichment.beside({
    ...{ text: "Armenia", code: "ARM", when: "1946" },
    other: { text: "Kazakhstan", code: "KAZ" },
  });
  expect(note).toMatch(/^No \w+(, \w+)+ of Armenia and Kazakhstan in 1946\.$/);
});

test("the stamp of a list in the open workbook names the column of its names, for verify", () => {
  const request = { indicators: ["score"], day: "2023-11-03" };
  const command = enrichCommand(request, { column: "Country name" });
  expect(command).toBe('align enrich --column "Country name" --indicators score --as-of 2023-11-03');
  const { names, codeOf } = enrichedAgain(edition, command, 0)!;
  expect([names, codeOf("Romania"), codeOf("Mldova")]).toEqual([["Country name"], "ROU", undefined]);
  expect(enrichedAgain(edition, enrichCommand(request), 0)!.names).toEqual([undefined]);
  const selected = { sheet: "Mine", address: "A1:A2", row: 0, column: 0, values: [], table: undefined };
  const source = { selected, values: ["Country name", "MDA"], known: new Map(), heads: [] };
  expect(namesHead(source, { hasHead: true, cells: ["MDA"], names: [] })).toBe("Country name");
});

test("the stamp of an enriched file is the command that makes it again", () => {
  const words = "--column Country --indicators score --as-of 2023-11-03";
  const made = align("enrich", "list.xlsx", ...words.split(" "), "-o", "with score.xlsx");
  expect(made.status).toBe(0);
  const first = new AlignFile(readFileSync(at("with score.xlsx")), "first.xlsx");
  const [stamp] = first.picture.stamps;
  const { command } = stamp!.tables[0]!;
  expect(command).toBe(`align enrich list.xlsx ${words} --output "with score.xlsx"`);
  expect(stamp!.build).toMatch(/^Align \d/);
  const again = command.slice("align ".length).replace('"with score.xlsx"', "again.xlsx");
  expect(align(...again.split(" ")).status).toBe(0);
  const second = new AlignFile(readFileSync(at("again.xlsx")), "again.xlsx");
  for (const [row, column] of [
    [0, 4],
    [1, 4],
    [3, 4],
  ] as const)
    expect(second.picture.sheets.get("My list")!.valueAt(row, column)).toBe(
      first.picture.sheets.get("My list")!.valueAt(row, column),
    );
  expect(align("verify", "with score.xlsx").stdout).toMatch(/^No differences: .* 1 table /);
});

test.each([
  [{ indicators: ["score"], day: "2023-11-03" }],
  [{ indicators: ["score", "blocs"], day: edition.editionDate, year: "--as-of", other: 'a "b"; c' }],
])("the command of a list whatever its names are is read back, with a place and without", (request) => {
  const place = {
    file: "-o; $(x) list.xlsx",
    column: "--Country, name",
    sheet: "S 'T'",
    output: "o ut.xlsx",
  };
  for (const command of [enrichCommand(request), enrichCommand(request, place)]) {
    expect(isEnrichment(command)).toBe(true);
    expect(enrichRequestIn(edition, command)).toEqual(request);
  }
});

test.each([["--csv"], ["--json"], ["-o", "exposure.xlsx"]])(
  "exposure says of each name and value that is in no share why (%s)",
  (...destination) => {
    const rows = [
      "Country,Exports",
      "Kazakhstan,45",
      "Moldva,12",
      "Greenland,3",
      ",4",
      "Total,64",
      "Serbia,",
    ];
    writeFileSync(at("exports.csv"), `${rows.join("\n")}\n`);
    const { stderr, status } = align(
      ...["exposure", "exports.csv", "--column", "Country", "--values", "Exports", ...destination],
    );
    expect(status).toBe(0);
    expect(stderr.split("\n").slice(0, 5)).toEqual([
      "missing value: Serbia; what stands beside no value is no position",
      "unknown country: Moldva; did you mean Moldova (MDA)?",
      "unknown country: Greenland; a territory of Denmark; not a voter",
      "missing name: 4 stands beside none",
      "no country: Total; the row sums others",
    ]);
  },
);
