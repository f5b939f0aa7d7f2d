import type { CellError } from "../../../workbook/cell";

const errorNumbers: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CONNECT!": 10,
  "#BLOCKED!": 11,
  "#UNKNOWN!": 12,
  "#FIELD!": 13,
  "#CALC!": 14,
};

/** The number that ERROR.TYPE gives to an error, which is also their order; 0: none. */
export function errorNumber(error: CellError): number {
  return errorNumbers[error.code] ?? 0;
}
