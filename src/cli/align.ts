import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { Mistake } from "../core/mistake";
import { noOwnData } from "../core/own/ownData";
import { setOwn } from "../edition/own";
import { called } from "./call";
import { codeLines } from "./codes";
import { enriched, type EnrichOptions } from "./enrich";
import { tellFault } from "./faults";
import { takeOwn } from "./ownFiles";
import { progress } from "./progress";
import { type ShareOptions, modeNames, shared } from "./share";
import {
  briefMade,
  matrixMade,
  nearAbroadMade,
  profileMade,
  rollCallMade,
  watchlistMade,
  written,
  type ReportOptions,
} from "./reports";

/** A call's words without `--own FILE`, whose data are taken; everything else may be an argument. */
function withoutOwn(words: readonly string[]): readonly string[] {
  const place = words.indexOf("--own");
  if (place < 0) return words;
  const file = words[place + 1];
  if (file === undefined) throw new Mistake("missing file: --own; name a CSV file or a workbook behind it");
  takeOwn(file);
  return withoutOwn([...words.slice(0, place), ...words.slice(place + 2)]);
}

function call(name: string, words: readonly string[]): void {
  const given = withoutOwn(words);
  const json = given.includes("--json");
  const { output, complaint, exit } = called(
    name,
    given.filter((word) => word !== "--json"),
    json,
  );
  process.stdout.write(output);
  if (complaint !== "") process.stderr.write(`${complaint}\n`);
  process.exitCode = exit;
}

function namesIn(file: string | undefined): string {
  if (file === undefined) return readFileSync(0, "utf8");
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Mistake(`unreadable file: ${file}; give a text file with one name a line`);
  }
}

function program(): Command {
  const align = new Command("align")
    .description("Where countries stand: UN votes, blocs, polls and a score that shows its working.")
    .enablePositionalOptions()
    .exitOverride()
    .hook("preAction", (_, command) => {
      progress.begin(command.name());
      setOwn(noOwnData);
      for (const file of command.opts<{ own?: readonly string[] }>().own ?? []) takeOwn(file);
    })
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, "")) });
  align
    .command("call <name> [arguments...]")
    .description(
      "any worksheet function: call ALIGN KAZ 2023-11-03; call ALIGN.AGREE USA RUS 2019 2019 kappa --json; call ALIGN.GET MDA own.trust --own trust.csv",
    )
    .passThroughOptions()
    .allowUnknownOption()
    .action(call);
  align
    .command("codes [file]")
    .description("names, one a line, from a file or standard input: name, code, suggestion")
    .action((file?: string) => void process.stdout.write(codeLines(namesIn(file))));
  addReports(align);
  align
    .command("enrich <file>")
    .description(
      "adds columns of indicators to a .csv or .xlsx file, by the names of countries in one of its columns",
    )
    .requiredOption("--column <name>", "head of the column that names countries")
    .requiredOption(
      "--indicators <list>",
      "codes of indicators, comma-separated: score,gallup.rus.disapprove",
    )
    .option("--as-of <day>", "2023, 2023-11 or 2023-11-03; the newest day of the data by default")
    .option("--sheet <name>", "sheet of an .xlsx file; the first that has the column by default")
    .option(...ownOption)
    .requiredOption("-o, --output <file>", "file to write")
    .addHelpText("after", "\nalign enrich list.csv --column Country --indicators score,blocs -o out.csv")
    .action((file: string, options: EnrichOptions) => {
      const { message, unresolved } = enriched(file, options);
      for (const line of unresolved) process.stderr.write(`unknown country: ${line}\n`);
      process.stderr.write(`Wrote ${message}\n`);
    });
  align
    .command("share <file>")
    .description(
      "makes an .xlsx file fit for colleagues without Align, and keeps its formulas true; only what must change of it is changed",
    )
    .requiredOption("--mode <name>", `${modeNames.join(", ")}`)
    .option("--sheet <name>", "only the formulas of this sheet")
    .option("--range <address>", "only those of this block of the sheet, such as A1:C10")
    .option(
      "--with <list>",
      "portable: countries and groups to carry beside those in use; post-soviet by default, all, or none",
    )
    .option("--kin", "portable: carry the kin of what is in use too: all polls on leaders, blocs, …")
    .option(
      "-o, --output <file>",
      "file to write; without it, what would be touched is said and nothing written",
    )
    .addHelpText("after", "\nalign share brief.xlsx --mode freeze -o for-colleagues.xlsx")
    .action((file: string, options: ShareOptions) =>
      shared(file, options, (line) => void process.stderr.write(`${line}\n`)),
    );
  return align;
}

