// `npm run bench`: what the functions cost on the built bundle, each figure beside its bound (docs/functions.md).
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { specificationCount, specified } from "../src/core/score/choices";
import { countriesOf } from "../src/core/countries/countries";
import { packVotes } from "../src/pipeline/packVotes";
import { edition } from "./edition";
import { type Line, tell } from "./lines";
import { loaded, script, type Runtime } from "./runtime";

const lines: Line[] = [];

function line(what: string, value: number, unit: string, bound?: number): void {
  const measured = `${value.toFixed(unit === "ms" ? (value < 10 ? 2 : 1) : 0)} ${unit}`;
  lines.push({
    what,
    measured,
    ...(bound !== undefined && { bound: `${bound} ${unit}`, holds: value < bound }),
  });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const members = countriesOf(edition, "un", edition.editionDate);
const column = members.map((code) => [code]);

/** Measures of a process in which nothing is warm, each a list of milliseconds: the first time and, where it says more, later ones. */
const coldMeasures: Readonly<Record<string, () => readonly number[]>> = {
  ready: () => [ready()],
  scores: () => repeated(21, alignOf),
  mixed: () => repeated(5, mixed),
  matrix: () => repeated(3, (runtime) => agreeOf(runtime, "agreement")),
  changes: () => repeated(2, changesOf),
  trends: () => repeated(3, trendsOf),
  whatIfs: () => repeated(2, whatIfsOf),
  camps: () => repeated(9, campsOfYear),
  kappa: () => repeated(3, (runtime) => agreeOf(runtime, "kappa")),
  resolution: () => [wrongOf(loaded(), "ALIGN.VOTE", ["KAZ", "ES-11/1"], ["KAZ", "ES-11/999"])],
  pollster: () => [
    wrongOf(
      loaded(),
      "ALIGN.OPINION",
      ["KAZ", "RUS", "net", 2022, "Gallup"],
      ["KAZ", "RUS", "net", 2022, "Gallub"],
    ),
  ],
  indicator: () => [wrongOf(loaded(), "ALIGN.GET", ["KAZ", "gdp", 2022], ["KAZ", "gpd", 2022])],
  bloc: () => [wrongOf(loaded(), "ALIGN.MEMBER", ["KAZ", "CSTO", 2022], ["KAZ", "CTSO", 2022])],
};

function repeated(times: number, measure: (runtime: Runtime) => number): readonly number[] {
  const runtime = loaded();
  return Array.from({ length: times }, () => measure(runtime));
}

interface Cold {
  /** Milliseconds of the first time after load: the middle of the processes. */
  readonly first: number;
  /** Milliseconds of the last time in a process: the middle of the processes. */
  readonly warm: number;
  /** The most memory any of the processes held, MB. */
  readonly peak: number;
}

/** A measure in several fresh processes. */
function cold(name: string, runs = 5): Cold {
  const outcomes = Array.from(
    { length: runs },
    () =>
      JSON.parse(
        execFileSync(process.execPath, [...process.execArgv, __filename, name], { encoding: "utf8" }),
      ) as { readonly times: readonly number[]; readonly peak: number },
  );
  const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
  return {
    first: middleOf(outcomes.map(({ times }) => times[0]!)),
    warm: middleOf(outcomes.map(({ times }) => times.at(-1)!)),
    peak: Math.max(...outcomes.map(({ peak }) => peak)),
  };
}

/** First and warm time of a measure as two lines. */
function lineOfBoth(what: string, name: string, bounds: readonly [number | undefined, number]): void {
  const { first, warm } = cold(name);
  line(`${what}, first call after load`, first, "ms", bounds[0]);
  line(`${what}, warm`, warm, "ms", bounds[1]);
}

function agreeOf(runtime: Runtime, method: string): number {
  const agree = runtime.functions.get("ALIGN.AGREE")!;
  return timed(() => agree(column, column, null, null, [[method]], null));
}

function alignOf(runtime: Runtime): number {
  return timed(() => runtime.functions.get("ALIGN")!(column, null, null, null));
}

/** Processor milliseconds of some work: what others do on the machine at the time does not count. */
function processed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Of every country's change, first days that no earlier call has asked for. */
function changesOf(runtime: Runtime): number {
  const from = `${2021 - changesAsked++}-12-31`;
  return processed(() => runtime.functions.get("ALIGN.CHANGE")!(column, [[from]], [["2025-12-31"]], null));
}
let changesAsked = 0;

/** Of a trend of ten years of every country, after the changes' fits are made. */
function trendsOf(runtime: Runtime): number {
  const last = `2025-12-${31 - trendsAsked++}`;
  return processed(() => runtime.functions.get("ALIGN.TREND")!(column, [[2015]], [[last]], null));
}
let trendsAsked = 0;

/** Of a year that no earlier call has asked for. */
function campsOfYear(runtime: Runtime): number {
  const year = [[2025 - campsAsked++]];
  return processed(() => runtime.functions.get("ALIGN.CAMPS")!(year, year, null));
}
let campsAsked = 0;

/** A cell's answer, of which #N/A is one: some states have no score. */
function answered(call: () => unknown): void {
  try {
    call();
  } catch (problem) {
    if (!(problem instanceof CustomFunctions.Error)) throw problem;
  }
}

function mixed(runtime: Runtime): number {
  const call = (name: string) => runtime.functions.get(name)!;
  const kinds = [
    (code: string, year: number) => call("ALIGN")([[code]], [[year]], null, null),
    (code: string) => call("ALIGN.VOTE")([[code]], [["ES-11/1"]]),
    (code: string, year: number) => call("ALIGN.MEMBER")([[code]], [["CSTO"]], [[year]]),
    (code: string, year: number) => call("ALIGN.GET")([[code]], [["blocs"]], [[year]]),
    (code: string) => call("ALIGN.NAME")([[code]]),
  ];
  return timed(() => {
    for (let i = 0; i < 10_000; i++)
      answered(() => kinds[i % kinds.length]!(members[i % members.length]!, 2016 + (i % 10)));
  });
}

function matrix(): void {
  lineOfBoth("ALIGN.AGREE, 193 × 193, all years", "matrix", [100, 100]);
  lineOfBoth("ALIGN.AGREE kappa, 193 × 193, all years", "kappa", [100, 100]);
}

/** Changes and trends, in processor time. */
function movements(): void {
  const [changes, trends] = [cold("changes"), cold("trends")];
  line("ALIGN.CHANGE, 193 countries, first call after load, processor time", changes.first, "ms", 200);
  line("  a country, warm, another first day", changes.warm / members.length, "ms", 1);
  line("ALIGN.TREND, ten years of a country, warm, another last day", trends.warm / members.length, "ms", 2);
}

/** Scores and changes under all choices, in processor time, in this process, in which the facts are unpacked. */
function choices(): void {
  for (const group of ["post-soviet", "un"]) {
    const codes = countriesOf(edition, group, edition.editionDate);
    const time = processed(() => {
      const steps = specified(edition, codes, edition.editionDate, "2021-12-31");
      while (!steps.next().done);
    });
    line(`Choices of ${codes.length} countries, ${specificationCount} ways each, processor time`, time, "ms");
  }
}

/** Of what if, each time another roll call, position and country. */
function whatIfsOf(runtime: Runtime): number {
  const [position, symbol] = whatIfsAsked++ % 2 === 0 ? ["Yes", "ES-11/7"] : ["No", "ES-11/1"];
  return processed(() => {
    for (const code of members)
      answered(() => runtime.functions.get("ALIGN.WHATIF")!([[code]], [[symbol]], [[position]], null, null));
  });
}
let whatIfsAsked = 0;

/** What if, in processor time: a world of its own for every call. */
function whatIfs(): void {
  const { warm } = cold("whatIfs", 3);
  line("ALIGN.WHATIF of a country, warm, another roll call, processor time", warm / members.length, "ms", 10);
}

/** Camps, in processor time. */
function camps(): void {
  const { first, warm } = cold("camps");
  line("ALIGN.CAMPS, a year of all members, first call after load, processor time", first, "ms", 100);
  line("  warm, another year", warm, "ms", 100);
}

/** Of a thousand cells with the same wrong name, in processor time. @param right names for the first cell, which unpacks the facts */
function wrongOf(
  runtime: Runtime,
  name: string,
  right: readonly unknown[],
  wrong: readonly unknown[],
): number {
  const call = (cells: readonly unknown[]) => runtime.functions.get(name)!(...cells.map((cell) => [[cell]]));
  call(right);
  return processed(() => {
    for (let i = 0; i < 1000; i++) answered(() => call(wrong));
  });
}

/** Wrong names, in processor time. */
function wrongNames(): void {
  for (const kind of ["resolution", "pollster", "indicator", "bloc"])
    line(`1,000 cells with one wrong ${kind}, processor time`, cold(kind).first, "ms", 20);
}

function ready(): number {
  const start = performance.now();
  loaded().functions.get("ALIGN")!([["MDA"]], null, null, null);
  return performance.now() - start;
}

function sizes(): void {
  const { first, peak } = cold("ready", 9);
  line("load functions.js, unpack, first answer", first, "ms", 150);
  line("  memory of the process at its peak", peak, "MB");
  const gzipped = (bytes: Uint8Array | string) => gzipSync(bytes, { level: 9 }).length;
  line("functions.js with all data, gzipped", gzipped(readFileSync(script)) / 1024, "KB", 700);
  const packed = packVotes(resolve(__dirname, "../data"));
  line("positions of all years, gzipped", gzipped(packed) / 1024, "KB", 1.15 * 118);
  line(
    "  as base64 in the bundle, gzipped",
    gzipped(Buffer.from(packed).toString("base64")) / 1024,
    "KB",
    1.15 * 118,
  );
}

function main(): void {
  if (!existsSync(script)) throw new Error("nothing built: run `npm run build` first");
  const measure = coldMeasures[process.argv[2] ?? ""];
  if (measure) {
    const times = measure();
    console.log(JSON.stringify({ times, peak: process.resourceUsage().maxRSS / 1024 }));
    return;
  }
  sizes();
  lineOfBoth("ALIGN, 193 countries", "scores", [20, 2]);
  lineOfBoth("10,000 single-cell calls of five functions", "mixed", [undefined, 100]);
  movements();
  whatIfs();
  choices();
  camps();
  wrongNames();
  matrix();
  for (const one of lines) tell(one);
}

main();
