/** How what a second report says of its sources and method joins what is there. Pure. */
import type { Cell, Column, Table } from "./plan";

/** A cell of a row that is there, with what it says from now on. */
export interface ChangedCell {
  /** Counted from 0, of the table's body. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface MergedTable {
  readonly changed: readonly ChangedCell[];
  /** Rows of the plan that are not there yet. */
  readonly added: readonly (readonly Cell[])[];
}

function textOf(cell: Cell | undefined): string {
  return cell?.kind === "text" || cell?.kind === "link" ? cell.text : "";
}

function merged(there: string, own: string, merge: Column["merge"]): string {
  switch (merge) {
    case "newest":
      return own > there ? own : there;
    case "lines":
      return [...new Set([there, own].flatMap((lines) => lines.split("\n")))].filter(Boolean).join("\n");
    case "key":
    case undefined:
      return there;
  }
}

/** What a planned table changes in one of the same columns. @param there the texts of its body, row by row */
export function mergeSharedTable(
  { columns, rows }: Table,
  there: readonly (readonly string[])[],
): MergedTable {
  const keyOf = (texts: readonly string[]) => texts.filter((_, i) => columns[i]?.merge === "key").join("\n");
  const places = new Map(there.map((texts, row) => [keyOf(texts), row]));
  const changed: ChangedCell[] = [];
  const added: (readonly Cell[])[] = [];
  for (const cells of rows) {
    const texts = cells.map(textOf);
    const row = places.get(keyOf(texts));
    if (row === undefined) {
      added.push(cells);
      continue;
    }
    columns.forEach(({ merge }, column) => {
      const before = there[row]![column] ?? "";
      const text = merged(before, texts[column]!, merge);
      if (text !== before) changed.push({ row, column, text });
    });
  }
  return { changed, added };
}
