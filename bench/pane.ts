/** Measures the pane in Chromium: how soon a search answers, and how long a list of 5,000 names keeps it from anything else. */
import { tell } from "./lines";
import { PaneDriver } from "../test/e2e/paneDriver";

/** Types into the part's first field, letter by letter; the longest time until the page has drawn what fits. */
const typing = `(async () => {
  const input = document.querySelector("#part input");
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  let longest = 0;
  for (const typed of ["k", "ka", "kas", "kasa", "kasac", "m", "mo", "mol", "g", "ge"]) {
    const start = performance.now();
    setter.call(input, typed);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
})()`;

const watching = `(() => {
  window.watch = { longest: 0, on: true };
  let last = performance.now();
  const tick = () => {
    window.watch.longest = Math.max(window.watch.longest, performance.now() - last);
    last = performance.now();
    if (window.watch.on) setTimeout(tick);
  };
  tick();
})()`;
const watched = "((window.watch.on = false), window.watch.longest)";

/** The longest pause of the pane while something is done. */
async function pauseOf({ frame }: PaneDriver, work: () => Promise<unknown>): Promise<number> {
  await frame.evaluate(watching);
  await work();
  return frame.evaluate(watched) as Promise<number>;
}

async function measured(pane: PaneDriver): Promise<readonly (readonly [string, number, number?])[]> {
  await pane.open("country");
  await pane.frame.click("#part input");
  const letter = (await pane.frame.evaluate(typing)) as number;
  const known = ["Moldova", "Kasachstan", "Georgia", "République de Moldavie", "KAZ", "U.S.A."];
  const names = Array.from({ length: 5000 }, (_, i) => [
    i % 16 === 3 && i < 4800 ? `Nowhere ${i}` : known[i % known.length]!,
  ]);
  await pane.fill("Long", [["Country"], ...names]);
  await pane.open("enrich");
  const reading = await pauseOf(pane, async () => {
    await pane.frame.click("text=Read the selection");
    await pane.shows(/300 not recognised/);
  });
  const adding = await pauseOf(pane, async () => {
    await pane.frame.click("text=Add columns");
    await pane.outcome(/5000 rows/);
  });
  return [
    ["a letter typed into a search, the slowest of ten", letter, 50],
    ["5,000 names, 300 unknown: longest pause reading", reading],
    ["5,000 names: longest pause adding two columns", adding],
  ];
}

async function run(): Promise<void> {
  const pane = await PaneDriver.start();
  try {
    for (const [name, milliseconds, bound] of await measured(pane)) {
      tell({
        what: name,
        measured: `${milliseconds.toFixed(0)} ms`,
        ...(bound !== undefined && { bound: `${bound} ms`, holds: milliseconds <= bound }),
      });
    }
  } finally {
    await pane.seen.close();
  }
}

void run();
