import { HostObject } from "../richapi/hostObject";
import { MessageCategory } from "../protocol/message";
import { CellError } from "../workbook/cell";
import { type FunctionMetadata, type FunctionsJson, functionName } from "./functionsJson";

/** A scalar, a block of them, or a data type as JSON; an error is a `CellError`. */
export type FunctionResult = unknown;

/** One call of a custom function. */
export interface Invocation {
  /** Arguments by the parameters of functions.json: a left-out one is null, a repeating one a list. */
  readonly values: readonly unknown[];
  /** Of the calling cell, e.g. `Sheet1!B2`. */
  readonly address: string;
  /** Of the arguments; "" where an argument is no reference. */
  readonly parameterAddresses: readonly string[];
  /** Called with the result; a streaming function may answer many times. */
  readonly answered: (result: FunctionResult) => void;
}

const invoke = 1000;
const cancel = 1001;
const flag = { cancelable: 1, streaming: 2, mayHoldErrors: 4 };

/** Codes that come back with a call that failed; what is not listed shows as #VALUE!. */
const failures: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: "#N/A",
  10: "#N/A",
};

/** An error that a function returned instead of throwing it. */
interface ReturnedError {
  readonly valueType?: string;
  readonly code: string;
  readonly message?: string;
}

function resultOf(succeeded: boolean, value: unknown, code: number | undefined): FunctionResult {
  if (!succeeded) return new CellError(failures[code ?? 0] ?? "#VALUE!", messageOf(value));
  return errorsIn(value);
}

const messageOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

function errorsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(errorsIn);
  if (typeof value !== "object" || value === null) return value;
  const error = value as ReturnedError;
  return error.valueType === "CustomFunctionError"
    ? new CellError(error.code, messageOf(error.message))
    : value;
}

/** Calls the functions that the add-in registered, through the runtime inside office.js. */
export class CustomFunctions {
  private readonly byName: ReadonlyMap<string, FunctionMetadata>;
  private readonly pending = new Map<number, Invocation & { readonly streaming: boolean }>();
  private queue: unknown[] = [];
  private ready = false;
  private lastId = 0;
  private sending = false;
  /** How many calls were made. */
  calls = 0;

  /**
   * @param namespace the prefix of every function's name, without its dot; "": none
   * @param send sends `richApiMessage` entries
   */
  constructor(
    private readonly json: FunctionsJson,
    namespace: string,
    private readonly send: (entries: readonly unknown[]) => void,
  ) {
    const prefix = namespace === "" ? "" : `${namespace.toUpperCase()}.`;
    this.byName = new Map(json.functions.map((entry) => [prefix + functionName(entry).toUpperCase(), entry]));
  }

  /** The function of a name as formulas write it, in any case. */
  named(name: string): FunctionMetadata | undefined {
    return this.byName.get(name.toUpperCase());
  }

  /** Whether arguments may hold errors; otherwise an error in one is the call's result. */
  get takeErrors(): boolean {
    return this.json.allowErrorForDataTypeAny ?? false;
  }

  /** Calls a function. Calls of one turn go out together. @returns the call's id, for `cancel` */
  invoke(metadata: FunctionMetadata, invocation: Invocation): number {
    const id = ++this.lastId;
    const {
      stream = false,
      cancelable = false,
      requiresAddress,
      requiresParameterAddresses,
    } = metadata.options ?? {};
    const flags =
      (cancelable ? flag.cancelable : 0) |
      (stream ? flag.streaming : 0) |
      (this.json.allowErrorForDataTypeAny ? flag.mayHoldErrors : 0);
    const { values, address, parameterAddresses } = invocation;
    const message: unknown[] = [
      id,
      metadata.id.toUpperCase(),
      values.map(sent),
      requiresAddress ? address : null,
      flags,
    ];
    if (requiresParameterAddresses) message.push(parameterAddresses);
    this.pending.set(id, { ...invocation, streaming: stream });
    this.calls++;
    this.post(invoke, message);
    return id;
  }

  /** Cancels a call: its answers are dropped from now on. */
  cancel(id: number): void {
    if (this.pending.delete(id)) this.post(cancel, { invocationId: id });
  }

  /** The object to which the runtime delivers results. */
  serverObject(): HostObject {
    return new ResultReceiver(this);
  }

  /** The runtime has started: calls that waited for it are sent. */
  start(): void {
    this.ready = true;
    this.flush();
  }

  get started(): boolean {
    return this.ready;
  }

  /** Whether calls wait for their results. */
  get busy(): boolean {
    return [...this.pending.values()].some(({ streaming }) => !streaming);
  }

  accept(id: number, succeeded: boolean, value: unknown, code?: number): void {
    const call = this.pending.get(id);
    if (call === undefined) return;
    if (!call.streaming) this.pending.delete(id);
    call.answered(resultOf(succeeded, value, code));
  }

  private post(type: number, message: unknown): void {
    this.queue.push([MessageCategory.customFunction, type, "", JSON.stringify(message), null, false]);
    if (this.sending || !this.ready) return;
    this.sending = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.sending = false;
    const entries = this.queue;
    this.queue = [];
    if (entries.length > 0) this.send(entries);
  }
}

/** A value as the runtime reads it. */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  return value instanceof CellError ? { type: "CustomFunctionError", code: value.code } : value;
}

class ResultReceiver extends HostObject {
  readonly type = "CustomFunctions";

  constructor(private readonly functions: CustomFunctions) {
    super();
  }

  /** Rows of id, whether it succeeded, value, and the error's code if not. */
  setInvocationArrayResults(rows: readonly (readonly [number, boolean, unknown, number?])[]): void {
    for (const [id, succeeded, value, code] of rows) this.functions.accept(id, succeeded, value, code);
  }

  setInvocationResults(
    rows: readonly {
      readonly id: number;
      readonly failed?: boolean;
      readonly value: unknown;
      readonly errorCode?: number;
    }[],
  ): void {
    for (const { id, failed, value, errorCode } of rows) this.functions.accept(id, !failed, value, errorCode);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.functions.start();
  }

  _GetEnabledFeatures(): readonly number[] {
    return [1, 2, 3, 4];
  }
}
