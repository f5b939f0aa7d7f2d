/** What a command does, said on a terminal where it takes longer than a second. */
import { Worker } from "node:worker_threads";

/** Milliseconds of silence. */
const patience = 1000;

/** The work does not pause to speak, so a thread of its own does. */
const speaker = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { writeSync } = require("node:fs");
  const start = Date.now();
  let words = workerData.words;
  parentPort.on("message", (said) => (words = said));
  const say = () => {
    const seconds = Math.round((Date.now() - start) / 1000);
    writeSync(workerData.fd, "\\r\\x1b[K" + words + " … " + seconds + " s");
  };
  setTimeout(() => { say(); setInterval(say, 500); }, workerData.patience);
`;

/** The end of a stream that may be a terminal. */
export interface Screen {
  readonly isTTY: boolean;
  readonly fd: number;
  readonly write: (text: string) => unknown;
}

export class Progress {
  private worker: Worker | undefined;
  private start = 0;

  constructor(private readonly screen: Screen) {}

  /** Begins to count; nothing is said where nobody looks. */
  begin(words: string): void {
    if (!this.screen.isTTY) return;
    this.start = Date.now();
    const workerData = { words, fd: this.screen.fd, patience };
    this.worker = new Worker(speaker, { eval: true, workerData });
    this.worker.unref();
  }

  /** What is being done now. */
  say(words: string): void {
    this.worker?.postMessage(words);
  }

  /** Takes what was said off the screen. */
  async end(): Promise<void> {
    if (!this.worker) return;
    await this.worker.terminate();
    this.worker = undefined;
    if (Date.now() - this.start >= patience) this.screen.write("\r\x1b[K");
  }
}

export const progress = new Progress({
  isTTY: process.stderr.isTTY === true,
  fd: 2,
  write: (text) => process.stderr.write(text),
});
