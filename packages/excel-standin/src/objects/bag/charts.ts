import { invalidArgument } from "../../richapi/errors";
import { type Bag, link, linked, newBag, partOf } from "../../workbook/bag";
import { plainValue } from "../../workbook/cell";
import { leftOf, topOf } from "../../workbook/geometry";
import { seriesIn } from "../../workbook/seriesOf";
import { absoluteText, quotedSheet } from "../../workbook/area";
import { type BagCollection, type BagObject, type Kinds, freshBag } from "./bagObject";
import { cellsGiven, valuesAt } from "./cells";
import { activateDrawing, drawingTold } from "./drawing";
import { blankPicture } from "./shapes";

/** What `getDimensionValues` calls the cells of a series. */
const dimensions: Readonly<Record<string, string>> = {
  Values: "values",
  YValues: "values",
  Categories: "categories",
  XValues: "categories",
  BubbleSizes: "bubbleSizes",
};

/** Makes a chart's series anew from a block of cells. */
function fill(chart: Bag, source: unknown, by: unknown, collection: BagCollection | BagObject): void {
  const cells = cellsGiven(collection.owner.context, collection.owner.sheet, source, "Chart.setData");
  const kind = String(chart.values["chartType"] ?? "");
  const series = partOf(chart, "series");
  series.items = seriesIn(cells, by as string | undefined, /^XYScatter|^Bubble/.test(kind)).map(
    (found, i) => {
      const bag = newBag(`${chart.id}.series.${i}`);
      link(bag, "values", found.values);
      link(bag, "categories", found.categories);
      link(bag, "name", found.name);
      return bag;
    },
  );
}

function seriesName({ bag, parent }: BagObject): string {
  const named = bag.values["name"];
  if (typeof named === "string") return named;
  const cell = linked(bag, "name");
  const text = cell && String(plainValue(valuesAt(cell)[0]!));
  return text || `Series${(parent?.bag.items.indexOf(bag) ?? 0) + 1}`;
}

function linkCells(name: string, location: string) {
  return (series: BagObject, cells: never) =>
    link(series.bag, name, cellsGiven(series.owner.context, series.owner.sheet, cells, location));
}

const solid = {
  clear: ({ bag }: BagObject) => void (bag.values["color"] = undefined),
  setSolidColor: (fill: BagObject, color: never) => fill.hold("color", color),
  getSolidColor: ({ bag }: BagObject) => bag.values["color"] ?? "",
};

