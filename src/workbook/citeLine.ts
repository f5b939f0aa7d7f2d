/** How a report is cited: one line above its stamp, whose command makes it again. Pure. */
import { editionNamePattern } from "../core/editionName";
import type { Properties } from "./plan";

const line = new RegExp(
  String.raw`^(Cite this: Align\. \()\d{4}(\)\. .* \(edition )${editionNamePattern}(?:, method \d+)?(\) \[Data set\]\.)`,
);

/** `Align. (2025). Brief (edition 2025-12-31.90a2fba5, method 2) [Data set].` */
function citation({ title, edition, method }: Properties): string {
  const version = `edition ${edition}${method === undefined ? "" : `, method ${method}`}`;
  return `Align. (${edition.slice(0, 4)}). ${title} (${version}) [Data set].`;
}

/** `Cite this: Align. (2025). Brief (edition 2025-12-31.90a2fba5, method 2) [Data set].` */
export function citeLine(properties: Properties): string {
  return `Cite this: ${citation(properties)}`;
}

/** How a table is cited that stands in a file without a stamp, and what makes it again: `Align. (2025). … [Data set]. Made by: align panel …`. */
export function madeLine(properties: Properties, command: string): string {
  return `${citation(properties)} Made by: ${command}`;
}

const made = new RegExp(
  String.raw`^Align\. \(\d{4}\)\. .* \(edition (${editionNamePattern}), method (\d+)\) \[Data set\]\. Made by: (align .*)$`,
);

/** What such a line says; undefined where it is none. */
export function madeIn(
  text: string,
): { readonly edition: string; readonly method: string; readonly command: string } | undefined {
  const [, edition, method, command] = made.exec(text) ?? [];
  return edition === undefined || method === undefined || command === undefined
    ? undefined
    : { edition, method, command };
}

/** The same line of another edition and method; any other line as it is. */
export function renewedCiteLine(text: string, edition: string, method: number): string {
  return text.replace(
    line,
    (_, start: string, title: string, end: string) =>
      `${start}${edition.slice(0, 4)}${title}${edition}, method ${method}${end}`,
  );
}
