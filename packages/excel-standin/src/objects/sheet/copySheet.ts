import { nameReplaced } from "../../functions/formula/rewrite";
import { wholeSheet } from "../../workbook/area";
import { type PropertyBag, link, newPropertyBag } from "../../workbook/propertyBag";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";

/** Copies all that is on a sheet onto an empty one: cells, sizes, tables, names that hold on it, and what is drawn. */
export function copySheet(workbook: Workbook, from: Sheet, to: Sheet): void {
  for (const [row, column, cell] of from.cellsIn(wholeSheet)) Object.assign(to.ensure(row, column), cell);
  for (const [at, dimension] of from.rowDimensions) to.rowDimensions.set(at, { ...dimension });
  for (const [at, dimension] of from.columnDimensions) to.columnDimensions.set(at, { ...dimension });
  const { frozen, tabColor, showGridlines, showHeadings, protection } = from;
  Object.assign(to, { frozen, tabColor, showGridlines, showHeadings, protection });
  for (const { area } of from.merged) {
    const block = { area };
    to.merged.push(block);
    to.anchored.add(block);
  }
  const copied = (bag: PropertyBag) => copyOf(workbook, bag, from, to);
  for (const [name, bag] of workbook.bagsOn(from)) Object.assign(workbook.bag(name, to), copied(bag));
  for (const bag of [...workbook.bag("notes").items])
    if (bag.links.get("cell")?.sheet === from) workbook.bag("notes").items.push(copied(bag));
  for (const name of workbook.names.filter(({ scope }) => scope === from))
    workbook.names.push({ ...name, scope: to });
  for (const table of workbook.tables.filter(({ sheet }) => sheet === from)) copyTable(workbook, table, to);
}

/** A table with another name; formulas of the sheet that name it follow. */
function copyTable(workbook: Workbook, table: Table, to: Sheet): void {
  let number = 2;
  while (workbook.table(`${table.name}${number}`)) number++;
  const name = `${table.name}${number}`;
  const id = String(workbook.newId());
  workbook.addTable({ ...table, id, name, sheet: to, criteria: new Map(table.criteria) });
  for (const [, , cell] of to.cellsIn(wholeSheet))
    if (cell.formula !== undefined) cell.formula = nameReplaced(cell.formula, table.name, name);
}

function copyOf(workbook: Workbook, bag: PropertyBag, from: Sheet, to: Sheet): PropertyBag {
  const hasOwnId = bag.id.startsWith("{");
  const copy = hasOwnId ? workbook.newBag(bag.values) : newPropertyBag(bag.id, bag.values);
  for (const [name, part] of bag.parts) copy.parts.set(name, copyOf(workbook, part, from, to));
  copy.items = bag.items.map((item) => copyOf(workbook, item, from, to));
  for (const [name, cells] of bag.links)
    link(copy, name, cells.sheet === from ? { sheet: to, area: cells.area } : cells);
  return copy;
}
