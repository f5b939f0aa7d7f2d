import { invalidArgument } from "../../richapi/errors";
import { sameArea } from "../../workbook/area";
import { type PropertyBag, type Link, link, linked, newPropertyBag } from "../../workbook/propertyBag";
import { dataArea } from "../../workbook/table";
import type { ObjectContext } from "../context";

/** Binds cells under an id; what was bound under it is so no longer. @param type `Range`, `Table` or `Text` */
export function bind({ workbook }: ObjectContext, id: string, type: string, cells: Link): PropertyBag {
  const table = workbook.tables.find((one) => one.sheet === cells.sheet && one.area === cells.area);
  if (type === "Table" && !table) throw invalidArgument("BindingCollection.add");
  const bag = newPropertyBag(id, { type });
  link(bag, "cells", cells);
  const { items } = workbook.bag("bindings");
  const known = items.findIndex((other) => other.id === id);
  items.splice(known < 0 ? items.length : known, known < 0 ? 0 : 1, bag);
  return bag;
}

/** The cells that a name, a table's name or an address stands for. */
export function cellsNamed(context: ObjectContext, name: string): Link | undefined {
  const { workbook } = context;
  return workbook.table(name) ?? workbook.calculator.resolveReference(`=${name}`, workbook.activeSheet);
}

/** The table whose cells are bound. */
export function tableOf({ workbook }: ObjectContext, bag: PropertyBag) {
  const cells = linked(bag, "cells");
  return (
    cells && workbook.tables.find(({ sheet, area }) => sheet === cells.sheet && sameArea(area, cells.area))
  );
}

/** How many rows and columns of data a binding holds. */
export function sizeOf(
  context: ObjectContext,
  bag: PropertyBag,
): { readonly rows: number; readonly columns: number } {
  const table = tableOf(context, bag);
  const area = bag.values["type"] === "Table" && table ? dataArea(table) : linked(bag, "cells")?.area;
  return { rows: area?.rows ?? 0, columns: area?.columns ?? 0 };
}
