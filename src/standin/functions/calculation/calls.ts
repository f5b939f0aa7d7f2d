import { addressText, cellArea } from "../../workbook/area";
import { CellError } from "../../workbook/cell";
import type { CustomFunctions } from "../customFunctions";
import { caught, errors, isBusy, number, text, truth } from "../evaluate/coerce";
import { plainOf } from "../evaluate/evaluate";
import { matrixOf, scalarOf } from "../evaluate/native";
import { overCells } from "../evaluate/operators";
import type { Evaluate, Scope } from "../evaluate/scope";
import { type Matrix, Reference, type Scalar, type Value, isMatrix } from "../evaluate/value";
import type { CallNode } from "../formula/node";
import type { FunctionMetadata, ParameterMetadata } from "../metadata";
import type { FormulaCell, MadeCall } from "./formulaCell";
import { type Answer, answerOf } from "./result";

/** What a call needs to know of the calculation it is part of. */
export interface Caller {
  readonly formula: FormulaCell;
  /** Told that a call has not answered yet. */
  readonly waits: () => void;
  /** Told when a call has answered. */
  readonly answered: () => void;
  /** Told of a data type that the formula's only call answered. */
  readonly rich: (answer: Answer) => void;
}

/** One argument on its way: taken whole, or value by value. */
interface Argument {
  readonly parameter: ParameterMetadata;
  readonly value: Value;
  readonly whole: boolean;
  readonly address: string;
}

/** Calls functions of the add-in for formulas. */
export class Calls {
  constructor(
    private readonly functions: CustomFunctions,
    private readonly mayHoldErrors: boolean,
  ) {}

  /** What the function answers, #BUSY! meanwhile; `undefined`: the add-in has no such function. */
  made(node: CallNode, scope: Scope, evaluate: Evaluate, caller: Caller): Value | undefined {
    const metadata = this.functions.named(node.name);
    if (metadata === undefined) return undefined;
    const given = node.parameters.map((one) => one && evaluate(one, scope));
    if (!fits(metadata, given)) return errors.value;
    const parameters = given.map((value, place) => argumentOf(parameterAt(metadata, place), value, scope));
    if (parameters.some(({ value }) => holdsBusy(value))) {
      caller.waits();
      return errors.busy;
    }
    const lifted = parameters.filter(({ whole, value }) => !whole && isMatrix(value));
    const once = (values: readonly Argument[]) => caught(() => this.once(node, metadata, values, caller));
    if (lifted.length === 0) return once(parameters);
    return overCells(
      lifted.map(({ value }) => value as Matrix),
      (cells) => {
        let next = 0;
        const single = parameters.map((one) => (lifted.includes(one) ? { ...one, value: cells[next++] } : one));
        return scalarOf(once(single), scope);
      },
    );
  }

  private once(node: CallNode, metadata: FunctionMetadata, values: readonly Argument[], caller: Caller): Value {
    const sent = this.sent(metadata, values);
    const { formula } = caller;
    const key = `${node.at} ${JSON.stringify(sent)}`;
    const call = formula.calls.get(key) ?? this.goingOn(key, formula) ?? this.begun(key, metadata, sent, values, caller);
    if (call.answer === undefined) {
      caller.waits();
      return errors.busy;
    }
    const answer = answerOf(call.answer.result);
    if (answer.rich !== undefined) caller.rich(answer);
    return answer.value;
  }

  /** A streaming call of the last round with the same arguments. */
  private goingOn(key: string, { calls, formerCalls }: FormulaCell): MadeCall | undefined {
    const call = formerCalls.get(key);
    if (!call?.streaming) return undefined;
    formerCalls.delete(key);
    calls.set(key, call);
    return call;
  }

  private begun(
    key: string,
    metadata: FunctionMetadata,
    values: readonly unknown[],
    given: readonly Argument[],
    caller: Caller,
  ): MadeCall {
    const { formula } = caller;
    const call: MadeCall = {
      id: this.functions.invoke(metadata, {
        values,
        address: addressText(formula.sheet.name, cellArea(formula.row, formula.column)),
        parameterAddresses: given.map(({ address }) => address),
        answered: (result) => {
          call.answer = { result };
          caller.answered();
        },
      }),
      streaming: metadata.options?.stream === true,
      answer: undefined,
    };
    formula.calls.set(key, call);
    return call;
  }

  /** The arguments as the function gets them: one for each parameter, repeating ones as lists. */
  private sent(metadata: FunctionMetadata, values: readonly Argument[]): readonly unknown[] {
    const plain = values.map((one) => this.converted(one));
    const { parameters } = metadata;
    const first = parameters.findIndex(({ repeating }) => repeating);
    if (first < 0) return parameters.map((_, place) => plain[place] ?? null);
    const repeating = parameters.length - first;
    return parameters.map((_, place) =>
      place < first ? (plain[place] ?? null) : plain.slice(first).filter((_, index) => index % repeating === place - first),
    );
  }

  private converted({ parameter, value, whole }: Argument): unknown {
    if (whole && isMatrix(value)) return value.map((row) => row.map((one) => this.cell(one, parameter)));
    if (value === undefined) return null;
    return this.single(value as Scalar, parameter);
  }

  /** A value in a block: as it is, empty cells null as on the web (office-js#4702). */
  private cell(one: Scalar, { type = "any" }: ParameterMetadata): unknown {
    if (one instanceof CellError && !(this.mayHoldErrors && type === "any")) throw one;
    return one ?? null;
  }

  private single(one: Scalar, parameter: ParameterMetadata): unknown {
    if (one instanceof CellError) return this.cell(one, parameter);
    switch (parameter.type) {
      case "number":
        return number(one);
      case "string":
        return text(one);
      case "boolean":
        return truth(one);
      default:
        return one ?? null;
    }
  }
}

function parameterAt({ parameters }: FunctionMetadata, place: number): ParameterMetadata {
  const direct = parameters[place];
  if (direct !== undefined) return direct;
  const first = parameters.findIndex(({ repeating }) => repeating);
  return parameters[first + ((place - first) % (parameters.length - first))]!;
}

function fits({ parameters }: FunctionMetadata, given: readonly Value[]): boolean {
  const repeats = parameters.some(({ repeating }) => repeating);
  if (!repeats && given.length > parameters.length) return false;
  return parameters.every(({ optional, repeating }, place) => optional || repeating || place < given.length);
}

/** An argument left out stays `undefined`; an empty cell is a block of one blank, or what its type makes of it. */
function argumentOf(parameter: ParameterMetadata, value: Value, scope: Scope): Argument {
  const address = value instanceof Reference ? addressText(value.sheet.name, value.area) : "";
  const whole = parameter.dimensionality === "matrix";
  if (value === undefined) return { parameter, value, whole, address };
  const taken = whole ? matrixOf(value, scope) : plainOf(value, scope);
  return { parameter, value: taken ?? blank(parameter), whole, address };
}

function blank({ type }: ParameterMetadata): Value {
  return { number: 0, string: "", boolean: false }[type as string];
}

function holdsBusy(value: Value): boolean {
  return isMatrix(value) ? value.some((row) => row.some(isBusy)) : isBusy(value);
}
