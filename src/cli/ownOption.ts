/** The user's own data, from any number of files. */
export const ownOption = [
  "--own <file>",
  "your own data: a .csv file, or a workbook that keeps some; can be given several times",
  (file: string, before: readonly string[] = []) => [...before, file],
] as const;
