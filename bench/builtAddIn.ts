import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";

/** The text of a file of the built add-in's site. */
export const built = (name: string) => readFileSync(resolve(__dirname, "../dist/web", name), "utf8");

/** A workbook that is open in the stand-in with the built add-in's functions. @param script left out: as they are built */
export function bookWithFunctions(script = built("functions.js")): Promise<OpenWorkbook> {
  return openWorkbook({
    functionsJson: JSON.parse(built("functions.json")) as never,
    scripts: [{ name: "functions.js", text: script }],
  });
}
