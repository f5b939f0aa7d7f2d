/** A long table in a CSV file, panel or pairs, answered again by what its codebook says, a row at a time. */
import { basename } from "node:path";
import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import { worldNow } from "../edition/own";
import { pairsFrom, pairsKeys, pairsLines, pairsName, pairsOptions } from "../reports/pairs";
import { panelFrom, panelKeys, panelLines, panelName, panelOptions } from "../reports/panel";
import { commandName, commandTexts } from "../reports/request";
import { checkMadeWith, isAnswer } from "../sharing/verify/verifying";
import { madeIn } from "../workbook/citeLine";
import type { CsvRow } from "../workbook/csvText";
import { csvFile, eachCsvRowOf, piecesOf } from "./csvFile";
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

const codebookOf = (file: string) => file.replace(/\.csv$/i, "-codebook.csv");

/** What the codebook beside a table says of how it was made. Throws `Mistake` where there is none, or where it says nothing. */
async function makingOf(file: string) {
  const codebook = codebookOf(file);
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

/** What a row is of: `KAZ 2022`; the end of the table where there is none. */
function describeKey(row: readonly unknown[] | undefined, keys: number): string {
  return row === undefined ? "the end of the table" : row.slice(0, keys).join(" ");
}

function isSameCell(was: string, now: string | number | undefined): boolean {
  if (typeof now === "number") return was !== "" && isAnswer(Number(was), now);
  return was === (now ?? "");
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
  const { lines, keys } = table;
  const next = (): CsvRow | undefined => {
    const { value, done } = lines.next();
    return done === true ? undefined : (value as CsvRow);
  };
  const heads = next()!.map(String);
  let [rows, differences, stray]: [number, number, string | undefined] = [-1, 0, undefined];
  const compare = (cells: readonly string[], line: number) => {
    if (stray !== undefined) return;
    rows++;
    const answered = rows === 0 ? heads : next();
    const isOther =
      answered?.length !== cells.length ||
      answered.slice(0, rows === 0 ? undefined : keys).some((key, i) => String(key) !== cells[i]);
    if (isOther) {
      stray =
        rows === 0
          ? `the heads are ${cells.join(", ")}, and of the table ${heads.join(", ")}`
          : `line ${line} is of ${describeKey(cells, keys)}, where Align has ${describeKey(answered, keys)}: rows were moved, added or left out, and nothing from there on was compared`;
      return;
    }
    cells.forEach((was, i) => {
      if (rows === 0 || isSameCell(was, answered[i])) return;
      differences++;
      say(
        `line ${line}, ${heads[i]}: the file has ${shownScalar(was)}, Align answers ${shownScalar(answered[i] ?? "")}`,
      );
    });
  };
  await eachCsvRowOf(csvFile(pieces, basename(file)), compare);
  const following = stray === undefined ? next() : undefined;
  if (following !== undefined) stray = `the file ends where Align has ${describeKey(following, keys)}`;
  if (stray !== undefined) throw new Mistake(`other rows: ${file}; ${stray}`);
  const size = `${counted(rows, "row")} × ${counted(heads.length - keys, "column")}`;
  if (differences > 0)
    throw new Mistake(`${counted(differences, "value differs", "values differ")} of ${size}: ${file}`);
  say(`No differences: ${size} are as edition ${world.editionName} answers.`);
}
