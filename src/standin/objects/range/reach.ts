import { invalidArgument, itemNotFound } from "../../richapi/errors";
import { HostObject, memberOf } from "../../richapi/hostObject";
import { type Area, addressOf, intersection, maxColumns, maxRows } from "../../workbook/area";
import { isEmpty } from "../../workbook/cell";
import { cellsGiven } from "../bag/cells";
import { blankPicture } from "../bag/shapes";
import { setFormat } from "../../workbook/formatting";
import { enter } from "../../workbook/entry";
import { fromR1C1, toR1C1 } from "../../functions/formula/r1c1";
import { fillFrom } from "./filling";
import { RangePlaces } from "./places";
import { isMore, plainRich, richValue } from "./richValue";
import { RangeViewObject } from "./rangeView";
import { RangeAreasObject, WorkbookRangeAreasObject } from "./rangeAreas";
import { specialCells } from "./specialCells";

type Direction = "Up" | "Down" | "Left" | "Right";
type Properties = Readonly<Record<string, unknown>>;

/** What a range finds and does beyond its own cells: edges, special cells, filling, moving, properties cell by cell. */
export abstract class RangeReach extends RangePlaces {
  abstract get formulas(): unknown;
  abstract set formulas(formulas: unknown);
  abstract get numberFormat(): unknown;
  abstract set numberFormat(formats: unknown);

  /** English in every locale: the stand-in has no other. */
  get formulasLocal(): unknown {
    return this.formulas;
  }

  set formulasLocal(formulas: unknown) {
    this.formulas = formulas;
  }

