/**
 * Part of `npm run bench`: what it takes to write reports into an open workbook, through the real office.js upon the stand-in. The
 * add-in's side is told apart from the stand-in's, which is no part of a user's waiting. A pause is what the add-in does without letting
 * go of its page, in time of the processor: until it asks Excel for something, or lets a timer pass. The first plan of a process compiles
 * as it goes.
 */
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { inTurns } from "../src/actions/inTurns";
import { plannedInSteps } from "../src/actions/plannedInSteps";
import { applyEdit } from "../src/excel/edit/applyEdit";
import { readScope } from "../src/excel/read/scopes";
import { writeWorkbook } from "../src/excel/writeWorkbook";
import { requestIn } from "../src/reports/catalogue";
import { portableWork } from "../src/sharing/portable/portable";
import { portableEdit } from "../src/sharing/portable/portableEdit";
import type { Workbook } from "../src/workbook/plan";
import { bookWithFunctions } from "./builtAddIn";
import { edition } from "./edition";
import { tell } from "./lines";

const states = "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA MNG RUS SRB TJK TKM TUR UKR UZB".split(" ");

interface Task {
  readonly what: string;
  readonly command: string;
  /** Seconds of the processor at most, on the add-in's side. */
  readonly most: number;
}

const tasks: readonly Task[] = [
  { what: "brief of 18 states", command: `align brief --countries ${states.join(",")}`, most: 3 },
  { what: "matrix of 193 × 193", command: "align matrix", most: 4 },
];
/** Milliseconds. */
const longestPause = 200;

interface Measured {
  /** Seconds of the processor. */
  readonly ours: number;
  readonly theirs: number;
  /** Milliseconds of the processor. */
  readonly pause: number;
  readonly batches: number;
}

interface Written {
  readonly planned: Measured;
  readonly written: Measured;
}

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Runs work with a clock at the door to the stand-in. */
async function measured(book: OpenWorkbook, work: () => Promise<unknown>): Promise<Measured> {
  const { host } = book;
  const execute = host.executeMethod.bind(host);
  let [theirs, pause, batches, running] = [0, 0, 0, true];
  let last = processorTime();
  const paused = () => (pause = Math.max(pause, 1000 * (processorTime() - last)));
  host.executeMethod = async (...given) => {
    paused();
    batches++;
    const start = processorTime();
    const answer = await execute(...given);
    theirs += processorTime() - start;
    last = processorTime();
    return answer;
  };
  const tick = () => {
    paused();
    last = processorTime();
    if (running) setTimeout(tick);
  };
  tick();
  const start = processorTime();
  await work();
  paused();
  running = false;
  const ours = processorTime() - start - theirs;
  host.executeMethod = execute;
  return { ours, theirs, pause, batches };
}

async function written(command: string): Promise<Written> {
  const book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office });
  const running = { signal: new AbortController().signal, progress: () => undefined };
  let plan: Workbook;
  try {
    return {
      planned: await measured(book, async () => {
        plan = await plannedInSteps(edition, requestIn(edition, command)!, running);
      }),
      written: await measured(book, () =>
        book.Excel.run((context) => writeWorkbook(context as never, plan, { live: false })),
      ),
    };
  } finally {
    book.close();
  }
}

function tellPause(pause: number): void {
  tell({
    what: "  longest pause of planning and writing",
    measured: `${pause.toFixed(0)} ms`,
    ...{ bound: `${longestPause} ms`, holds: pause <= longestPause },
  });
}

async function reports(): Promise<void> {
  for (const { what, command, most } of tasks) {
    const { planned, written: done } = await written(command);
    const ours = planned.ours + done.ours;
    tell({
      what: `${what} written, the add-in`,
      measured: `${ours.toFixed(2)} s`,
      bound: `${most} s`,
      holds: ours <= most,
    });
    tellPause(Math.max(planned.pause, done.pause));
    const parts = [
      `${planned.ours.toFixed(2)} s for the plan, its longest pause ${planned.pause.toFixed(0)} ms`,
      `stand-in ${done.theirs.toFixed(2)} s in ${done.batches} batches`,
    ];
    console.log(`  ${parts.join("; ")}`);
  }
}

/** Thirteen states with a score and a vote each become portable, with the post-Soviet states beside them. */
async function portable(): Promise<void> {
  const book = await bookWithFunctions();
  Object.assign(globalThis, { Office: book.Office });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C13").formulas = states
      .slice(0, 13)
      .map((code, i) => [code, `=ALIGN($A${i + 1},2023)`, `=ALIGN.VOTE($A${i + 1},"ES-11/1")`]);
    await context.sync();
  });
  await book.calculated();
  const { countries } = edition.groups.get("post-soviet")!;
  const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };
  let [formulas, lines] = [0, 0];
  const { ours, pause } = await measured(book, () =>
    book.Excel.run(async (given) => {
      const context = given as never;
      const { book: picture } = await readScope(context, "workbook");
      const work = portableWork(edition, picture, picture.cells, { countries, related: false });
      const plan = await inTurns(work, {});
      [formulas, lines] = [plan.cells.length, plan.sheet.rows];
      await applyEdit(context, portableEdit(picture, plan, freezing), {});
    }),
  );
  book.close();
  tell({
    what: `${formulas} formulas made portable over ${lines.toLocaleString("en")} rows of data, the add-in`,
    measured: `${ours.toFixed(2)} s`,
    ...{ bound: "6 s", holds: ours <= 6 },
  });
  tellPause(pause);
}

async function main(): Promise<void> {
  await reports();
  await portable();
}

void main();
