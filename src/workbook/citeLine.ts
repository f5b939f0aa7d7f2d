/** How a report is cited: one line above its stamp, whose command makes it again. Pure. */
import { editionNamePattern } from "../core/editionName";
import type { Properties } from "./plan";

const line = new RegExp(
  String.raw`^(Cite this: Align\. \()\d{4}(\)\. .* \(edition )${editionNamePattern}(?:, method \d+)?(\) \[Data set\]\.)`,
);

/** `Cite this: Align. (2025). Brief (edition 2025-12-31.90a2fba5, method 2) [Data set].` */
export function citeLine({ title, edition, method }: Properties): string {
  const version = `edition ${edition}${method === undefined ? "" : `, method ${method}`}`;
  return `Cite this: Align. (${edition.slice(0, 4)}). ${title} (${version}) [Data set].`;
}

/** The same line of another edition and method; any other line as it is. */
export function renewedCiteLine(text: string, edition: string, method: number): string {
  return text.replace(
    line,
    (_, start: string, title: string, end: string) =>
      `${start}${edition.slice(0, 4)}${title}${edition}, method ${method}${end}`,
  );
}
