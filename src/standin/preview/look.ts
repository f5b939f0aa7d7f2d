import { type Area, hasCell } from "../workbook/area";
import { type Bag, linked } from "../workbook/bag";
import { type CellValue, type Format, plainValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { type Table, dataArea, headArea, totalArea } from "../workbook/table";

/** What a cell looks like: its own format over its table's style, under what conditional formats add. */
export type Look = Format;

/** The looks of a table's style, roughly: its family, not its very shades. */
function tableLook({ style, showBandedRows }: Table, part: "head" | "total" | "band" | "row"): Look {
  const medium = style.startsWith("TableStyleMedium");
  if (style === "") return {};
  switch (part) {
    case "head":
      return medium
        ? { "fill.color": "#4472C4", "font.color": "#FFFFFF", "font.bold": true }
        : { "font.bold": true, "borders.EdgeBottom.style": "Continuous" };
    case "total":
      return { "font.bold": true, "borders.EdgeTop.style": "Continuous" };
    case "band":
      return showBandedRows ? { "fill.color": medium ? "#D9E1F2" : "#F2F2F2" } : {};
    default:
      return {};
  }
}

function inTable(tables: readonly Table[], row: number, column: number): Look {
  for (const table of tables) {
    if (!hasCell(table.area, row, column)) continue;
    const has = (area: Area | undefined) => area !== undefined && hasCell(area, row, column);
    if (has(headArea(table))) return tableLook(table, "head");
    if (has(totalArea(table))) return tableLook(table, "total");
    return tableLook(table, (row - dataArea(table).row) % 2 === 0 ? "band" : "row");
  }
  return {};
}

/** Mixes two colours, both `#RRGGBB`; a share of 0 is the first. */
function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => parseInt(color.slice(at, at + 2), 16);
  const channel = (at: number) =>
    Math.round(part(from, at) + (part(to, at) - part(from, at)) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

interface Criterion {
  readonly type?: string;
  readonly formula?: string;
  readonly color?: string;
}

type Scale = Readonly<Partial<Record<"minimum" | "midpoint" | "maximum", Criterion>>>;

function numbersIn(sheet: Sheet, area: Area): readonly number[] {
  return [...sheet.cellsIn(area)].flatMap(([, , { value }]) => (typeof value === "number" ? [value] : []));
}

function limit({ type, formula }: Criterion, numbers: readonly number[]): number {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const given = Number(String(formula ?? "").replace(/^=/, ""));
  if (type === "Number") return given;
  if (type === "LowestValue") return low;
  if (type === "HighestValue") return high;
  const sorted = [...numbers].sort((one, other) => one - other);
  if (type === "Percentile") return sorted[Math.round((given / 100) * (sorted.length - 1))] ?? 0;
  return low + (given / 100) * (high - low);
}

function scaleColor(scale: Scale, value: number, numbers: readonly number[]): string | undefined {
  const stops = [scale.minimum, scale.midpoint, scale.maximum].flatMap((stop) =>
    stop?.color ? [{ at: limit(stop, numbers), color: stop.color }] : [],
  );
  const above = stops.findIndex(({ at }) => value <= at);
  if (stops.length < 2) return undefined;
  if (above <= 0) return above === 0 ? stops[0]!.color : stops.at(-1)!.color;
  const [low, high] = [stops[above - 1]!, stops[above]!];
  return mixed(low.color, high.color, (value - low.at) / (high.at - low.at || 1));
}

function literal(formula: unknown): string | number {
  const text = String(formula ?? "").replace(/^=/, "");
  const quoted = /^"(.*)"$/.exec(text);
  return quoted ? quoted[1]!.replaceAll('""', '"') : Number.isNaN(Number(text)) ? text : Number(text);
}

/** Whether `cellValue` and `textComparison` rules hold, of literal values; other rules are not drawn. */
function holds(type: unknown, rule: Readonly<Record<string, unknown>>, value: CellValue): boolean {
  const plain = plainValue(value);
  if (type === "ContainsText") {
    const [text, sought] = [String(plain).toLowerCase(), String(rule["text"] ?? "").toLowerCase()];
    if (rule["operator"] === "NotContains") return !text.includes(sought);
    if (rule["operator"] === "BeginsWith") return text.startsWith(sought);
    return rule["operator"] === "EndsWith" ? text.endsWith(sought) : text.includes(sought);
  }
  const [low, high] = [literal(rule["formula1"]), literal(rule["formula2"])];
  const same = (other: string | number) => String(plain).toLowerCase() === String(other).toLowerCase();
  if (rule["operator"] === "EqualTo") return same(low);
  if (rule["operator"] === "NotEqualTo") return !same(low);
  if (typeof plain !== "number" || typeof low !== "number") return false;
  if (rule["operator"] === "GreaterThan") return plain > low;
  if (rule["operator"] === "LessThan") return plain < low;
  if (rule["operator"] === "GreaterThanOrEqual") return plain >= low;
  if (rule["operator"] === "LessThanOrEqual") return plain <= low;
  const between = typeof high === "number" && plain >= low && plain <= high;
  return rule["operator"] === "Between" ? between : rule["operator"] === "NotBetween" && !between;
}

const describing: Readonly<Record<string, string>> = {
  CellValue: "cellValue",
  ContainsText: "textComparison",
};

function conditional(sheet: Sheet, row: number, column: number, value: CellValue): Look {
  let look: Record<string, unknown> = {};
  for (const bag of [...sheet.bag("conditionalFormats").items].reverse()) {
    const cells = linked(bag, "range");
    if (!cells || !hasCell(cells.area, row, column)) continue;
    const type = bag.values["type"];
    if (type === "ColorScale" && typeof value === "number") {
      const scale = bag.parts.get("colorScale")?.values["criteria"] as Scale | undefined;
      const color = scale && scaleColor(scale, value, numbersIn(sheet, cells.area));
      if (color) look = { ...look, "fill.color": color };
    }
    const part = bag.parts.get(describing[String(type)] ?? "");
    const rule = part?.values["rule"] as Readonly<Record<string, unknown>> | undefined;
    if (part && rule && value !== "" && holds(type, rule, value)) look = { ...look, ...formatOf(part) };
  }
  return look;
}

function formatOf(part: Bag): Look {
  const format = part.parts.get("format");
  const entries = (name: string) =>
    Object.entries(format?.parts.get(name)?.values ?? {}).map(([key, value]) => [`${name}.${key}`, value]);
  return Object.fromEntries([...entries("font"), ...entries("fill")]) as Look;
}

/** What a cell looks like. @param tables those on its sheet */
export function lookOf(sheet: Sheet, tables: readonly Table[], row: number, column: number): Look {
  const value = sheet.cell(row, column)?.value ?? "";
  const rules =
    sheet.bag("conditionalFormats").items.length > 0 ? conditional(sheet, row, column, value) : {};
  return { ...inTable(tables, row, column), ...sheet.formatAt(row, column), ...rules };
}
