import { once } from "node:events";
import { basename } from "node:path";
import { Command, CommanderError } from "commander";
import { Mistake, withinLimit } from "../core/mistake";
import { noOwnData } from "../core/own/ownData";
import { edition } from "../edition";
import { build } from "../edition/build";
import { setOwn } from "../edition/own";
import { enrichOptions } from "../reports/enrich";
import type { Options } from "../reports/option";
import { pairsOptions } from "../reports/pairs";
import { panelOptions } from "../reports/panel";
import { called } from "./call";
import type { EnrichOptions } from "./enrich";
import { tellFault } from "./faults";
import { ownOption } from "./ownOption";
import { progress } from "./progress";
import { addReports, flagOf } from "./reports";
import { checkOutput, setFilesRead } from "./sameFile";
import { say } from "./say";
import type { ShareOptions } from "./share";
import type { VerifyOptions } from "./verify";
import { modeNames } from "./shareModes";
import { maxSizeOption } from "./workbookOptions";

// what one command alone needs is loaded by that command: a call answers sooner without readers and writers of files

async function takeOwn(file: string): Promise<void> {
  (await import("./ownFiles")).takeOwn(file);
}

/** A call's words without `--own FILE`, whose data are taken; everything else may be an argument. */
async function withoutOwn(words: readonly string[]): Promise<readonly string[]> {
  const place = words.indexOf("--own");
  if (place < 0) return words;
  const file = words[place + 1];
  if (file === undefined) throw new Mistake("missing file: --own; name a CSV file or a workbook behind it");
  await takeOwn(file);
  return withoutOwn([...words.slice(0, place), ...words.slice(place + 2)]);
}

async function call(name: string, words: readonly string[]): Promise<void> {
  const given = await withoutOwn(words);
  const json = given.includes("--json");
  const { output, complaint, exit } = called(
    name,
    given.filter((word) => word !== "--json"),
    json,
  );
  process.stdout.write(output);
  if (complaint !== "") say(complaint);
  process.exitCode = exit;
}

/** Waits where whoever reads standard output takes its time. */
async function print(lines: string): Promise<void> {
  if (!process.stdout.write(lines)) await once(process.stdout, "drain");
}

async function codes(path?: string): Promise<void> {
  const { csvFile, piecesOf, piecesOfInput } = await import("./csvFile");
  const { writeCodes } = await import("./codes");
  const pieces = path === undefined ? piecesOfInput() : piecesOf(path, "a text file with one name a line");
  const takenFor = await writeCodes(csvFile(pieces, basename(path ?? "standard input")), print);
  if (takenFor !== undefined) say(takenFor);
}

async function template({
  year,
  output,
}: {
  readonly year?: string;
  readonly output?: string;
}): Promise<void> {
  const { csvText } = await import("../workbook/csvText");
  const { pollTemplate } = await import("../core/own/pollTemplate");
  // Excel reads a CSV file as UTF-8 only behind a mark
  const text = csvText(pollTemplate(edition, year));
  if (output === undefined) process.stdout.write(text);
  else (await import("./output")).writeWhole(output, `\uFEFF${text}`);
}

function withOptions(command: Command, options: Options): Command {
  for (const option of Object.values(options)) command.addOption(flagOf(option));
  return command;
}

