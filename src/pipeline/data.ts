import { resolve } from "node:path";
import { Command } from "commander";
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
  const { without, commercial, year } = new Command("data")
    .description("check all tables and pack them")
    .option("--without <ids>", "sources to leave out", process.env["ALIGN_WITHOUT"] ?? "")
    .option("--commercial", "leave out what forbids commercial use")
    .option("--year <year>", "of votes whose new questions are looked at (default: the newest)")
    .parse()
    .opts<{ readonly without: string; readonly commercial?: true; readonly year?: string }>();
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new Mistake(`invalid year: ${year}; give one as 2025`);
  return {
    without,
    commercial: commercial === true,
    year: year === undefined ? undefined : Number(year),
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
