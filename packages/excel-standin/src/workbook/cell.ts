/** An error value, e.g. `#N/A`. */
export class CellError {
  constructor(
    /** As the cell shows it. */
    readonly code: string,
    /** The message of the custom function that failed. */
    readonly message?: string,
  ) {}
}

/** What a cell holds; "" is empty. */
export type CellValue = string | number | boolean | CellError;

/** Formats by their place in the object model: `font.bold`, `fill.color`, `numberFormat`, `borders.EdgeTop.style`. */
export type Format = Readonly<Record<string, unknown>>;

export interface Cell {
  value: CellValue;
  /** With its `=`, as it was entered; references in it follow what is inserted and moved. */
  formula?: string | undefined;
  format?: Format | undefined;
  /** The cell whose formula this value spilled from: row and column. */
  spilledFrom?: readonly [number, number] | undefined;
  /** A data type (an entity, a formatted number) as JSON; `value` is its plain value. */
  rich?: Readonly<Record<string, unknown>> | undefined;
  hyperlink?: Readonly<Record<string, unknown>> | undefined;
}

/** Codes of all error values that may be typed in. */
const errorCodes = new Set(
  "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #FIELD! #BUSY! #CONNECT! #BLOCKED! #UNKNOWN! #GETTING_DATA".split(
    " ",
  ),
);

export function isErrorCode(text: string): boolean {
  return errorCodes.has(text);
}

/** A value as the object model returns it: an error as its code. */
export function plainValue(value: CellValue): string | number | boolean {
  return value instanceof CellError ? value.code : value;
}

/** No value and no formula. */
export function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === "" && cell.formula === undefined);
}