  get numberFormatLocal(): unknown {
    return this.numberFormat;
  }

  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats;
  }

  get addressLocal(): string {
    return this.address;
  }

  get formulasR1C1(): unknown {
    const { row, column } = this.area;
    return (this.formulas as unknown[][] | null)?.map((line, down) =>
      line.map((one, right) => (isFormula(one) ? toR1C1(one, row + down, column + right) : one)),
    );
  }

  set formulasR1C1(formulas: unknown) {
    const { row, column, rows, columns } = this.area;
    const block = Array.isArray(formulas)
      ? (formulas as unknown[][])
      : Array.from({ length: rows }, () => Array.from({ length: columns }, () => formulas));
    this.formulas = block.map((line, down) =>
      line.map((one, right) => (isFormula(one) ? fromR1C1(one, row + down, column + right) : one)),
    );
  }

  get valuesAsJson(): unknown {
    return this.eachCell((row, column) => richValue(this.sheet.cell(row, column)));
  }

  set valuesAsJson(values: unknown) {
    const { row, column } = this.area;
    const block = Array.isArray(values) ? (values as unknown[][]) : this.eachCell(() => values);
    block.forEach((line, down) =>
      line.forEach((one, right) => {
        if (one === null || typeof one !== "object") return;
        const rich = one as Properties;
        const cell = this.sheet.ensure(row + down, column + right);
        enter(cell, { value: plainRich(rich) });
        cell.rich = isMore(rich) ? rich : undefined;
        if (rich["numberFormat"] !== undefined)
          cell.format = { ...cell.format, numberFormat: rich["numberFormat"] };
      }),
    );
    this.context.workbook.entered(this.sheet, this.area);
  }

  get valuesAsJsonLocal(): unknown {
    return this.valuesAsJson;
  }

  set valuesAsJsonLocal(values: unknown) {
    this.valuesAsJson = values;
  }

  get numberFormatCategories(): unknown {
    return this.eachCell((row, column) => {
      const format = this.sheet.formatAt(row, column)["numberFormat"] ?? "General";
      if (format === "General") return "General";
      if (format === "@") return "Text";
      if (/%/.test(String(format))) return "Percentage";
      return /[ymdhs]/i.test(String(format)) ? "Date" : /[$€£]/.test(String(format)) ? "Currency" : "Number";
    });
  }

  get linkedDataTypeState(): unknown {
    return this.eachCell(() => "None");
  }

  readonly savedAsArray = false;

  get style(): unknown {
    const styles = this.eachCell(
      (row, column) => this.sheet.formatAt(row, column)["style"] ?? "Normal",
    ).flat();
    return styles.every((style) => style === styles[0]) ? styles[0] : null;
  }

  set style(style: unknown) {
    this.eachCell((row, column) => {
      const cell = this.sheet.ensure(row, column);
      cell.format = { ...cell.format, style };
    });
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  getSpecialCells(kind: string, values?: string | null): HostObject {
    const found = this.getSpecialCellsOrNullObject(kind, values);
    if (!found) throw itemNotFound("Range.getSpecialCells");
    return found;
  }

  getSpecialCellsOrNullObject(kind: string, values?: string | null): HostObject | undefined {
    this.context.workbook.calculator.flush();
    const areas = specialCells(this.sheet, this.area, kind, values ?? "All");
    return areas.length === 0 ? undefined : new RangeAreasObject(this.context, this.sheet, areas);
  }

  getMergedAreasOrNullObject(): HostObject | undefined {
    const areas = this.sheet.merged.map(({ area }) => area).filter((area) => intersection(area, this.area));
    return areas.length === 0 ? undefined : new RangeAreasObject(this.context, this.sheet, areas);
  }

  /** What is seen of these cells. */
  getVisibleView(): HostObject {
    return new RangeViewObject(this.context, this.sheet, this.area);
  }

  /** Where Ctrl and an arrow key lead. */
  getRangeEdge(direction: Direction, activeCell?: unknown): HostObject {
    const from = activeCell instanceof RangePlaces ? activeCell.area : this.area;
    const [row, column] = this.edge(from.row, from.column, direction);
    return this.near({ row, column, rows: 1, columns: 1 });
  }

  /** What Ctrl, Shift and an arrow key select. */
  getExtendedRange(direction: Direction, activeCell?: unknown): HostObject {
    const from = activeCell instanceof RangePlaces ? activeCell.area : this.area;
    const [row, column] = this.edge(from.row, from.column, direction);
    const { row: top, column: left, rows, columns } = this.area;
    const [first, last] = [Math.min(top, row), Math.max(top + rows - 1, row)];
    const [near, far] = [Math.min(left, column), Math.max(left + columns - 1, column)];
    return this.near({ row: first, column: near, rows: last - first + 1, columns: far - near + 1 });
  }

  private edge(row: number, column: number, direction: Direction): readonly [number, number] {
    const [down, right] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction]!;
    const used = this.sheet.used();
    const filled = (r: number, c: number) => !isEmpty(this.sheet.cell(r, c));
    const onSheet = (r: number, c: number) => r >= 0 && c >= 0 && r < maxRows && c < maxColumns;
    const beyond = (r: number, c: number) =>
      !used || r >= used.row + used.rows || c >= used.column + used.columns;
    const far: readonly [number, number] = [
      down! > 0 ? maxRows - 1 : down! < 0 ? 0 : row,
      right! > 0 ? maxColumns - 1 : right! < 0 ? 0 : column,
    ];
    let [r, c] = [row + down!, column + right!];
    if (!onSheet(r, c)) return [row, column];
    if (filled(row, column) && filled(r, c)) {
      while (onSheet(r + down!, c + right!) && filled(r + down!, c + right!))
        [r, c] = [r + down!, c + right!];
      return [r, c];
    }
    while (onSheet(r, c) && !filled(r, c)) {
      if (beyond(r, c) && (down! > 0 || right! > 0)) return far;
      [r, c] = [r + down!, c + right!];
    }
    return onSheet(r, c) ? [r, c] : far;
  }

  autoFill(destination?: unknown, kind?: string | null): void {
    const target = cellsGiven(this.context, this.sheet, destination ?? this, "Range.autoFill");
    fillFrom(this.sheet, this.area, target.area, kind ?? "FillDefault");
    this.context.workbook.entered(this.sheet, target.area);
  }

  moveTo(destination: unknown): void {
    const to = cellsGiven(this.context, this.sheet, destination, "Range.moveTo");
    const { row, column } = to.area;
    this.near({ ...this.area, row, column });
    this.context.workbook.carry(this, { sheet: to.sheet, area: { ...this.area, row, column } });
  }

  getPrecedents(): HostObject {
    return this.related("precedents", true);
  }

  getDirectPrecedents(): HostObject {
    return this.related("precedents", false);
  }

  getDependents(): HostObject {
    return this.related("dependents", true);
  }

  getDirectDependents(): HostObject {
    return this.related("dependents", false);
  }

  private related(way: "precedents" | "dependents", all: boolean): HostObject {
    const found = this.context.workbook.calculator.related(this.sheet, this.area, way, all);
    if (found.length === 0)
      throw itemNotFound(
        `Range.get${all ? "" : "Direct"}${way === "precedents" ? "Precedents" : "Dependents"}`,
      );
    return new WorkbookRangeAreasObject(this.context, found);
  }

  /** @param properties a block of settings, one for each cell */
  setCellProperties(properties: readonly (readonly Properties[])[]): void {
    const { row, column } = this.area;
    properties.forEach((line, down) =>
      line.forEach((one, right) =>
        assign(this.near({ row: row + down, column: column + right, rows: 1, columns: 1 }), one),
      ),
    );
  }

  setRowProperties(properties: readonly Properties[]): void {
    properties.forEach((one, at) => assign(this.lane(this.getRow(at), "row"), one));
  }

  setColumnProperties(properties: readonly Properties[]): void {
    properties.forEach((one, at) => assign(this.lane(this.getColumn(at), "column"), one));
  }

  getCellProperties(asked: Properties): unknown {
    return this.eachCell((row, column) => picked(this.near({ row, column, rows: 1, columns: 1 }), asked));
  }

  getDisplayedCellProperties(asked: Properties): unknown {
    return this.getCellProperties(asked);
  }

  getRowProperties(asked: Properties): unknown {
    return Array.from({ length: this.area.rows }, (_, at) => picked(this.getRow(at), asked));
  }

  getColumnProperties(asked: Properties): unknown {
    return Array.from({ length: this.area.columns }, (_, at) => picked(this.getColumn(at), asked));
  }

  clearOrResetContents(): void {
    (this as unknown as { clear(kind: string): void }).clear("Contents");
  }

  /** Outlines are not drawn. */
  group(): void {}
  ungroup(): void {}
  showGroupDetails(): void {}
  hideGroupDetails(): void {}
  /** Cards open on a screen only. */
  showCard(): void {}
  /** Nothing is drawn here that a picture could be taken of. */
  getImage(): string {
    return blankPicture;
  }

  /** A checkbox, or nothing. */
  get control(): unknown {
    return this.sheet.formatAt(this.area.row, this.area.column)["control"] ?? { type: "Empty" };
  }

  set control(control: unknown) {
    setFormat(this.sheet, this.area, "control", control);
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  convertDataTypeToText(): void {
    for (const [, , cell] of this.sheet.cellsIn(this.area)) cell.rich = undefined;
  }

  private lane(range: HostObject, kind: "row" | "column"): HostObject {
    const own = range as unknown as { getEntireRow(): HostObject; getEntireColumn(): HostObject };
    return kind === "row" ? own.getEntireRow() : own.getEntireColumn();
  }

  protected eachCell<T>(of: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => of(row + down, column + right)),
    );
  }
}

