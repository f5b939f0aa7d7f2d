import type { Frame } from "playwright-core";
import { seriousFindings } from "./accessibility";
import { type Seen, openPreview, type Wanted } from "./browser";

/** The pane in the preview, as a user works in it, and the workbook beside it. */
export class PaneDriver {
  private constructor(
    readonly seen: Seen,
    readonly frame: Frame,
  ) {}

  /** Opens the preview with the pane at its smallest, in a window that leaves the grid some room. */
  static async start(wanted: Wanted = {}): Promise<PaneDriver> {
    const seen = await openPreview({ width: 1200, height: 800, ...wanted });
    seen.page.setDefaultTimeout(15_000);
    const frame = seen.page.frame({ url: /taskpane/ })!;
    await frame.waitForSelector("[role=tab]");
    return new PaneDriver(seen, frame);
  }

  /** The pane as it is when it is opened again later, in the same browser. */
  async reopened(): Promise<PaneDriver> {
    const { page } = this.seen;
    await page.reload();
    await page.waitForFunction(() => window.standin?.ready === true, undefined, { timeout: 60_000 });
    const frame = page.frame({ url: /taskpane/ })!;
    await frame.waitForSelector("[role=tab]");
    return new PaneDriver(this.seen, frame);
  }

  async open(part: string): Promise<void> {
    await this.frame.click(`#tab-${part}`);
    await this.frame.waitForSelector(`#part[aria-labelledby="tab-${part}"] > *`);
  }

  /** Makes the pane so many pixels wide inside, as its divider would. */
  async setWidth(pixels: number): Promise<void> {
    await this.seen.page.evaluate((wanted) => {
      const pane = document.getElementById("pane")!;
      const border = pane.offsetWidth - pane.querySelector("iframe")!.clientWidth;
      pane.style.width = `${wanted + border}px`;
    }, pixels);
    await this.frame.waitForFunction((wanted) => innerWidth === wanted, pixels);
  }

  sheetNames(): Promise<readonly string[]> {
    return this.seen.page.evaluate(() => window.standin!.host.workbook.sheets.map(({ name }) => name));
  }

  /** What the workbook holds in a block of the active sheet. */
  cells(row: number, column: number, rows: number, columns: number): Promise<unknown[][]> {
    return this.seen.page.evaluate(
      ([r, c, height, width]) => {
        const sheet = window.standin!.host.workbook.activeSheet;
        return Array.from({ length: height! }, (_, down) =>
          Array.from({ length: width! }, (__, right) => {
            const value = sheet.cell(r! + down, c! + right)?.value ?? "";
            return typeof value === "object" ? value.code : value;
          }),
        );
      },
      [row, column, rows, columns],
    );
  }

  /** Puts a new sheet with what is typed into its cells in front, and selects them. */
  async fill(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.seen.page.evaluate(
      ([sheetName, values]) => {
        const { workbook } = window.standin!.host;
        const sheet = workbook.addSheet(sheetName);
        values.forEach((row, down) =>
          row.forEach((value, right) => {
            const cell = sheet.ensure(down, right);
            if (typeof value === "string" && value.startsWith("=")) cell.formula = value;
            else cell.value = typeof value === "string" ? value.replace(/^'/, "") : value;
          }),
        );
        const area = { row: 0, column: 0, rows: values.length, columns: values[0]!.length };
        workbook.entered(sheet, area);
        workbook.select(sheet, area);
      },
      [name, rows] as const,
    );
    await this.seen.page.waitForTimeout(200);
  }

  async select(row: number, column: number, rows = 1, columns = 1): Promise<void> {
    await this.seen.page.evaluate(
      ([r, c, height, width]) => {
        const { workbook } = window.standin!.host;
        workbook.select(workbook.activeSheet, { row: r!, column: c!, rows: height!, columns: width! });
      },
      [row, column, rows, columns],
    );
  }

  /** Waits until the pane says what an act came to. */
  async outcome(pattern: RegExp): Promise<string> {
    await this.frame.waitForFunction(
      (source) => new RegExp(source).test(document.querySelector("[aria-live]")?.textContent ?? ""),
      pattern.source,
      { timeout: 60_000 },
    );
    return (await this.frame.textContent("[aria-live]")) ?? "";
  }

  /** Waits until the part holds a text. */
  async shows(pattern: RegExp): Promise<void> {
    await this.frame.waitForFunction(
      (source) => new RegExp(source, "s").test(document.querySelector("#part")?.textContent ?? ""),
      pattern.source,
    );
  }

  async dismiss(): Promise<void> {
    await this.frame.click("[aria-live] >> text=Dismiss");
  }

  /** What axe finds serious or critical on the page as it is. */
  serious(): Promise<readonly string[]> {
    return seriousFindings(this.frame);
  }
}