/** A report: where it is written to, with an example. */
function report(command: Command, example: string): Command {
  return command
    .option("-o, --output <file>", "file to write: .xlsx, .csv (one table) or .json (all tables)")
    .option(
      "--live",
      "formulas of Align in the .xlsx file instead of values; colleagues without Align see #NAME?",
    )
    .option(...ownOption)
    .option("--json", "all tables as JSON to standard output")
    .option("--csv", "a table as CSV to standard output")
    .option("--table <name>", "which table is the CSV; the first by default")
    .addHelpText("after", `\n${example}`);
}

/** Data of the user's own, from any number of files. */
const ownOption = [
  "--own <file>",
  "data of your own: a .csv file, or a workbook that keeps some; may be given again",
  (file: string, before: readonly string[] = []) => [...before, file],
] as const;

const countriesHelp = "countries and groups, comma-separated: post-soviet,TUR";
const dayHelp = "2023, 2023-11 or 2023-11-03; the newest day of the data by default";
const axisHelp = "minus pole - plus pole: RUS-WEST by default, CHN-WEST, RUS-IND";

function addReports(align: Command): void {
  report(
    align.command("brief").description("countries beside each other: score, change, votes, polls, events"),
    "align brief --countries post-soviet --as-of 2023-11-03 -o brief.xlsx",
  )
    .option("--countries <list>", countriesHelp, "post-soviet")
    .option("--as-of <day>", dayHelp)
    .option("--compare <day>", "an earlier day to show the change since", "2021-12-31")
    .option("--axis <axis>", axisHelp)
    .option("--title <text>", "title of the first sheet")
    .action((options: ReportOptions) => written(briefMade(options), options));
  report(
    align
      .command("watchlist")
      .description("countries and indicators at a day, with the change since another"),
    "align watchlist --countries eap --indicators score,blocs --compare 2021 -o list.xlsx",
  )
    .requiredOption("--countries <list>", countriesHelp)
    .requiredOption(
      "--indicators <list>",
      "codes of indicators, comma-separated: score,gallup.rus.disapprove",
    )
    .option("--as-of <day>", dayHelp)
    .option("--compare <day>", "an earlier day to show the change since")
    .option("--from <day>", "instead: a row for the end of each year from then on")
    .option("--axis <axis>", axisHelp)
    .option("--title <text>", "title of the sheet")
    .action((options: ReportOptions) => written(watchlistMade(options), options));
  report(
    align.command("profile <country>").description("one country: where it stands and what that rests on"),
    "align profile Kazakhstan --as-of 2023-11-03 -o kazakhstan.xlsx",
  )
    .option("--as-of <day>", dayHelp)
    .option("--axis <axis>", axisHelp)
    .action((country: string, options: ReportOptions) => written(profileMade(country, options), options));
  report(
    align
      .command("rollcall <resolution>")
      .description("one roll call: tally, groups, every country's position"),
    "align rollcall ES-11/1 -o es-11-1.xlsx",
  )
    .option("--countries <list>", `${countriesHelp}; all members by default`)
    .action((resolution: string, options: ReportOptions) =>
      written(rollCallMade(resolution, options), options),
    );
  report(
    align.command("matrix").description("how alike countries vote, each with each"),
    "align matrix --countries post-soviet --from 2019 --to 2023 --measure kappa -o matrix.xlsx",
  )
    .option("--countries <list>", countriesHelp, "un")
    .option("--from <day>", "first year or day", "1946")
    .option("--to <day>", "last year or day; the newest day of the data by default")
    .option("--measure <name>", "agreement (default), identical, coincidence, s, kappa or pi")
    .action((options: ReportOptions) => written(matrixMade(options), options));
  report(
    align
      .command("near-abroad")
      .description("the post-Soviet states as of 3 November 2023, beside the end of 2021"),
    "align near-abroad",
  )
    .option("--as-of <day>", "day", "2023-11-03")
    .option("--compare <day>", "earlier day", "2021-12-31")
    .action((options: ReportOptions) => {
      const toScreen = options.json === true || options.csv === true;
      const place = toScreen ? {} : { output: "near-abroad.xlsx" };
      return written(nearAbroadMade(options), { ...place, ...options });
    });
}

/** A reader that has seen enough, such as `head`, ends the command; it is nobody's fault. */
function endWithReader(problem: NodeJS.ErrnoException): void {
  if (problem.code !== "EPIPE") throw problem;
  process.exit();
}

/** 0 done, 1 a mistake of the user, 2 a fault of ours. */
async function main(): Promise<void> {
  process.stdout.on("error", endWithReader);
  try {
    await program().parseAsync();
    await progress.end();
  } catch (problem) {
    await progress.end();
    if (problem instanceof CommanderError) process.exitCode = problem.exitCode === 0 ? 0 : 1;
    else if (problem instanceof Mistake) {
      process.stderr.write(`${problem.message}\n`);
      process.exitCode = 1;
    } else {
      tellFault(problem);
      process.exitCode = 2;
    }
  }
}

void main();
