import { enter } from "../../workbook/entry";
import type { Table } from "../../workbook/table";

/** Makes every header a text: none blank, no two alike. */
export function nameHeaders({ sheet, area }: Table): void {
  const taken = new Set<string>();
  for (let place = 0; place < area.columns; place++) {
    const cell = sheet.ensure(area.row, area.column + place);
    const wanted = cell.value === "" ? `Column${place + 1}` : String(cell.value);
    const name = uniqueHeader(wanted, taken);
    taken.add(name.toLowerCase());
    if (cell.value !== name) enter(cell, { value: name });
  }
}

/** A name, with a number behind it if it is taken. */
export function uniqueHeader(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++)
    if (!taken.has(`${wanted}${number}`.toLowerCase())) return `${wanted}${number}`;
}
