/** Fills the pane: what Align is, and one answer. */
export function showPane(pane: HTMLElement): void {
  pane.textContent = "Align";
}
