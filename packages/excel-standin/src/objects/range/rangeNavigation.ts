import { invalidArgument, itemNotFound, required } from "../../richapi/errors";
import type { HostObject } from "../../richapi/hostObject";
import { type Area, addressOf, boundingArea, cellArea, intersection } from "../../workbook/area";
import { resolveCells } from "../cellReference";
import { blankPicture } from "../propertyBag/shapes";
import { RangeCellProperties } from "./cellProperties";
import { type Direction, edgeFrom } from "./edges";
import { fillFrom } from "./filling";
import { type GroupOption, axisOfGroup, regroup, showDetails } from "./outline";
import { RangeGeometry } from "./rangeGeometry";
import { RangeAreasObject, WorkbookRangeAreasObject } from "./rangeAreas";
import { RangeViewObject } from "./rangeView";
import { specialCells } from "./specialCells";

/** What a range finds and does beyond its own cells: edges, special cells, filling, moving, outlines. */
export abstract class RangeNavigation extends RangeCellProperties {
  getSpecialCells(kind: string, values?: string | null): HostObject {
    return required(this.getSpecialCellsOrNullObject(kind, values), "Range.getSpecialCells");
  }

  getSpecialCellsOrNullObject(kind: string, values?: string | null): HostObject | undefined {
    this.context.workbook.calculator.flush();
    const areas = specialCells(this.context.workbook, this.sheet, this.area, kind, values ?? "All");
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
    return this.rangeAt(this.edge(direction, activeCell));
  }

  /** What Ctrl, Shift and an arrow key select. */
  getExtendedRange(direction: Direction, activeCell?: unknown): HostObject {
    return this.rangeAt(boundingArea(this.area, this.edge(direction, activeCell)));
  }

  private edge(direction: Direction, activeCell: unknown): Area {
    const { row, column } = activeCell instanceof RangeGeometry ? activeCell.area : this.area;
    return cellArea(...edgeFrom(this.sheet, row, column, direction));
  }

  autoFill(destination?: unknown, kind?: string | null): void {
    const target = resolveCells(this.context, this.sheet, destination ?? this, "Range.autoFill");
    fillFrom(this.sheet, this.area, target.area, kind ?? "FillDefault");
    this.context.workbook.entered(this.sheet, target.area);
  }

  moveTo(destination: unknown): void {
    const to = resolveCells(this.context, this.sheet, destination, "Range.moveTo");
    const { row, column } = to.area;
    this.rangeAt({ ...this.area, row, column });
    this.context.workbook.moveCells(this, { sheet: to.sheet, area: { ...this.area, row, column } });
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

  group(option: GroupOption): void {
    regroup(this.sheet, this.area, axisOfGroup(option), 1);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  ungroup(option: GroupOption): void {
    regroup(this.sheet, this.area, axisOfGroup(option), -1);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  showGroupDetails(option: GroupOption): void {
    showDetails(this.sheet, this.area, axisOfGroup(option), true);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  hideGroupDetails(option: GroupOption): void {
    showDetails(this.sheet, this.area, axisOfGroup(option), false);
    this.context.workbook.emit({ kind: "redraw", sheet: this.sheet });
  }

  /** Cards open on a screen only. */
  showCard(): void {}

  /** Nothing is drawn here that a picture could be taken of. */
  getImage(): string {
    return blankPicture;
  }
}

/** The blocks of an address list such as `A1:B2, D4`. @throws RichApiError for what is no address */
export function areasOf(text: string, location: string): readonly Area[] {
  return text.split(",").map((part) => {
    const found = addressOf(part.trim());
    if (!found) throw invalidArgument(location);
    return found.area;
  });
}
