import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { edition } from "../bench/edition";
import { rollCallsOn, usedRollCalls } from "../src/core/votes/rollCalls";
import { has } from "../src/core/votes/bits";
import type { World } from "../src/core/world";
import { readCsv } from "../src/pipeline/csv";
import { rollCallRows } from "../src/pipeline/packVotes";
import { withMarked } from "./markedPage";

/** How far the rules of `data/topics.csv` agree with Voeten's issue codes. Run as a script it writes the table into docs/panels.md. */

const data = resolve(__dirname, "../data");
const page = resolve(__dirname, "../docs/panels.md");

/** The last year of which roll calls carry issue codes. */
const lastCoded = 2019;

/** Topics with the issue code of the same subject. */
function codedTopics(): ReadonlyMap<string, string> {
  return new Map(readCsv(`${data}/topics.csv`).map(({ topic, issue }) => [topic!, issue!]));
}

/** A share as a table prints it. */
function share(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}

/** Issue codes by roll call, which the edition leaves behind. */
function codesByRollCall(): ReadonlyMap<string, readonly string[]> {
  const rows = rollCallRows(data);
  return new Map(rows.map(({ id = "", issues = "" }) => [id, issues.split(" ").filter(Boolean)]));
}

function lineOf(world: World, codes: ReturnType<typeof codesByRollCall>, topic: string, issue: string) {
  const [used, on] = [usedRollCalls(world), rollCallsOn(world, topic)];
  let [all, both, rule, code] = [0, 0, 0, 0];
  world.rollCalls.forEach(({ id, date }, i) => {
    if (!has(used, i)) return;
    const issues = codes.get(id)!;
    const isOn = has(on, i);
    if (isOn) all++;
    // a roll call without any code may be on no subject, or not coded
    if (Number(date.slice(0, 4)) > lastCoded || issues.length === 0) return;
    const isCoded = issues.includes(issue);
    if (isOn) rule++;
    if (isCoded) code++;
    if (isOn && isCoded) both++;
  });
  return `| \`${topic}\` | \`${issue}\` | ${all} | ${share(both, rule)} | ${share(both, code)} |`;
}

/** The table of docs/panels.md. */
export function topicLines(world: World): readonly string[] {
  const codes = codesByRollCall();
  return [
    "| topic | issue code | roll calls | precision | recall |",
    "| --- | --- | --: | --: | --: |",
    ...[...codedTopics()].map(([topic, issue]) => lineOf(world, codes, topic, issue)),
  ];
}

/** docs/panels.md with the table made anew. */
export function withTopics(text: string, world: World): string {
  return withMarked(text, "topics", topicLines(world));
}

if (require.main === module) writeFileSync(page, withTopics(readFileSync(page, "utf8"), edition));
