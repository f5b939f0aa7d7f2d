/** `npm start` after the build: Excel where it is installed and wanted, else the preview in a browser. */
import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";

/** Where Excel is when it is installed; on other systems it cannot be. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["/Applications/Microsoft Excel.app"],
  win32: ["ProgramFiles", "ProgramFiles(x86)"].flatMap((name) =>
    ["root\\Office16", "Office16"].map(
      (folder) => `${process.env[name]}\\Microsoft Office\\${folder}\\EXCEL.EXE`,
    ),
  ),
};

async function wantsExcel(): Promise<boolean> {
  if (!process.stdin.isTTY || !places[process.platform]?.some((place) => existsSync(place))) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Open Align in Excel (e) or in the preview (Enter)? ");
  terminal.close();
  return /^e/i.test(answer.trim());
}

async function start(): Promise<void> {
  await ((await wantsExcel()) ? import("./sideload") : import("./preview"));
}

void start();
