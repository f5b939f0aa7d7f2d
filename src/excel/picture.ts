import { overlap } from "../workbook/box";

/** A picture to put on a sheet. */
export interface Picture {
  /** PNG, without the prefix of a data: address. */
  readonly base64: string;
  readonly name: string;
  /** What it says to who cannot see it. */
  readonly altText: string;
}

/** Width in points at which a picture is put on a sheet. */
const width = 480;

/** Rows between filled cells and a picture that was to lie on them. */
const apart = 1;

/** Moves a picture that lies on filled cells below all that is filled. @returns whether it lay on some */
async function belowCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  shape: Excel.Shape,
): Promise<boolean> {
  const used = sheet
    .getUsedRangeOrNullObject(true)
    .load("left,top,width,height,rowIndex,rowCount,columnIndex");
  shape.load("left,top,width,height");
  await context.sync();
  if (used.isNullObject || !overlap(shape, used)) return false;
  const below = sheet.getCell(used.rowIndex + used.rowCount + apart, used.columnIndex).load("left,top");
  await context.sync();
  shape.left = below.left;
  shape.top = below.top;
  await context.sync();
  return true;
}

/**
 * Puts a picture on the active sheet, its corner at the selected cell, or below all that is filled where it would lie on that. @returns the
 * sheet's and the picture's name, and whether it was put below
 */
export async function insertPicture(
  context: Excel.RequestContext,
  { base64, name, altText }: Picture,
): Promise<{ readonly sheet: string; readonly name: string; readonly isBelow: boolean }> {
  const cell = context.workbook.getActiveCell().load("left,top");
  const sheet = cell.worksheet.load("name");
  const taken = sheet.shapes.load("items/name,items/id");
  await context.sync();
  const names = new Set(taken.items.map((shape) => shape.name));
  let free = name;
  for (let number = 2; names.has(free); number++) free = `${name} ${number}`;
  const known = new Set(taken.items.map(({ id }) => id));
  try {
    const shape = sheet.shapes.addImage(base64);
    shape.name = free;
    shape.altTextDescription = altText;
    shape.lockAspectRatio = true;
    shape.left = cell.left;
    shape.top = cell.top;
    shape.width = width;
    await context.sync();
    return { sheet: sheet.name, name: free, isBelow: await belowCells(context, sheet, shape) };
  } catch (problem) {
    await withoutNew(context, sheet, known);
    throw problem;
  }
}

/** Deletes pictures that a write had begun with, as far as Excel lets it. */
async function withoutNew(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  known: ReadonlySet<string>,
): Promise<void> {
  try {
    const shapes = sheet.shapes.load("items/id");
    await context.sync();
    for (const shape of shapes.items) if (!known.has(shape.id)) shape.delete();
    await context.sync();
  } catch {
    // the error that led here says more than this one
  }
}

/** Takes a picture away again. @returns false if it is no longer there */
export async function removePicture(
  context: Excel.RequestContext,
  sheetName: string,
  name: string,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return false;
  const shapes = sheet.shapes.load("items/name");
  await context.sync();
  const found = shapes.items.find((shape) => shape.name === name);
  found?.delete();
  await context.sync();
  return found !== undefined;
}
