import { HostObject } from "../richapi/hostObject";
import { addressText } from "../workbook/area";
import { type CellValue, CellError } from "../workbook/cell";
import type { ObjectContext } from "./context";
import { RangeGeometry } from "./range/rangeGeometry";

/** What one of Excel's functions answered. */
class FunctionResultObject extends HostObject {
  readonly type = "FunctionResult";

  constructor(private readonly answer: CellValue) {
    super();
  }

  get value(): unknown {
    return this.answer instanceof CellError ? null : this.answer;
  }

  get error(): string | null {
    return this.answer instanceof CellError ? this.answer.code : null;
  }
}

class FunctionsObject extends HostObject {
  readonly type = "Functions";
}

/** An argument as a formula writes it. */
function written(given: unknown): string {
  if (given === null || given === undefined) return "";
  if (given instanceof RangeGeometry) return addressText(given.sheet.name, given.area);
  if (given instanceof FunctionResultObject) return written(given.value);
  if (typeof given === "string") return `"${given.replaceAll('"', '""')}"`;
  if (Array.isArray(given)) return `{${given.map((row) => [row].flat().map(written).join(",")).join(";")}}`;
  return String(given).toUpperCase();
}

/** `workbook.functions`: a method for every function of Excel, by its name with `_` for a dot. */
export function functionsObject({ workbook }: ObjectContext): HostObject {
  return new Proxy(new FunctionsObject(), {
    has: () => true,
    get(target, name) {
      if (typeof name !== "string" || name in target) return Reflect.get(target, name) as unknown;
      return (...given: unknown[]) => {
        const list = given.flatMap((one) => (Array.isArray(one) && one.some(isObject) ? one : [one]));
        const formula = `=${name.replaceAll("_", ".").toUpperCase()}(${list.map(written).join(",")})`;
        return new FunctionResultObject(workbook.calculator.evaluated(formula, workbook.activeSheet));
      };
    },
  });
}

function isObject(given: unknown): boolean {
  return given instanceof HostObject;
}
