import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openWorkbook } from "excel-standin/node";
import { catalogue } from "../src/formulas/catalogue";
import { readCsv } from "../src/pipeline/csv";
import { nonCommercial } from "../src/pipeline/leftOut";
import { readableTitle } from "../src/pipeline/readableTitle";
import { rollCallRows } from "../src/pipeline/packVotes";
import { reports } from "../src/reports/catalogue";

// what `npm run build:commercial` has written: without the sources whose terms (data/sources.csv) forbid commercial use

const root = resolve(__dirname, "..");
const folder = join(root, "dist/commercial");
const isBuilt = process.env.CI === "true" || existsSync(folder);
const places = mkdtempSync(join(tmpdir(), "align-commercial-"));

/** All that a build serves or runs, as one text. */
function textOf(build: string): string {
  return ["web", "cli"]
    .map((name) => join(root, build, name))
    .flatMap((place) =>
      readdirSync(place)
        .filter((name) => /\.(js|json|html|xml|css)$/.test(name))
        .map((name) => readFileSync(join(place, name), "utf8")),
    )
    .join("\n");
}

function align(...words: readonly string[]) {
  return spawnSync(process.execPath, [join(folder, "cli/align.js"), ...words], { encoding: "utf8" });
}

/** Texts that stand in a script as they are, whatever it escapes. */
const plain = (texts: readonly string[]) =>
  texts.filter((text) => text.length > 40 && /^[ -~]*$/.test(text) && !/["'\\`]/.test(text));

test("the sources that forbid commercial use are those that say so", () => {
  expect(nonCommercial(join(root, "data"))).toEqual(["undl"]);
});

(isBuilt ? describe : describe.skip)("a commercial build", () => {
  const own = isBuilt ? textOf("dist/commercial") : "";
  const whole = isBuilt ? textOf("dist") : "";

  test.each([
    [
      "title of a roll call",
      () => rollCallRows(join(root, "data")).map(({ title = "", kind = "" }) => readableTitle(title, kind)),
    ],
    [
      "event that tells of a vote",
      () =>
        readCsv(join(root, "data/events.csv"))
          .map(({ text = "" }) => text)
          .filter((text) => /General Assembly|resolution ES-11/.test(text)),
    ],
    ["note on a tally", () => readCsv(join(root, "data/tallyNotes.csv")).map(({ note = "" }) => note)],
  ])("has no %s, which the other has", (_, all) => {
    const texts = plain(all());
    // a search of all titles takes long: as many as show whether there are any
    const looked = texts.filter((__, i) => i % Math.ceil(texts.length / 150) === 0);
    expect(looked.filter((text) => whole.includes(text)).length).toBeGreaterThan(0.9 * looked.length);
    expect(looked.filter((text) => own.includes(text))).toEqual([]);
  });

  test.each([
    ["ALIGN", "KAZ"],
    ["ALIGN.AGREE", "USA", "RUS"],
    ["ALIGN.CAMPS", "2021", "2025"],
    ["ALIGN.CHANGE", "KAZ", "2021", "2025"],
    ["ALIGN.CITE", "KAZ", "agree.rus"],
    ["ALIGN.COMPARE", "KAZ", "ARM"],
    ["ALIGN.GET", "KAZ", "votes"],
    ["ALIGN.GET", "KAZ", "agree.rus"],
    ["ALIGN.MOVES", "KAZ", "2021", "2025"],
    ["ALIGN.PAIRS", "KAZ", "2020", "2022", "kappa,movement", "RUS"],
    ["ALIGN.PANEL", "KAZ", "score,votes", "2020", "2022"],
    ["ALIGN.QUESTION", "ES-11/1"],
    ["ALIGN.RANGE", "KAZ"],
    ["ALIGN.ROLLCALLS", "Ukraine"],
    ["ALIGN.TALLY", "ES-11/1"],
    ["ALIGN.TREND", "KAZ", "2015"],
    ["ALIGN.VOTE", "KAZ", "ES-11/1"],
    ["ALIGN.WHATIF", "KAZ", "ES-11/1", "Yes"],
    ["ALIGN.VOTES", "KAZ", "Ukraine"],
  ])("%s says what is left out (%s)", (...words) => {
    const { status, stderr } = align("call", ...words);
    expect(stderr).toMatch(/^#N\/A .*left out of this build: undl/);
    expect(status).toBe(1);
  });

  test.each([
    [["ALIGN.BLOCS", "KAZ"], /CSTO/],
    [["ALIGN.MEMBER", "KAZ", "CSTO"], /^TRUE/],
    // Gallup, the Wall Street Journal of 3 November 2023
    [["ALIGN.OPINION", "KAZ", "RUS", "disapprove", "2022"], /^50\n/],
    [["ALIGN.EDITION"], /^votes\t.*left out of this build: undl$/m],
    [["ALIGN.EXPLAIN", "KAZ"], /left out of this build: undl/],
    [["ALIGN.INDICATORS"], /^votes\t.*; left out of this build: undl$/m],
  ])("%j is answered", (words, answer) => {
    const { stdout, stderr } = align("call", ...words);
    expect([stdout, stderr]).toEqual([expect.stringMatching(answer), ""]);
  });

  test.each([
    // CSTO; World Bank, GDP of 2022
    [["ALIGN.PAIRS", "KAZ", "2022", "2022", "kappa,alliance", "RUS"], "1"],
    [["ALIGN.PANEL", "KAZ", "score,gdp", "2022", "2022"], "225500000000"],
  ])("of %j the columns that are left out say so, and the others are answered", (words, answer) => {
    const { stdout } = align("call", ...words, "--json");
    const [, row] = JSON.parse(stdout) as readonly (readonly unknown[])[];
    const [missing, known] = row!.slice(-2);
    expect(missing).toEqual({ error: "#N/A", message: "left out of this build: undl" });
    expect(String(known)).toBe(answer);
  });

  test("long tables as files say which columns are empty, and are refused where all are", () => {
    const [some, none] = [join(places, "some.csv"), join(places, "none.csv")];
    const asked = ["--countries", "c5", "--from", "2022", "--to", "2022"];
    const { stderr } = align("pairs", ...asked, "--measures", "kappa,alliance", "-o", some);
    expect(stderr).toMatch(/; empty are kappa: left out of this build: undl$/m);
    expect(readFileSync(join(places, "some-codebook.csv"), "utf8")).toMatch(
      /^kappa,.*left out of this build: undl/m,
    );
    for (const words of [
      ["pairs", "--measures", "kappa,n"],
      ["panel", "--indicators", "score,agree.rus"],
    ]) {
      expect(align(...words, ...asked, "-o", none)).toMatchObject({
        status: 1,
        stderr: "left out of this build: undl\n",
      });
      expect(existsSync(none)).toBe(false);
    }
  });

  test("every function answers or says what is missing: none fails", () => {
    const faults = [...catalogue.keys()].flatMap((name) => {
      const { status, stderr } = align("call", name, "KAZ");
      return status === 2 ? [`${name}: ${stderr}`] : [];
    });
    expect(faults).toEqual([]);
  });

  const list = join(places, "list.csv");
  beforeAll(() => writeFileSync(list, "Country,Exports\nKazakhstan,10\nMoldova,20\n"));

  test.each(reports.map(({ name, example }) => [name, example]))(
    "the report %s is made, or says what is left out",
    (name, example) => {
      const words = example
        .replace(/-o \S+/, "")
        .replace("list.csv", list)
        .trim()
        .split(" ");
      const { status, stdout, stderr } = align(name, ...words, "-o", join(places, `${name}.json`));
      expect([status, stdout]).toEqual([status === 0 ? 0 : 1, ""]);
      const told = status === 0 ? readFileSync(join(places, `${name}.json`), "utf8") : stderr;
      expect(told.includes("left out of this build")).toBe(true);
    },
  );

  test("the open workbook's cells say so, too", async () => {
    const built = (name: string) => readFileSync(join(folder, "web", name), "utf8");
    const scripts = ["beforeFunctions.js", "functions.js"].map((name) => ({ name, text: built(name) }));
    const book = await openWorkbook({ functionsJson: JSON.parse(built("functions.json")) as never, scripts });
    await book.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
      cells.formulas = [['=ALIGN("KAZ")', '=ALIGN.MEMBER("KAZ","CSTO")', '=ALIGN.VOTE("KAZ","ES-11/1")']];
      await context.sync();
    });
    await book.calculated();
    const [score, member, vote] = [0, 1, 2].map((column) => book.workbook.sheets[0]!.cell(0, column)?.value);
    expect(member).toBe(true);
    for (const cell of [score, vote]) expect(cell).toMatchObject({ code: "#N/A", message: /undl/ });
    book.close();
  });
});
