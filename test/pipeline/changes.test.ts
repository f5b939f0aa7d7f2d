import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { changesOf, gathered, type FactTable, type Reasons } from "../../src/pipeline/changes";
import type { Row } from "../../src/pipeline/csv";

const root = resolve(__dirname, "../..");
const memberships: FactTable = {
  same: ["bloc", "country", "status"],
  says: ["status", "start", "end"],
  group: "bloc",
};
const armenia: Row = {
  ...{ bloc: "CSTO", country: "ARM", status: "member", start: "1994", end: "" },
  ...{ source: "cow", note: "" },
};
const noReasons: Reasons = { byHand: [], written: [] };

function told(before: readonly Row[], after: readonly Row[], reasons: Partial<Reasons> = {}) {
  const states = { file: "memberships.csv", key: ["bloc", "country", "start", "status"], before, after };
  return changesOf(states, memberships, { ...noReasons, ...reasons }).map((change) => [
    ...[change.key, change.column, change.old, change.new, change.why],
  ]);
}

const exact = { ...armenia, start: "1994-04-20", note: "ratified that day" };

test.each([
  [
    "a cell that changed is told with the note of its row",
    [armenia],
    [{ ...armenia, end: "2026-01", note: "left" }],
    [["CSTO|ARM|1994|member", "end", "", "2026-01", "left"]],
  ],
  [
    "a start that is known better is the same fact",
    [armenia],
    [exact],
    [["CSTO|ARM|1994-04-20|member", "start", "1994", "1994-04-20", "ratified that day"]],
  ],
  [
    "a row that went is told as it was, and its own note is no reason",
    [{ ...armenia, note: "sure" }],
    [],
    [["CSTO|ARM|1994|member", "row", "status member, start 1994, end –", "", ""]],
  ],
  [
    "rows that came are counted, with where they are from",
    [],
    [armenia, { ...armenia, country: "BLR" }],
    [["CSTO|*|*|*", "row", "", "2", "new: cow"]],
  ],
  ["another source of the same fact is no change", [armenia], [{ ...armenia, source: "factbook" }], []],
] as const)("%s", (_what, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test("where no column counts them together, each row that came is told by itself", () => {
  const states = {
    file: "events.csv",
    key: ["id"],
    before: [{ id: "E1", text: "It came.", source: "press" }],
    after: [
      { id: "E1", text: "It came.", source: "press" },
      { id: "E2", text: "It left.", source: "press" },
      { id: "E3", text: "It spoke.", source: "reuters" },
    ],
  };
  const found = changesOf(states, { same: ["id"], says: ["text"] }, noReasons);
  expect(found.map(({ key, column, old, new: now, why }) => [key, column, old, now, why])).toEqual([
    ["E2", "row", "", "1", "new: press"],
    ["E3", "row", "", "1", "new: reuters"],
  ]);
});

test.each([
  [
    "an override's",
    { byHand: [{ table: "memberships.csv", key: "CSTO|ARM|1994|member", column: "end", reason: "r" }] },
  ],
  ["a hand-made row's", { byHand: [{ table: "memberships.csv", key: "CSTO|*|*|*", reason: "r" }] }],
  [
    "that written down before",
    { written: [{ table: "memberships.csv", key: "CSTO|ARM|1994|member", column: "end", why: "r" }] },
  ],
] as const)("without a note the reason is %s", (_whose, reasons) => {
  expect(told([armenia], [{ ...armenia, end: "2026" }], reasons)).toEqual([
    ["CSTO|ARM|1994|member", "end", "", "2026", "r"],
  ]);
  expect(told([armenia], [{ ...armenia, end: "2026" }])).toEqual([
    ["CSTO|ARM|1994|member", "end", "", "2026", ""],
  ]);
});

test("rows that hands made are told by their own reasons, apart from those that an importer brought", () => {
  const kazakhstan = { ...armenia, country: "KAZ" };
  const byHand = [
    { table: "memberships.csv", key: "CSTO|KAZ|1994|member", reason: "seen in the treaty", source: "cis" },
    { table: "memberships.csv", key: "CSTO|RUS|1994|member", reason: "no row of it came", source: "cis" },
  ];
  expect(told([], [armenia, { ...armenia, country: "BLR" }, kazakhstan], { byHand })).toEqual([
    ["CSTO|KAZ|1994|member", "row", "", "1", "seen in the treaty"],
    ["CSTO|*|*|*", "row", "", "2", "new: cow"],
  ]);
});

const isHistory = existsSync(`${root}/.git`);

(isHistory ? test.each : test.skip.each)([
  [
    "the same revision twice",
    ["HEAD", "HEAD"],
    /^no change of a fact from HEAD to HEAD: .* stays as it was; name the/,
  ],
  ["what is no revision", ["nowhere"], /^unknown revision: nowhere; name a commit or tag/],
])("of %s there is nothing to write, and the table stays", (_what, revisions, message) => {
  const before = readFileSync(`${root}/data/changes.csv`, "utf8");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/pipeline/changesBetween.ts", ...revisions],
    { cwd: root, encoding: "utf8" },
  );
  expect([status, readFileSync(`${root}/data/changes.csv`, "utf8")]).toEqual([1, before]);
  expect(stderr).toMatch(message);
});

test("where rows of a group came is no reason why another of it went", () => {
  const written = [
    { table: "memberships.csv", key: "CSTO|*|*|*", column: "row", old: "", new: "2", why: "new: cow" },
  ];
  expect(told([armenia], [], { written })[0]!.at(-1)).toBe("");
});

test("a line with a star stands for all changes that it covers, with their number", () => {
  const star = { table: "values/gdp.csv", key: "*|*", column: "value", old: "", new: "", why: "revised" };
  const change = (key: string, column = "value") =>
    ({ table: "values/gdp.csv", key, column, old: "1", new: "2", why: "" }) as const;
  const { why: _, ...cover } = star;
  expect(gathered([change("KAZ|2000"), change("MDA|2000"), change("MDA|2000", "row")], [star])).toEqual([
    change("MDA|2000", "row"),
    { ...cover, old: "2 facts", new: "2 facts", why: "revised" },
  ]);
});
