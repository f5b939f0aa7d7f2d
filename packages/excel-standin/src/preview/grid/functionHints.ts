import type { FUniver } from "@univerjs/presets";
import { type FunctionMetadata, functionName } from "../../functions/functionsJson";

/** Univer's FunctionType for user-defined functions. */
const broughtAlong = 15;

/** What Univer's formula editor shows of a function while its name or its parameters are typed. */
function hintOf(name: string, { description = "", parameters }: FunctionMetadata) {
  return {
    functionName: name,
    functionType: broughtAlong,
    abstract: description,
    description,
    functionParameter: parameters.map(
      ({ name: parameter, description: detail = "", optional, repeating }) => ({
        name: parameter,
        detail,
        example: "",
        require: optional ? (0 as const) : (1 as const),
        repeat: repeating ? (1 as const) : (0 as const),
      }),
    ),
  };
}

/** Tells Univer's formula editor the add-in's functions. It never calls them: its engine is off. */
export function addHints(api: FUniver, functions: readonly FunctionMetadata[], namespace: string): void {
  const formula = api.getFormula();
  for (const metadata of functions) {
    const name = (namespace === "" ? "" : `${namespace}.`) + functionName(metadata);
    formula.registerFunction(name, () => "", { description: hintOf(name, metadata) });
  }
}