function isFormula(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("=");
}

/** Sets properties by their names, also those of what a property holds. */
function assign(object: HostObject, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    const held = Reflect.get(object, memberOf(name)) as unknown;
    if (name === "borders" && held instanceof HostObject) {
      for (const [side, border] of Object.entries(value as Record<string, Properties>)) {
        const edge = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
        const found = (held as unknown as { find(key: string): HostObject | undefined }).find(
          side.startsWith("diagonal") ? side.charAt(0).toUpperCase() + side.slice(1) : edge,
        );
        if (found) assign(found, border);
      }
    } else if (held instanceof HostObject) assign(held, value as Properties);
    else if (value !== undefined && value !== null) Reflect.set(object, memberOf(name), value);
  }
}

/** The properties that are asked for with `true`, also of what a property holds. */
function picked(object: HostObject, asked: Properties): Properties {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, want]) => {
      if (!want) return [];
      const held = Reflect.get(object, memberOf(name)) as unknown;
      if (held instanceof HostObject && typeof want === "object")
        return [[name, picked(held, want as Properties)]];
      return [[name, held instanceof HostObject ? {} : (held ?? null)]];
    }),
  );
}

/** The blocks of an address list such as `A1:B2, D4`. @throws RichApiError for what is no address */
export function areasOf(text: string, location: string): readonly Area[] {
  return text.split(",").map((part) => {
    const found = addressOf(part.trim());
    if (!found) throw invalidArgument(location);
    return found.area;
  });
}
