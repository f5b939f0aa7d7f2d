/**
 * A workbook as sharing sees it: what the open workbook and a file can both tell of themselves. Rows and columns count from 0. Planners
 * read it and never ask for more; which of the sheets were read is up to whoever asks for the plan.
 */
import { type Area, type Cells, intersects } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import type { TableArea } from "../formulas/tableReference";
import type { StampsRead } from "../workbook/stamp";
import type { Remembered } from "./audit";
import type { CellContent, FormulaMark } from "./cellContent";

export interface SheetPicture {
  readonly name: string;
  /** What is in use; undefined of an empty sheet. */
  readonly used: Area | undefined;
  readonly valueAt: (row: number, column: number) => Scalar;
  /** As Excel shows it, with its `=`; undefined where there is none. */
  readonly formulaAt: (row: number, column: number) => string | undefined;
  /** As the file spells it, without `=`; undefined in the open workbook. */
  readonly storedAt: (row: number, column: number) => string | undefined;
  /** What the file marks of the formula; the open workbook tells nothing of it. */
  readonly marksAt?: (row: number, column: number) => readonly FormulaMark[];
  /** Where formulas stand, row by row. */
  readonly formulas: readonly (readonly [row: number, column: number])[];
  /** The block that a cell's formula answers, where it is more than the cell; in the open workbook of Align's cells alone. */
  readonly blockAt: (row: number, column: number) => AnswerBlock | undefined;
}

/** `spill`: an answer of several cells; `array`: a formula entered into a block of cells. */
export interface AnswerBlock {
  readonly kind: "spill" | "array";
  readonly area: Area;
}

/** A cell whose formula holds a call of Align. */
export interface AlignCell {
  readonly sheet: string;
  /** The block that its answer covers, itself first. */
  readonly area: Area;
  readonly kind: "cell" | AnswerBlock["kind"];
  /** The first function of Align in it, e.g. `ALIGN.VOTE`. */
  readonly function: string;
  /** As Excel shows it, with its `=`. */
  readonly formula: string;
  /** As the file spells it, without `=`; undefined in the open workbook. */
  readonly stored?: string;
  /** None in the open workbook. */
  readonly marks?: readonly FormulaMark[];
  /** Of its first cell. */
  readonly value: Scalar;
}

export interface TablePicture extends TableArea {
  /** What it fills into new rows of each column, as the file spells it, "" for nothing; undefined where that cannot be known. */
  readonly fills: readonly string[] | undefined;
}

/** A defined name. */
export interface NamePicture {
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
  /** Whether it is the workbook's, and not a sheet's own. */
  readonly isGlobal: boolean;
}

export type RuleKind = "conditional format" | "validation";

/** A rule of cells whose formula calls Align: it has no value that could stand in its place. */
export interface RulePicture {
  readonly kind: RuleKind;
  readonly sheet: string;
  /** Its cells, `A1:B2`. */
  readonly cells: string;
  /** With its `=`. */
  readonly formula: string;
}

/** The sheet Align Audit, whatever it is called. */
export interface AuditPicture {
  /** One; more where a writing was broken off. */
  readonly sheets: readonly string[];
  readonly rows: readonly Remembered[];
  /** How many formulas it says that it remembers; undefined where it does not say it, and where several sheets do. */
  readonly said?: number;
}

/** All of a workbook but the cells of its sheets. */
export interface BookOutline extends StampsRead {
  /** A file cannot spell every formula, and forgets no column of a table; Excel learns again what a column fills in. */
  readonly host: "workbook" | "file";
  /** All, in order. */
  readonly sheetNames: readonly string[];
  readonly tables: readonly TablePicture[];
  readonly names: readonly NamePicture[];
  /** Conditional formats and validations that call Align, on any sheet. */
  readonly rules: readonly RulePicture[];
  readonly audit: AuditPicture;
  /** Days that the workbook's dates begin later than usual: 1462 in its 1904 system. */
  readonly dateShift: number;
}

export interface BookPicture extends BookOutline {
  /** The sheets that were read, by name; Align Audit and Align Data are none of them. */
  readonly sheets: ReadonlyMap<string, SheetPicture>;
  /** Align's cells on these sheets. */
  readonly cells: readonly AlignCell[];
}

/** Where to look: everywhere, on a sheet, or in blocks of it. */
export interface CellScope {
  readonly sheet?: string;
  readonly blocks?: readonly Area[];
}

export function isInScope({ sheet, blocks }: CellScope, cells: Cells): boolean {
  if (sheet !== undefined && sheet !== cells.sheet) return false;
  return blocks === undefined || blocks.some((block) => intersects(block, cells));
}

/** Align's cells in scope. */
export function cellsIn(book: BookPicture, scope: CellScope): readonly AlignCell[] {
  return book.cells.filter(({ sheet, area }) => isInScope(scope, { sheet, ...area }));
}

/** A sheet that was read, in any case; undefined where none was. */
export function sheetNamed({ sheets }: BookPicture, name: string): SheetPicture | undefined {
  const lower = name.toLowerCase();
  return sheets.get(name) ?? [...sheets.values()].find((sheet) => sheet.name.toLowerCase() === lower);
}

/** What `at` says of each cell of a block, row by row. */
export function rowsOf<T>(area: Area, at: (row: number, column: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => at(area.row + down, area.column + right)),
  );
}

export function valuesIn({ valueAt }: SheetPicture, area: Area): readonly (readonly Scalar[])[] {
  return rowsOf(area, valueAt);
}

/** What a block's cells hold: formulas with what they show, and constants. */
export function contentsIn(sheet: SheetPicture, area: Area): readonly (readonly CellContent[])[] {
  return rowsOf(area, (row, column) => {
    const [formula, shows] = [sheet.formulaAt(row, column), sheet.valueAt(row, column)];
    return formula === undefined ? shows : { formula, shows };
  });
}

/** The first formula of a block; undefined where it holds none. */
export function formulaIn({ formulaAt }: SheetPicture, area: Area): string | undefined {
  return rowsOf(area, formulaAt)
    .flat()
    .find((formula) => formula !== undefined);
}
