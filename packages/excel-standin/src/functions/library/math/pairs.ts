import { CellError } from "../../../workbook/cell";
import { errors } from "../../evaluate/coerce";
import type { Arguments } from "../../evaluate/native";

/**
 * The first two arguments pair by pair, where both are numbers.
 * @throws CellError the first error in them, or #N/A if they are not equally long
 */
export function pairs(given: Arguments): readonly (readonly [number, number])[] {
  const [ones, others] = [given.matrix(0).flat(), given.matrix(1).flat()];
  for (const value of [...ones, ...others]) if (value instanceof CellError) throw value;
  if (ones.length !== others.length) throw errors.notAvailable;
  return ones.flatMap((one, place) => {
    const other = others[place];
    return typeof one === "number" && typeof other === "number" ? [[one, other] as const] : [];
  });
}
