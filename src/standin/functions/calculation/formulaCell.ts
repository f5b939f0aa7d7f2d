import { type Area, cellArea } from "../../workbook/area";
import type { Cell } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { Matrix, Scalar } from "../evaluate/value";
import type { FormulaNode } from "../formula/node";
import type { FunctionResult } from "../customFunctions";
import type { Rich } from "./result";

/** One call of an add-in's function that a formula made, and what it answered last. */
export interface MadeCall {
  readonly id: number;
  readonly streaming: boolean;
  /** `undefined`: not yet. */
  answer: { readonly result: FunctionResult } | undefined;
}

/** A block of cells on a sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a formula rests on. */
export interface Precedents {
  readonly areas: readonly SheetArea[];
  /** Whether it is to be calculated in every round. */
  readonly isVolatile: boolean;
  readonly callsAddin: boolean;
  /** Tells whether all of it, names and tables resolved, is as it was before. */
  readonly signature: string;
}

/** A cell with a formula, and how far its calculation is. */
export class FormulaCell {
  /** To be calculated. */
  dirty = false;
  /** What its functions answered before does not count any more. */
  startOver = true;
  /** Its calculation has begun and waits for other cells. */
  waiting = false;
  /** A function that it calls, or that a cell it rests on calls, has not answered yet. */
  busy = false;
  /** It rests on itself. */
  circular = false;
  /** Why it cannot be calculated here; `undefined`: it can. */
  uncalculated: string | undefined;
  calls = new Map<string, MadeCall>();
  /** Calls of the last round, some of which may go on. */
  formerCalls = new Map<string, MadeCall>();
  /** The block it spilled into, itself included. */
  spill: Area | undefined;
  /** The block that it would spill into if that were empty. */
  blocked: Area | undefined;
  /** What it came to last. */
  result: { readonly value: Scalar | Matrix; readonly rich: Rich } | undefined;
  precedents: Precedents = { areas: [], isVolatile: false, callsAddin: false, signature: "" };

  constructor(
    readonly cell: Cell,
    public sheet: Sheet,
    public row: number,
    public column: number,
    public text: string,
    /** `undefined` if the text is no formula. */
    public node: FormulaNode | undefined,
  ) {}

  get area(): Area {
    return this.spill ?? cellArea(this.row, this.column);
  }
}
