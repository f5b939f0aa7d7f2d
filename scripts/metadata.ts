import { addressed, type Deployment } from "./manifest";

/** One choice of an option's list. */
export interface Choice {
  readonly name: string;
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly tooltip: string;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: "matrix" };
}

/** functions.json: what Excel shows of our functions. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly {
    readonly id: string;
    readonly type: string;
    readonly values: readonly Choice[];
  }[];
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
}

/**
 * The generator's functions.json as it ships: addresses are the deployment's, and `allowCustomDataForDataTypeAny`
 * stays only where cards may be answered. With it, retail Office 2021 shows #VALUE! for every function (office-js#3504).
 * `allowErrorForDataTypeAny`, which the generator does not know, lets a function be called with a range that holds an error;
 * without it Excel answers the whole call with that error.
 */
export function metadataFor(json: string, deployment: Deployment): string {
  const { allowCustomDataForDataTypeAny, ...rest } = JSON.parse(json) as FunctionsMetadata;
  const kept = {
    allowErrorForDataTypeAny: true,
    ...(deployment.datatypes ? { allowCustomDataForDataTypeAny } : {}),
    ...rest,
  };
  return `${addressed(JSON.stringify(kept, null, 2), deployment)}\n`;
}

/** The generator's functions.json for programs other than Excel: what the functions are, and no address of a help page. */
export function withoutAddresses(json: string): string {
  const { functions, enums } = JSON.parse(json) as FunctionsMetadata;
  const described = functions.map(({ name, description, parameters }) => ({ name, description, parameters }));
  return `${JSON.stringify({ functions: described, enums }, null, 2)}\n`;
}
