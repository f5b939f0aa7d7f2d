import { gzipSync } from "node:zlib";
import { zipSync, type Zippable } from "fflate";
import { pack } from "tar-stream";

/** Archives whose bytes depend on what they hold alone: files in the order of their names, all of one date. */

/** Contents of files by their paths in an archive. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first moment that a zip can tell. */
const first = new Date("1980-01-01T00:00:00Z");

/** What a function answers in universal time, whatever zone this machine is in: a zip tells hours without their zone. */
function inUniversalTime<T>(answer: () => T): T {
  const { TZ } = process.env;
  process.env.TZ = "UTC";
  try {
    return answer();
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}

function sorted(files: Files): readonly (readonly [string, Uint8Array])[] {
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** @param date of all files: one that a server, which tells files apart by date and size, has not seen before */
export function zipped(files: Files, date = first): Uint8Array {
  const zip: Zippable = {};
  for (const [path, bytes] of sorted(files)) zip[path] = [bytes, { mtime: date, level: 9 }];
  return inUniversalTime(() => zipSync(zip));
}

/** A gzipped tar. @param isProgram which files can be run */
export async function tarred(
  files: Files,
  date: Date,
  isProgram: (path: string) => boolean,
): Promise<Uint8Array> {
  const tar = pack();
  for (const [name, bytes] of sorted(files))
    tar.entry({ name, mtime: date, mode: isProgram(name) ? 0o755 : 0o644 }, Buffer.from(bytes));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks), { level: 9 });
}
