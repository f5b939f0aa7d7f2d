import { invalidArgument } from "../richapi/errors";
import { addressOf } from "../workbook/area";
import type { Link } from "../workbook/propertyBag";
import type { Sheet } from "../workbook/sheet";
import type { ObjectContext } from "./context";
import { RangeGeometry } from "./range/rangeGeometry";

/** The cells that an argument names: a Range, or an address, which may name its sheet. @throws RichApiError otherwise */
export function resolveCells(
  context: ObjectContext,
  sheet: Sheet | undefined,
  given: unknown,
  location: string,
): Link {
  if (given instanceof RangeGeometry) return { sheet: given.sheet, area: given.area };
  const found = typeof given === "string" ? addressOf(given) : undefined;
  const on = found?.sheet === undefined ? sheet : context.workbook.sheet(found.sheet);
  if (!found || !on) throw invalidArgument(location);
  return { sheet: on, area: found.area };
}
