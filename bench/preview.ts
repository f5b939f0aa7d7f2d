/** Measures the preview in Chromium: how soon the pane is there, and how many of Align's cells a second the grid takes. */
import { type Seen, openPreview } from "../test/e2e/browser";

interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly bound: number | undefined;
}

/** Calculates so many cells of ALIGN on a new sheet; the longest time in which the page did nothing else. */
const cellsCode = `async (count) => {
  const { workbook, functions } = window.standin.host;
  const sheet = workbook.addSheet("Cells " + count);
  let longest = 0, last = performance.now(), running = true;
  const tick = () => { longest = Math.max(longest, performance.now() - last); last = performance.now(); if (running) setTimeout(tick, 0); };
  const start = performance.now();
  tick();
  for (let row = 0; row < count; row++) sheet.ensure(row, 0).formula = '=ALIGN("MDA",DATE(2000,1,1)+' + (row % 9000) + ")";
  workbook.entered(sheet, { row: 0, column: 0, rows: count, columns: 1 });
  const open = () => { for (let row = 0; row < count; row++) if (typeof sheet.cell(row, 0).value !== "number") return true; return false; };
  while (open() || functions.busy) await new Promise((resolve) => setTimeout(resolve, 20));
  running = false;
  return [performance.now() - start, longest];
}`;

/** Notes when the first tab of the pane is there. */
const watching = `new MutationObserver((_, observer) => {
  if (!document.querySelector("[role=tab]")) return;
  window.tabsAt = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** How soon after its page was asked for the pane paints anything, and how soon its tabs are there; in milliseconds. */
async function paneTimes(seen: Seen): Promise<readonly [paint: number, ready: number]> {
  const pane = seen.page.frame({ url: /taskpane/ })!;
  await pane.waitForSelector("[role=tab]");
  await seen.page.waitForTimeout(1000);
  return pane.evaluate(() => [
    performance.getEntriesByType("paint").find(({ name }) => name === "first-contentful-paint")?.startTime ??
      NaN,
    (window as unknown as { readonly tabsAt: number }).tabsAt,
  ]);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function measured(): Promise<readonly Row[]> {
  const wanted = { width: 1200, height: 800, before: watching };
  const starts: (readonly [number, number])[] = [];
  for (let round = 0; round < 4; round++) {
    const seen = await openPreview(wanted);
    starts.push(await paneTimes(seen).finally(() => seen.close()));
  }
  const seen = await openPreview(wanted);
  try {
    starts.push(await paneTimes(seen));
    const pane = seen.page.frame({ url: /taskpane/ })!;
    const [paint, ready] = [median(starts.map(([first]) => first)), median(starts.map(([, tabs]) => tabs))];
    const [thousand, pause] = (await seen.page.evaluate(`(${cellsCode})(1000)`)) as [number, number];
    const [tenThousand, longPause] = (await seen.page.evaluate(`(${cellsCode})(10000)`)) as [number, number];
    await pane.click("#tab-map");
    await pane.waitForSelector("[data-code=MDA]");
    const slide = await pane.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>("input[type=range]")!;
      const start = performance.now();
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      setter.call(slider, "2010");
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    });
    return [
      { name: "pane: first contentful paint, median of 5", milliseconds: paint, bound: 300 },
      { name: "pane: its tabs can be pressed, median of 5", milliseconds: ready, bound: 800 },
      { name: "map: another year is drawn", milliseconds: slide, bound: undefined },
      { name: "1,000 cells of ALIGN in the grid", milliseconds: thousand, bound: 5000 },
      { name: "  longest pause meanwhile", milliseconds: pause, bound: undefined },
      { name: "10,000 cells of ALIGN in the grid", milliseconds: tenThousand, bound: undefined },
      { name: "  longest pause meanwhile", milliseconds: longPause, bound: undefined },
    ];
  } finally {
    await seen.close();
  }
}

void measured().then((rows) => {
  for (const { name, milliseconds, bound } of rows) {
    const verdict = bound === undefined ? "" : milliseconds <= bound ? "met" : "NOT MET";
    console.log(
      `${name.padEnd(44)}${`${milliseconds.toFixed(0)} ms`.padStart(12)}${(bound === undefined ? "" : `${bound} ms`).padStart(12)}  ${verdict}`,
    );
  }
});
