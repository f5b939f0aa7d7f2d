import { required } from "../../richapi/errors";
import { HostObject, ItemList } from "../../richapi/hostObject";
import { type Area, intersection, maxColumns, maxRows, sameName } from "../../workbook/area";
import type { CellBlock } from "../../workbook/cellBlock";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext, CellRange } from "../context";
import { resolveCells } from "../cellReference";
import { addressesText, specialCells } from "./specialCells";
import { multiRange } from "./multiRange";

/** Several blocks of one sheet. */
export class RangeAreasObject extends HostObject {
  readonly type = "RangeAreas";

  constructor(
    private readonly context: ObjectContext,
    readonly sheet: Sheet,
    readonly blocks: readonly Area[],
  ) {
    super();
  }

  private get ranges(): readonly CellRange[] {
    return this.blocks.map((area) => this.context.create.range(this.sheet, area));
  }

  get areas(): ItemList<CellRange> {
    return new ItemList("RangeCollection", this.ranges);
  }

  get areaCount(): number {
    return this.blocks.length;
  }

  get address(): string {
    return addressesText(this.sheet.name, this.blocks);
  }

  get addressLocal(): string {
    return this.address;
  }

  get cellCount(): number {
    return this.blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }

  get isEntireColumn(): boolean {
    return this.blocks.every(({ rows }) => rows === maxRows);
  }

  get isEntireRow(): boolean {
    return this.blocks.every(({ columns }) => columns === maxColumns);
  }

  get style(): unknown {
    return multiRange(this.ranges).style;
  }

  set style(style: unknown) {
    multiRange(this.ranges).style = style;
  }

  get format(): HostObject {
    return multiRange(this.ranges.map(({ format }) => format));
  }

  get worksheet(): HostObject {
    return this.context.create.worksheet(this.sheet);
  }

  get conditionalFormats(): HostObject {
    return this.ranges[0]!.conditionalFormats;
  }

  get dataValidation(): HostObject {
    return multiRange(this.ranges.map(({ dataValidation }) => dataValidation));
  }

  calculate(): void {
    for (const range of this.ranges) range.calculate();
  }

  setDirty(): void {
    this.calculate();
  }

  clear(kind?: string | null): void {
    for (const range of this.ranges) range.clear(kind);
  }

  clearOrResetContents(): void {
    this.clear("Contents");
  }

  convertDataTypeToText(): void {
    for (const range of this.ranges) range.convertDataTypeToText();
  }

  select(): void {
    this.ranges[0]!.select();
  }

  copyFrom(
    source: unknown,
    kind?: string | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void {
    if (source instanceof RangeAreasObject) {
      source.ranges.forEach((range, at) => this.ranges[at]?.copyFrom(range, kind, skipBlanks, transpose));
      return;
    }
    for (const range of this.ranges) range.copyFrom(source, kind, skipBlanks, transpose);
  }

  getEntireRow(): HostObject {
    return this.mapped((area) => ({ ...area, column: 0, columns: maxColumns }));
  }

  getEntireColumn(): HostObject {
    return this.mapped((area) => ({ ...area, row: 0, rows: maxRows }));
  }

  getOffsetRangeAreas(rows: number, columns: number): HostObject {
    return this.mapped((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }

  getIntersection(other: unknown): HostObject {
    return required(this.getIntersectionOrNullObject(other), "RangeAreas.getIntersection");
  }

  getIntersectionOrNullObject(other: unknown): HostObject | undefined {
    const others =
      other instanceof RangeAreasObject
        ? other.blocks
        : [resolveCells(this.context, this.sheet, other, "RangeAreas.getIntersection").area];
    return this.some(this.blocks.flatMap((one) => others.flatMap((two) => intersection(one, two) ?? [])));
  }

  getSpecialCells(kind: string, values?: string | null): HostObject {
    return required(this.getSpecialCellsOrNullObject(kind, values), "RangeAreas.getSpecialCells");
  }

  getSpecialCellsOrNullObject(kind: string, values?: string | null): HostObject | undefined {
    return this.some(
      this.blocks.flatMap((area) =>
        specialCells(this.context.workbook, this.sheet, area, kind, values ?? "All"),
      ),
    );
  }

  getUsedRangeAreas(valuesOnly?: boolean | null): HostObject {
    return this.getUsedRangeAreasOrNullObject(valuesOnly) ?? this;
  }

  getUsedRangeAreasOrNullObject(valuesOnly?: boolean | null): HostObject | undefined {
    const used = this.sheet.used(valuesOnly ?? false);
    return this.some(this.blocks.flatMap((area) => (used && intersection(used, area)) ?? []));
  }

  getTables(fullyContained?: boolean | null): HostObject {
    return this.ranges[0]!.getTables(fullyContained);
  }

  private mapped(of: (area: Area) => Area): RangeAreasObject {
    return new RangeAreasObject(this.context, this.sheet, this.blocks.map(of));
  }

  private some(areas: readonly Area[]): RangeAreasObject | undefined {
    return areas.length === 0 ? undefined : new RangeAreasObject(this.context, this.sheet, areas);
  }
}

/** Blocks of cells on one or more sheets. */
export class WorkbookRangeAreasObject extends HostObject {
  readonly type = "WorkbookRangeAreas";
  private readonly bySheet: readonly RangeAreasObject[];

  constructor(context: ObjectContext, found: readonly CellBlock[]) {
    super();
    const sheets = [...new Set(found.map(({ sheet }) => sheet))];
    this.bySheet = sheets.map(
      (sheet) =>
        new RangeAreasObject(
          context,
          sheet,
          found.filter((one) => one.sheet === sheet).map(({ area }) => area),
        ),
    );
  }

  get addresses(): readonly string[] {
    return this.bySheet.map(({ address }) => address);
  }

  get areas(): HostObject {
    return new ItemList("RangeAreasCollection", this.bySheet);
  }

  get ranges(): HostObject {
    return new ItemList(
      "RangeCollection",
      this.bySheet.flatMap(({ areas }) => areas.items),
    );
  }

  getRangeAreasBySheet(key: string): HostObject {
    return required(this.getRangeAreasOrNullObjectBySheet(key), "WorkbookRangeAreas.getRangeAreasBySheet");
  }

  getRangeAreasOrNullObjectBySheet(key: string): HostObject | undefined {
    return this.bySheet.find(({ sheet }) => sheet.id === key || sameName(sheet.name, key));
  }
}
