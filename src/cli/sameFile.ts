import { statSync } from "node:fs";
import { Mistake } from "../core/mistake";

/** What names a file whatever path leads to it; undefined where there is none. */
function identityOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true });
    // pipes and devices may be both
    return found.isFile() ? `${found.dev} ${found.ino}` : undefined;
  } catch {
    // what cannot be read, or written, is told by whoever reads or writes it
    return undefined;
  }
}

let filesRead: readonly string[] = [];

/** What the command that runs reads: nothing is written over any of it. */
export function setFilesRead(paths: readonly string[]): void {
  filesRead = paths;
}

/**
 * Throws `Mistake` where a command would write over a file that it reads. @param output the file that it writes @param beside what it
 * writes beside that
 */
export function checkOutput(output: string, beside: readonly string[] = []): void {
  const same = [output, ...beside].find((path) => {
    const own = identityOf(path);
    return own !== undefined && filesRead.some((read) => identityOf(read) === own);
  });
  if (same !== undefined)
    throw new Mistake(`same file: ${same}; it is read and would be written over, give another name with -o`);
}
