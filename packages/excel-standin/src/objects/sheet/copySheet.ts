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
  const copied = (bag: PropertyBag) => copyOf(bag, from, to, () => workbook.newId());
  for (const [name, bag] of workbook.bagsOn(from)) Object.assign(workbook.bag(name, to), copied(bag));
  for (const bag of [...workbook.bag("notes").items])
    if (bag.links.get("cell")?.sheet === from) workbook.bag("notes").items.push(copied(bag));
  for (const name of workbook.names.filter(({ scope }) => scope === from))
    workbook.names.push({ ...name, scope: to });
  for (const table of workbook.tables.filter(({ sheet }) => sheet === from)) copyTable(workbook, table, to);
}

/** A table with another name; formulas of the sheet that name it follow. */
function copyTable(workbook: Workbook, table: Table, to: Sheet): void {
  const taken = new Set(workbook.tables.map(({ name }) => name.toLowerCase()));
  let number = 2;
  while (taken.has(`${table.name}${number}`.toLowerCase())) number++;
  const name = `${table.name}${number}`;
  const id = String(workbook.newId());
  workbook.addTable({ ...table, id, name, sheet: to, criteria: new Map(table.criteria) });
  for (const [, , cell] of to.cellsIn(wholeSheet))
    if (cell.formula !== undefined) cell.formula = nameReplaced(cell.formula, table.name, name);
}

function copyOf(bag: PropertyBag, from: Sheet, to: Sheet, newId: () => number): PropertyBag {
  const isNumbered = bag.id.startsWith("{");
  const id = isNumbered ? `{${String(newId()).padStart(8, "0")}-0002-0000-0000-000000000000}` : bag.id;
  const copy = newPropertyBag(id, bag.values);
  for (const [name, part] of bag.parts) copy.parts.set(name, copyOf(part, from, to, newId));
  copy.items = bag.items.map((item) => copyOf(item, from, to, newId));
  for (const [name, cells] of bag.links)
    link(copy, name, cells.sheet === from ? { sheet: to, area: cells.area } : cells);
  return copy;
}
