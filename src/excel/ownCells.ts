/** Cells of the open workbook whose formulas name the user's own data. */
import { namesOwnData } from "../core/own/ownNames";
import { listsIndicators, mayNameOwn, saysOwn } from "../formulas/ownFormulas";
import { type SheetValues, refers, valuesReferredTo } from "../formulas/sheetValues";
import type { AlignCell } from "../sharing/shareSummary";
import { tablesOf } from "./sharing/bookSurroundings";
import { type FoundCells, alignCells } from "./sharing/foundCells";
import { reenter } from "./sharing/reentering";

async function sheetValues(context: Excel.RequestContext, sheets: FoundCells["grids"]): Promise<SheetValues> {
  const names = context.workbook.names.load("items/name,items/formula");
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const formulas = names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)] as const);
  return { sheets, tables: await tablesOf(context, tables.items), names: new Map(formulas) };
}

function refersToOwn(known: SheetValues, { sheet, area, formula }: AlignCell): boolean {
  const at = { sheet, row: area.row, column: area.column };
  return valuesReferredTo(known, formula, at).some(
    (value) => typeof value === "string" && namesOwnData(value),
  );
}

/**
 * The cells whose formulas name own data, by a text or by what they refer to. @param catalogue whether formulas that list all
 * indicators count too
 */
export async function ownCells(
  context: Excel.RequestContext,
  catalogue: boolean,
): Promise<readonly AlignCell[]> {
  const { cells, grids } = await alignCells(context, "workbook");
  const says = ({ formula }: AlignCell) => saysOwn(formula) || (catalogue && listsIndicators(formula));
  const mayRefer = ({ formula }: AlignCell) => mayNameOwn(formula) && refers(formula);
  if (!cells.some((cell) => !says(cell) && mayRefer(cell))) return cells.filter(says);
  const known = await sheetValues(context, grids);
  return cells.filter((cell) => says(cell) || (mayRefer(cell) && refersToOwn(known, cell)));
}

/** What became of the formulas that name own data. */
export interface Reentered {
  readonly entered: number;
  /** Protected sheets, whose formulas stay as they are. */
  readonly locked: readonly string[];
}

/** Enters the formulas that name own data again, so that they are answered from what is known now. */
export async function reenterOwn(context: Excel.RequestContext, catalogue: boolean): Promise<Reentered> {
  const cells = await ownCells(context, catalogue);
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const protections = names.map((name) =>
    context.workbook.worksheets.getItem(name).protection.load("protected"),
  );
  await context.sync();
  const locked = names.filter((_, i) => protections[i]!.protected);
  const open = cells.filter(({ sheet }) => !locked.includes(sheet));
  if (open.length > 0) await reenter(context, open, {});
  return { entered: open.length, locked };
}
