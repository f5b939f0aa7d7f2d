/** The door `excel-standin/node`: what tests of an add-in use. */
export { requirementSets } from "../requirementSets";
export { wholeSheet } from "../workbook/area";
export type { PropertyBag } from "../workbook/propertyBag";
export { CellError, type CellValue, plainValue } from "../workbook/cell";
export type { Sheet } from "../workbook/sheet";
export type { Workbook } from "../workbook/workbook";
export { type OpenOptions, type OpenWorkbook, openWorkbook } from "./openWorkbook";
