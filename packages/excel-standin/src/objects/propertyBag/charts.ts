import { type PropertyBag, link, linked, newPropertyBag, partOf } from "../../workbook/propertyBag";
import { plainValue } from "../../workbook/cell";
import { leftOf, topOf } from "../../workbook/geometry";
import { seriesIn } from "../../workbook/chartSeries";
import { absoluteAddress } from "../../workbook/area";
import {
  type PropertyBagCollection,
  type PropertyBagObject,
  type TypeDefinitions,
  createBag,
} from "./propertyBagObject";
import { resolveCells } from "../cellReference";
import { activateDrawing, emitDrawingChange } from "./drawingEvents";
import { blankPicture } from "./shapes";
import { valuesIn } from "../../workbook/cellBlock";

/** What `getDimensionValues` calls the cells of a series. */
const dimensions: Readonly<Record<string, string>> = {
  Values: "values",
  YValues: "values",
  Categories: "categories",
  XValues: "categories",
  BubbleSizes: "bubbleSizes",
};

/** Excel's own place and size of a new chart, in points. */
const newChartFrame = { left: 0, top: 0, width: 360, height: 216 };

/** Replaces a chart's series by those of a block of cells. */
function fill(
  chart: PropertyBag,
  source: unknown,
  by: unknown,
  collection: PropertyBagCollection | PropertyBagObject,
): void {
  const cells = resolveCells(collection.owner.context, collection.owner.sheet, source, "Chart.setData");
  const kind = String(chart.values["chartType"] ?? "");
  const series = partOf(chart, "series");
  series.items = seriesIn(cells, by as string | undefined, kind).map((found, i) => {
    const bag = newPropertyBag(`${chart.id}.series.${i}`);
    link(bag, "values", found.values);
    link(bag, "categories", found.categories);
    link(bag, "bubbleSizes", found.bubbleSizes);
    link(bag, "name", found.name);
    return bag;
  });
}

function seriesName({ bag, parent }: PropertyBagObject): string {
  const named = bag.values["name"];
  if (typeof named === "string") return named;
  const cell = linked(bag, "name");
  const text = cell && String(plainValue(valuesIn(cell)[0]!));
  return text || `Series${(parent?.bag.items.indexOf(bag) ?? 0) + 1}`;
}

function linkCells(name: string, location: string) {
  return (series: PropertyBagObject, cells: never) =>
    link(series.bag, name, resolveCells(series.owner.context, series.owner.sheet, cells, location));
}

const solid = {
  clear: ({ bag }: PropertyBagObject) => void (bag.values["color"] = undefined),
  setSolidColor: (fill: PropertyBagObject, color: never) => fill.setProperty("color", color),
  getSolidColor: ({ bag }: PropertyBagObject) => bag.values["color"] ?? "",
};

