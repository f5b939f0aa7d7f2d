/** Between two documents in one cell. */
export const betweenDocuments = " | ";

/** The documents that a citation names, each in words. */
export function documentsOf(cited: string): readonly string[] {
  return cited === "" ? [] : cited.split(betweenDocuments);
}
