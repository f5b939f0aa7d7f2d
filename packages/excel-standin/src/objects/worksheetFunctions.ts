import { Uncalculated, UnplayedFunction } from "../functions/evaluate/value";
import { invalidArgument, notImplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { addressText } from "../workbook/area";
import { type CellValue, CellError } from "../workbook/cell";
import type { ObjectContext } from "./context";
import { RangeGeometry } from "./range/rangeGeometry";

/** What one of Excel's functions answered. */
export class FunctionResultObject extends HostObject {
  readonly type = "FunctionResult";

  constructor(
    private readonly answer: CellValue,
    private readonly shown: (code: string) => string,
  ) {
    super();
  }

  get value(): unknown {
    return this.answer instanceof CellError ? null : this.answer;
  }

  /** An error as a formula writes it. */
  get formulaText(): string | null {
    return this.answer instanceof CellError ? this.answer.code : null;
  }

  get error(): string | null {
    return this.answer instanceof CellError ? this.shown(this.answer.code) : null;
  }
}

class FunctionsObject extends HostObject {
  readonly type = "Functions";
}

/** An argument as a formula writes it. */
function written(given: unknown): string {
  if (given === null || given === undefined) return "";
  if (given instanceof RangeGeometry) return addressText(given.sheet.name, given.area);
  if (given instanceof FunctionResultObject) return given.formulaText ?? written(given.value);
  if (typeof given === "string") return `"${given.replaceAll('"', '""')}"`;
  if (Array.isArray(given)) return `{${given.map((row) => [row].flat().map(written).join(",")).join(";")}}`;
  return String(given).toUpperCase();
}

/** Rows of values that stand for a block. */
function isMatrix(given: unknown): boolean {
  if (!Array.isArray(given) || given.length === 0) return false;
  return given.every((row) => Array.isArray(row) && !row.some(Array.isArray));
}

/** The arguments one by one: any number of them come as one list, and those left out at the end as null. */
function singly(given: readonly unknown[]): readonly unknown[] {
  const list = given.flatMap((one) => (Array.isArray(one) && !isMatrix(one) ? (one as unknown[]) : [one]));
  return list.slice(0, list.findLastIndex((one) => one !== null && one !== undefined) + 1);
}

/** The function of Excel's, in capitals, that a method of `workbook.functions` calls: `networkDays_Intl` is NETWORKDAYS.INTL. */
export function nativeNameOf(method: string): string {
  return method.replaceAll("_", ".").toUpperCase();
}

/** `workbook.functions`: a method for every function of Excel, by its name with `_` for a dot. */
export function functionsObject({ workbook }: ObjectContext): HostObject {
  return new Proxy(new FunctionsObject(), {
    has: () => true,
    get(target, name) {
      if (typeof name !== "string" || name in target) return Reflect.get(target, name) as unknown;
      return (...given: unknown[]) => {
        const list = singly(given).map(written).join(",");
        const formula = `=${nativeNameOf(name)}(${list})`;
        try {
          const answer = workbook.calculator.evaluate(formula, workbook.activeSheet);
          return new FunctionResultObject(answer, (code) => workbook.localError(code));
        } catch (problem) {
          if (problem instanceof UnplayedFunction) throw notImplemented(`Functions.${name}`);
          if (problem instanceof Uncalculated) throw invalidArgument(`Functions.${name}`, problem.message);
          throw problem;
        }
      };
    },
  });
}
