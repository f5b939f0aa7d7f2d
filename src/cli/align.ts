import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { Mistake } from "../core/mistake";
import { called } from "./call";
import { codeLines } from "./codes";
import { writeNearAbroad, writeWatchlist, type WatchlistOptions } from "./watchlist";

function call(name: string, words: readonly string[]): void {
  const json = words.includes("--json");
  const { output, complaint, exit } = called(
    name,
    words.filter((word) => word !== "--json"),
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
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, "")) });
  align
    .command("call <name> [arguments...]")
    .description(
      "any worksheet function: call ALIGN KAZ 2023-11-03; call ALIGN.AGREE USA RUS 2019 2019 kappa --json",
    )
    .passThroughOptions()
    .allowUnknownOption()
    .action(call);
  align
    .command("codes [file]")
    .description("names, one a line, from a file or standard input: name, code, suggestion")
    .action((file?: string) => void process.stdout.write(codeLines(namesIn(file))));
  align
    .command("watchlist")
    .description("countries and indicators at a day, with the change since another, as .xlsx or .csv")
    .requiredOption("--countries <list>", "countries and groups, comma-separated: post-soviet,TUR")
    .requiredOption(
      "--indicators <list>",
      "codes of indicators, comma-separated: score,blocs,gallup.rus.disapprove",
    )
    .option("--as-of <day>", "2023, 2023-11 or 2023-11-03; the newest day of the data by default")
    .option("--compare <day>", "an earlier day to show the change since")
    .option("--title <text>", "title of the sheet")
    .requiredOption("-o, --output <file>", "file to write, .xlsx or .csv")
    .action(async (options: WatchlistOptions) => say(await writeWatchlist(options)));
  align
    .command("near-abroad")
    .description("the post-Soviet states as of 3 November 2023, beside the end of 2021")
    .option("--as-of <day>", "day", "2023-11-03")
    .option("--compare <day>", "earlier day", "2021-12-31")
    .option("-o, --output <file>", "file to write", "near-abroad.xlsx")
    .action(async (options: { asOf: string; compare: string; output: string }) =>
      say(await writeNearAbroad(options.asOf, options.compare, options.output)),
    );
  return align;
}

function say(what: string): void {
  process.stderr.write(`Wrote ${what}\n`);
}

/** 0 done, 1 a mistake of the user, 2 a fault of ours. */
async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (problem) {
    if (problem instanceof CommanderError) process.exitCode = problem.exitCode === 0 ? 0 : 1;
    else if (problem instanceof Mistake) {
      process.stderr.write(`${problem.message}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`fault in Align: ${problem instanceof Error ? problem.stack : String(problem)}\n`);
      process.exitCode = 2;
    }
  }
}

void main();
