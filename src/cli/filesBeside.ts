/** What is written beside a long table in a CSV file, by the path of the table: its codebook, and scripts that read it. */
export function filesBeside(table: string): {
  readonly codebook: string;
  readonly r: string;
  readonly stata: string;
} {
  const name = table.replace(/\.csv$/i, "");
  return { codebook: `${name}-codebook.csv`, r: `${name}-read.R`, stata: `${name}-read.do` };
}
