import { pixelsPerPoint, standardHeight, standardWidth } from "../../workbook/geometry";
import { linked } from "../../workbook/propertyBag";
import type { Sheet } from "../../workbook/sheet";
import { type GridView, wholeLine } from "./gridView";
import type { Mutations } from "./mutations";
import { rangeOfArea } from "./selectedArea";
import type { Axis } from "../../workbook/area";

/** What a new sheet of Univer's is like. */
const initial: Readonly<Record<string, string>> = {
  visibility: "Visible",
  widths: "[]",
  heights: "[]",
  frozen: JSON.stringify({ rows: 0, columns: 0 }),
  tab: "",
  gridlines: "true",
  merged: "[]",
  notes: "[]",
};

/** Shows in Univer what belongs to a sheet beside its cells: sizes, panes, merged blocks, notes; each only when it changed. */
export class LayoutMirror {
  /** Sheet → part of it, e.g. its widths → the state that Univer shows. */
  private readonly shown = new Map<Sheet, Map<string, string>>();

  constructor(
    private readonly grid: GridView,
    private readonly mutations: Mutations,
  ) {}

  forget(sheet: Sheet): void {
    this.shown.delete(sheet);
  }

  showVisibility(sheet: Sheet): void {
    this.update(sheet, "visibility", sheet.visibility, () =>
      this.run("set-worksheet-hidden", sheet, { hidden: sheet.visibility === "Visible" ? 0 : 1 }),
    );
  }

  showSizes(sheet: Sheet): void {
    this.update(sheet, "widths", sizesText(sheet, "columns"), () => this.showWidths(sheet));
    this.update(sheet, "heights", sizesText(sheet, "rows"), () => this.showHeights(sheet));
  }

  showParts(sheet: Sheet): void {
    this.update(sheet, "frozen", JSON.stringify(sheet.frozen), () => {
      const { rows: ySplit, columns: xSplit } = sheet.frozen;
      const [startRow, startColumn] = [ySplit || -1, xSplit || -1];
      this.run("set-frozen", sheet, { startRow, startColumn, ySplit, xSplit });
    });
    this.update(sheet, "tab", sheet.tabColor, () =>
      this.run("set-tab-color", sheet, { color: sheet.tabColor }),
    );
    this.update(sheet, "gridlines", String(sheet.showGridlines), () =>
      this.run("toggle-gridlines", sheet, { showGridlines: sheet.showGridlines ? 1 : 0 }),
    );
    this.update(sheet, "merged", JSON.stringify(sheet.merged.map(({ area }) => area)), () => {
      const ranges = this.grid.shown(sheet)!.getMergedRanges();
      this.run("remove-worksheet-merge", sheet, { ranges: ranges.map((range) => range.getRange()) });
      this.run("add-worksheet-merge", sheet, { ranges: sheet.merged.map(({ area }) => rangeOfArea(area)) });
    });
    this.showNotes(sheet);
  }

  /** Does something if a part of a sheet is not in the state that was shown last. */
  update(sheet: Sheet, part: string, state: string, show: () => void): void {
    let parts = this.shown.get(sheet);
    if (parts === undefined) this.shown.set(sheet, (parts = new Map()));
    if ((parts.get(part) ?? initial[part]) === state) return;
    parts.set(part, state);
    show();
  }

  private run(mutation: string, sheet: Sheet, params: object): void {
    this.mutations.run(`sheet.mutation.${mutation}`, { subUnitId: sheet.id, ...params });
  }

  private showWidths(sheet: Sheet): void {
    const ranges = this.lines(sheet, "columns", [...sheet.columnDimensions.keys()]);
    const colWidth = Object.fromEntries(
      [...sheet.columnDimensions].map(([at, { size }]) => [
        at,
        Math.round((size ?? standardWidth) * pixelsPerPoint),
      ]),
    );
    this.run("set-worksheet-col-width", sheet, { ranges, colWidth });
    this.showHidden(sheet, "columns");
  }

  private showHeights(sheet: Sheet): void {
    const own = [...sheet.rowDimensions].filter(([, { size }]) => size !== undefined);
    const rowHeight = Object.fromEntries(
      own.map(([at, { size }]) => [at, Math.round((size ?? standardHeight) * pixelsPerPoint)]),
    );
    const ranges = this.lines(
      sheet,
      "rows",
      own.map(([at]) => at),
    );
    this.run("set-worksheet-row-is-auto-height", sheet, { ranges, autoHeightInfo: 0 });
    this.run("set-worksheet-row-height", sheet, { ranges, rowHeight });
    this.showHidden(sheet, "rows");
  }

  private showHidden(sheet: Sheet, axis: Axis): void {
    const dimensions = [...sheet.dimensions(axis)];
    const name = axis === "rows" ? "row" : "col";
    for (const isHidden of [true, false]) {
      const these = dimensions.filter(([, { hidden }]) => Boolean(hidden) === isHidden).map(([at]) => at);
      const mutation = `set-${name}-${isHidden ? "hidden" : "visible"}`;
      if (these.length > 0) this.run(mutation, sheet, { ranges: this.lines(sheet, axis, these) });
    }
  }

  private lines(sheet: Sheet, axis: Axis, indices: readonly number[]) {
    const view = this.grid.shown(sheet)!;
    return indices.map((at) => wholeLine(view, axis, at));
  }

  private showNotes(sheet: Sheet): void {
    const { workbook } = this.grid;
    const notes = [...workbook.bag("notes").items, ...workbook.bag("comments").items].flatMap((bag) => {
      const cell = linked(bag, "cell");
      return cell?.sheet === sheet
        ? [[cell.area.row, cell.area.column, String(bag.values["content"] ?? "")] as const]
        : [];
    });
    this.update(sheet, "notes", JSON.stringify(notes), () => {
      const view = this.grid.shown(sheet)!;
      for (const { row, col } of view.getNotes()) view.getRange(row, col).deleteNote();
      for (const [row, col, note] of notes) {
        const id = `${sheet.id}.${row}.${col}`;
        view.getRange(row, col).createOrUpdateNote({ id, row, col, note, width: 240, height: 90 });
      }
    });
  }
}

function sizesText(sheet: Sheet, axis: Axis): string {
  return JSON.stringify([...sheet.dimensions(axis)].map(([at, { size, hidden }]) => [at, size, hidden]));
}
