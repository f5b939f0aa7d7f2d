import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { edition } from "../../src/edition";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-verify-"));
const path = (name: string) => join(folder, name);

function align(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** The file with the texts of its parts changed, as anybody may change them. */
function altered(from: string, to: string, change: (text: string, part: string) => string): void {
  const parts = Object.entries(unzipSync(readFileSync(path(from))));
  const changed = parts.map(([name, bytes]) => [name, strToU8(change(strFromU8(bytes), name))] as const);
  writeFileSync(path(to), zipSync(Object.fromEntries(changed)));
}

beforeAll(() => {
  const asked = ["--countries", "MDA,KAZ", "--indicators", "score,gdp", "--as-of", "2023-11-03"];
  expect(align("watchlist", ...asked, "--live", "-o", path("live.xlsx")).status).toBe(0);
  expect(align("watchlist", ...asked, "-o", path("values.xlsx")).status).toBe(0);
  align("share", path("live.xlsx"), "--mode", "freeze", "-o", path("frozen.xlsx"));
});

test.each(["live.xlsx", "values.xlsx", "frozen.xlsx"])("%s is as it was answered", (name) => {
  const { status, stdout } = align("verify", path(name));
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^No differences: .* 1 table and \d+ cells around them are as edition /),
  ]);
});

test.each(["live.xlsx", "values.xlsx", "frozen.xlsx"])("a figure that was changed in %s is found", (name) => {
  // Moldova on 3 November 2023 (docs/method.md, section 5)
  altered(name, "changed.xlsx", (text, part) =>
    part.includes("worksheets/") ? text.replace(/<v>48\.8\d+<\/v>/, "<v>58.8</v>") : text,
  );
  const { status, stdout, stderr } = align("verify", path("changed.xlsx"));
  expect(status).toBe(1);
  expect(stdout).toMatch(/Watchlist!C\d+: the file has 58\.8, Align answers 48\.8/);
  expect(stderr).toMatch(/^1 difference in /m);
});

test.each([
  [
    "Watchlist",
    [
      "Table Watchlist is not there any more.",
      "Sheet Watchlist is not there any more, or under another name.",
    ],
  ],
  ["Align Method", ["Sheet Align Method is not there any more, or under another name."]],
])("a sheet that was taken out is named: %s", (name, lines) => {
  altered("values.xlsx", "less.xlsx", (text, part) =>
    part === "xl/workbook.xml" ? text.replace(new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), "") : text,
  );
  const { status, stdout } = align("verify", path("less.xlsx"));
  expect([status, stdout.split("\n")]).toEqual([1, expect.arrayContaining(lines)]);
});

test("rows of Align Audit that were deleted are named, and the sheet itself", () => {
  const without = (rows: number) =>
    altered("frozen.xlsx", "fewer.xlsx", (text) => {
      let left = rows;
      return text.includes("CHOOSE(1,")
        ? text.replace(/<row [^>]*>.*?<\/row>/gs, (row) =>
            row.includes("CHOOSE(1,") && left-- > 0 ? "" : row,
          )
        : text;
    });
  for (const rows of [1, 2, 1000]) {
    without(rows);
    const { status, stdout } = align("verify", path("fewer.xlsx"));
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(
        /^Align Audit says that it remembers \d+ formulas, and has \d+ rows?: what the others answered cannot be told from other values\.$/m,
      ),
    ]);
  }
  altered("frozen.xlsx", "none.xlsx", (text, part) =>
    part === "xl/workbook.xml"
      ? text
          .replace(/<sheet [^>]*name="Align Audit"[^>]*\/>/, "")
          .replace(/(<definedName [^>]*name="Align_Audit"[^>]*>)[^<]*/, "$1#REF!")
      : text,
  );
  const { status, stdout } = align("verify", path("none.xlsx"));
  expect([status, stdout]).toEqual([
    1,
    expect.stringMatching(/^Sheet Align Audit was deleted: what its formulas answered cannot be told/m),
  ]);
});

test("a workbook of another edition is named and refused, unless it is to be compared all the same", () => {
  altered("values.xlsx", "older.xlsx", (text) => text.replaceAll(edition.editionName, "2024-12-31.0123abcd"));
  const refused = align("verify", path("older.xlsx"));
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toMatch(/^another edition: made with edition 2024-12-31\.0123abcd, method \d/);
  expect(align("verify", path("older.xlsx"), "--anyway").status).toBe(0);
});

