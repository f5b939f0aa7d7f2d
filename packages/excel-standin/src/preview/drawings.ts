import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { PropertyBag } from "../workbook/propertyBag";
import type { Workbook } from "../workbook/workbook";
import { chartOption } from "./chartOption";
import { element } from "./element";
import type { Grid } from "./grid/grid";
import { shapeElement, visibleShapes } from "./shapeElement";
import { pixelsPerPoint } from "../workbook/geometry";

use([
  ...[BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent],
  CanvasRenderer,
]);

interface Drawn {
  readonly place: HTMLElement;
  readonly chart?: ECharts;
  /** What is drawn, as text, to see whether it is still so. */
  shown: string;
}

/** The charts, pictures and shapes of the active sheet, floating over the grid. */
export class Drawings {
  private readonly stage = element("div", { class: "stage" });
  private readonly layer = element("div", { class: "drawings" }, this.stage);
  private readonly drawn = new Map<string, Drawn>();
  private scheduled = false;

  constructor(
    parent: HTMLElement,
    private readonly grid: Grid,
    private readonly workbook: Workbook,
  ) {
    parent.append(this.layer);
    grid.onMove(() => this.refresh());
  }

  /** Redraws what changed, before the next frame. */
  refresh(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.draw();
    });
  }

  private draw(): void {
    const sheet = this.workbook.activeSheet;
    const charts = this.workbook.bag("charts", sheet).items;
    const shapes = visibleShapes(this.workbook.bag("shapes", sheet));
    const { cells, zoom } = this.grid.viewport;
    const size = (name: "left" | "top" | "width" | "height") => `${cells[name]}px`;
    Object.assign(this.layer.style, { left: size("left"), top: size("top") });
    Object.assign(this.layer.style, { width: size("width"), height: size("height") });
    this.stage.style.transform = `scale(${zoom})`;
    const there = new Set([...charts, ...shapes].map(({ id }) => id));
    for (const id of this.drawn.keys()) if (!there.has(id)) this.remove(id);
    for (const shape of shapes) this.drawShape(shape);
    for (const chart of charts) this.drawChart(chart);
  }

  private remove(id: string): void {
    const { place, chart } = this.drawn.get(id)!;
    chart?.dispose();
    place.remove();
    this.drawn.delete(id);
  }

  private drawShape(bag: PropertyBag): void {
    const shown = JSON.stringify([bag.values, [...bag.parts].map(([name, part]) => [name, statesOf(part)])]);
    if (this.drawn.get(bag.id)?.shown !== shown) {
      if (this.drawn.has(bag.id)) this.remove(bag.id);
      const place = shapeElement(bag);
      this.stage.append(place);
      this.drawn.set(bag.id, { place, shown });
    }
    this.put(this.drawn.get(bag.id)!.place, bag);
  }

  private drawChart(bag: PropertyBag): void {
    let drawn = this.drawn.get(bag.id);
    if (!drawn) {
      const place = element("div", { class: "chart" });
      this.stage.append(place);
      this.put(place, bag);
      this.drawn.set(bag.id, (drawn = { place, chart: init(place), shown: "" }));
    }
    this.put(drawn.place, bag);
    const option = chartOption(bag);
    const shown = JSON.stringify([option, bag.values["width"], bag.values["height"]]);
    if (shown === drawn.shown) return;
    drawn.shown = shown;
    drawn.chart!.resize();
    drawn.chart!.setOption(option, true);
  }

  /** Moves a drawing to its place; what lies below frozen rows and right of frozen columns scrolls, and goes under those. */
  private put({ style }: HTMLElement, { values }: PropertyBag): void {
    const { scrolled, frozen } = this.grid.viewport;
    const size = (name: string) => Number(values[name] ?? 0) * pixelsPerPoint;
    const [left, top] = [size("left"), size("top")];
    const [scrollsAcross, scrollsDown] = [left >= frozen[0], top >= frozen[1]];
    const [x, y] = [left - (scrollsAcross ? scrolled[0] : 0), top - (scrollsDown ? scrolled[1] : 0)];
    const cut = [scrollsDown ? frozen[1] - y : 0, scrollsAcross ? frozen[0] - x : 0].map((by) =>
      Math.max(0, by),
    );
    Object.assign(style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${size("width")}px`,
      height: `${size("height")}px`,
      clipPath: cut.some((by) => by > 0) ? `inset(${cut[0]}px 0 0 ${cut[1]}px)` : "",
    });
  }
}

function statesOf({ values, parts }: PropertyBag): unknown {
  return [values, [...parts].map(([name, part]) => [name, statesOf(part)])];
}
