/** Standard input for a server that is asked faster than its answers are read. */
import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";

/** Bytes of a message that are taken: far more than any question has. */
export const mostBytes = 1 << 20;

const lineEnd = 10;

/** The lines of an input, each with its end; one that is too long is said, and skipped. */
async function* linesOf(
  input: AsyncIterable<Buffer>,
  refuse: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let [held, size]: [Buffer[], number] = [[], 0];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); from < chunk.length; end = chunk.indexOf(lineEnd, from)) {
      const piece = chunk.subarray(from, end < 0 ? chunk.length : end + 1);
      from += piece.length;
      size += piece.length;
      if (size <= mostBytes) held.push(piece);
      else held = [];
      if (end < 0) break;
      if (size <= mostBytes) yield Buffer.concat(held);
      else refuse(size);
      [held, size] = [[], 0];
    }
  }
  if (size > mostBytes) refuse(size);
  else if (size > 0) yield Buffer.concat([...held, Buffer.of(lineEnd)]);
}

/**
 * The messages of an input, a line at a time, the next only when the answers so far have been taken: whoever writes without reading waits, and
 * neither questions nor answers pile up.
 * @param refuse is told the size of a line of more than `mostBytes`, which is skipped
 */
export function pacedInput(
  input: AsyncIterable<Buffer>,
  output: Pick<Writable, "writableNeedDrain"> & NodeJS.EventEmitter,
  refuse: (bytes: number) => void,
): Readable {
  async function* messages() {
    for await (const line of linesOf(input, refuse)) {
      yield line;
      // what can be answered at once is written by then
      await turn();
      if (output.writableNeedDrain) await once(output, "drain");
    }
  }
  return Readable.from(messages(), { objectMode: true, highWaterMark: 1 });
}
