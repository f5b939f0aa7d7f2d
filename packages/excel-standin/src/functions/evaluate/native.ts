import { CellError, type CellValue } from "../../workbook/cell";
import { errors, number, numberInText, text, truth } from "./coerce";
import {
  type Matrix,
  Reference,
  type Scalar,
  type Surroundings,
  Union,
  type Value,
  Lambda,
  isMatrix,
} from "./value";

/** How a parameter takes its argument: `s` one value at a time, so that arrays are gone through cell by cell; `v` as it is. */
type Kind = "s" | "v";

/** One of Excel's own functions. */
export interface NativeFunction {
  readonly least: number;
  readonly most: number;
  readonly kindAt: (place: number) => Kind;
  /** @throws CellError the error that the function comes to */
  readonly run: (given: Arguments) => Value;
}

export type NativeFunctions = Readonly<Record<string, NativeFunction>>;

/** The arguments of one call. */
export class Arguments {
  constructor(
    readonly values: readonly Value[],
    readonly at: Surroundings,
  ) {}

  get count(): number {
    return this.values.length;
  }

  /** Whether there is an argument at the place that is not left out between commas. */
  has(place: number): boolean {
    return this.values[place] !== undefined;
  }

  scalar(place: number): Scalar {
    return scalarOf(this.values[place], this.at);
  }

  number(place: number, standard = 0): number {
    return place < this.count ? number(this.scalar(place)) : standard;
  }

  whole(place: number, standard = 0): number {
    return Math.trunc(this.number(place, standard));
  }

  text(place: number, standard = ""): string {
    return place < this.count ? text(this.scalar(place)) : standard;
  }

  truth(place: number, standard = false): boolean {
    return place < this.count ? truth(this.scalar(place)) : standard;
  }

  matrix(place: number): Matrix {
    return matrixOf(this.values[place], this.at);
  }

  /** The argument, which must be a reference to one block. @throws CellError #VALUE! if it is none */
  reference(place: number): Reference {
    const value = this.values[place];
    if (value instanceof CellError) throw value;
    if (!(value instanceof Reference)) throw errors.value;
    return value;
  }

  /** All numbers from a place on, as SUM takes them: of cells and arrays only numbers, of values written into the formula what can be read as one. */
  numbers(from = 0): number[] {
    const list: number[] = [];
    for (const value of this.values.slice(from)) collectNumbers(value, this.at, list);
    return list;
  }

  /** All values from a place on that are not blank. */
  *filled(from = 0): Generator<CellValue> {
    for (const value of this.values.slice(from)) yield* filledIn(value, this.at);
  }
}

function collectNumbers(value: Value, at: Surroundings, list: number[]): void {
  if (typeof value === "string") {
    const found = numberInText(value);
    if (found === undefined) throw errors.value;
    list.push(found);
  } else if (typeof value === "object" && !(value instanceof CellError)) {
    for (const one of filledIn(value, at)) {
      if (one instanceof CellError) throw one;
      if (typeof one === "number") list.push(one);
    }
  } else if (value === undefined) list.push(0);
  else list.push(number(value));
}

/** The values in anything, blank ones left out. */
export function* filledIn(value: Value, at: Surroundings): Generator<CellValue> {
  if (value instanceof Reference) yield* at.filled(value);
  else if (value instanceof Union) for (const part of value.parts) yield* at.filled(part);
  else if (isMatrix(value)) {
    for (const row of value) for (const one of row) if (one !== undefined) yield one;
  } else if (value !== undefined && !(value instanceof Lambda)) yield value;
}

/** A block of anything: of one value a block of one cell. */
export function matrixOf(value: Value, at: Surroundings): Matrix {
  if (value instanceof Reference) return at.matrix(value);
  if (isMatrix(value)) return value;
  return [[value instanceof Union || value instanceof Lambda ? errors.value : value]];
}

/** One value of anything: of a block the first. */
export function scalarOf(value: Value, at: Surroundings): Scalar {
  if (value instanceof Reference) return at.read(value.sheet, value.area.row, value.area.column);
  if (isMatrix(value)) return value[0]![0];
  return value instanceof Union || value instanceof Lambda ? errors.value : value;
}

/** A function of single values: arrays are gone through cell by cell. */
export function lifted(
  least: number,
  most: number,
  run: (...values: readonly Scalar[]) => Scalar,
): NativeFunction {
  return { least, most, kindAt: () => "s", run: ({ values }) => run(...(values as readonly Scalar[])) };
}

/**
 * A function with a pattern of its parameters: a letter each (see `Kind`), in [ ] those that may be left out, in { } those that
 * may come any number of times: `sv[s]{vs}`.
 */
export function native(pattern: string, run: (given: Arguments) => Value): NativeFunction {
  const [, required, optional = "", repeated = ""] = /^(\w*)(?:\[(\w+)\])?(?:\{(\w+)\})?$/.exec(pattern)!;
  const fixed = required! + optional;
  return {
    least: required!.length,
    most: repeated === "" ? fixed.length : 255,
    kindAt: (place) => (fixed[place] ?? repeated[(place - fixed.length) % repeated.length]) as Kind,
    run,
  };
}
