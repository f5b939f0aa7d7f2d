/** The key of what is kept on this machine and not in the workbook; Excel on the web parts users by the key before it. */
export function machineKey(name: string): string {
  return `${Office.context.partitionKey ?? ""}align.${name}`;
}
