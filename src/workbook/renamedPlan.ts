/** A plan under other names, where those it asks for are taken. Pure. */
import { renamedFormula } from "../formulas/renaming";
import type { Block, Cell, Sheet, Workbook } from "./plan";

/** What the sheets and tables of a plan are called instead; what is not named stays. */
export interface NewNames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/** The plan with other names, also where its charts, its stamps and the sheets of sources and method speak of them. */
export function renamed(plan: Workbook, { sheets, tables }: NewNames): Workbook {
  const tableName = (name: string) => tables.get(name) ?? name;
  const message = (words: string) =>
    words
      .split("\n")
      .map((line) => {
        const name = [...sheets.keys()].find((one) => line === one || line.startsWith(`${one}: `));
        return name === undefined ? line : sheets.get(name)! + line.slice(name.length);
      })
      .join("\n");
  const spoken = (cell: Cell): Cell => (cell.kind === "text" ? { ...cell, text: message(cell.text) } : cell);
  const called = (cell: Cell): Cell => {
    if (cell.kind !== "live") return cell;
    return { ...cell, formula: renamedFormula(cell.formula, { table: tableName }) };
  };
  const blockOf = (block: Block, isShared: boolean): Block => {
    switch (block.kind) {
      case "table": {
        const rows = block.rows.map((row) => row.map(isShared ? spoken : called));
        return { ...block, name: tableName(block.name), rows };
      }
      case "chart":
        return {
          ...block,
          series: block.series.map(({ nameAt, ...series }) => ({
            ...{ ...series, table: tableName(series.table) },
            ...(nameAt && { nameAt: { ...nameAt, table: tableName(nameAt.table) } }),
          })),
        };
      case "rows":
      case "spill":
        return block;
    }
  };
  const sheetOf = (sheet: Sheet): Sheet => ({
    ...sheet,
    name: sheets.get(sheet.name) ?? sheet.name,
    blocks: sheet.blocks.map((block) => blockOf(block, sheet.shared !== undefined)),
  });
  return {
    ...plan,
    stamps: plan.stamps.map((stamp) => ({ ...stamp, table: tableName(stamp.table) })),
    sheets: plan.sheets.map(sheetOf),
  };
}
