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
import { checkOutput } from "./sameFile";

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

/** A file on its way: `write` takes its content, in order; then it is `kept`, or `dropped` as if it had never been begun. */
interface Draft {
  readonly write: (content: Uint8Array | string) => void;
  readonly keep: () => void;
  readonly drop: () => void;
}

/** Closes a file once, however often it is asked. */
function closing(file: number): () => void {
  let isOpen = true;
  return () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
}

/** What goes into a pipe or device at once: nobody can take it back. */
function direct(place: string): Draft {
  const file = openSync(place, "w");
  const close = closing(file);
  return { write: (content) => writeFileSync(file, content), keep: close, drop: close };
}

function draft(place: string, known: Stats | undefined): Draft {
  // who may write into the folder could replace the file all the same: it says that it is not to be
  if (known) accessSync(place, constants.W_OK);
  if (known && (known.mode & 0o222) === 0) throw new Error("it is read-only");
  const beside = `${place}.${process.pid}.part`;
  const file = openSync(beside, "wx");
  const close = closing(file);
  return {
    write: (content) => writeFileSync(file, content),
    keep: () => {
      close();
      if (known) chmodSync(beside, known.mode & 0o7777);
      renameSync(beside, place);
    },
    drop: () => {
      close();
      rmSync(beside, { force: true });
    },
  };
}

function draftOf(file: string): Draft {
  checkOutput(file);
  const place = placeOf(file);
  const known = statSync(place, { throwIfNoEntry: false });
  return known && !known.isFile() && !known.isDirectory() ? direct(place) : draft(place, known);
}

/** Does what a file is written by. Throws `Mistake` where that cannot be. */
function attempted<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Mistake) throw problem;
    const why = problem instanceof Error ? problem.message.split(",")[0] : String(problem);
    throw new Mistake(`unwritable file: ${file}; ${why}`);
  }
}

/** Takes content, in order. */
export type Write = (content: Uint8Array | string) => void;

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A link stays one, a file keeps its mode, a pipe or device
 * takes the content. Throws `Mistake` where that cannot be, and for a file that may not be written or is read; what `work` throws comes through.
 */
export async function writePieces(file: string, work: (write: Write) => Promise<void>): Promise<void> {
  const begun = attempted(file, () => draftOf(file));
  try {
    await work((content) => attempted(file, () => begun.write(content)));
    attempted(file, begun.keep);
  } catch (problem) {
    begun.drop();
    throw problem;
  }
}

/** As `writePieces`, of content that is there, or made piece by piece where it is too large to be held at once. */
export function writeWhole(file: string, content: Uint8Array | string | Iterable<string>): void {
  const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  const begun = attempted(file, () => draftOf(file));
  try {
    for (const piece of pieces) attempted(file, () => begun.write(piece));
    attempted(file, begun.keep);
  } catch (problem) {
    begun.drop();
    throw problem;
  }
}
