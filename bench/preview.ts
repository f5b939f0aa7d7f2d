/** Measures the preview in Chromium: how soon the pane is there, and how many of Align's cells a second the grid takes. */
import { type Seen, openPreview } from "../test/e2e/browser";
import { tell } from "./lines";

interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly bound: number | undefined;
}

const countries =
  "MDA KAZ ARM GEO UKR BLR EST LVA LTU AZE KGZ TJK TKM UZB RUS USA CHN IND BRA ZAF TUR SRB".split(" ");

/** Ten of Align's functions in a row, some over the answer of another or within a native one. */
function formulasOf(row: number): readonly string[] {
  const [code, other, year] = [
    countries[row % countries.length]!,
    countries[(row * 7 + 3) % countries.length]!,
    2012 + (row % 14),
  ];
  const at = row + 1;
  return [
    `=ALIGN("${code}","${year}-${String((row % 12) + 1).padStart(2, "0")}-15")`,
    `=ALIGN.VOTE("${code}","ES-11/${(row % 6) + 1}")`,
    `=ALIGN.MEMBER("${code}","CSTO",${year})`,
    `=ALIGN.GET("${code}","blocs",${year})`,
    `=ALIGN.NAME("${code}")`,
    `=ALIGN.AGREE("${code}","${other}",${year - 3},${year})`,
    `=IFERROR(ALIGN.CHANGE("${code}",${year - 3},${year}),"none")`,
    `=ALIGN.STATUS(ALIGN.CODE(E${at}),"CIS",${year})`,
    `=ALIGN.BLOCS("${code}",${year})`,
    `=IF(C${at},"CSTO","other")&": "&TEXT(A${at},"0.0")`,
  ];
}

const block = (rows: number) => Array.from({ length: rows }, (_, row) => formulasOf(row));

/** Notes, in `window.longest`, the longest time in which the page drew no frame, until `window.watched` is false. */
const framesCode = `(() => {
  window.longest = 0;
  window.watched = true;
  let last = performance.now();
  const frame = (now) => {
    window.longest = Math.max(window.longest, now - last);
    last = now;
    if (window.watched) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;

/** Whether the grid itself, not only the workbook behind it, shows an answer in all of a block. */
function isShown(rows: number): boolean {
  const { grid, host } = window.standin!;
  if (host.functions.busy) return false;
  const values = grid.book.getActiveSheet().getRange(0, 0, rows, 10).getValues();
  return values.every((row) => row.every((value) => value !== null && value !== "" && value !== "#BUSY!"));
}

/** Time until a block of ten columns is answered in the grid, and the longest pause between two frames meanwhile. */
async function timed(
  seen: Seen,
  rows: number,
  enter: () => Promise<void>,
): Promise<readonly [number, number]> {
  const { page } = seen;
  await page.waitForTimeout(1500);
  await page.evaluate(framesCode);
  const start = performance.now();
  await enter();
  await page.waitForFunction(isShown, rows, { polling: 50, timeout: 120_000 });
  const taken = performance.now() - start;
  const pause = (await page.evaluate("(window.watched = false, window.longest)")) as number;
  return [taken, pause];
}

/** As an add-in enters them: through office.js, in the pane's own window. */
async function byAddin(seen: Seen, rows: number): Promise<readonly [number, number]> {
  const pane = seen.page.frame({ url: /taskpane/ })!;
  return timed(seen, rows, () =>
    pane.evaluate(
      async ([name, formulas]) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add(name);
          sheet.getRange("A1").getResizedRange(formulas.length - 1, formulas[0]!.length - 1).formulas =
            formulas as string[][];
          sheet.activate();
          await context.sync();
        });
      },
      [`Entered ${rows}`, block(rows)] as const,
    ),
  );
}

/** As a person enters them: pasted as text into an empty sheet. */
async function byPaste(seen: Seen, rows: number): Promise<readonly [number, number]> {
  const { page } = seen;
  const text = block(rows)
    .map((row) => row.join("\t"))
    .join("\n");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((name) => {
    const { workbook } = window.standin!.host;
    workbook.activate(workbook.addSheet(name));
  }, `Pasted ${rows}`);
  await page.waitForTimeout(500);
  await page.mouse.click(100, 400);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page.evaluate(() => void window.standin!.grid.book.getActiveSheet().getRange("A1").activate());
  return timed(seen, rows, () => page.keyboard.press("Control+v"));
}

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

/** Seconds of the processor that the page's process, the pane's frame with it, has taken so far. */
async function processorTime({ page }: Seen): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ProcessTime")!.value;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function measured(): Promise<readonly Row[]> {
  const wanted = { width: 1200, height: 800, before: watching };
  const starts: (readonly [number, number])[] = [];
  const usable: number[] = [];
  for (let round = 0; round < 4; round++) {
    const seen = await openPreview(wanted);
    usable.push(1000 * (await processorTime(seen)));
    starts.push(await paneTimes(seen).finally(() => seen.close()));
  }
  const seen = await openPreview(wanted);
  usable.push(1000 * (await processorTime(seen)));
  try {
    starts.push(await paneTimes(seen));
    const pane = seen.page.frame({ url: /taskpane/ })!;
    const [paint, ready] = [median(starts.map(([first]) => first)), median(starts.map(([, tabs]) => tabs))];
    const runs: (readonly [string, readonly [number, number], number | undefined])[] = [
      ["1,000 mixed cells that the add-in enters", await byAddin(seen, 100), 5000],
      ["1,000 mixed cells that a person pastes", await byPaste(seen, 100), 5000],
      ["10,000 mixed cells that the add-in enters", await byAddin(seen, 1000), undefined],
      ["10,000 mixed cells that a person pastes", await byPaste(seen, 1000), undefined],
    ];
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
      {
        name: "page open to usable, of the processor, median of 5",
        milliseconds: median(usable),
        bound: 4000,
      },
      { name: "pane: first contentful paint, median of 5", milliseconds: paint, bound: 300 },
      { name: "pane: its tabs can be pressed, median of 5", milliseconds: ready, bound: 800 },
      { name: "map: another year is drawn", milliseconds: slide, bound: undefined },
      ...runs.flatMap(([name, [taken, pause], bound]) => [
        { name, milliseconds: taken, bound },
        { name: "  longest pause between two frames", milliseconds: pause, bound: undefined },
      ]),
    ];
  } finally {
    await seen.close();
  }
}

void measured().then((rows) => {
  for (const { name, milliseconds, bound } of rows) {
    tell({
      what: name,
      measured: `${milliseconds.toFixed(0)} ms`,
      ...(bound !== undefined && { bound: `${bound} ms`, holds: milliseconds <= bound }),
    });
  }
});
