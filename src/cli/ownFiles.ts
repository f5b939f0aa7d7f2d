import { basename } from "node:path";
import { counted } from "../core/counted";
import { loadedOver, type OwnData } from "../core/own/ownData";
import { readTable } from "../core/own/table/read";
import { Mistake } from "../core/mistake";
import { edition } from "../edition";
import { ownData, setOwn } from "../edition/own";
import { ownIn } from "../xlsx/edit/ownPart";
import { csvTable } from "../workbook/csvTable";
import { fileContent } from "./fileContent";
import { say } from "./say";

/** Problems that are told at once. */
const most = 50;

function bytesOf(file: string): Uint8Array {
  return fileContent(file, "a .csv file, or a workbook that keeps your data");
}

function tableIn(file: string): OwnData {
  const { data, problems, notes } = readTable(edition, csvTable(bytesOf(file), basename(file)));
  for (const note of notes) say(note);
  if (problems.length === 0) return data;
  const lines = problems
    .slice(0, most)
    .map(({ row, message }) => (row === undefined ? message : `row ${row}: ${message}`));
  const more = problems.length > most ? [`${problems.length - most} more`] : [];
  throw new Mistake(
    [`${counted(problems.length, "problem")} in ${file}: nothing was done`, ...lines, ...more].join("\n  "),
  );
}

/**
 * Takes the user's own data from a CSV file, or from a workbook that keeps some, over those of the files before. Throws `Mistake` with
 * all that is wrong in a file.
 */
export function takeOwn(file: string): void {
  const own = /\.xls[xm]$/i.test(file) ? ownIn(bytesOf(file), file) : tableIn(file);
  setOwn(loadedOver(ownData(), own));
}
