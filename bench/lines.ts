import { appendFileSync } from "node:fs";

/** A measurement. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  /** What it is held to; undefined: it is told, no more. */
  readonly bound?: string;
  readonly holds?: boolean;
  /** Beside something else measured in the same run: such lines alone judge, as machines differ by a factor of two. */
  readonly isRatio?: boolean;
}

/** Where the lines of all parts are kept for the table of a run. */
export const linesFile = "ALIGN_BENCH_LINES";

/** How a line is judged: a time that is over its bound says more of the machine than of Align. */
export function verdictOf({ holds, isRatio = false }: Line): string {
  if (holds === undefined) return "";
  return holds ? "met" : isRatio ? "NOT MET" : "over";
}

/** Prints a line. A ratio that does not hold ends the process with 1. */
export function tell(line: Line): void {
  const { what, measured, bound = "", holds, isRatio } = line;
  console.log(`${what.padEnd(76)} ${measured.padStart(16)} ${bound.padStart(12)}  ${verdictOf(line)}`);
  if (isRatio && holds === false) process.exitCode = 1;
  const file = process.env[linesFile];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** A ratio that is to be at most, or at least, so much. */
export function tellRatio(
  what: string,
  ratio: number,
  bound: { readonly most: number } | { readonly least: number },
): void {
  const [sign, limit, holds] =
    "most" in bound
      ? (["≤", bound.most, ratio <= bound.most] as const)
      : (["≥", bound.least, ratio >= bound.least] as const);
  tell({ what, measured: `${ratio.toFixed(2)} ×`, bound: `${sign} ${limit} ×`, holds, isRatio: true });
}

/** Milliseconds of the processor that some work takes. */
export async function processed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The medians of several works that take turns, nine times each after one that warms. */
export async function alternating(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < 10; run++)
    for (const [i, work] of works.entries()) {
      const time = await processed(work);
      if (run > 0) times[i]!.push(time);
    }
  return times.map((all) => all.sort((a, b) => a - b)[4]!);
}
