import { finite, number } from "../../evaluate/coerce";
import { type NativeFunction, lifted } from "../../evaluate/native";

/** A function of one number; what has no answer is #NUM!. */
export function ofNumber(operation: (x: number) => number): NativeFunction {
  return lifted(1, 1, (x) => finite(operation(number(x))));
}