/** Charts: a chart's state is a bag with its series as the items of the part `series`. */
export const chartDefinitions: TypeDefinitions = {
  ChartCollection: {
    collectionMethods: {
      add(charts, type: never, source: never, by?: never) {
        const name = `Chart ${charts.owner.context.workbook.newDrawingNumber(charts.sheet)}`;
        const chart = createBag(charts.owner, { name, chartType: type, ...newChartFrame });
        fill(chart, source, by, charts);
        return charts.addItem(chart);
      },
    },
  },
  Chart: {
    defaults: { plotVisibleOnly: true, style: 2, plotBy: "Columns" },
    computed: { worksheet: ({ owner }) => owner.context.create.worksheet(owner.sheet!) },
    afterChange: emitDrawingChange,
    methods: {
      delete: (chart) => chart.remove(),
      activate: activateDrawing,
      getImage: () => blankPicture,
      setData: (chart, source: never, by?: never) => fill(chart.bag, source, by, chart),
      setPosition(chart, start: never, end?: never) {
        const { context, sheet } = chart.owner;
        const from = resolveCells(context, sheet, start, "Chart.setPosition");
        chart.setProperty("left", leftOf(from.sheet, from.area.column));
        chart.setProperty("top", topOf(from.sheet, from.area.row));
        if (end === undefined || end === null) return;
        const { area } = resolveCells(context, sheet, end, "Chart.setPosition");
        chart.setProperty(
          "width",
          leftOf(from.sheet, area.column + area.columns) - leftOf(from.sheet, from.area.column),
        );
        chart.setProperty(
          "height",
          topOf(from.sheet, area.row + area.rows) - topOf(from.sheet, from.area.row),
        );
      },
      getDataTable: (chart) => chart.part("dataTable", "ChartDataTable"),
      getDataTableOrNullObject: (chart) => chart.part("dataTable", "ChartDataTable"),
    },
  },
  ChartTitle: {
    defaults: { visible: true, overlay: false, position: "Top", horizontalAlignment: "Center" },
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
      setFormula: (title, formula: never) => title.setProperty("text", formula),
      getSubstring: (title, start: never, length: never) =>
        title.part(`text ${start} ${length}`, "ChartFormatString"),
    },
  },
  ChartDataLabel: {
    methods: {
      getSubstring: (label, start: never, length: never) =>
        label.part(`text ${start} ${length}`, "ChartFormatString"),
      setWidth: (label, width: never) => label.setProperty("width", width),
      setHeight: (label, height: never) => label.setProperty("height", height),
      getTailAnchor: (label) => label.part("tailAnchor", "ChartDataLabelAnchor"),
    },
  },
  ChartLegendEntryCollection: {
    items({ bag, parent }) {
      const count = parent?.parent ? partOf(parent.parent.bag, "series").items.length : 0;
      while (bag.items.length < count)
        bag.items.push(newPropertyBag(`${bag.id}.${bag.items.length}`, { visible: true }));
      return bag.items.slice(0, count);
    },
  },
  ChartLegend: { defaults: { visible: true, overlay: false, position: "Right" } },
  ChartSeriesCollection: {
    collectionMethods: {
      add(series, name?: never, index?: never) {
        const bag = createBag(series.owner, typeof name === "string" ? { name } : {});
        return series.addItem(bag, index ?? undefined);
      },
    },
  },
  ChartSeries: {
    defaults: {
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
        return cells ? valuesIn(cells).map(plainValue) : [];
      },
      getDimensionDataSourceString({ bag }, dimension: never) {
        const cells = linked(bag, dimensions[dimension as string] ?? "");
        return cells ? absoluteAddress(cells.sheet.name, cells.area) : "";
      },
      getDimensionDataSourceType: () => "LocalRange",
    },
  },
  ChartPointsCollection: {
    items(points) {
      const cells = points.parent && linked(points.parent.bag, "values");
      const count = cells ? cells.area.rows * cells.area.columns : 0;
      while (points.bag.items.length < count)
        points.bag.items.push(newPropertyBag(`${points.bag.id}.${points.bag.items.length}`));
      return points.bag.items.slice(0, count);
    },
  },
  ChartPoint: {
    computed: {
      value({ bag, parent }) {
        const cells = parent?.parent && linked(parent.parent.bag, "values");
        return cells && plainValue(valuesIn(cells)[parent.bag.items.indexOf(bag)]!);
      },
    },
  },
  ChartTrendlineCollection: {
    collectionMethods: {
      add: (lines, type?: never) => lines.addItem(createBag(lines.owner, { type: type ?? "Linear" })),
    },
  },
  ChartTrendline: { methods: { delete: (trendline) => trendline.remove() } },
  ChartAxes: {
    methods: {
      getItem: (axes, type: never) => axes.part(`${(type as string).toLowerCase()}Axis`, "ChartAxis"),
    },
  },
  ChartAxis: {
    defaults: {
      visible: true,
      scaleType: "Linear",
      reversePlotOrder: false,
      tickLabelPosition: "NextToAxis",
    },
    methods: {
      setCategoryNames: linkCells("categories", "ChartAxis.setCategoryNames"),
      setPositionAt: ({ bag }, value: never) => void (bag.values["positionAt"] = value),
      setCustomDisplayUnit: ({ bag }, value: never) => void (bag.values["customDisplayUnit"] = value),
    },
  },
  ChartAxisTitle: {
    defaults: { text: "Axis Title", visible: false },
    beforeSet: ({ bag }, name) => void (name === "text" && (bag.values["visible"] ??= true)),
    methods: { setFormula: (title, formula: never) => title.setProperty("text", formula) },
  },
  ChartGridlines: { defaults: { visible: false } },
  ChartFill: { methods: solid },
  ChartLineFormat: { methods: { clear: ({ bag }) => void (bag.values["color"] = undefined) } },
  ChartBorder: { methods: { clear: ({ bag }) => void (bag.values["color"] = undefined) } },
};
