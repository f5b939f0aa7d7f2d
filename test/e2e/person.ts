import type { Locator } from "playwright-core";
import type { Seen } from "./browser";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a person does at the preview's grid, and what that person sees. */
export class Person {
  constructor(readonly seen: Seen) {}

  private get page() {
    return this.seen.page;
  }

  /** Selects cells of the active sheet, and gives the grid the keys. */
  async select(address: string): Promise<void> {
    await this.page.evaluate((at) => {
      window.standin!.grid.book.getActiveSheet().getRange(at).activate();
    }, address);
    await this.page.waitForTimeout(150);
  }

  /** Types into a cell, key by key, and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.typeOnce(address, text);
    // a machine that is busy may lose the first keys: whoever sees the rest of them alone, or none, types again
    for (let again = 0; await this.lacksKeys(address, text); again++) {
      if (again === 3) throw new Error(`${address} did not take what was typed: ${text}`);
      await this.typeOnce(address, text);
    }
  }

  private async lacksKeys(address: string, text: string): Promise<boolean> {
    const held = await this.page.evaluate((at) => {
      const cell = window.standin!.grid.book.getActiveSheet().getRange(at);
      return cell.getFormula() || String(cell.getRawValue() ?? "");
    }, address);
    return held.length < text.length && text.endsWith(held);
  }

  private async typeOnce(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text, { delay: 5 });
    // the list of functions closes a moment after the last letter, and takes Enter until then
    if (text.startsWith("=")) await this.page.waitForTimeout(350);
    await this.page.keyboard.press("Enter");
    await this.calculated();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.calculated();
  }

  /** Pastes a text as if it had been copied elsewhere: tabs between columns. */
  async paste(address: string, text: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((written) => navigator.clipboard.writeText(written), text);
    await this.select(address);
    await this.press("Control+v");
    await this.page.waitForTimeout(300);
    await this.calculated();
  }

  /** Moves the pointer onto a point of the page, from beside it. */
  async pointAt(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x + 2, y + 1);
    await this.page.mouse.move(x, y);
  }

  /** Leaves a cell that is being edited, and presses a point of the page no faster than a finger does. */
  async pressAt(x: number, y: number): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.pointAt(x, y);
    await this.page.waitForTimeout(200);
    await this.page.mouse.down();
    await this.page.waitForTimeout(80);
    await this.page.mouse.up();
  }

  /** Does something until it shows, as one does at a machine that is slow to answer. */
  async until(shown: Locator, act: () => Promise<void>): Promise<void> {
    for (let attempt = 0; attempt < 4; attempt++) {
      await act();
      // longer than a double click takes
      const late = shown.waitFor({ state: "visible", timeout: 2000 }).then(
        () => false,
        () => true,
      );
      if (!(await late)) return;
    }
    await shown.waitFor({ state: "visible", timeout: 2000 });
  }

  /** Waits until all is calculated and shown. */
  async calculated(): Promise<void> {
    await this.page.waitForTimeout(100);
    await this.idle();
    await this.page.waitForFunction(() => !window.standin!.host.functions.busy);
    await this.idle();
    await this.page.waitForTimeout(150);
  }

  /** Waits until the page has done what it had to do: on a busy machine that takes longer than a moment. */
  private idle(): Promise<void> {
    return this.page.evaluate(() => new Promise<void>((done) => void requestIdleCallback(() => done())));
  }

  /** What the grid shows of a block of cells: Univer's own state, not the workbook's. */
  shown(address: string): Promise<unknown[][]> {
    return this.page.evaluate(
      (at) => window.standin!.grid.book.getActiveSheet().getRange(at).getRawValues() as unknown[][],
      address,
    );
  }

  /** The formula that the grid has in a cell; "": none. */
  formula(address: string): Promise<string> {
    return this.page.evaluate(
      (at) => window.standin!.grid.book.getActiveSheet().getRange(at).getFormula(),
      address,
    );
  }

  /** Where on the page a cell is: as much of its width and height from its corner as asked for. */
  place(row: number, column: number, across = 0.5, down = 0.5): Promise<Point> {
    return this.page.evaluate(
      ([r, c, x, y]) => {
        const { viewport } = window.standin!.grid;
        const box = viewport.boxOf({ row: r, column: c, rows: 1, columns: 1 });
        const around = document.getElementById("grid")!.getBoundingClientRect();
        return {
          x: around.left + box.left + box.width * x,
          y: around.top + box.top + box.height * y,
        };
      },
      [row, column, across, down] as const,
    );
  }

  /** What the grid shows of a block once it shows these values, or after ten seconds without them. */
  async comesToShow(address: string, values: readonly (readonly unknown[])[]): Promise<unknown[][]> {
    const wanted = JSON.stringify(values);
    for (let attempt = 0; attempt < 50; attempt++) {
      if (JSON.stringify(await this.shown(address)) === wanted) break;
      await this.page.waitForTimeout(200);
    }
    return this.shown(address);
  }

  /** The colour that is drawn at a point of the page: `#rrggbb`. */
  async color({ x, y }: Point): Promise<string> {
    const picture = await this.page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    return this.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const pen = document.createElement("canvas").getContext("2d")!;
      pen.drawImage(image, 0, 0);
      const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
      return `#${[red!, green!, blue!].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    }, picture.toString("base64"));
  }

  /** Brings a sheet to the front. */
  async goTo(sheet: string): Promise<void> {
    await this.page.evaluate((name) => {
      const { workbook } = window.standin!.host;
      workbook.activate(workbook.sheet(name)!);
    }, sheet);
    await this.page.waitForTimeout(400);
  }

  /** Adds an empty sheet by the grid's own button, and names it. */
  async addSheet(name: string): Promise<void> {
    await this.page.evaluate((called) => {
      window.standin!.grid.book.insertSheet(called);
    }, name);
    await this.page.waitForTimeout(400);
    await this.page.mouse.click(600, 600);
  }
}
