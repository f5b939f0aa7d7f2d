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

/** Throws `Mistake` where a command would write over a file that it reads. */
export function checkOutput(output: string | undefined, read: readonly string[]): void {
  const own = output === undefined ? undefined : identityOf(output);
  const same = own === undefined ? undefined : read.find((path) => identityOf(path) === own);
  if (same !== undefined)
    throw new Mistake(`same file: ${output}; -o names a file that is read, give another name`);
}
