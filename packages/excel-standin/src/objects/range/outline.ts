import { type Area, type Axis, stretchOf } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";

/** As deep as groups of rows or columns may be nested. */
const deepest = 7;

/** As `Excel.GroupOption`. */
export type GroupOption = "ByRows" | "ByColumns";

export function axisOfGroup(option: GroupOption): Axis {
  return option === "ByRows" ? "rows" : "columns";
}

function indices(area: Area, axis: Axis): readonly number[] {
  const [first, count] = stretchOf(area, axis);
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Puts the rows (or columns) of an area into a group, or takes them out of their innermost. */
export function regroup(sheet: Sheet, area: Area, axis: Axis, by: 1 | -1): void {
  const dimensions = sheet.dimensions(axis);
  for (const index of indices(area, axis)) {
    const depth = (dimensions.get(index)?.depth ?? 0) + by;
    if (depth < 0 || depth > deepest) continue;
    sheet.dimension(axis, index).depth = depth === 0 ? undefined : depth;
  }
}

/** Hides or shows the rows (or columns) of an area that are in groups. */
export function showDetails(sheet: Sheet, area: Area, axis: Axis, shown: boolean): void {
  const dimensions = sheet.dimensions(axis);
  for (const index of indices(area, axis)) {
    const dimension = dimensions.get(index);
    if (dimension?.depth) dimension.hidden = shown ? undefined : true;
  }
}

/** Shows this many levels of groups, and hides what is deeper. @param levels 1: no group; 0: nothing changes */
export function showLevels(sheet: Sheet, axis: Axis, levels: number): void {
  if (levels < 1) return;
  const dimensions = sheet.dimensions(axis);
  for (const dimension of dimensions.values())
    if (dimension.depth) dimension.hidden = dimension.depth >= levels ? true : undefined;
}
