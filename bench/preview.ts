/** Measures the preview in Chromium: how soon the pane is there, and how many of Align's cells a second the grid takes. */
import { openPreview } from "../test/e2e/browser";

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

async function measured(): Promise<readonly Row[]> {
  const seen = await openPreview({ width: 1200, height: 800, before: watching });
  try {
    const pane = seen.page.frame({ url: /taskpane/ })!;
    await pane.waitForSelector("[role=tab]");
    await seen.page.waitForTimeout(1000);
    const [paint, ready] = await pane.evaluate(() => [
      performance.getEntriesByType("paint").find(({ name }) => name === "first-contentful-paint")
        ?.startTime ?? NaN,
      (window as unknown as { readonly tabsAt: number }).tabsAt,
    ]);
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
      { name: "pane: first contentful paint", milliseconds: paint!, bound: 300 },
      { name: "pane: its tabs can be pressed", milliseconds: ready!, bound: 800 },
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
