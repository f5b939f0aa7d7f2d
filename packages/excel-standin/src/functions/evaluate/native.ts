import type { Area } from "../../workbook/area";
import { CellError, type CellValue } from "../../workbook/cell";
import { errors, number, text, truth } from "./coerce";
import {
  type Matrix,
  Reference,
  type Scalar,
  type Surroundings,
  Union,
  type Value,
  Lambda,
  isMatrix,
  isScalar,
} from "./value";

/**
 * How a parameter takes its argument: `s` one value at a time, so that arrays are gone through cell by cell; `v` as it is; `a` as `s`,
 * but a boolean and a reference to several cells are #VALUE!: so do the functions that came from the Analysis ToolPak.
 */
type Kind = "s" | "v" | "a";

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
  /** @param written what the formula says of each argument; `undefined`: it is left out between commas */
  constructor(
    readonly values: readonly Value[],
    readonly at: Surroundings,
    private readonly kindAt: NativeFunction["kindAt"],
    private readonly written: readonly unknown[],
  ) {}

  get count(): number {
    return this.values.length;
  }

  /** The same call with other values. */
  with(values: readonly Value[]): Arguments {
    return new Arguments(values, this.at, this.kindAt, this.written);
  }

  /** Whether there is an argument at the place that is not left out between commas; an empty cell is one. */
  has(place: number): boolean {
    return this.written[place] !== undefined;
  }

  /** @throws CellError #VALUE! for a boolean that may be none (see `Kind`) */
  scalar(place: number): Scalar {
    const value = scalarOf(this.values[place], this.at);
    if (typeof value === "boolean" && this.kindAt(place) === "a") throw errors.value;
    return value;
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

  /** The rows and columns of an argument, those beyond the part of a sheet in use, too. @throws CellError the error that it is */
  size(place: number): Pick<Area, "rows" | "columns"> {
    const value = this.values[place];
    if (value instanceof CellError) throw value;
    if (value instanceof Reference) return value.area;
    const block = this.matrix(place);
    return { rows: block.length, columns: block[0]!.length };
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
    return this.values.slice(from).flatMap((value) => numbersIn(value, this.at));
  }

  /** The numbers of one argument, likewise. */
  numbersAt(place: number): number[] {
    return numbersIn(this.values[place], this.at);
  }

  /** All values from a place on that are not blank. */
  *filled(from = 0): Generator<CellValue> {
    for (const value of this.values.slice(from)) yield* filledIn(value, this.at);
  }
}

function numbersIn(value: Value, at: Surroundings): number[] {
  if (isScalar(value)) return [number(value)];
  return [...filledIn(value, at)].flatMap((one) => {
    if (one instanceof CellError) throw one;
    return typeof one === "number" ? [one] : [];
  });
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

/**
 * A function of single values: arrays are gone through cell by cell.
 * @param standards what the last parameters are where a formula ends before them; an empty cell, and nothing between commas, stay blank
 */
export function lifted(
  least: number,
  most: number,
  run: (...values: readonly Scalar[]) => Scalar,
  ...standards: readonly Scalar[]
): NativeFunction {
  const standardOf = (count: number) => standards.slice(count - most + standards.length);
  return {
    least,
    most,
    kindAt: () => "s",
    run: ({ values }) => run(...(values as readonly Scalar[]), ...standardOf(values.length)),
  };
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
