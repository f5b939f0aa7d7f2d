import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { Bag } from "../workbook/bag";
import type { Workbook } from "../workbook/workbook";
import { chartOption } from "./chartOption";
import type { Grid } from "./grid/grid";

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, CanvasRenderer]);

/** Pixels of a point. */
const pixels = 96 / 72;

interface Drawn {
  readonly place: HTMLElement;
  readonly chart: ECharts;
  shown: string;
}

/** The charts and pictures of the active sheet, floating over the grid. */
export class Drawings {
  private readonly layer = document.createElement("div");
  private readonly drawn = new Map<string, Drawn>();
  private asked = false;

  constructor(
    parent: HTMLElement,
    private readonly grid: Grid,
    private readonly workbook: Workbook,
  ) {
    this.layer.className = "drawings";
    parent.append(this.layer);
    grid.onScroll(() => this.refresh());
  }

  /** Draws anew what changed, before the next frame. */
  refresh(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.draw();
    });
  }

  private draw(): void {
    const sheet = this.workbook.activeSheet;
    const charts = sheet.bag("charts").items;
    const { left, top, width, height } = this.grid.cellsBox();
    Object.assign(this.layer.style, { left: `${left}px`, top: `${top}px` });
    Object.assign(this.layer.style, { width: `${width}px`, height: `${height}px` });
    for (const [id, { place, chart }] of this.drawn) {
      if (charts.some((one) => one.id === id)) continue;
      chart.dispose();
      place.remove();
      this.drawn.delete(id);
    }
    for (const chart of charts) this.drawChart(chart);
    this.drawPictures();
  }

  /** Pictures that an add-in put on the sheet. */
  private drawPictures(): void {
    const [x, y] = this.grid.scrolled();
    const pictures = this.workbook.activeSheet
      .bag("shapes")
      .items.filter(({ values }) => values["type"] === "Image" && values["visible"] !== false);
    for (const image of this.layer.querySelectorAll("img"))
      if (!pictures.some(({ id }) => id === image.dataset["shape"])) image.remove();
    for (const { id, values } of pictures) {
      let image = this.layer.querySelector<HTMLImageElement>(`img[data-shape="${id}"]`);
      if (!image) {
        image = document.createElement("img");
        image.dataset["shape"] = id;
        image.src = `data:image/png;base64,${String(values["picture"])}`;
        this.layer.append(image);
      }
      image.alt = String(values["altTextDescription"] ?? "");
      const size = (name: string) => Number(values[name] ?? 0) * pixels;
      Object.assign(image.style, { left: `${size("left") - x}px`, top: `${size("top") - y}px` });
      Object.assign(image.style, { width: `${size("width")}px`, height: `${size("height")}px` });
    }
  }

  private drawChart(bag: Bag): void {
    const [x, y] = this.grid.scrolled();
    const size = (name: string) => Number(bag.values[name]) * pixels;
    let drawn = this.drawn.get(bag.id);
    if (!drawn) {
      const place = document.createElement("div");
      this.layer.append(place);
      Object.assign(place.style, { width: `${size("width")}px`, height: `${size("height")}px` });
      this.drawn.set(bag.id, (drawn = { place, chart: init(place), shown: "" }));
    }
    const { place, chart } = drawn;
    Object.assign(place.style, { left: `${size("left") - x}px`, top: `${size("top") - y}px` });
    const option = chartOption(bag);
    const shown = JSON.stringify([option, size("width"), size("height")]);
    if (shown === drawn.shown) return;
    drawn.shown = shown;
    Object.assign(place.style, { width: `${size("width")}px`, height: `${size("height")}px` });
    chart.resize();
    chart.setOption(option, true);
  }
}
