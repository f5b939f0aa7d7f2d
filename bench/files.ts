// `npm run bench`: what reports cost as files, as a user runs them: the built command line, its start included.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";

const built = resolve(__dirname, "../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-bench-"));
const runs = 5;
/** MB. */
const mostMemory = 300;

/** Told on stderr by the process itself as it ends: KB at most, and microseconds of the processor. */
const told = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("used " + maxRSS + " " + (userCPUTime + systemCPUTime));
});`;

interface Run {
  readonly seconds: number;
  /** Of the processor: what is left of the seconds on a machine that is busy with other work. */
  readonly busy: number;
  readonly peak: number;
}

function run(words: readonly string[]): Run {
  const start = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(told)}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", preload, built, ...words, "-o", join(folder, "report.xlsx")],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const [, peak, busy] = /used (\d+) (\d+)/.exec(stderr)!;
  return { seconds, busy: Number(busy) / 1e6, peak: Number(peak) / 1024 };
}

const reports: readonly (readonly [what: string, words: readonly string[], most: number])[] = [
  ["matrix of all members with all, all years", ["matrix"], 2],
  ["brief of the post-Soviet states", ["brief", "--as-of", "2023-11-03"], 1],
];

for (const [what, words, most] of reports) {
  const all = Array.from({ length: runs }, () => run(words)).sort((a, b) => a.seconds - b.seconds);
  const { seconds: middle, busy } = all[runs >> 1]!;
  const peak = Math.max(...all.map((one) => one.peak));
  const holds = middle < most && peak < mostMemory;
  process.stdout.write(
    `${holds ? "holds" : "FAILS"}  ${what}: ${middle.toFixed(2)} s (bound ${most}; ${busy.toFixed(2)} s of the processor), ${peak.toFixed(0)} MB (bound ${mostMemory})\n`,
  );
  if (!holds) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
