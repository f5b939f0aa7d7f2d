import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The file with the digests of all others in a release. */
export const checksums = "SHA256SUMS";

/** What an earlier release left in a folder, which may go. Throws where it holds anything else. */
export function earlierIn(output: string): readonly string[] {
  if (!existsSync(output)) return [];
  if (!statSync(output).isDirectory()) throw new Error(`no folder: ${output}; name a new one with -o`);
  const present = readdirSync(output);
  const sums = present.includes(checksums) ? readFileSync(join(output, checksums), "utf8") : "";
  const earlier = new Set([checksums, ...sums.split("\n").map((line) => line.split("  ")[1])]);
  const others = present.filter((name) => !earlier.has(name));
  if (others.length > 0)
    throw new Error(`not empty: ${output} holds ${others.join(", ")}; name a new folder with -o`);
  return present;
}

/** Puts a release into its folder as a whole: it is written beside it first. */
export function put(made: ReadonlyMap<string, Uint8Array>, output: string): void {
  mkdirSync(dirname(output), { recursive: true });
  const beside = `${output}.${process.pid}`;
  mkdirSync(beside);
  try {
    for (const [name, bytes] of made) writeFileSync(join(beside, name), bytes);
    for (const name of earlierIn(output)) rmSync(join(output, name));
    if (existsSync(output)) rmdirSync(output);
    renameSync(beside, output);
  } catch (problem) {
    rmSync(beside, { recursive: true, force: true });
    throw problem;
  }
}