/** Charts: a chart's state is a bag with its series as the items of the part `series`. */
export const chartKinds: Kinds = {
  ChartCollection: {
    adding: {
      add(charts, type: never, source: never, by?: never) {
        if (typeof type !== "string") throw invalidArgument("ChartCollection.add");
        const name = `Chart ${charts.owner.context.workbook.newDrawingNumber(charts.sheet)}`;
        const chart = freshBag(charts.owner, { name, chartType: type });
        fill(chart, source, by, charts);
        return charts.added(chart);
      },
    },
  },
  Chart: {
    // Excel's own size of a new chart, in points
    values: { left: 0, top: 0, width: 360, height: 216, plotVisibleOnly: true, style: 2, plotBy: "Columns" },
    computed: { worksheet: ({ owner }) => owner.context.sheetObject(owner.sheet!) },
    told: drawingTold,
    methods: {
      delete: (chart) => chart.remove(),
      activate: activateDrawing,
      getImage: () => blankPicture,
      setData: (chart, source: never, by?: never) => fill(chart.bag, source, by, chart),
      setPosition(chart, start: never, end?: never) {
        const { context, sheet } = chart.owner;
        const from = cellsGiven(context, sheet, start, "Chart.setPosition");
        chart.hold("left", leftOf(from.sheet, from.area.column));
        chart.hold("top", topOf(from.sheet, from.area.row));
        if (end === undefined || end === null) return;
        const { area } = cellsGiven(context, sheet, end, "Chart.setPosition");
        chart.hold(
          "width",
          leftOf(from.sheet, area.column + area.columns) - leftOf(from.sheet, from.area.column),
        );
        chart.hold("height", topOf(from.sheet, area.row + area.rows) - topOf(from.sheet, from.area.row));
      },
      getDataTable: (chart) => chart.part("dataTable", "ChartDataTable"),
      getDataTableOrNullObject: (chart) => chart.part("dataTable", "ChartDataTable"),
    },
  },
  ChartTitle: {
    values: { visible: true, overlay: false, position: "Top", horizontalAlignment: "Center" },
    computed: {
      text({ bag, parent }) {
        const series = parent ? partOf(parent.bag, "series").items : [];
        return (
          bag.values["text"] ??
          (series.length === 1 ? (series[0]!.values["name"] ?? "Chart Title") : "Chart Title")
        );
      },
    },
    methods: {
      setFormula: (title, formula: never) => title.hold("text", formula),
      getSubstring: (title, start: never, length: never) =>
        title.part(`text ${start} ${length}`, "ChartFormatString"),
    },
  },
  ChartDataLabel: {
    methods: {
      getSubstring: (label, start: never, length: never) =>
        label.part(`text ${start} ${length}`, "ChartFormatString"),
      setWidth: (label, width: never) => label.hold("width", width),
      setHeight: (label, height: never) => label.hold("height", height),
      getTailAnchor: (label) => label.part("tailAnchor", "ChartDataLabelAnchor"),
    },
  },
  ChartLegendEntryCollection: {
    items({ bag, parent }) {
      const count = parent?.parent ? partOf(parent.parent.bag, "series").items.length : 0;
      while (bag.items.length < count)
        bag.items.push(newBag(`${bag.id}.${bag.items.length}`, { visible: true }));
      return bag.items.slice(0, count);
    },
  },
  ChartLegend: { values: { visible: true, overlay: false, position: "Right" } },
  ChartSeriesCollection: {
    adding: {
      add(series, name?: never, index?: never) {
        const bag = freshBag(series.owner, typeof name === "string" ? { name } : {});
        return series.added(bag, index ?? undefined);
      },
    },
  },
  ChartSeries: {
    values: {
      axisGroup: "Primary",
      filtered: false,
      hasDataLabels: false,
      smooth: false,
      markerStyle: "Automatic",
    },
    computed: {
      name: seriesName,
      chartType: ({ bag, parent }) => bag.values["chartType"] ?? parent?.parent?.bag.values["chartType"],
    },
    methods: {
      delete: (series) => series.remove(),
      setValues: linkCells("values", "ChartSeries.setValues"),
      setXAxisValues: linkCells("categories", "ChartSeries.setXAxisValues"),
      setBubbleSizes: linkCells("bubbleSizes", "ChartSeries.setBubbleSizes"),
      getDimensionValues({ bag }, dimension: never) {
        const cells = linked(bag, dimensions[dimension as string] ?? "");
        return cells ? valuesAt(cells).map(plainValue) : [];
      },
      getDimensionDataSourceString({ bag }, dimension: never) {
        const cells = linked(bag, dimensions[dimension as string] ?? "");
        return cells ? `${quotedSheet(cells.sheet.name)}!${absoluteText(cells.area)}` : "";
      },
      getDimensionDataSourceType: () => "LocalRange",
    },
  },
  ChartPointsCollection: {
    items(points) {
      const cells = points.parent && linked(points.parent.bag, "values");
      const count = cells ? cells.area.rows * cells.area.columns : 0;
      while (points.bag.items.length < count)
        points.bag.items.push(newBag(`${points.bag.id}.${points.bag.items.length}`));
      return points.bag.items.slice(0, count);
    },
  },
  ChartPoint: {
    computed: {
      value({ bag, parent }) {
        const cells = parent?.parent && linked(parent.parent.bag, "values");
        return cells && plainValue(valuesAt(cells)[parent.bag.items.indexOf(bag)]!);
      },
    },
  },
  ChartTrendlineCollection: {
    adding: { add: (lines, type?: never) => lines.added(freshBag(lines.owner, { type: type ?? "Linear" })) },
  },
  ChartTrendline: { methods: { delete: (trendline) => trendline.remove() } },
  ChartAxes: {
    methods: {
      getItem: (axes, type: never) => axes.part(`${(type as string).toLowerCase()}Axis`, "ChartAxis"),
    },
  },
  ChartAxis: {
    values: { visible: true, scaleType: "Linear", reversePlotOrder: false, tickLabelPosition: "NextToAxis" },
    methods: {
      setCategoryNames: linkCells("categories", "ChartAxis.setCategoryNames"),
      setPositionAt: ({ bag }, value: never) => void (bag.values["positionAt"] = value),
      setCustomDisplayUnit: ({ bag }, value: never) => void (bag.values["customDisplayUnit"] = value),
    },
  },
  ChartAxisTitle: {
    values: { text: "Axis Title", visible: false },
    setting: ({ bag }, name) => void (name === "text" && (bag.values["visible"] ??= true)),
    methods: { setFormula: (title, formula: never) => title.hold("text", formula) },
  },
  ChartGridlines: { values: { visible: false } },
  ChartFill: { methods: solid },
  ChartLineFormat: { methods: { clear: ({ bag }) => void (bag.values["color"] = undefined) } },
  ChartBorder: { methods: { clear: ({ bag }) => void (bag.values["color"] = undefined) } },
};
