import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkVotes } from "../../../src/pipeline/checkVotes";
import { readCsv, type Row } from "../../../src/pipeline/csv";
import { importFiles } from "../../../src/pipeline/import";
import { unTerms } from "../../../src/pipeline/packVotes";
import { seatedOn } from "../../../src/edition/votes";
import { folderOf } from "../../support/rawFiles";
import { undlRecord, undlText, type UndlRecord } from "../../support/undlFile";

const data = resolve(__dirname, "../../../data");
const year = readCsv(`${data}/votes/2022.csv`);
const aggression = year.find(({ id }) => id === "A/RES/ES-11/1")!;

/** A data folder with the members of the UN, the topics and, if asked for, the roll calls of 2022. */
function dataFolder(...years: readonly string[]): string {
  const folder = folderOf({ "seatExceptions.csv": "roll_call,country,position,reason\n" });
  mkdirSync(join(folder, "votes"));
  for (const file of [
    "countries.csv",
    "memberships.csv",
    "topics.csv",
    ...years.map((name) => `votes/${name}.csv`),
  ])
    cpSync(join(data, file), join(folder, file));
  return folder;
}

function put(folder: string, text: string): void {
  importFiles("undl", [join(folderOf({ "votes.csv": text }), "votes.csv")], folder);
}

function votesOf(folder: string, name: string): Row[] {
  return readCsv(join(folder, `votes/${name}.csv`));
}

function exceptionsOf(folder: string): Row[] {
  return readCsv(join(folder, "seatExceptions.csv"));
}

const members = readCsv(`${data}/memberships.csv`);
const seated = seatedOn(unTerms(members));

/** A made-up roll call in which every member of the day votes yes. */
function unanimous(day: string, cells: Row = {}): UndlRecord {
  const codes = new Set(members.map(({ country = "" }) => country).filter((code) => seated(code, day)));
  return {
    cells: { undl_id: "1", date: day, session: "80", resolution: "A/RES/80/300", title: "A title", ...cells },
    votes: [...codes].sort().map((code) => [code, "Y"] as const),
  };
}

