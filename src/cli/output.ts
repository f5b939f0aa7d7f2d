import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { Mistake } from "../core/mistake";

/** What a file is to hold; piece by piece where it is too large to be held at once. */
type Content = Uint8Array | string | Iterable<string>;

const mostLinks = 40;

/** Where a path leads, link by link, whether there is a file yet or not. */
function placeOf(file: string): string {
  let place = resolve(file);
  for (let links = 0; lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === mostLinks) throw new Error("it is a link that leads to itself");
    place = resolve(dirname(place), readlinkSync(place));
  }
  return place;
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A link stays one, a file keeps its mode, a pipe or device
 * takes the content. Throws `Mistake` where that cannot be, and for a file that may not be written.
 */
export function writeWhole(file: string, content: Content): void {
  try {
    const place = placeOf(file);
    const known = statSync(place, { throwIfNoEntry: false });
    if (known && !known.isFile() && !known.isDirectory()) writeAll(place, "w", content);
    else replace(place, known, content);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message.split(",")[0] : String(problem);
    throw new Mistake(`unwritable file: ${file}; ${why}`);
  }
}

function writeAll(place: string, flag: "w" | "wx", content: Content): void {
  if (typeof content === "string" || content instanceof Uint8Array)
    return writeFileSync(place, content, { flag });
  const file = openSync(place, flag);
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function replace(place: string, known: Stats | undefined, content: Content): void {
  // who may write into the folder could replace the file all the same: it says that it is not to be
  if (known) accessSync(place, constants.W_OK);
  if (known && (known.mode & 0o222) === 0) throw new Error("it is read-only");
  const beside = `${place}.${process.pid}.part`;
  try {
    writeAll(beside, "wx", content);
    if (known) chmodSync(beside, known.mode & 0o7777);
    renameSync(beside, place);
  } catch (problem) {
    rmSync(beside, { force: true });
    throw problem;
  }
}
