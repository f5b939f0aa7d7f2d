/** Which edition's changes the user has seen, on this machine and not in the workbook; Excel on the web parts users by the key before it. */
function storageKey(): string {
  return `${Office.context.partitionKey ?? ""}align.newsSeen`;
}

/** Whether an edition's changes were shown before; where nothing is kept they count as seen, so that they do not come back each time. */
export function wasSeen(edition: string): boolean {
  try {
    return localStorage.getItem(storageKey()) === edition;
  } catch {
    return true;
  }
}

export function keepSeen(edition: string): void {
  try {
    localStorage.setItem(storageKey(), edition);
  } catch {
    // a browser that keeps nothing for the page: it is not shown by itself there
  }
}
