import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Mistake } from "../core/mistake";

/** Writes a file whole or not at all: beside its place first, then moved there; a link stays one. Throws `Mistake` where that cannot be. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const place = existsSync(file) ? realpathSync(file) : file;
  const beside = `${place}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, place);
  } catch (problem) {
    rmSync(beside, { force: true });
    const why = problem instanceof Error ? problem.message.split(",")[0] : String(problem);
    throw new Mistake(`unwritable file: ${file}; ${why}`);
  }
}
