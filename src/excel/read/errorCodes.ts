/** Errors in cells, told by the type of their value and never by their text: Excel in another language gives `#NOM?` for `#NAME?`. */
import { type Scalar, errorCodes, isError } from "../../formulas/scalar";

/** What has to be loaded of a range whose values are read here. */
export const valuesLoaded = "values,valueTypes";

/** Excel's names of the errors as data types. */
const names: Readonly<Record<string, string>> = {
  "#NULL!": "Null",
  "#DIV/0!": "Div0",
  "#VALUE!": "Value",
  "#REF!": "Ref",
  "#NAME?": "Name",
  "#NUM!": "Num",
  "#N/A": "NotAvailable",
  "#GETTING_DATA": "GettingData",
  "#SPILL!": "Spill",
  "#CONNECT!": "Connect",
  "#BLOCKED!": "Blocked",
  "#FIELD!": "Field",
  "#CALC!": "Calc",
  "#BUSY!": "Busy",
  "#EXTERNAL!": "External",
  "#PYTHON!": "Python",
  "#TIMEOUT!": "Timeout",
};
const unnumbered = "#UNKNOWN!";
/** A data type without a plain value, an entity for one, has this error for its value. */
const withoutValue = "#VALUE!";

/**
 * Whether a cell's value is an error. One with a message may be told as a rich value, which is nowhere written; a rich value whose plain
 * value is a text that begins otherwise is none.
 */
function isErrorType(type: unknown, value: unknown): boolean {
  return type === "Error" || (type === "RichValue" && typeof value === "string" && value.startsWith("#"));
}

function typeAt({ valueTypes }: Excel.Range, row: number, column: number): string {
  return String(valueTypes[row]![column]);
}

/** Asks which error a cell holds. @returns what reads the answer's English code after the next sync */
function askedCode(context: Excel.RequestContext, cell: Excel.Range): () => string {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.16")) {
    cell.load("valuesAsJson");
    return () => {
      const [[value]] = cell.valuesAsJson as unknown as [[{ type: string; errorType?: string }]];
      if (value.type !== "Error") return withoutValue;
      return errorCodes.find((code) => names[code] === value.errorType) ?? unnumbered;
    };
  }
  const number = context.workbook.functions.error_Type(cell).load("value");
  return () => errorCodes[number.value - 1] ?? unnumbered;
}

/**
 * The values of ranges of which `valuesLoaded` is loaded, errors by their English codes. Excel is asked, once for each text that is not
 * English; an error it has no name for is #UNKNOWN!.
 */
export async function valuesInEnglish(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly Scalar[][][]> {
  const asked = new Map<string, () => string>();
  for (const range of ranges)
    range.values.forEach((line, row) =>
      line.forEach((value, column) => {
        const text = String(value);
        if (!isErrorType(typeAt(range, row, column), value) || isError(text) || asked.has(text)) return;
        asked.set(text, askedCode(context, range.getCell(row, column)));
      }),
    );
  if (asked.size === 0) return ranges.map((range) => range.values as Scalar[][]);
  await context.sync();
  return ranges.map((range) =>
    (range.values as Scalar[][]).map((line, row) =>
      line.map((value, column) => {
        const answer = isErrorType(typeAt(range, row, column), value) && asked.get(String(value));
        return answer ? answer() : value;
      }),
    ),
  );
}
