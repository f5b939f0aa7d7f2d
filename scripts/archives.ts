import { gzipSync } from "node:zlib";
import { zipSync, type Zippable } from "fflate";
import { pack } from "tar-stream";

/** Archives whose bytes depend on what they hold alone: files in the order of their names, all of one date. */

/** Contents of files by their paths in an archive. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first day that a zip can tell, in the time zone that it is told in. */
const epoch = new Date(1980, 0, 1);

function sorted(files: Files): readonly (readonly [string, Uint8Array])[] {
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1));
}

export function zipped(files: Files): Uint8Array {
  const zip: Zippable = {};
  for (const [path, bytes] of sorted(files)) zip[path] = [bytes, { mtime: epoch, level: 9 }];
  return zipSync(zip);
}

/** A gzipped tar. @param isProgram which files can be run */
export async function tarred(files: Files, isProgram: (path: string) => boolean): Promise<Uint8Array> {
  const tar = pack();
  for (const [name, bytes] of sorted(files))
    tar.entry({ name, mtime: new Date(0), mode: isProgram(name) ? 0o755 : 0o644 }, Buffer.from(bytes));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks), { level: 9 });
}
