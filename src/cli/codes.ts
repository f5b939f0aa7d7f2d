import { resolved, suggestions, whatElse } from "../core/countries/countries";
import { edition } from "../edition";
import { csvFormOf, describeForm, isPlain } from "../workbook/csvTable";
import { type CsvFile, eachCsvRowOf } from "./csvFile";

/**
 * A file of names: a line `sep=`, tabs, semicolons and bars part cells, of which the first is the name; a comma does so in a .csv file
 * alone, as names have commas, too.
 */
function listForm({ name, form }: CsvFile) {
  const isName = form.separator === "," && !form.saysSeparator && !/\.csv$/i.test(name);
  return isName ? { ...form, separator: undefined } : form;
}

/** Letters to write at once. */
const atOnce = 1 << 16;

/**
 * Looks up the names of a file, one a row, and writes lines of name, code (empty if none), and where there is none the likeliest code or
 * what else the name is, tab-separated. Waits where that takes its time. @returns what the file was taken for, unless it is the usual
 */
export async function writeCodes(
  file: CsvFile,
  write: (lines: string) => Promise<void>,
): Promise<string | undefined> {
  const form = listForm(file);
  const known = new Map<string, string>();
  let ready = "";
  const flush = async () => {
    const lines = ready;
    ready = "";
    if (lines !== "") await write(lines);
  };
  const before = async () => {
    if (ready.length > atOnce) await flush();
  };
  const take = ([name = ""]: readonly string[]) => {
    let line = known.get(name);
    if (line === undefined) {
      line = lineOf(name);
      if (known.size < mostKnown) known.set(name, line);
    }
    ready += line;
  };
  await eachCsvRowOf(file, take, { form: csvFormOf(form, file.name), before });
  await flush();
  return isPlain(form) ? undefined : `${file.name}: ${describeForm(form)}`;
}

/** Different names that are kept with their answers. */
const mostKnown = 100_000;

function lineOf(name: string): string {
  const isBlank = name.trim() === "";
  const code = isBlank ? undefined : resolved(edition, name);
  const other =
    isBlank || code !== undefined ? "" : (whatElse(edition, name) ?? suggestions(edition, name)[0]);
  return `${name.replace(/\s*[\t\r\n]\s*/g, " ")}\t${code ?? ""}\t${other ?? ""}\n`;
}
