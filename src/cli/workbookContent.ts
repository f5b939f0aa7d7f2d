import { readFileSync } from "node:fs";
import { Mistake } from "../core/mistake";

/** The bytes of a workbook. Throws `Mistake` for a file that cannot be read. */
export function workbookContent(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Mistake(`unreadable file: ${file}; give a workbook (.xlsx, .xlsm)`);
  }
}
