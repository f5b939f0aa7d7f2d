/** `.37`, `−.05`, `1.00`: no zero before the point, as statistics are printed. A dash for undefined. */
export function printed(value: number | undefined, decimals = 2): string {
  if (value === undefined) return "–";
  const text = value.toFixed(decimals).replace("-", "−");
  const isZero = Number(value.toFixed(decimals)) === 0;
  return (isZero ? text.replace("−", "") : text).replace(/^(−?)0\./, "$1.");
}

/** Points of the score: `−23.5`. */
export function points(value: number | undefined): string {
  return value === undefined ? "none" : value.toFixed(1).replace("-", "−");
}

/** A table in Markdown, its head first. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)];
}
