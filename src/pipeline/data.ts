import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import { faultsIn } from "./check";
import { readCsv } from "./csv";
import { nonCommercial, sourcesToLeaveOut } from "./leftOut";
import { pack } from "./pack";
import { rollCallRows } from "./packVotes";
import { questionKeys } from "./questions/questionKeys";
import { questionLinks } from "./questions/questionLinks";
import { questionNews } from "./questions/questionNews";

interface Asked {
  /** Ids after `--without`, or in ALIGN_WITHOUT, which a build hands on to every step of it. */
  readonly without: string;
  /** Whether what forbids commercial use is left out: such facts are packed beside the others. */
  readonly commercial: boolean;
  /** The year of votes whose new questions are looked at; the newest unless `--year` names one. */
  readonly year: number | undefined;
}

function asked(): Asked {
  const { values } = parseArgs({
    options: { without: { type: "string" }, commercial: { type: "boolean" }, year: { type: "string" } },
  });
  return {
    without: values.without ?? process.env["ALIGN_WITHOUT"] ?? "",
    commercial: values.commercial === true,
    year: values.year === undefined ? undefined : Number(values.year),
  };
}

/** What a maintainer should look at among the questions of a year of votes. */
function newsOf(folder: string, year: number | undefined): readonly string[] {
  const rows = rollCallRows(folder);
  const links = questionLinks(readCsv(`${folder}/questionLinks.csv`));
  const newest = Number(rows.at(-1)?.["date"]?.slice(0, 4));
  return questionNews(year ?? newest, rows, questionKeys(rows, links), links);
}

function checkAndPack(root: string): void {
  const { without: ids, commercial, year } = asked();
  const unfit = commercial ? nonCommercial(`${root}/data`) : [];
  const leftOut = sourcesToLeaveOut(`${root}/data`, [ids, ...unfit].join(" "));
  const faults = faultsIn(`${root}/data`);
  for (const line of faults) console.error(line);
  if (faults.length > 0) throw new Mistake(`${counted(faults.length, "fault")}; nothing packed`);
  pack(`${root}/data`, `${root}/packed${commercial ? "/commercial" : ""}`, leftOut);
  const without = leftOut.size === 0 ? "" : ` without ${[...leftOut].join(", ")}`;
  console.log(`data checked and packed${without}`);
  for (const line of newsOf(`${root}/data`, year)) console.log(line);
}

function main(): void {
  try {
    checkAndPack(resolve(__dirname, "../.."));
  } catch (fault) {
    console.error(fault instanceof Mistake ? fault.message : fault);
    process.exitCode = fault instanceof Mistake ? 1 : 2;
  }
}

if (process.argv[1]?.endsWith("data.ts")) main();
