// `npm run bench`: what reports cost as files, as a user runs them: the built command line, its start included.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { writeXlsx } from "hucre/xlsx";
import { tell } from "./lines";

const built = resolve(__dirname, "../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-bench-"));
const runs = 5;

/**
 * Told on stderr by the process itself as it ends: KB at most, and microseconds of the processor. Required and not imported, for which Node
 * would load what modules need, and a user does not have that.
 */
const told = join(folder, "told.cjs");
writeFileSync(
  told,
  `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("used " + maxRSS + " " + (userCPUTime + systemCPUTime));
});`,
);

interface Run {
  readonly seconds: number;
  /** Of the processor: what is left of the seconds on a machine that is busy with other work. */
  readonly busy: number;
  readonly peak: number;
}

function run(words: readonly string[], output: string): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", told, built, ...words, "-o", join(folder, output)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const [, peak, busy] = /used (\d+) (\d+)/.exec(stderr)!;
  return { seconds, busy: Number(busy) / 1e6, peak: Number(peak) / 1024 };
}

interface Task {
  readonly what: string;
  readonly words: readonly string[];
  /** Seconds at most: on the clock, or of the processor. */
  readonly most: number;
  readonly of: "clock" | "processor";
  /** MB at most. */
  readonly memory: number;
  /** Name of the file that is written. */
  readonly output?: string;
}

/** Twenty indicators of every kind. */
const indicators = [
  ...[
    "score",
    "coverage",
    "component.votes",
    "component.blocs",
    "component.policy",
    "votes",
    "votes.ukraine",
  ],
  ...[
    "agree.rus",
    "agree.usa",
    "agree.chn",
    "ideal_point",
    "blocs",
    "bloc.nato",
    "bloc.csto",
    "sanctions.rus",
  ],
  ...["gdp", "population", "vdem.libdem", "fh.total", "gallup.rus.approve"],
].join();

/** A list of 20,000 countries with nine columns beside it, half of them texts, as another library writes it. */
async function list(): Promise<string> {
  const names = ["Kazakhstan", "Moldova", "Republic of Georgia", "Viet Nam", "Atlantis"];
  const rows = Array.from({ length: 20_000 }, (_, i) => [
    names[i % names.length]!,
    ...Array.from({ length: 9 }, (__, j) => (j % 2 === 0 ? `note ${(i * j) % 1000}` : (i * j) / 7)),
  ]);
  const heads = ["Country", ...Array.from({ length: 9 }, (_, j) => `column ${j}`)];
  const file = join(folder, "list.xlsx");
  writeFileSync(file, await writeXlsx({ sheets: [{ name: "List", rows: [heads, ...rows] }] }));
  return file;
}

/** A list of 50,000 countries with a second one and a year beside each. */
function datedList(): string {
  const names = [
    "Kazakhstan",
    "Moldova",
    "Republic of Georgia",
    "Viet Nam",
    "France",
    "Brazil",
    "Kenya",
    "Fiji",
  ];
  const rows = Array.from({ length: 50_000 }, (_, i) =>
    [names[i % 8], names[(i >> 3) % 7], 1996 + ((i >> 6) % 30)].join(),
  );
  const file = join(folder, "dated.csv");
  writeFileSync(file, ["Country,Other,Year", ...rows, ""].join("\n"));
  return file;
}

async function tasks(): Promise<readonly Task[]> {
  const enrich = ["enrich", await list(), "--column", "Country", "--indicators", "score,blocs,votes"];
  const dated = ["enrich", datedList(), "--column", "Country", "--year", "Year"];
  return [
    {
      ...{ what: "50,000 rows enriched, each at its own year", output: "dated-out.csv" },
      words: [...dated, "--indicators", "score,blocs,gdp,agree.rus"],
      ...{ most: 4, of: "processor", memory: 300 },
    },
    {
      ...{ what: "50,000 rows of two countries and a year enriched", output: "dated-out.csv" },
      words: [...dated, "--other", "Other", "--measures", "agreement,kappa,n,ideal_distance,blocs"],
      ...{ most: 4, of: "processor", memory: 300 },
    },
    {
      what: "a panel of all members × 30 years × 20 indicators",
      words: ["panel", "--indicators", indicators, "--from", "1996", "--to", "2025"],
      ...{ most: 1.5, of: "processor", memory: 300, output: "panel.csv" },
    },
    {
      ...{ what: "each pair of all members × 30 years × 12 measures", output: "pairs.csv" },
      words: ["pairs", "--from", "1996", "--to", "2025"],
      ...{ most: 6, of: "processor", memory: 300 },
    },
    {
      ...{ what: "matrix of all members with all, all years", words: ["matrix"] },
      ...{ most: 2, of: "clock", memory: 300 },
    },
    {
      what: "the Assembly of a year, compared with another",
      words: ["assembly", "--from", "2023", "--to", "2023", "--compare", "2021"],
      ...{ most: 5, of: "processor", memory: 300 },
    },
    {
      what: "the exposure of 50,000 rows, eight countries",
      words: ["exposure", datedList(), "--column", "Country", "--values", "Year"],
      ...{ most: 3, of: "processor", memory: 300 },
    },
    {
      ...{ what: "brief of the post-Soviet states", words: ["brief", "--as-of", "2023-11-03"] },
      ...{ most: 1, of: "clock", memory: 300 },
    },
    {
      ...{ what: "a list of 20,000 rows × 10 columns enriched", words: enrich },
      ...{ most: 4, of: "processor", memory: 400 },
    },
  ];
}

async function main(): Promise<void> {
  for (const { what, words, most, of, memory, output = "report.xlsx" } of await tasks()) {
    const all = Array.from({ length: runs }, () => run(words, output)).sort((a, b) => a.seconds - b.seconds);
    const { seconds, busy } = all[runs >> 1]!;
    const peak = Math.max(...all.map((one) => one.peak));
    const used = of === "clock" ? seconds : busy;
    const unit = of === "clock" ? "s" : "s CPU";
    tell({ what, measured: `${used.toFixed(2)} ${unit}`, bound: `${most} ${unit}`, holds: used < most });
    tell({
      what: "  memory at its peak",
      measured: `${peak.toFixed(0)} MB`,
      bound: `${memory} MB`,
      holds: peak < memory,
    });
  }
  rmSync(folder, { recursive: true });
}

void main();
