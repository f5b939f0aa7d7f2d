/** Scripts that read a table written as CSV, with the labels and units of its codebook, into programs of statistics. */
import type { CodebookLine } from "./codebook";

/** Files as they lie beside each other. */
export interface TableFiles {
  readonly table: string;
  readonly codebook: string;
  /** What the data frame is called. */
  readonly frame: string;
}

/** For R, which needs no package: a data frame, each column with its label and units, and another, `codebook`. */
export function scriptForR({ table, codebook, frame }: TableFiles): string {
  return `# Reads ${table} into the data frame ${frame} and gives each column its label and units, which are in ${codebook}.
# Nothing is needed but R. Run it in the folder of the two files: source("…").
${frame} <- read.csv(${JSON.stringify(table)}, encoding = "UTF-8", na.strings = "", check.names = FALSE)
codebook <- read.csv(${JSON.stringify(codebook)}, encoding = "UTF-8", na.strings = "")
for (i in seq_len(nrow(codebook))) {
  column <- codebook$column[i]
  attr(${frame}[[column]], "label") <- codebook$label[i]
  attr(${frame}[[column]], "units") <- codebook$unit[i]
}
`;
}

/** Longest name of a variable, and longest label, that Stata takes. */
const [longestName, longestLabel] = [32, 80];

/** The columns' names as Stata allows them: letters, digits and underscores, none twice. */
function stataNames(columns: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const plain = column.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_");
    let name = plain.slice(0, longestName);
    for (let i = 2; taken.has(name); i++) name = plain.slice(0, longestName - 3) + `_${i}`;
    taken.add(name);
    return name;
  });
}

/** A text that Stata takes as it is: neither its quotes nor its macros in it. */
function stataText(words: string): string {
  return words.replace(/["$`]/g, "'").replace(/\s+/g, " ");
}

/** For Stata: variables with their labels, and unit and source as notes. */
export function scriptForStata({ table }: TableFiles, lines: readonly CodebookLine[]): string {
  const names = stataNames(lines.map(({ column }) => column));
  const each = lines.flatMap(({ label, unit, source }, i) => [
    `rename v${i + 1} ${names[i]!}`,
    `label variable ${names[i]!} "${stataText(label).slice(0, longestLabel)}"`,
    `notes ${names[i]!}: ${stataText([unit, source].filter(Boolean).join("; "))}`,
  ]);
  return [
    `* Reads ${table} and labels its variables. Run it in the folder of that file.`,
    "clear",
    `import delimited using "${table}", varnames(nonames) rowrange(2) asdouble encoding("utf-8")`,
    ...each,
    "",
  ].join("\n");
}
