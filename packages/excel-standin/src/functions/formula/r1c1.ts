import { maxColumns, maxRows } from "../../workbook/area";
import { type End, referenceText, writtenReference } from "./referenceText";
import { rewritten } from "./rewrite";

/** A formula of the cell at a row and column (from 0) in R1C1 notation: `=A1` in B2 is `=R[-1]C[-1]`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return rewritten(formula, (token) => {
    const reference = token.kind === "reference" ? writtenReference(token.text) : undefined;
    if (reference === undefined) return undefined;
    const ends = reference.ends.map(
      (end) =>
        part("R", end.row, end.isRowAbsolute, row) + part("C", end.column, end.isColumnAbsolute, column),
    );
    // R1C1 writes one whole row or column once
    return reference.sheet + (ends[0] === ends[1] ? ends[0]! : ends.join(":"));
  });
}

function part(letter: string, index: number | undefined, fast: boolean, from: number): string {
  if (index === undefined) return "";
  if (fast) return `${letter}${index + 1}`;
  return index === from ? letter : `${letter}[${index - from}]`;
}

const one = String.raw`(?:R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|R(?:\[-?\d+\]|\d+)?|C(?:\[-?\d+\]|\d+)?)`;
const pieces = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\p{L}\p{N}_.$\]])(${one})(?::(${one}))?(?![\p{L}\p{N}_.(!\[])|[\p{L}_][\p{L}\p{N}_.]*(?:\[[^\]]*\])?`,
  "giu",
);

/** The inverse of `toR1C1`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replaceAll(pieces, (all, first: string | undefined, last: string | undefined) => {
    if (first === undefined) return all;
    const from = endOf(first, row, column);
    const whole = from.row === undefined || from.column === undefined;
    const to = last === undefined ? (whole ? from : undefined) : endOf(last, row, column);
    return referenceText({ sheet: "", ends: to ? [from, to] : [from] });
  });
}

function endOf(text: string, row: number, column: number): End {
  const [, , down, fastRow, , right, fastColumn] =
    /^(R(?:\[(-?\d+)\]|(\d+))?)?(C(?:\[(-?\d+)\]|(\d+))?)?$/i.exec(text)!;
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  return {
    row: hasRow ? index(down, fastRow, row, maxRows) : undefined,
    column: hasColumn ? index(right, fastColumn, column, maxColumns) : undefined,
    isRowAbsolute: fastRow !== undefined,
    isColumnAbsolute: fastColumn !== undefined,
  };
}

// an offset over the edge comes back in at the other side, as in Excel
function index(offset: string | undefined, fast: string | undefined, from: number, limit: number): number {
  if (fast !== undefined) return Number(fast) - 1;
  return (((from + Number(offset ?? 0)) % limit) + limit) % limit;
}
