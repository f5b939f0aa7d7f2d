/** What a workbook says of itself in a custom XML part: edition, build, and how each table was asked for. Nothing personal. */
import type { Workbook } from "./plan";

/** Namespace of the part; the number goes up with its form. */
export const stampNamespace = "urn:align:stamp:1";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter]!);
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escaped(value)}"`;
}

/** The part's text. */
export function stampXml({ properties, stamps }: Workbook): string {
  const { edition, build, made } = properties;
  const tables = stamps.map(({ table, report, options }) => {
    const said = Object.entries(options).map(
      ([name, value]) => `<option name="${escaped(name)}">${escaped([value].flat().join(","))}</option>`,
    );
    return `<table name="${escaped(table)}" report="${escaped(report)}">${said.join("")}</table>`;
  });
  const head = attribute("edition", edition) + attribute("build", build) + attribute("made", made);
  return `<stamp xmlns="${stampNamespace}"${head}>${tables.join("")}</stamp>`;
}
