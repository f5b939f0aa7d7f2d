/** Faults of ours, wherever they happen: it stands first in webpack's entry, so that it is there while the rest loads. */

/** Says a fault on stderr, for whoever reports it. */
export function tellFault(problem: unknown): void {
  process.stderr.write(`fault in Align: ${problem instanceof Error ? problem.stack : String(problem)}\n`);
}

process.on("uncaughtException", (problem) => {
  tellFault(problem);
  process.exit(2);
});
