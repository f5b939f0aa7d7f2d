import { addressText, cellArea } from "../workbook/area";
import { CellError } from "../workbook/cell";
import type { CustomFunctions } from "./customFunctions";
import { errors } from "./evaluate/coerce";
import { matrixOf, scalarOf } from "./evaluate/native";
import type { Evaluate, Scope } from "./evaluate/scope";
import { Reference, type Scalar, type Value } from "./evaluate/value";
import type { CallNode } from "./formula/formulaNode";
import type { FunctionMetadata } from "./functionsJson";
import type { Call, FormulaRecord } from "./calculator/formulaRecord";
import { valueOfResult } from "./functionResult";

/** Empty cells reach a function as null, as on the web. */
function given(value: Scalar): unknown {
  return value === undefined || value === "" ? null : value;
}

function argument(
  value: Value,
  parameter: FunctionMetadata["parameters"][number] | undefined,
  scope: Scope,
): unknown {
  if (value === undefined) return null;
  if (parameter?.dimensionality === "matrix") return matrixOf(value, scope).map((row) => row.map(given));
  return given(scalarOf(value, scope));
}

/** The arguments by parameter: left-out ones null, a repeating one a list of all the rest. */
function argumentsOf(metadata: FunctionMetadata, values: readonly Value[], scope: Scope): readonly unknown[] {
  return metadata.parameters.map((parameter, place) => {
    if (parameter.repeating) return values.slice(place).map((value) => argument(value, parameter, scope));
    return argument(values[place], parameter, scope);
  });
}

function errorIn(value: unknown): CellError | undefined {
  if (value instanceof CellError) return value;
  if (!Array.isArray(value)) return undefined;
  for (const part of value) {
    const error = errorIn(part);
    if (error) return error;
  }
  return undefined;
}

/**
 * Answers a call of an add-in's function with its earlier answer to the same arguments, or makes the call and answers #BUSY!.
 * @param used called with the keys of the calls that the formula still makes
 * @param answered called when a result arrives
 */
export function answeredCall(
  functions: CustomFunctions,
  record: FormulaRecord,
  node: CallNode,
  scope: Scope,
  evaluate: Evaluate,
  used: (key: string) => void,
  answered: () => void,
): Value | undefined {
  const metadata = functions.named(node.name);
  if (metadata === undefined) return undefined;
  if (metadata.options?.volatile) record.isVolatile = true;
  const values = node.parameters.map((part) => part && evaluate(part, scope));
  const most = metadata.parameters.length;
  if (values.length > most && !metadata.parameters.at(-1)?.repeating) return errors.value;
  const sent = argumentsOf(metadata, values, scope);
  const error = functions.takeErrors ? undefined : errorIn(sent);
  if (error) return error;
  const key = `${node.at} ${node.name} ${JSON.stringify(sent)}`;
  used(key);
  const known = record.calls.get(key);
  if (known) return known.result === undefined ? errors.busy : valueOfResult(known.result);
  const call: Call = { pending: undefined, result: undefined };
  record.calls.set(key, call);
  call.pending = functions.invoke(metadata, {
    values: sent,
    address: addressText(record.sheet.name, cellArea(record.row, record.column)),
    parameterAddresses: values.map((value) =>
      value instanceof Reference ? addressText(value.sheet.name, value.area) : "",
    ),
    answered: (result) => {
      call.result = result ?? "";
      if (!metadata.options?.stream) call.pending = undefined;
      answered();
    },
  });
  return errors.busy;
}