function program(): Command {
  const align = new Command("align")
    .description("Where countries stand: UN votes, blocs, polls and a score that shows its working.")
    .version(build)
    .enablePositionalOptions()
    .exitOverride()
    .hook("preAction", async (_, command) => {
      // a server speaks to its client alone
      if (command.name() !== "mcp") progress.begin(command.name());
      setOwn(noOwnData);
      const { own = [], output } = command.opts<{ own?: readonly string[]; output?: string }>();
      setFilesRead([...command.args, ...own]);
      if (output !== undefined) checkOutput(output);
      for (const file of own) await takeOwn(file);
    })
    .configureOutput({
      outputError: (message) =>
        message
          .replace(/^error: /, "")
          .trimEnd()
          .split("\n")
          .map(withinLimit)
          .forEach(say),
    });
  align
    .command("call <name> [arguments...]")
    .description(
      "call any worksheet function: call ALIGN KAZ 2023-11-03; call ALIGN.AGREE USA RUS 2019 2019 kappa --json; call ALIGN.GET MDA own.trust --own trust.csv",
    )
    // an argument may begin with a dash, as -1 does: what is an option is told by `call` itself
    .addHelpText("after", `\n  --json        print value or error as JSON\n  --own <file>  ${ownOption[1]}`)
    .passThroughOptions()
    .allowUnknownOption()
    .action(call);
  align
    .command("codes [file]")
    .description(
      "look up names, one a line or in the first column of a CSV file, from a file or standard input: name, code, suggestion",
    )
    .action((file?: string) => codes(file));
  addReports(align, async (...asked) => (await import("./reportFile")).makeReport(...asked));
  align
    .command("enrich <file>")
    .description(
      "add columns of indicators to a .csv or .xlsx file that lists countries; where something is missing, a column Note says why",
    )
    .requiredOption("--column <name>", "head of the column with the countries")
    .addOption(flagOf(enrichOptions.indicators))
    .addOption(flagOf(enrichOptions.day))
    .addOption(flagOf(enrichOptions.year))
    .addOption(flagOf(enrichOptions.other))
    .addOption(flagOf(enrichOptions.measures))
    .option("--sheet <name>", "sheet of the .xlsx file (default: the first with that column)")
    .option(...maxSizeOption)
    .option(...ownOption)
    .requiredOption("-o, --output <file>", "file to write")
    .addHelpText(
      "after",
      "\nExamples: align enrich list.csv --column Country --indicators score,blocs -o out.csv\n          align enrich dyads.csv --column From --other To --year Year --measures kappa,blocs -o out.csv",
    )
    .action(async (file: string, options: EnrichOptions) => {
      const { enriched } = await import("./enrich");
      for (const line of await enriched(file, options)) say(line);
    });
  withOptions(
    align
      .command("panel")
      .description(
        "countries over years, a column an indicator: a .csv file with a codebook and scripts that read it with labels in R and Stata, or an .xlsx file with the codebook",
      ),
    panelOptions,
  )
    .option(...ownOption)
    .requiredOption("-o, --output <file>", "file to write: .csv or .xlsx")
    .addHelpText(
      "after",
      "\nExample: align panel --countries post-soviet --indicators score,gdp,vdem.libdem --from 2000 -o panel.csv",
    )
    .action(async (options: { readonly output: string }) => {
      const { writePanel } = await import("./longTables");
      say(await writePanel(options.output, { ...options }));
    });
  withOptions(
    align
      .command("pairs")
      .description(
        "pairs of countries over years: how alike they vote, ideal points, movement, common blocs, alliance, trade; a .csv file with a codebook and scripts that read it in R and Stata",
      ),
    pairsOptions,
  )
    .requiredOption("-o, --output <file>", "file to write: .csv")
    .addHelpText(
      "after",
      "\nExample: align pairs --countries c5 --others RUS,USA,CHN --from 2010 --measures kappa,n,ideal_distance -o pairs.csv",
    )
    .action(async (options: { readonly output: string }) => {
      const { writePairs } = await import("./longTables");
      say(writePairs(options.output, { ...options }));
    });
  align
    .command("template")
    .description(
      "write a CSV file to fill with a licence's figures of Gallup Analytics, the fifteen post-Soviet states on five powers; load it with --own or under Data",
    )
    .option("--year <year>", "field year (default: the newest that Align knows)")
    .option("-o, --output <file>", "file to write (default: standard output)")
    .action(template);
  align
    .command("share <file>")
    .description(
      "prepare a workbook (.xlsx, .xlsm) for colleagues without Align, or keep its formulas in order; nothing else in it changes",
    )
    .requiredOption("--mode <name>", `${modeNames.join(", ")}`)
    .option("--sheet <name>", "only the formulas of this sheet")
    .option("--range <address>", "only those in this range of the sheet, such as A1:C10")
    .option(
      "--with <list>",
      "portable: countries and groups to include beside those in use: a list, all, or none (default: post-soviet)",
    )
    .option("--foreign", "thaw: put back formulas, too, that call more than Align and harmless functions")
    .option("--related", "portable: include related indicators too: all polls on leaders, all blocs, …")
    .option(...maxSizeOption)
    .option("-o, --output <file>", "file to write; without it, only report what would change")
    .addHelpText("after", "\nExample: align share brief.xlsx --mode freeze -o for-colleagues.xlsx")
    .action(async (file: string, options: ShareOptions) =>
      (await import("./share")).shared(file, options, say),
    );
  align
    .command("verify <file>")
    .description(
      "answer every value of Align's in a workbook (.xlsx, .xlsm) again, live, frozen and in tables, or in a .csv file of a panel or of pairs beside its codebook, and say what differs; nothing is written",
    )
    .option("--anyway", "also where the file was made with another edition or method, or names none")
    .option(...maxSizeOption)
    .option(...ownOption)
    .addHelpText("after", "\nExample: align verify brief.xlsx")
    .action(async (file: string, options: VerifyOptions) =>
      (await import("./verify")).verify(file, options, (line) => void process.stdout.write(`${line}\n`)),
    );
  align
    .command("mcp")
    .description(
      "serve the functions to an agent by the Model Context Protocol over standard input and output; nothing is fetched or kept",
    )
    .option(...ownOption)
    .action(async () => {
      const { serveAgents } = await import("./mcp/server");
      await serveAgents();
    });
  return align;
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
      say(problem.message);
      process.exitCode = 1;
    } else {
      tellFault(problem);
      process.exitCode = 2;
    }
  }
}

void main();
