import { CellError } from "../../../workbook/cell";
import { errors, truth } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, filledIn, lifted, native } from "../../evaluate/native";

export const logicFunctions: NativeFunctions = {
  TRUE: lifted(0, 0, () => true),
  FALSE: lifted(0, 0, () => false),
  NOT: lifted(1, 1, (value) => !truth(value)),
  AND: native("v{v}", (given) => conditions(given).every(Boolean)),
  OR: native("v{v}", (given) => conditions(given).some(Boolean)),
  XOR: native("v{v}", (given) => conditions(given).filter(Boolean).length % 2 === 1),
};

/** All conditions; texts in cells are passed over. @throws CellError #VALUE! if there is none */
function conditions(given: Arguments): readonly boolean[] {
  const list: boolean[] = [];
  for (const argument of given.values) {
    const written = typeof argument === "string" || argument === undefined;
    if (written) list.push(truth(argument));
    else
      for (const value of filledIn(argument, given.at)) {
        if (value instanceof CellError) throw value;
        if (typeof value !== "string") list.push(truth(value));
      }
  }
  if (list.length === 0) throw errors.value;
  return list;
}
