/** Cells of the open workbook whose formulas name the user's own data. */
import { namesOwnData } from "../core/own/ownNames";
import { listsIndicators, mayNameOwn, saysOwn } from "../formulas/ownFormulas";
import { type SheetValues, refers, valuesReferredTo } from "../formulas/sheetValues";
import type { AlignCell, BookPicture } from "../sharing/picture";
import { repairedFormula } from "../sharing/repairEdit";
import { readBook } from "./read/bookPicture";

function sheetValues({ sheets, tables, names }: BookPicture): SheetValues {
  return { sheets, tables, names: new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula])) };
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
function ownCellsIn(book: BookPicture, catalogue: boolean): readonly AlignCell[] {
  const says = ({ formula }: AlignCell) => saysOwn(formula) || (catalogue && listsIndicators(formula));
  const mayRefer = ({ formula }: AlignCell) => mayNameOwn(formula) && refers(formula);
  if (!book.cells.some((cell) => !says(cell) && mayRefer(cell))) return book.cells.filter(says);
  const known = sheetValues(book);
  return book.cells.filter((cell) => says(cell) || (mayRefer(cell) && refersToOwn(known, cell)));
}

/** What became of the formulas that name own data. */
export interface Reentered {
  readonly entered: number;
  /** Protected sheets, whose formulas stay as they are. */
  readonly locked: readonly string[];
}

/** Formulas that are entered in one request. */
const atOnce = 500;

/**
 * Enters formulas again. A workbook that was saved as it is stays so: nobody changed anything. In each request it is asked first, and set
 * as unchanged after the formulas, so that a change by somebody else in between is known and counts.
 */
async function enterAgain(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  isDirty: boolean,
): Promise<void> {
  const { workbook } = context;
  let isChanged = isDirty;
  for (let from = 0; from < cells.length; from += atOnce) {
    workbook.load("isDirty");
    for (const { sheet, area, formula } of cells.slice(from, from + atOnce))
      workbook.worksheets.getItem(sheet).getCell(area.row, area.column).formulas = [
        [repairedFormula(formula)],
      ];
    if (!isDirty) workbook.isDirty = false;
    await sent(context);
    isChanged ||= workbook.isDirty;
  }
  if (isChanged && !isDirty) workbook.isDirty = true;
  await context.sync();
}

function sent(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** Enters the formulas that name own data again, so that they are answered from what is known now. */
export async function reenterOwn(context: Excel.RequestContext, catalogue: boolean): Promise<Reentered> {
  const book = await readBook(context, ({ sheetNames }) => sheetNames);
  const cells = ownCellsIn(book, catalogue);
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const protections = names.map((name) =>
    context.workbook.worksheets.getItem(name).protection.load("protected"),
  );
  const workbook = context.workbook.load("isDirty");
  await context.sync();
  const locked = names.filter((_, i) => protections[i]!.protected);
  const open = cells.filter(({ sheet }) => !locked.includes(sheet));
  await enterAgain(context, open, workbook.isDirty);
  return { entered: open.length, locked };
}
