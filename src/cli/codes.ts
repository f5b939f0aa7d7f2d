import { resolved, suggestions } from "../core/countries/countries";
import { edition } from "../edition";
import { csvRows } from "../workbook/csvRows";
import { textFile } from "../workbook/textFile";

/**
 * Names, one a line, as lines of name, code (empty if none) and the likeliest code where there is none, tab-separated; and what encoding
 * the names were taken to be in, unless it is UTF-8. @param file its name, for messages
 */
export function codeLines(
  bytes: Uint8Array,
  file: string,
): { readonly lines: string; readonly takenFor: string | undefined } {
  const { text, encoding } = textFile(bytes, file);
  const names = text.replace(/^sep=.(\r\n|\n|\r)/i, "").split(/\r\n|\n|\r/);
  if (names.at(-1) === "") names.pop();
  return {
    lines: names.map(lineOf).join(""),
    takenFor: encoding.label === "utf-8" ? undefined : `${file}: ${encoding.name}`,
  };
}

/** As a file of one column writes a name with a comma: in quotes. */
function unquoted(name: string): string {
  return /^"(?:[^"]|"")*"$/.test(name) ? csvRows(name)[0]![0]! : name;
}

function lineOf(line: string): string {
  const name = unquoted(line);
  const code = name.trim() === "" ? undefined : resolved(edition, name);
  const suggestion = code === undefined && name.trim() !== "" ? (suggestions(edition, name)[0] ?? "") : "";
  return `${name}\t${code ?? ""}\t${suggestion}\n`;
}
