import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { dataPackage, filesOf, type Field, type Resource } from "../src/pipeline/dataPackage";
import { withMarked } from "./markedPage";

/** The list of tables and the dictionary in `data/README.md`, made from `data/datapackage.json`. Run as a script it writes them. */

/** Resources of many files of one kind are told once. */
const kinds: readonly (readonly [start: string, file: string])[] = [
  ["values/", "values/<code>.csv"],
  ["votes/", "votes/<year>.csv"],
];

function fileOf(resource: Resource): string {
  const [first = ""] = filesOf(resource);
  return kinds.find(([start]) => first.startsWith(start))?.[1] ?? first;
}

/** One resource for each line of the list. */
const listed = dataPackage.resources.filter(
  (resource, i, all) => all.findIndex((other) => fileOf(other) === fileOf(resource)) === i,
);

function row(resource: Resource): string {
  const { fields, fieldsMatch, primaryKey } = resource.schema;
  const more = fieldsMatch === "subset" ? ", then a column a country" : "";
  const makers = resource.madeBy.map((maker) => (maker === "hand" ? maker : `\`${maker}\``));
  const cells = [
    `\`${fileOf(resource)}\``,
    `${fields.map(({ name }) => name).join(", ")}${more}`,
    primaryKey.join(", "),
    makers.join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The list of tables. */
function tableLines(): readonly string[] {
  return ["| file | columns | sorted by | made by |", "|---|---|---|---|", ...listed.map(row)];
}

/** What a column holds, as far as its name does not say. */
function rangeOf({ constraints = {} }: Field): string {
  const { minimum, maximum } = constraints;
  if (constraints.enum) return `One of ${constraints.enum.map((word) => `\`${word}\``).join(", ")}.`;
  return minimum === undefined || minimum === 1900 ? "" : `${minimum} to ${maximum}.`;
}

function columnLine(field: Field): string {
  const { name, description, precision } = field;
  const range = description?.includes("`") ? "" : rangeOf(field);
  const text = [description, precision && "Known by day, month or year.", range].filter(Boolean).join(" ");
  // a list within a description stands below it
  const below = text.replaceAll("\n", "\n  ").replace(/^- /, "\n  - ");
  return text === "" ? "" : `- \`${name}\`:${below.startsWith("\n") ? "" : " "}${below}`;
}

function entry(resource: Resource): readonly string[] {
  const file = fileOf(resource);
  const isKind = file.startsWith("values/");
  const ofKind = dataPackage.resources.filter((other) => fileOf(other) === file && other.description);
  const notes = isKind ? ofKind.map(({ path, description }) => `- \`${String(path)}\`: ${description}`) : [];
  const about = isKind
    ? "A yearly value counts from 31 December of its year."
    : (resource.description ?? `${resource.title}.`);
  const lines = [...resource.schema.fields.map(columnLine), ...notes].filter((line) => line !== "");
  return [`**${file}** ${about}`, "", ...(lines.length === 0 ? [] : [...lines, ""])];
}

/** The dictionary: each table, and those of its columns that need words. */
function columnLines(): readonly string[] {
  return listed.flatMap(entry).slice(0, -1);
}

/** A page of `data/README.md` with both made anew. */
export function withDictionary(page: string): string {
  return withMarked(withMarked(page, "tables", tableLines()), "columns", columnLines());
}

function main(): void {
  const file = resolve(__dirname, "../data/README.md");
  writeFileSync(file, withDictionary(readFileSync(file, "utf8")));
}

if (process.argv[1]?.endsWith("dictionary.ts")) main();
