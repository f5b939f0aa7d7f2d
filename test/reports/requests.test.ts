import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import fc from "fast-check";
import { addReports } from "../../src/cli/reports";
import { edition } from "../../src/edition";
import {
  type AnyReport,
  type ReportRequest,
  reportCommand,
  reportNamed,
  reportRequest,
  reports,
  requestIn,
} from "../../src/reports/catalogue";
import { type EnrichRequest, enrichCommand, enrichRequestIn } from "../../src/reports/enrich";
import { textsOf } from "../../src/reports/request";
import { type Stamped, readStampLines, stampLines, stampXml } from "../../src/workbook/stamp";
import { readStampXml } from "../../src/workbook/stampPart";
import { requestsFor } from "../support/requests";

// a request survives every way in which it is written down: what is read back is the same

const each = reports.map((report) => [report.name, report] as const);

/** What the command line takes typed words for. */
function typed(words: readonly string[]): ReportRequest {
  const made: ReportRequest[] = [];
  const align = new Command("align").exitOverride();
  addReports(align, (request) => void made.push(request));
  align.parse(words, { from: "user" });
  return made[0]!;
}

/** The words with which a request is typed. */
function wordsFor({ name, options }: AnyReport, request: ReportRequest): readonly string[] {
  const texts = Object.entries(textsOf(options, request));
  return [
    name,
    ...texts.flatMap(([key, text]) =>
      options[key]!.isArgument ? [text!] : [`--${options[key]!.name}`, text!],
    ),
  ];
}

function stampOf(request: ReportRequest): Stamped {
  const command = reportCommand(request);
  return { edition: edition.editionDate, tables: ["One", "Two"].map((table) => ({ table, command })) };
}

test.each(each)("a request for a %s stands in a custom XML part", (_, report) => {
  fc.assert(
    fc.property(requestsFor(report), (request) => {
      const [table] = readStampXml(stampXml(stampOf(request)))!.tables;
      expect(requestIn(edition, table!.command)).toEqual(request);
    }),
  );
});

test.each(each)("a request for a %s stands in lines on a sheet, each of them one line", (_, report) => {
  fc.assert(
    fc.property(requestsFor(report), (request) => {
      const lines = stampLines(stampOf(request));
      expect(lines.join("")).not.toMatch(/[\r\n\u2028\u2029]/);
      const [stamped] = readStampLines(["Sources", ...lines, "a remark"]);
      expect(stamped!.tables.map(({ command }) => requestIn(edition, command))).toEqual([request, request]);
    }),
  );
});

test.each(each)("a request for a %s is typed on the command line", (_, report) => {
  fc.assert(
    fc.property(requestsFor(report), (request) => expect(typed(wordsFor(report, request))).toEqual(request)),
  );
});

test("what a list was enriched with is asked for again, and asks for no report", () => {
  const watchlist = requestsFor(reportNamed("watchlist")) as fc.Arbitrary<EnrichRequest>;
  fc.assert(
    fc.property(watchlist, ({ indicators, day: on }) => {
      const command = enrichCommand({ indicators, day: on });
      expect(enrichRequestIn(edition, command)).toEqual({ indicators, day: on });
      expect(requestIn(edition, command)).toBeUndefined();
    }),
  );
});

const day = "2023-11-03";

test.each([
  ["profile KAZ", { report: "profile", country: "KAZ", day: edition.editionDate }],
  ["profile Kasachstan --as-of 2022-02", { report: "profile", country: "KAZ", day: "2022-02-28" }],
  ["near-abroad", { ...typed(["brief"]), day } as ReportRequest],
  [
    "matrix --countries c5 --from 2019-02 --to 2023",
    { ...typed(["matrix", "--countries", "c5"]), from: "2019-02-01", day: "2023-12-31" } as ReportRequest,
  ],
  ["rollcall a/res/es-11/1", { report: "rollcall", resolution: "A/RES/ES-11/1" }],
  ["question es-11/1", { report: "question", resolution: "A/RES/ES-11/1" }],
  // of a year both days are the last: how far a country moved from where it stood then
  [
    "moves --countries BRA --from 2021 --to 2023",
    { report: "moves", countries: ["BRA"], compare: "2021-12-31", day: "2023-12-31" },
  ],
  [
    "watchlist --countries mda,Georgia,MDA --indicators SCORE --as-of 2090",
    { report: "watchlist", countries: ["MDA", "GEO"], indicators: ["score"], day: "2090-12-31" },
  ],
])("align %s asks for what it says", (line, request) => {
  expect(typed(line.split(" "))).toEqual(request);
});

test("a resolution is known by words that no other has in its title", () => {
  const resolution = "Ukraine defending the principles of the Charter";
  const report = reportNamed("rollcall");
  // UN, A/RES/ES-11/4 of 12 October 2022
  expect(reportRequest(edition, report, { resolution })).toMatchObject({ resolution: "A/RES/ES-11/4" });
});

test.each([
  ["align brief --countries ARM --later 2030", "unknown option: --later; write the report again"],
  ["align brief --countries Moldva", "unknown country: Moldva; did you mean Moldova (MDA)?"],
  ["align watchlist --countries ARM", "missing indicators: nothing given"],
  ['align brief --title "a\\', "unreadable word: "],
])("%s, of another edition or edited by hand, is refused with a reason", (command, message) => {
  expect(() => requestIn(edition, command)).toThrow(message);
});

test.each(["align enrich --indicators score", "align tilt --from 2020", "rm -r"])(
  "%s asks for no report",
  (command) => expect(requestIn(edition, command)).toBeUndefined(),
);

test.each([
  "$(touch run)",
  "`touch run`",
  '"; touch run; "',
  "'; touch run; '",
  String.raw`\"; touch run; \"`,
])("nothing is run where the command with the title %s is pasted into a shell", (title) => {
  const request = {
    report: "watchlist",
    countries: ["KAZ"],
    indicators: ["score"],
    day: "2023-12-31",
    title,
  };
  const command = reportCommand(request as ReportRequest);
  expect(requestIn(edition, command)).toEqual(request);
  const folder = mkdtempSync(join(tmpdir(), "align-shell-"));
  const shell = command.replace(/^align/, "printf '%s\\n'");
  const { stdout } = spawnSync("sh", ["-c", shell], { cwd: folder, encoding: "utf8" });
  expect(stdout).toMatch(/^watchlist\n--countries\n/);
  expect(readdirSync(folder)).toEqual([]);
});
