/**
 * How Excel spells formulas in a file where it shows them otherwise. The spelling of an add-in's functions is that of workbooks seen
 * in issue reports (OfficeDev/office-js 2568, 3558); it could not be tried in Excel.
 */

const mark = "_xldudf_";

/** A text's pieces outside and inside of double quotes, in turn. */
function outside(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 0 ? change(piece) : piece))
    .join("");
}

/**
 * A formula as a file stores it, without its `=`: `ALIGN.VOTE(` is `_xldudf_ALIGN_VOTE(`, and `[@Code]` names its table.
 * @param table the name of the table around the cell, if it stands in one
 */
export function storedFormula(shown: string, table?: string): string {
  return outside(shown.replace(/^=/, ""), (piece) =>
    piece
      .replace(
        /(?<![\w.])ALIGN((?:\.[A-Z]+)*)\(/g,
        (_, rest: string) => `${mark}ALIGN${rest.replaceAll(".", "_")}(`,
      )
      .replace(/\[@\[?([^[\]]+)\]?\]/g, (_, head: string) => `${table ?? ""}[[#This Row],[${head}]]`),
  );
}

/** The inverse, with its `=`; also of what a COM add-in's loading makes of it, `[2]!_xldudf_ALIGN(`. */
export function shownFormula(stored: string): string {
  const shown = outside(stored, (piece) =>
    piece
      .replace(
        /(?:\[\d+\]!)?_xldudf_(ALIGN(?:_[A-Z]+)*)\(/g,
        (_, name: string) => `${name.replaceAll("_", ".")}(`,
      )
      .replace(
        /\w*\[\[#This Row\],\[([^[\]]+)\]\]/g,
        (_, head: string) => `[@${/^\w+$/.test(head) ? head : `[${head}]`}]`,
      ),
  );
  return `=${shown}`;
}
