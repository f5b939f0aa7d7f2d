import { readFileSync } from "node:fs";
import { Mistake } from "../core/mistake";

/** The bytes of a file. Throws `Mistake` where it cannot be read. @param what it should be, for the message */
export function fileContent(file: string, what: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Mistake(`unreadable file: ${file}; give ${what}`);
  }
}

/** The bytes of a workbook, likewise. */
export function workbookContent(file: string): Uint8Array {
  return fileContent(file, "a workbook (.xlsx, .xlsm)");
}
