/** Errors in cells by their English codes: Excel in another language gives them as it shows them, `#NOM?` for `#NAME?`. */
import type { Scalar } from "../../formulas/scalar";

/** By the numbers of ERROR.TYPE, from 1 on. */
const numbered =
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CONNECT! #BLOCKED! #UNKNOWN! #FIELD! #CALC!".split(
    " ",
  );
const english = new Set([...numbered, "#BUSY!"]);

/**
 * The values of ranges of which values and valueTypes are loaded, errors by their English codes. Excel is asked, once for each
 * text that is not English; an error it has no number for is #UNKNOWN!.
 */
export async function valuesInEnglish(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly Scalar[][][]> {
  const asked = new Map<string, Excel.FunctionResult<number>>();
  for (const range of ranges)
    range.values.forEach((line, row) =>
      line.forEach((value, column) => {
        const text = String(value);
        if (String(range.valueTypes[row]![column]) !== "Error" || english.has(text) || asked.has(text))
          return;
        asked.set(text, context.workbook.functions.error_Type(range.getCell(row, column)).load("value"));
      }),
    );
  if (asked.size > 0) await context.sync();
  return ranges.map((range) =>
    (range.values as Scalar[][]).map((line, row) =>
      line.map((value, column) => {
        const answer = String(range.valueTypes[row]![column]) === "Error" && asked.get(String(value));
        return answer ? (numbered[answer.value - 1] ?? "#UNKNOWN!") : value;
      }),
    ),
  );
}
