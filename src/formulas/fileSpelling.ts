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

/** Functions that files spell with a mark since they are younger than the format: those that people put around calls of Align. */
const younger =
  "ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND HSTACK IFNA IFS ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH";
const marks: ReadonlyMap<string, string> = new Map([
  ...younger.split(" ").map((name) => [name, "_xlfn."] as const),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);

/**
 * A formula as a file stores it, without its `=`: `ALIGN.VOTE(` is `_xldudf_ALIGN_VOTE(`, and `[@Code]` names its table.
 * @param table the name of the table around the cell, if it stands in one
 */
export function storedFormula(shown: string, table?: string): string {
  return outside(shown.replace(/^=/, ""), (piece) =>
    piece
      .replace(
        /(?<![\w.])((?:[A-Z][A-Z0-9_]*\.)??ALIGN(?:\.[A-Z]+)*)\(/gi,
        (_, name: string) => `${mark}${name.toUpperCase().replaceAll(".", "_")}(`,
      )
      .replace(/(?<![\w.])([A-Z]+)\(/g, (call, name: string) => `${marks.get(name) ?? ""}${call}`)
      .replace(
        /(\w*)\[@\[?([^[\]]+)\]?\]/g,
        (_, own: string, head: string) => `${own || (table ?? "")}[[#This Row],[${head}]]`,
      ),
  );
}

/** Whether a file can spell a formula as `storedFormula` does: names within LET and LAMBDA, `A2#` and `@A2` are spelled otherwise. */
export function isSpelled(shown: string): boolean {
  let plain = true;
  outside(shown, (piece) => {
    plain &&= !/\b(LET|LAMBDA)\(|[\w)]#|(?<!\[)@/.test(piece);
    return piece;
  });
  return plain;
}

/** The inverse, with its `=`; also of what a COM add-in's loading makes of it, `[2]!_xldudf_ALIGN(`. */
export function shownFormula(stored: string): string {
  const shown = outside(stored, (piece) =>
    piece
      .replace(
        /(?:\[\d+\]!)?_xldudf_((?:[A-Z0-9]+_)??ALIGN(?:_[A-Z]+)*)\(/gi,
        (_, name: string) => `${name.replaceAll("_", ".")}(`,
      )
      .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, "$1#")
      .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, "@$1")
      .replace(/_xl(?:fn|ws|pm)\./g, "")
      .replace(
        /\w*\[\[#This Row\],\[([^[\]]+)\]\]/g,
        (_, head: string) => `[@${/^\w+$/.test(head) ? head : `[${head}]`}]`,
      ),
  );
  return `=${shown}`;
}