test("what is no workbook, and one without Align's values, is said", async () => {
  expect(align("verify", path("nowhere.xlsx")).stderr).toMatch(/^unreadable file: /);
  writeFileSync(
    path("others.xlsx"),
    await writeXlsx({ sheets: [{ name: "Others", rows: [["Kazakhstan", 1]] }] }),
  );
  const { status, stderr } = align("verify", path("others.xlsx"), "--anyway");
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^nothing to verify: .* holds no value of Align's/),
  ]);
});

test("every report says how it is cited, beside the command that makes it again", () => {
  const parts = Object.values(unzipSync(readFileSync(path("values.xlsx")))).map((bytes) => strFromU8(bytes));
  const cited = parts.filter((text) =>
    new RegExp(`Cite this: Align\\. \\(\\d{4}\\)\\. .*\\(edition ${edition.editionName}, method \\d\\)`).test(
      text,
    ),
  );
  expect(cited.length).toBeGreaterThan(0);
});

describe("a long table", () => {
  const asked = ["--countries", "c5", "--from", "2019", "--to", "2021"];

  beforeAll(() => {
    const indicators = ["--indicators", "score,gdp,blocs"];
    for (const name of ["panel.csv", "panel.xlsx"])
      expect(align("panel", ...asked, ...indicators, "-o", path(name)).status).toBe(0);
    expect(align("pairs", ...asked, "--measures", "kappa,n", "-o", path("pairs.csv")).status).toBe(0);
  });

  test.each([
    ["panel.csv", "15 rows × 3 columns are"],
    ["pairs.csv", "30 rows × 2 columns are"],
    ["panel.xlsx", "2 tables and 0 cells around them are"],
  ])("%s is as it was answered", (name, size) => {
    const { status, stdout } = align("verify", path(name));
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(RegExp(`^No differences: .*${size} as edition `)),
    ]);
  });

  /** The file's lines changed, beside its codebook. */
  const changed = (from: string, change: (lines: string[]) => string[]) => {
    const codebook = readFileSync(path(from.replace(".csv", "-codebook.csv")), "utf8");
    writeFileSync(path("changed-codebook.csv"), codebook);
    const lines = readFileSync(path(from), "utf8").trimEnd().split("\r\n");
    writeFileSync(path("changed.csv"), change(lines).join("\r\n"));
    return align("verify", path("changed.csv"));
  };

  test.each(["panel.csv", "pairs.csv"])("of %s one changed cell is named, whichever it is", (name) => {
    const [head] = readFileSync(path(name), "utf8").split("\r\n");
    const keys = name === "panel.csv" ? 2 : 3;
    head!
      .split(",")
      .slice(keys)
      .forEach((column, i) => {
        const { status, stdout } = changed(name, (lines) =>
          lines.map((line, at) => {
            const cells = line.split(/,(?! )/);
            return at === 4 ? cells.map((cell, j) => (j === keys + i ? "0.123" : cell)).join() : line;
          }),
        );
        expect([status, stdout.trimEnd().split("\n")]).toEqual([
          1,
          [expect.stringMatching(RegExp(`^line 5, ${column}: the file has 0.123, Align answers `))],
        ]);
      });
  });

  test("rows that were moved, left out or added are said, and other heads", () => {
    const said = (change: (lines: string[]) => string[]) => changed("panel.csv", change).stderr;
    expect(said(([head, one, two, ...more]) => [head!, two!, one!, ...more])).toMatch(
      /^other rows: .*; line 2 is of KAZ 2020, where Align has KAZ 2019: rows were moved/,
    );
    expect(said((lines) => lines.slice(0, -1))).toMatch(/; the file ends where Align has UZB 2021/);
    expect(said((lines) => [...lines, "UZB,2022,,,"])).toMatch(
      /; line 17 is of UZB 2022, where Align has the end of the table/,
    );
    expect(said(([head, ...lines]) => [head!.replace("gdp", "GDP"), ...lines])).toMatch(
      /; the heads are country, year, score, GDP, blocs, and of the table country, year, score, gdp, blocs/,
    );
  });

  test.each(["", "\r\n", "\r\n\r\n", "\n\n\n", "\r\n,,,,\r\n"])(
    "blank lines at the end are no rows: %j",
    (end) => {
      const { status } = changed("panel.csv", (lines) => [...lines.slice(0, -1), `${lines.at(-1)}${end}`]);
      expect(status).toBe(0);
    },
  );

  test("a blank line between rows is named", () => {
    const { stderr } = changed("panel.csv", ([head, one, ...more]) => [head!, one!, "", "", ...more]);
    expect(stderr).toMatch(
      /^other rows: .*; line 3 is blank and more rows follow; nothing from there on was/,
    );
  });

  test("without its codebook, or of another edition, it is refused", () => {
    const codebook = readFileSync(path("panel-codebook.csv"), "utf8");
    writeFileSync(path("alone.csv"), readFileSync(path("panel.csv")));
    expect(align("verify", path("alone.csv")).stderr).toMatch(
      /^unreadable file: .*alone-codebook\.csv; there is none of that name, give the codebook that was written/,
    );
    writeFileSync(path("alone-codebook.csv"), codebook.replace("Made by: ", ""));
    expect(align("verify", path("alone.csv")).stderr).toMatch(
      /^no stamp: .*alone-codebook\.csv does not say/,
    );
    writeFileSync(
      path("alone-codebook.csv"),
      codebook.replaceAll(edition.editionName, "2024-12-31.0123abcd"),
    );
    expect(align("verify", path("alone.csv")).stderr).toMatch(
      /^another edition: made with edition 2024-12-31\.0123abcd, method \d/,
    );
    expect(align("verify", path("alone.csv"), "--anyway").status).toBe(0);
  });
});

