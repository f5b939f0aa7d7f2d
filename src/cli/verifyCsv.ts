/** A long table in a CSV file, panel or pairs, answered again by what its codebook says, a row at a time. */
import { basename } from "node:path";
import { counted, tableSize } from "../core/counted";
import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import { worldNow } from "../edition/own";
import { pairsFrom, pairsKeys, pairsLines, pairsName, pairsOptions } from "../reports/pairs";
import { panelFrom, panelKeys, panelLines, panelName, panelOptions } from "../reports/panel";
import { commandName, commandTexts } from "../reports/request";
import { checkMadeWith, isAnswer } from "../sharing/verify/verifying";
import { madeIn } from "../workbook/citeLine";
import type { CsvRow } from "../workbook/csvText";
import { csvFile, eachCsvRowOf, piecesOf, type TakeFileRow } from "./csvFile";
import { filesBeside } from "./filesBeside";
import { shownScalar } from "./shownScalar";

/** Rows of a long table, and how many of its columns tell them apart. */
interface LongTable {
  readonly lines: Iterator<CsvRow>;
  readonly keys: number;
}

/** What a command asks for; undefined where it is of no long table. */
function longTable(world: World, command: string): LongTable | undefined {
  switch (commandName(command)) {
    case panelName:
      return {
        lines: panelLines(world, panelFrom(world, commandTexts(panelOptions, command))),
        keys: panelKeys.length,
      };
    case pairsName:
      return {
        lines: pairsLines(world, pairsFrom(world, commandTexts(pairsOptions, command))),
        keys: pairsKeys.length,
      };
    default:
      return undefined;
  }
}

/** What the codebook beside a table says of how it was made. Throws `Mistake` where there is none, or where it says nothing. */
async function makingOf(file: string) {
  const { codebook } = filesBeside(file);
  const pieces = piecesOf(
    codebook,
    "the codebook that was written beside the table (reports are verified as .xlsx)",
  );
  let found: ReturnType<typeof madeIn>;
  await eachCsvRowOf(csvFile(pieces, basename(codebook)), (cells) => {
    found ??= madeIn(cells.at(-1) ?? "");
  });
  if (!found)
    throw new Mistake(
      `no stamp: ${codebook} does not say how ${basename(file)} was made; write the table again`,
    );
  return found;
}

function isSameCell(was: string, now: string | number | undefined): boolean {
  if (typeof now === "number") return was !== "" && isAnswer(Number(was), now);
  return was === (now ?? "");
}

/** The rows of a file beside those that Align has, one after the other. */
class RowComparison {
  readonly heads: readonly string[];
  rows = 0;
  /** Cells that differ; each is said. */
  differences = 0;
  /** Where the file has another row, or other heads: nothing from there on is compared. */
  private stray: string | undefined;
  private hasHeads = false;
  /** The first of the blank lines since the last row: at the end of a file they are no rows. */
  private blankLine: number | undefined;

  constructor(
    private readonly table: LongTable,
    private readonly say: (line: string) => void,
  ) {
    this.heads = this.next()!.map(String);
  }

  /** Takes the heads, and then a row at a time. */
  readonly take: TakeFileRow = (cells, line) => {
    if (this.stray !== undefined) return;
    if (this.hasHeads && isBlank(cells)) this.blankLine ??= line;
    else if (this.blankLine !== undefined)
      this.stray = `line ${this.blankLine} is blank and more rows follow; nothing from there on was compared`;
    else if (this.hasHeads) this.takeRow(cells, line);
    else this.takeHeads(cells);
  };

  /** What is wrong with the rows, after the last of them; undefined where they are those that Align has. */
  end(): string | undefined {
    if (this.stray !== undefined) return this.stray;
    const following = this.next();
    return following && `the file ends where Align has ${this.keyOf(following)}`;
  }

  private next(): CsvRow | undefined {
    const { value, done } = this.table.lines.next();
    return done === true ? undefined : (value as CsvRow);
  }

  private takeHeads(cells: readonly string[]): void {
    this.hasHeads = true;
    if (!startsWith(cells, this.heads, this.heads.length))
      this.stray = `the heads are ${cells.join(", ")}, and of the table ${this.heads.join(", ")}`;
  }

  private takeRow(cells: readonly string[], line: number): void {
    const answered = this.next();
    if (!answered || !startsWith(cells, answered, this.table.keys)) {
      this.stray = `line ${line} is of ${this.keyOf(cells)}, where Align has ${this.keyOf(answered)}: rows were moved, added or left out, and nothing from there on was compared`;
      return;
    }
    this.rows++;
    cells.forEach((was, i) => {
      if (isSameCell(was, answered[i])) return;
      this.differences++;
      this.say(
        `line ${line}, ${this.heads[i]}: the file has ${shownScalar(was)}, Align answers ${shownScalar(answered[i] ?? "")}`,
      );
    });
  }

  /** What a row is of: `KAZ 2022`; the end of the table where there is none. */
  private keyOf(row: CsvRow | undefined): string {
    return row === undefined ? "the end of the table" : row.slice(0, this.table.keys).join(" ");
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Whether a row of a file has as many cells as one of Align's, and the first of them are the same. */
function startsWith(cells: readonly string[], answered: CsvRow, count: number): boolean {
  return (
    cells.length === answered.length && answered.slice(0, count).every((cell, i) => String(cell) === cells[i])
  );
}

/**
 * Throws `Mistake` where a cell, a row or a head differs, where no codebook lies beside the table, and for another edition or method
 * unless that is asked for.
 */
export async function verifyCsv(
  file: string,
  { anyway }: { readonly anyway?: boolean },
  say: (line: string) => void,
): Promise<void> {
  const pieces = piecesOf(file, "a .csv file of a panel or of pairs");
  const made = await makingOf(file);
  const world = worldNow();
  if (anyway !== true) checkMadeWith(made, world.editionName);
  const table = longTable(world, made.command);
  if (!table)
    throw new Mistake(`unusable stamp: ${made.command}; only panels and pairs are verified as .csv`);
  const compared = new RowComparison(table, say);
  await eachCsvRowOf(csvFile(pieces, basename(file)), compared.take);
  const stray = compared.end();
  if (stray !== undefined) throw new Mistake(`other rows: ${file}; ${stray}`);
  const { rows, heads, differences } = compared;
  const size = tableSize(rows, heads.length - table.keys);
  if (differences > 0)
    throw new Mistake(`${counted(differences, "value differs", "values differ")} of ${size}: ${file}`);
  say(`No differences: ${size} are as edition ${world.editionName} answers.`);
}
