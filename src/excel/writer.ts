/** Who writes into a workbook that several people have open. */

const key = "align.writer";
/** For a page that may keep nothing. */
let ofPage: string | undefined;

function newWriter(): string {
  return crypto.randomUUID().slice(0, 6);
}

/** What tells this user's Align from that of others: the same at its next start, where the page may keep anything. */
export function ownWriter(): string {
  try {
    const kept = localStorage.getItem(key) ?? newWriter();
    localStorage.setItem(key, kept);
    return kept;
  } catch {
    // a browser that keeps nothing for pages of others throws
    return (ofPage ??= newWriter());
  }
}
