import { applyFilters } from "../objects/table/filtering";
import { sortCells } from "../objects/table/sorting";
import { type Area, hasCell } from "../workbook/area";
import { plainValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { dataArea, headerArea } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";
import { element } from "./element";
import type { FilterCriteria } from "../workbook/filterCriteria";

/** Filter buttons over a block of data: of a table, or of the sheet itself. */
export interface Filtered {
  readonly head: Area;
  readonly data: Area;
  readonly criteria: Map<number, FilterCriteria>;
}

/** The filter buttons of a sheet. */
export function filtersOf(workbook: Workbook, sheet: Sheet): readonly Filtered[] {
  const tables = workbook.tables.flatMap((table) => {
    const head = headerArea(table);
    return table.sheet === sheet && table.showFilterButton && head
      ? [{ head, data: dataArea(table), criteria: table.criteria }]
      : [];
  });
  const own = sheet.autoFilter;
  if (!own || !sheet.anchored.has(own) || own.area.rows < 2) return tables;
  const { area, criteria } = own;
  const data = { ...area, row: area.row + 1, rows: area.rows - 1 };
  return [...tables, { head: { ...area, rows: 1 }, data, criteria }];
}

/** Whether a cell has a filter's button, and whether its column is filtered. */
export function filterAt(
  filters: readonly Filtered[],
  row: number,
  column: number,
): "all" | "some" | undefined {
  const found = filters.find(({ head }) => hasCell(head, row, column));
  return found && (found.criteria.has(column - found.head.column) ? "some" : "all");
}

/** The menu of a filter's button: sort, clear, and which values are shown. */
export class FilterMenu {
  private readonly menu = element("div", {
    class: "filter",
    role: "dialog",
    "aria-label": "Filter",
    hidden: "",
  });

  constructor(
    parent: HTMLElement,
    private readonly workbook: Workbook,
  ) {
    parent.append(this.menu);
    const elsewhere = ({ target }: Event) => {
      if (!this.menu.contains(target as Node)) this.menu.hidden = true;
    };
    // before the grid hears of it: what is pressed may be a button that opens the menu
    document.addEventListener("pointerdown", elsewhere, { capture: true });
    this.menu.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this.menu.hidden = true;
    });
  }

  /** Opens the menu of the button in a cell of the active sheet. @param at where, in pixels of its parent */
  open(row: number, column: number, at: { readonly left: number; readonly top: number }): void {
    const sheet = this.workbook.activeSheet;
    const filter = filtersOf(this.workbook, sheet).find(({ head }) => hasCell(head, row, column));
    if (!filter) return;
    const place = column - filter.head.column;
    const values = this.values(sheet, filter, column);
    const shown = filter.criteria.get(place)?.values;
    const boxes = values.map((value) => {
      const box = element("input", { type: "checkbox", value });
      box.checked = shown === undefined || shown.includes(value);
      return box;
    });
    const all = element("input", { type: "checkbox" });
    all.checked = boxes.every(({ checked }) => checked);
    all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
    const sort = (ascending: boolean) => () => {
      sortCells(sheet, filter.data, [{ key: place, ascending }]);
      this.workbook.entered(sheet, filter.data);
    };
    const keep = () => {
      const kept = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      if (kept.length === values.length) filter.criteria.delete(place);
      else filter.criteria.set(place, { filterOn: "Values", values: kept });
      this.apply(sheet, filter);
    };
    const clear = () => {
      filter.criteria.delete(place);
      this.apply(sheet, filter);
    };
    this.menu.replaceChildren(
      this.action("Sort A to Z", sort(true)),
      this.action("Sort Z to A", sort(false)),
      this.action("Clear filter", clear),
      element(
        "div",
        { class: "values" },
        element("label", {}, all, "(Select all)"),
        ...boxes.map((box) => element("label", {}, box, box.value === "" ? "(Blanks)" : box.value)),
      ),
      this.action("OK", keep),
    );
    this.menu.hidden = false;
    const room = this.menu.parentElement!.clientWidth - this.menu.offsetWidth;
    Object.assign(this.menu.style, { left: `${Math.max(0, Math.min(at.left, room))}px`, top: `${at.top}px` });
    this.menu.querySelector("button")?.focus();
  }

  private action(label: string, done: () => void): HTMLElement {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", () => {
      this.menu.hidden = true;
      done();
    });
    return button;
  }

  private values(sheet: Sheet, { data }: Filtered, column: number): readonly string[] {
    const values = Array.from({ length: data.rows }, (_, down) =>
      String(plainValue(sheet.cell(data.row + down, column)?.value ?? "")),
    );
    return [...new Set(values)].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  }

  private apply(sheet: Sheet, { data, criteria }: Filtered): void {
    applyFilters(sheet, data, criteria);
    this.workbook.emit({ kind: "redraw", sheet });
  }
}
