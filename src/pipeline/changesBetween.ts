// `npm run changes -- OLD [NEW]`: data/changes.csv from two revisions of the tables; NEW left out: the tables as they are.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import { changesOf, changesTable, gathered, type FactTable } from "./changes";
import { parseCsv, readCsv, sortedBy, writeTable, type Row } from "./csv";
import { dataPackage, filesOf } from "./dataPackage";
import { shapeOf } from "./tables";

const root = resolve(__dirname, "../..");

/** The tables of facts; how each is read. Positions are told by roll call. */
const facts: Readonly<Record<string, FactTable>> = {
  "blocs.csv": { same: ["bloc"], says: ["kind", "founded"], group: "bloc" },
  "memberships.csv": {
    same: ["bloc", "country", "status"],
    says: ["status", "start", "end"],
    group: "bloc",
  },
  "opinion.csv": {
    same: ["series", "country", "target", "year", "question"],
    says: ["approve", "disapprove", "unsure", "net", "source_type"],
  },
  "events.csv": { same: ["id"], says: ["date", "value", "text"] },
  "idealPoints.csv": { same: ["country", "year"], says: ["value"], group: "year" },
};
const figures: FactTable = { same: ["country", "year"], says: ["value"], group: "year" };

/** Throws `Mistake` for what is no revision of the project's history. */
function checkRevision(revision: string): void {
  const { status } = spawnSync("git", ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], {
    cwd: root,
  });
  if (status !== 0)
    throw new Mistake(
      `unknown revision: ${revision}; name a commit or tag of this project's git, such as v1.0.0`,
    );
}

/** The text of a file in a revision; undefined where it was not there. */
function textAt(revision: string | undefined, file: string): string | undefined {
  const path = `data/${file}`;
  if (revision === undefined)
    return existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`, "utf8") : undefined;
  const listed = execFileSync("git", ["ls-tree", "--name-only", revision, path], {
    cwd: root,
    encoding: "utf8",
  });
  if (listed.trim() === "") return undefined;
  return execFileSync("git", ["show", `${revision}:${path}`], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
}

function rowsAt(revision: string | undefined, file: string): readonly Row[] {
  const text = textAt(revision, file);
  return text === undefined ? [] : parseCsv(text);
}

/** Writes `changes.csv` of two revisions. Throws `Mistake` where there is nothing that it could say. */
function writeChanges(old: string, now: string | undefined): void {
  for (const revision of [old, now]) if (revision !== undefined) checkRevision(revision);
  const written = existsSync(`${root}/data/changes.csv`) ? readCsv(`${root}/data/changes.csv`) : [];
  const byHand = [...rowsAt(now, "overrides.csv"), ...rowsAt(now, "handMade.csv")];
  const changes = dataPackage.resources.flatMap(filesOf).flatMap((file) => {
    const known = facts[file] ?? (file.startsWith("values/") ? figures : undefined);
    if (!known) return [];
    const [before, after] = [rowsAt(old, file), rowsAt(now, file)];
    const key = shapeOf(file)!.key.filter((column) => before[0] === undefined || column in before[0]);
    return changesOf({ file, key, before, after }, known, { byHand, written });
  });
  if (changes.length === 0)
    throw new Mistake(
      `no change of a fact from ${old} to ${now ?? "the tables as they are"}: data/changes.csv stays as it was; name the revision of the edition before`,
    );
  const table = changesTable(gathered(changes, written));
  const rows = sortedBy(table.rows, "table", "key", "column");
  writeTable(`${root}/data`, { ...table, rows });
  const empty = rows.filter(({ why }) => why === "");
  console.log(`data/changes.csv: ${counted(rows.length, "change")}`);
  for (const row of empty.slice(0, 40))
    console.error(`no reason: ${row["table"]} ${row["key"]} ${row["column"]}: ${row["old"]} → ${row["new"]}`);
  if (empty.length === 0) return;
  console.error(
    `${counted(empty.length, "change")} without a reason: note it in the row, or in data/changes.csv under "why" (a key may have *), and run this again`,
  );
  process.exitCode = 1;
}

function main([old, now]: readonly string[]): void {
  if (old === undefined) return console.log("usage: npm run changes -- OLD [NEW], two revisions of git");
  try {
    writeChanges(old, now);
  } catch (fault) {
    if (!(fault instanceof Mistake)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith("changesBetween.ts")) main(process.argv.slice(2));