describe("the importer of the UN Digital Library's votes", () => {
  test("counts ES-11/1 as the UN announced it on 2022-03-02: 141 to 5, 35 abstaining, 12 of 193 not voting", () => {
    const record = undlRecord(aggression);
    // UN press release GA/12407
    const totals = {
      total_yes: "141",
      total_no: "5",
      total_abstentions: "35",
      total_non_voting: "12",
      total_ms: "193",
    };
    const folder = dataFolder();
    put(folder, undlText({ ...record, cells: { ...record.cells, ...totals } }));
    const [row] = votesOf(folder, "2022");
    const positions = Object.entries(row!).filter(([column]) => /^[A-Z]{3}$/.test(column));
    expect(
      ["Y", "N", "A", "X"].map((letter) => positions.filter(([, cell]) => cell === letter).length),
    ).toEqual([141, 5, 35, 12]);
    expect(row).toMatchObject({
      session: "ES-11",
      kind: "resolution",
      title: "Aggression against Ukraine",
      topics: "ukraine",
      undl: "3959039",
      source: "undl",
      RUS: "N",
      VEN: "X",
    });
  });

  test("prints a word once that the library's title prints twice in a row", () => {
    const folder = dataFolder("2022");
    const title =
      "Work of the Department of of Public Information and the and the Central European Initiative";
    const record = undlRecord(aggression);
    put(folder, undlText({ ...record, cells: { ...record.cells, title } }));
    expect(votesOf(folder, "2022")[0]!["title"]).toBe(
      "Work of the Department of Public Information and the Central European Initiative",
    );
  });

  test("changes not one byte where the file repeats what is there", () => {
    const folder = dataFolder("2022");
    put(folder, undlText(...year.map(undlRecord)));
    const [after, before] = [folder, data].map((place) =>
      readFileSync(join(place, "votes/2022.csv"), "utf8"),
    );
    expect(after === before).toBe(true);
    expect(exceptionsOf(folder)).toEqual([]);
  });

  test("says that a topic with a rule is not told in a row as well", () => {
    const folder = dataFolder("2022");
    const path = join(folder, "votes/2022.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace(",ukraine,", ",human-rights ukraine,"));
    expect(checkVotes(folder)).toEqual([
      expect.stringMatching(
        /^data\/votes\/2022.csv:\d+: topic with a rule: human-rights; topics.csv alone says /,
      ),
    ]);
  });

  test("adds a year and, given the same file again, changes not one byte of it", () => {
    const folder = dataFolder("2022");
    const text = undlText(
      unanimous("2026-02-24", { undl_id: "3", session: "ES-11", resolution: "A/RES/ES-11/10" }),
      unanimous("2026-01-15"),
    );
    put(folder, text);
    const first = readFileSync(join(folder, "votes/2026.csv"), "utf8");
    expect(votesOf(folder, "2026").map(({ id }) => id)).toEqual(["A/RES/80/300", "A/RES/ES-11/10"]);
    expect(Object.keys(votesOf(folder, "2026")[0]!)).toHaveLength(11 + 193);
    expect(checkVotes(folder)).toEqual([]);
    put(folder, text);
    expect(readFileSync(join(folder, "votes/2026.csv"), "utf8")).toBe(first);
    expect(readFileSync(join(folder, "votes/2022.csv"), "utf8")).toBe(
      readFileSync(join(data, "votes/2022.csv"), "utf8"),
    );
  });

  test("renews a roll call in its place and keeps what the file does not know", () => {
    const folder = dataFolder("2022");
    const known = year.find(({ issues }) => issues !== "")!;
    const record = undlRecord(known);
    const [[code, vote] = ["", ""], ...others] = record.votes;
    const other = vote === "Y" ? "N" : "Y";
    put(folder, undlText({ ...record, votes: [[code, other], ...others] }));
    const expected = year.map((row) => (row === known ? { ...row, [code]: other } : row));
    expect(votesOf(folder, "2022")).toEqual(expected);
  });

  test("knows a record by its number when a draft has become a resolution, also across a year's end", () => {
    const folder = dataFolder();
    put(folder, undlText(unanimous("2025-12-31", { resolution: "", draft: "A/80/L. 9" })));
    expect(votesOf(folder, "2025")).toMatchObject([{ id: "A/80/L.9", kind: "other" }]);
    put(folder, undlText(unanimous("2026-01-01", { draft: "A/80/L.9" })));
    expect(votesOf(folder, "2025")).toEqual([]);
    expect(votesOf(folder, "2026")).toMatchObject([{ id: "A/RES/80/300", kind: "resolution" }]);
  });

  test.each([
    ["79", "79"],
    ["79th", "79"],
    ["Seventy-ninth session", "79"],
    ["Eightieth session", "80"],
    ["ES-11", "ES-11"],
    ["ES-XI", "ES-11"],
    ["11th emergency special", "ES-11"],
    ["Eleventh emergency special session", "ES-11"],
    ["S-14", "S-14"],
    ["32nd special", "S-32"],
    ["Tenth special session", "S-10"],
  ])("reads the session %s as %s", (written, session) => {
    const folder = dataFolder();
    put(folder, undlText(unanimous("2026-01-15", { session: written })));
    expect(votesOf(folder, "2026")).toMatchObject([{ session }]);
  });

  test.each([
    ["RUS", "1991-12-23", "SUN"],
    ["SUN", "1991-12-23", "SUN"],
    ["RUS", "1991-12-24", "RUS"],
    ["CHN", "1971-10-25", "TWN"],
    ["CHN", "1971-10-26", "CHN"],
    ["YUG", "2003-02-03", "YUG"],
    ["YUG", "2003-02-04", "SCG"],
    ["SRB", "2006-06-02", "SCG"],
    ["SRB", "2006-06-03", "SRB"],
    ["CSK", "1992-12-31", "CSK"],
    ["DDR", "1990-10-02", "DDR"],
    ["ZAR", "1990-10-02", "COD"],
  ])("takes %s on %s for %s", (code, day, country) => {
    const folder = dataFolder();
    const record = unanimous(day);
    const votes = record.votes.filter(
      ([holder]) => holder !== country && (holder !== "CHN" || code !== "CHN"),
    );
    put(folder, undlText({ ...record, votes: [...votes, [code, "A"]] }));
    const [row] = votesOf(folder, day.slice(0, 4));
    const abstaining = Object.keys(row!).filter((column) => row![column] === "A");
    expect(abstaining).toEqual([country]);
  });

  test("lists who votes without a seat and who has one without a vote, until a better file comes", () => {
    const folder = dataFolder();
    const whole = unanimous("2026-01-15");
    const votes = whole.votes.filter(([code]) => code !== "KIR");
    put(folder, undlText({ ...whole, votes: [...votes, ["XKX", "N"]] }));
    expect(exceptionsOf(folder)).toMatchObject([
      { roll_call: "A/RES/80/300", country: "KIR", position: "-" },
      { roll_call: "A/RES/80/300", country: "XKX", position: "N" },
    ]);
    expect(checkVotes(folder)).toEqual([]);
    put(folder, undlText(whole));
    expect(exceptionsOf(folder)).toEqual([]);
  });

  test("reads empty and small letters, totals with a decimal point and a symbol with blanks", () => {
    const folder = dataFolder();
    const whole = unanimous("2026-01-15", { resolution: " A/RES/80/ 300 [A]", total_yes: "191.0" });
    const [one, two, ...others] = whole.votes;
    put(
      folder,
      undlText({
        ...whole,
        votes: [[one![0], ""], [two![0], "X"], ...others.map(([code]) => [code, "y"] as const)],
      }),
    );
    const [row] = votesOf(folder, "2026");
    expect(row).toMatchObject({ id: "A/RES/80/300[A]", [one![0]]: "X", [two![0]]: "X", USA: "Y" });
  });

  test("finds the topics of a new roll call in the library's subjects too", () => {
    const folder = dataFolder();
    const subjects = "UKRAINE--POLITICAL CONDITIONS|DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA";
    put(folder, undlText(unanimous("2026-01-15", { subjects })));
    expect(votesOf(folder, "2026")).toMatchObject([{ topics: "north-korea ukraine" }]);
  });
});

/** A file of one small roll call, in which the lines begin with the second. */
const small: UndlRecord = {
  cells: { undl_id: "7", date: "2026-01-15", session: "80", resolution: "A/RES/80/300", title: "A title" },
  votes: [["ARM", "Y"], ["BLR", "N"], ["KAZ", "A"], ["MDA", "X"]],
}; // prettier-ignore

function changed(cells: Row, votes: UndlRecord["votes"] = small.votes): string {
  return undlText({ cells: { ...small.cells, ...cells }, votes });
}

/** What the importer says of a file, the file's folder left out; the data folder is as it was. */
function refusal(text: string): string {
  const file = join(folderOf({ "votes.csv": text }), "votes.csv");
  const folder = dataFolder();
  try {
    importFiles("undl", [file], folder);
  } catch (fault) {
    expect(existsSync(join(folder, "votes/2026.csv"))).toBe(false);
    expect(exceptionsOf(folder)).toEqual([]);
    return (fault as Error).message.replaceAll(file, "votes.csv");
  }
  return "";
}

describe("a file of the UN Digital Library is refused", () => {
  test.each([
    ["too many yes", { total_yes: "2" }, "votes.csv:2: wrong total: 2 yes in A/RES/80/300; its lines make 1"],
    ["no no", { total_no: "" }, "votes.csv:2: wrong total: none no in A/RES/80/300; its lines make 1"],
    ["other abstentions", { total_abstentions: "0" }, "votes.csv:2: wrong total: 0 abstentions in A/RES/80/300; its lines make 1"],
    ["other absences", { total_non_voting: "9" }, "votes.csv:2: wrong total: 9 non-voting in A/RES/80/300; its lines make 1"],
    ["a missing line", { total_ms: "5" }, "votes.csv:2: wrong total: 5 members in A/RES/80/300; its lines make 4"],
    ["a total in words", { total_yes: "one" }, "votes.csv:2: wrong total: one yes in A/RES/80/300; its lines make 1"],
    ["a date of another order", { date: "24/02/2026" }, "votes.csv:2: wrong date: 24/02/2026 in A/RES/80/300; write a day as 2026-02-24"],
    ["a day that is none", { date: "2026-02-30" }, "votes.csv:2: wrong date: 2026-02-30 in A/RES/80/300; write a day as 2026-02-24"],
    ["no symbol", { resolution: " " }, "votes.csv:2: missing symbol: record 7; it has neither resolution nor draft"],
    ["a session that is none", { session: "spring" }, "votes.csv:2: unknown session: spring in A/RES/80/300; write 80, S-14 or ES-11"],
  ] as const)("for %s", (_what, cells, message) => {
    expect(refusal(changed(cells))).toBe(message);
  }); // prettier-ignore

  test.each([
    ["a code of no country", "XYZ", "Y", "votes.csv:6: unknown country: XYZ in A/RES/80/300; add it to data/countries.csv"],
    ["a country twice", "BLR", "N", "votes.csv:6: country twice: BLR in A/RES/80/300; first in line 3"],
    ["two holders of one seat", "SUN", "N", "votes.csv:7: country twice: RUS in A/RES/80/300; first in line 6"],
    ["another letter", "USA", "Q", "votes.csv:6: unknown vote: Q of USA in A/RES/80/300; one of Y, N, A, X"],
  ])("for %s", (what, code, vote, message) => {
    const more = what.startsWith("two") ? [["RUS", "N"] as const] : [];
    const votes = [...small.votes, [code, vote] as const, ...more];
        expect(refusal(changed({}, votes))).toBe(message);
  }); // prettier-ignore

  test("for lines of one record that disagree about the day", () => {
    const text = changed({}).replace('"KAZ","","A","2026-01-15"', '"KAZ","","A","2026-01-16"');
    expect(refusal(text)).toBe(
      "votes.csv:4: different date: 2026-01-16 in A/RES/80/300; 2026-01-15 at votes.csv:2",
    );
  });

  test("for two records of one symbol", () => {
    const twin = { ...small, cells: { ...small.cells, undl_id: "8" } };
    expect(refusal(undlText(small, twin))).toBe(
      "votes.csv:6: symbol twice: A/RES/80/300; also at votes.csv:2",
    );
  });

  test.each([
    ["a column that is not there", changed({}).replace("ms_vote", "vote").replace("total_ms", "ms"), "missing column: total_ms, ms_vote in votes.csv:1"],
    ["a line too short", `${changed({})}8,ARM\n`, "unequal line: votes.csv:6 has 2 cells, the head 19"],
    ["a head alone", changed({}, []), "empty file: votes.csv; it holds no vote"],
  ])("for %s", (_what, text, message) => {
    expect(refusal(text)).toContain(message);
  }); // prettier-ignore

  test("with all that is wrong in it at once, lines counted as an editor does", () => {
    const first = {
      cells: { ...small.cells, title: "A title\nin two lines", total_yes: "3" },
      votes: small.votes,
    };
    const second = {
      cells: { ...small.cells, undl_id: "8", resolution: "A/RES/80/301", date: "" },
      votes: small.votes,
    };
    expect(refusal(undlText(first, second)).split("\n")).toEqual([
      "votes.csv:2: wrong total: 3 yes in A/RES/80/300; its lines make 1",
      "votes.csv:10: wrong date: none in A/RES/80/301; write a day as 2026-02-24",
    ]);
  });
});
