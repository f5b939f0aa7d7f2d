import { readFileSync } from "node:fs";
import { Mistake } from "../core/mistake";

/** What is said of a file that the system does not hand over. @param what it should be */
export function unreadable(file: string, problem: unknown, what: string): Mistake {
  const { code } = problem as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is none of that name",
    EISDIR: "it is a folder",
    EACCES: "it may not be read",
  };
  const why = reasons[code ?? ""];
  return new Mistake(`unreadable file: ${file}; ${why === undefined ? "" : `${why}, `}give ${what}`);
}

/** The bytes of a file. Throws `Mistake` where it cannot be read. @param what it should be, for the message */
export function fileContent(file: string, what: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (problem) {
    throw unreadable(file, problem, what);
  }
}

/** The bytes of a workbook, likewise. */
export function workbookContent(file: string): Uint8Array {
  return fileContent(file, "a workbook (.xlsx, .xlsm)");
}
