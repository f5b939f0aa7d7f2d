import { CellError } from "../../../workbook/cell";
import { finite } from "../../evaluate/coerce";
import { type Arguments, type NativeFunction, native } from "../../evaluate/native";

/** A number that formulajs answered. @throws CellError the error that it answered, #NUM! for what is no number */
export function answered(answer: unknown): number {
  if (answer instanceof Error) throw new CellError(answer.message);
  return finite(answer as number);
}

/**
 * A function of numbers that formulajs answers right.
 * @param checked throws what Excel says to arguments that the library lets through, and may put others in their place
 */
export function borrowed(
  pattern: string,
  run: (...numbers: number[]) => unknown,
  checked: (numbers: number[]) => number[] = (numbers) => numbers,
): NativeFunction {
  return native(pattern, (given: Arguments) => {
    const numbers = given.values.map((_, place) => given.number(place));
    return answered(run(...checked(numbers)));
  });
}
