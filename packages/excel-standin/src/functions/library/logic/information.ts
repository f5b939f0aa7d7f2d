import { CellError } from "../../../workbook/cell";
import { errors } from "../../evaluate/coerce";
import { type NativeFunctions, lifted, native } from "../../evaluate/native";
import { Reference, type Scalar, isBlock, isMatrix } from "../../evaluate/value";
import { errorNumber } from "./errorNumbers";

const is = (fits: (value: Scalar) => boolean) => lifted(1, 1, fits);

export const informationFunctions: NativeFunctions = {
  NA: lifted(0, 0, () => errors.notAvailable),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISBLANK: is((value) => value === undefined),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISERROR: is((value) => value instanceof CellError),
  ISERR: is((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: is((value) => value instanceof CellError && value.code === "#N/A"),
  ISEVEN: native("a", (given) => given.whole(0) % 2 === 0),
  ISODD: native("a", (given) => given.whole(0) % 2 !== 0),
  ISREF: native("v", ({ values }) => values[0] instanceof Reference),
  ISFORMULA: native("v", (given) => {
    const { sheet, area } = given.reference(0);
    return sheet.cell(area.row, area.column)?.formula !== undefined;
  }),
  FORMULATEXT: native("v", (given) => {
    const { sheet, area } = given.reference(0);
    return sheet.cell(area.row, area.column)?.formula ?? errors.notAvailable;
  }),
  N: lifted(1, 1, (value) => {
    if (value instanceof CellError) return value;
    return typeof value === "number" || typeof value === "boolean" ? Number(value) : 0;
  }),
  T: lifted(1, 1, (value) => (typeof value === "string" || value instanceof CellError ? value : "")),
  TYPE: native("v", (given) => {
    const [argument] = given.values;
    if (isMatrix(argument) || isBlock(argument)) return 64;
    const value = given.scalar(0);
    if (value instanceof CellError) return 16;
    return { string: 2, boolean: 4 }[typeof value as string] ?? 1;
  }),
  "ERROR.TYPE": lifted(1, 1, (value) =>
    value instanceof CellError && errorNumber(value) > 0 ? errorNumber(value) : errors.notAvailable,
  ),
};
