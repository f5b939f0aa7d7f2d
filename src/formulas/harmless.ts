/** Whether a formula that somebody else wrote does no more than calculate what Align and Excel know from this workbook. Pure. */
import { isFunctionName } from "./catalogue";
import { functionNameOf } from "./functionName";
import { type Token, tokensOf } from "./tokens";

/**
 * Native functions that read this workbook alone: none that asks the network, another file or a server, calls code, or leads elsewhere
 * when it is clicked; INDIRECT is none, as its text may name another file.
 */
const harmless: ReadonlySet<string> = new Set(
  [
    "ABS AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CEILING.MATH CORREL COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS EVEN EXP FLOOR FLOOR.MATH",
    "FREQUENCY GEOMEAN HARMEAN INT INTERCEPT LARGE LINEST LN LOG LOG10 MAX MAXA MAXIFS MEDIAN MIN MINA MINIFS MMULT MOD MODE MODE.SNGL MROUND ODD PEARSON",
    "PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.INC PI POWER PRODUCT QUARTILE QUARTILE.EXC QUARTILE.INC QUOTIENT RANK RANK.AVG",
    "RANK.EQ ROUND ROUNDDOWN ROUNDUP RSQ SIGN SLOPE SMALL SQRT STANDARDIZE STDEV STDEV.P STDEV.S STDEVA STDEVP SUBTOTAL AGGREGATE SUM SUMIF SUMIFS",
    "SUMPRODUCT SUMSQ TREND TRUNC VAR VAR.P VAR.S VARP",
    "AND FALSE IF IFERROR IFNA IFS NOT OR SWITCH TRUE XOR",
    "CHAR CLEAN CODE CONCAT CONCATENATE DOLLAR EXACT FIND FIXED LEFT LEN LOWER MID NUMBERVALUE PROPER REPLACE REPT RIGHT SEARCH SUBSTITUTE T TEXT",
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TRIM UNICHAR UNICODE UPPER VALUE VALUETOTEXT ARRAYTOTEXT",
    "ADDRESS AREAS CHOOSE CHOOSECOLS CHOOSEROWS COLUMN COLUMNS DROP EXPAND FILTER HLOOKUP HSTACK INDEX LOOKUP MATCH OFFSET ROW ROWS SEQUENCE SORT SORTBY",
    "TAKE TOCOL TOROW TRANSPOSE UNIQUE VLOOKUP VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH",
    "DATE DATEDIF DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH HOUR ISOWEEKNUM MINUTE MONTH NETWORKDAYS NOW SECOND TIME TIMEVALUE TODAY WEEKDAY WEEKNUM WORKDAY",
    "YEAR YEARFRAC",
    "ERROR.TYPE ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISREF ISTEXT N NA TYPE",
    "ANCHORARRAY BYCOL BYROW ISOMITTED LAMBDA LET MAKEARRAY MAP REDUCE SCAN SINGLE",
  ]
    .join(" ")
    .split(" "),
);

/**
 * The defined names of a workbook, in lower case, each with all its formulas: a sheet may have a name of its own that the workbook has too.
 * Tables are names of theirs.
 */
export type NamedFormulas = ReadonlyMap<string, readonly string[]>;

/** Names that name others, no deeper. */
const deepest = 8;

/** A name without the marks of a file; `_xleta.` stands before a function that is handed over uncalled. */
function bare(text: string): string {
  return text.replace(/^(?:_xl(?:fn|ws|pm|eta)\.)+/i, "").toUpperCase();
}

/** A call, or a bracket, that is open. */
interface Frame {
  /** In capitals; "" of a bracket. */
  readonly called: string;
  /** Variables of LET and parameters of LAMBDA that what follows may use, in capitals. */
  readonly variables: Set<string>;
  /** Of the argument, from 0. */
  place: number;
  /** A variable of LET once its value is read. */
  coming?: string;
}

/** Whether what is bare declares a name for what follows in its call; else it uses one. */
function declares(
  frame: Frame | undefined,
  before: Token | undefined,
  after: Token | undefined,
): frame is Frame {
  if (!frame || after?.text !== "," || !["open", "separator"].includes(before?.kind ?? "")) return false;
  return frame.called === "LAMBDA" || (frame.called === "LET" && frame.place % 2 === 0);
}

/** Functions of Align that a formula calls and that this edition has; undefined where it does anything that is not harmless. */
function alignCalls(formula: string, names: NamedFormulas, depth: number): number | undefined {
  if (depth > deepest) return undefined;
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== "blank");
  const frames: Frame[] = [];
  let calls = 0;
  for (const [at, token] of tokens.entries()) {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const frame = frames.at(-1);
    const name = bare(token.text);
    if (token.kind === "open")
      frames.push({
        called: before?.kind === "function" ? bare(before.text) : "",
        variables: new Set(),
        place: 0,
      });
    else if (token.kind === "close") frames.pop();
    else if (token.kind === "separator" && frame) next(frame);
    if (token.kind === "name" && declares(frame, before, after)) {
      if (frame.called === "LET") frame.coming = name;
      else frame.variables.add(name);
    } else if (!(token.kind === "name" && frames.some(({ variables }) => variables.has(name)))) {
      const own = callsOf(token, names, depth);
      if (own === undefined) return undefined;
      calls += own;
    }
  }
  return calls;
}

/** Goes on to the next argument. */
function next(frame: Frame): void {
  frame.place++;
  if (frame.coming === undefined || frame.place % 2 !== 0) return;
  frame.variables.add(frame.coming);
  frame.coming = undefined;
}

function callsOf({ kind, text }: Token, names: NamedFormulas, depth: number): number | undefined {
  const place = text.slice(0, text.lastIndexOf("!") + 1);
  switch (kind) {
    // a | of a link to another program, an apostrophe that stays open
    case "other":
      return undefined;
    case "reference":
      return leadsElsewhere(place) ? undefined : 0;
    case "table":
      return leadsElsewhere(text.slice(0, text.indexOf("["))) ? undefined : 0;
    case "name":
      return leadsElsewhere(place) || isOfBook(place)
        ? undefined
        : callsOfName(text.slice(place.length), names, depth);
    case "function": {
      const own = functionNameOf(text);
      if (own) return isFunctionName(own.name) && own.spelling !== "linked" ? 1 : undefined;
      return harmless.has(bare(text)) ? 0 : undefined;
    }
    default:
      return 0;
  }
}

/** The same of a name that is used, or of a function that is handed over uncalled. */
function callsOfName(name: string, names: NamedFormulas, depth: number): number | undefined {
  const formulas = names.get(name.toLowerCase());
  if (formulas === undefined) return harmless.has(bare(name)) ? 0 : undefined;
  let calls = 0;
  for (const formula of formulas) {
    const own = alignCalls(formula.replace(/^=/, ""), names, depth + 1);
    if (own === undefined) return undefined;
    calls += own;
  }
  return calls;
}

/** Whether a name stands behind the name of a workbook's file: that of one that is open has no brackets. */
function isOfBook(place: string): boolean {
  return /\.[a-z]{2,4}'?!$/i.test(place);
}

/** Whether what stands before a reference or a name is in another file or on another machine. */
function leadsElsewhere(place: string): boolean {
  return /[[\]\\/|]/.test(place);
}

/** Whether a formula calls a function of Align and beside it only what is harmless. @param formula with or without its `=` */
export function isHarmless(formula: string, names: NamedFormulas): boolean {
  return (alignCalls(formula.replace(/^\s*=/, ""), names, 0) ?? 0) > 0;
}
