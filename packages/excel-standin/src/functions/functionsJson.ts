/** What functions.json says of one parameter. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What functions.json says of one function. */
export interface FunctionMetadata {
  readonly id: string;
  /** What formulas call it; left out, its id. */
  readonly name?: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly volatile?: boolean;
  };
}

/** The name that formulas call a function by, without namespace. */
export function functionName({ id, name }: FunctionMetadata): string {
  return name ?? id;
}

export interface FunctionsJson {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}
