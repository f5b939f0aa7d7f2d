/** What stands in a packed citation for a cell of its source, the longer cells first. */
export const citedParts = [
  ["¹", "url"],
  ["²", "title"],
  ["³", "producer"],
] as const;

/** Between the lines of a packed citation. */
export const lineSign = "¶";

/** A packed citation with the cells of its source. */
export function citationOf(packed: string, cell: (column: string) => string): string {
  // a title may hold its producer's name
  const whole = [...citedParts]
    .reverse()
    .reduce((text, [sign, column]) => text.replaceAll(sign, () => cell(column)), packed);
  return whole.replaceAll(lineSign, "\n");
}