test("a table whose stamp was taken out is named, and the exit code tells", () => {
  altered("values.xlsx", "bare.xlsx", (text) =>
    text.replaceAll("urn:align:stamp:2", "urn:stamp").replaceAll(": align watchlist", ": watchlist"),
  );
  expect(align("verify", path("bare.xlsx")).stderr).toMatch(/^no edition: the workbook names none/);
  const { status, stdout, stderr } = align("verify", path("bare.xlsx"), "--anyway");
  expect([status, stdout]).toEqual([
    1,
    "not compared: Watchlist!A10:H11 looks like Align's, and no stamp tells of it\n",
  ]);
  expect(stderr).toMatch(/^1 table without a stamp: /);
});

describe.each(["table", "cells"] as const)("beside a list in a %s that Enrich filled", (kind) => {
  const file = `list-${kind}.xlsx`;
  const enriched = `enriched-${kind}.xlsx`;

  beforeAll(async () => {
    const heads = ["Country", "Partner", "Year"];
    const rows = [
      heads,
      ["Moldova", "Russia", 2022],
      ["Kazakhstan", "China", 2022],
      ["nowhere", "China", 2022],
    ];
    const columns = heads.map((name) => ({ name }));
    const tables = kind === "table" ? [{ name: "List", range: "A1:C4", columns }] : [];
    writeFileSync(path(file), await writeXlsx({ sheets: [{ name: "Mine", rows, tables }] }));
    const asked = ["--column", "Country", "--other", "Partner", "--year", "Year", "--measures", "kappa"];
    const { status, stderr } = align(
      "enrich",
      path(file),
      ...asked,
      "--indicators",
      "score",
      "-o",
      path(enriched),
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining("Wrote 2 of 3 rows")]);
  });

  test("nothing differs as long as nobody changed it", () => {
    expect(align("verify", path(enriched))).toMatchObject({ status: 0 });
  });

  test.each([
    ["Moldova", "Romania", "Mine!D2: the file has MDA, Align answers ROU"],
    ["Kazakhstan", "Кыргызстан", "Mine!D3: the file has KAZ, Align answers KGZ"],
    ["Russia", "Peru", "Mine!E2: the file has RUS, Align answers PER"],
  ])("%s changed into %s is named by the code that it would have", (from, to, line) => {
    altered(enriched, "renamed.xlsx", (text) => text.replaceAll(`>${from}<`, `>${to}<`));
    const { status, stdout } = align("verify", path("renamed.xlsx"));
    expect([status, stdout.split("\n")]).toEqual([1, expect.arrayContaining([line])]);
  });

  test("another spelling of the same country is no difference, nor is one that is not clear", () => {
    for (const to of ["Republic of Moldova", "Mldva"]) {
      altered(enriched, "respelled.xlsx", (text) => text.replaceAll(">Moldova<", `>${to}<`));
      expect(align("verify", path("respelled.xlsx"))).toMatchObject({ status: 0 });
    }
  });

  test("a column of names under another head is said to be not compared", () => {
    altered(enriched, "headless.xlsx", (text) => text.replaceAll(/(>|")Country(<|")/g, "$1Land$2"));
    expect(align("verify", path("headless.xlsx")).stdout).toMatch(
      /^not compared: Whether the names of the list are still those of the codes .*: the stamp names no column of theirs that is there\.$/m,
    );
  });
});
