/** Between two documents in one cell. */
const between = " | ";

/** The documents that a citation names, each in words. */
export function documentsOf(cited: string): readonly string[] {
  return cited === "" ? [] : cited.split(between);
}
