/** The commands that make reports, each with the options that the catalogue gives it. */
import { type Command, Option as Flag } from "commander";
import { Mistake } from "../core/mistake";
import { worldNow } from "../edition/own";
import { type AnyReport, type ReportRequest, reportRequest, reports } from "../reports/catalogue";
import { nearAbroad } from "../reports/nearAbroad";
import type { Option } from "../reports/option";
import { type Texts, asHandedOver } from "../reports/request";
import { ownOption } from "./ownOption";
import type { PositionsPlace } from "./positionsFile";
import type { Destination } from "./reportFile";

/** Makes what is asked for. */
export type Make = (request: ReportRequest, destination: Destination) => void | Promise<void>;

/** An option as the command line takes it. */
export function flagOf({ name, value, help, isNeeded, default: text }: Option<unknown>): Flag {
  const words = typeof text === "object" ? `${help} (default: ${text.words})` : help;
  const flag = new Flag(`--${name} <${value}>`, words).makeOptionMandatory(isNeeded === true);
  return typeof text === "string" && text !== "" ? flag.default(text, text) : flag;
}

/** The texts that were typed, by the keys of the options. */
export function typedTexts(
  options: AnyReport["options"],
  words: readonly string[],
  typed: Readonly<Record<string, unknown>>,
): Texts {
  const free = [...words];
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => {
      const text = option.isArgument
        ? free.shift()
        : (typed[flagOf(option).attributeName()] as string | undefined);
      return [key, text && asHandedOver(text)];
    }),
  );
}

function withDestination(command: Command, { isValuesOnly }: Pick<AnyReport, "isValuesOnly">): Command {
  command.option("-o, --output <file>", "file to write: .xlsx, .csv (one table) or .json (all tables)");
  if (!isValuesOnly)
    command.option(
      "--live",
      "write Align's formulas into the .xlsx file instead of values; colleagues without Align see #NAME?",
    );
  return command
    .option(...ownOption)
    .option("--json", "print all tables as JSON")
    .option("--csv", "print one table as CSV")
    .option("--table <name>", "table to write as CSV (default: the first)");
}

/** The key of the option that a file can answer; undefined for most reports. */
function keyOfPositions({ options }: AnyReport): string | undefined {
  return Object.keys(options).find((key) => options[key]!.field?.kind === "positions");
}

/** Takes a file that lists countries with values in place of an option. */
function withPositionsFile(command: Command): Command {
  return command
    .argument("[file]", "a .csv or .xlsx file that lists them, in place of --positions")
    .option("--column <name>", "of the file: head of the column with the countries")
    .option("--values <name>", "of the file: head of the column with the values")
    .option("--sheet <name>", "of an .xlsx file: its sheet (default: the first with that column)");
}

/** Throws `Mistake` for what says where in a file something is, without a file. */
function checkNoPlace({ column, values, sheet }: PositionsPlace): void {
  const [option] = Object.entries({ column, values, sheet }).find(([, text]) => text !== undefined) ?? [];
  if (option !== undefined)
    throw new Mistake(`unusable option: --${option}; it tells of a file, and none is named`);
}

function addReport(align: Command, report: AnyReport, make: Make): void {
  const options = Object.values(report.options);
  const words = options.filter(({ isArgument }) => isArgument);
  const command = align
    .command([report.name, ...words.map(({ value }) => `<${value}>`)].join(" "))
    .description(report.summary);
  const positions = keyOfPositions(report);
  for (const option of options) {
    // what a file may say instead is asked for when neither does
    const isOpen = option === report.options[positions ?? ""];
    if (!option.isArgument) command.addOption(flagOf(isOpen ? { ...option, isNeeded: false } : option));
  }
  if (positions !== undefined) withPositionsFile(command);
  withDestination(command, report)
    .addHelpText("after", `\nExample: align ${report.name} ${report.example}`)
    .action(async () => {
      const typed = command.opts<Record<string, unknown> & Destination & PositionsPlace>();
      const texts = typedTexts(report.options, command.args, typed);
      const [file] = positions === undefined ? [] : command.args;
      if (file === undefined) {
        checkNoPlace(typed);
        return make(reportRequest(worldNow(), report, texts), typed);
      }
      if (texts[positions!] !== undefined)
        throw new Mistake(`unusable options: ${file} and --positions; choose one of them`);
      const { positionsFromFile } = await import("./positionsFile");
      const listed = { ...texts, [positions!]: positionsFromFile(file, typed) };
      return make(reportRequest(worldNow(), report, listed), typed);
    });
}

/** The founding article's picture, which needs no word more. */
function addNearAbroad(align: Command, make: Make): void {
  const { name, report, summary, texts } = nearAbroad;
  const { day, compare } = report.options;
  const command = align.command(name).description(summary);
  command.addOption(flagOf({ ...day!, default: texts.day })).addOption(flagOf(compare!));
  withDestination(command, report)
    .addHelpText("after", `\nExample: align ${name}`)
    .action(() => {
      const typed = command.opts<Record<string, unknown> & Destination>();
      const isPrinted = typed.json === true || typed.csv === true;
      const place = isPrinted ? {} : { output: `${name}.xlsx` };
      return make(reportRequest(worldNow(), report, typedTexts(report.options, [], typed)), {
        ...place,
        ...typed,
      });
    });
}

/** Adds a command for each report. */
export function addReports(align: Command, make: Make): void {
  for (const report of reports) addReport(align, report, make);
  addNearAbroad(align, make);
}
