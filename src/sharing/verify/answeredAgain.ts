/** What a formula comes to that does little more than call Align: it takes a cell of an answer, adds and rounds, as those of reports do. Pure. */
import type { Cells, Place } from "../../formulas/addresses";
import { type AnyCall, everyCall } from "../../formulas/calls";
import { functionNameOf } from "../../formulas/functionName";
import { saysOwn } from "../../formulas/ownFormulas";
import { type Scalar, isError } from "../../formulas/scalar";
import { headCells } from "../../formulas/tableReference";
import { type Token, tokensOf } from "../../formulas/tokens";
import { type CellBudget, formatSize } from "../cellBudget";
import { rowsOf } from "../picture";
import { type Operand, operandOf } from "../portable/operand";
import type { Surroundings } from "../portable/surroundings";

/** Calls a function with arguments as Excel hands them over; an error of a cell is its code, `#N/A`. */
export type CallFunction = (name: string, given: readonly unknown[]) => Values;

type Values = readonly (readonly Scalar[])[];

/** Why a formula is not answered again. */
export class Unverified extends Error {}

const doesMore = () => new Unverified("it does more than call Align");

/** The value of one cell. */
function single(values: Values): Scalar {
  const value = values[0]?.[0];
  if (value === undefined || values.length > 1 || values[0]!.length > 1) throw doesMore();
  return value;
}

/** A number from two, or the first error of both. */
function combined(one: Scalar, other: Scalar, of: (one: number, other: number) => number): Scalar {
  const error = [one, other].find(isError);
  if (error !== undefined) return error;
  if (typeof one !== "number" || typeof other !== "number") throw doesMore();
  return of(one, other);
}

class Reading {
  constructor(
    private readonly place: Place,
    private readonly book: Surroundings,
    private readonly ask: CallFunction,
    private readonly budget: CellBudget,
  ) {}

  /** Parts with + and − between them. */
  sum(tokens: readonly Token[]): Values {
    const calls = everyCall(tokens);
    const [first, ...more] = this.parts(tokens, calls);
    if (first === undefined) throw doesMore();
    const start = this.part(first.tokens);
    if (more.length === 0) return start;
    return [
      [
        more.reduce<Scalar>(
          (sum, { sign, tokens: part }) =>
            combined(sum, single(this.part(part)), (one, other) => one + sign * other),
          single(start),
        ),
      ],
    ];
  }

  private parts(tokens: readonly Token[], calls: readonly AnyCall[]) {
    const parts: { readonly sign: 1 | -1; readonly tokens: Token[] }[] = [{ sign: 1, tokens: [] }];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const call = calls.find(({ from }) => from === at);
      const isSign = /^[+-]$/.test(token.text) && parts.at(-1)!.tokens.length > 0;
      if (isSign) parts.push({ sign: token.text === "-" ? -1 : 1, tokens: [] });
      else if (token.kind !== "blank") parts.at(-1)!.tokens.push(...tokens.slice(at, call?.to ?? at + 1));
      if (call) at = call.to - 1;
    }
    return parts;
  }

  private part(tokens: readonly Token[]): Values {
    const [call] = everyCall(tokens);
    if (call?.from !== 0 || call.to !== tokens.length)
      return this.valuesOf(operandOf(tokens, this.place, this.book));
    const name = functionNameOf(tokens[0]!.text)?.name;
    if (name !== undefined)
      return this.ask(
        name,
        call.arguments.map((given) => this.argument(given)),
      );
    const [first = [], ...numbers] = call.arguments.map((given) => this.sum(given));
    switch (tokens[0]!.text.toUpperCase()) {
      case "INDEX": {
        const [row = 0, column = 0] = numbers.map((given) => Number(single(given)));
        const [[only]] = first as [[Scalar]];
        if (first.length === 1 && first[0]!.length === 1 && isError(only)) return [[only]];
        return [[first[row - 1]?.[column - 1] ?? "#REF!"]];
      }
      case "ROUND":
        return [[combined(single(first), single(numbers[0] ?? []), rounded)]];
      default:
        throw doesMore();
    }
  }

  private valuesOf(operand: Operand): Values {
    switch (operand.kind) {
      case "constant":
        return [[operand.value]];
      case "cells":
        return this.cells(operand.area);
      default:
        throw doesMore();
    }
  }

  private cells(area: Cells): Values {
    if (!this.budget.takes(area))
      throw new Unverified(
        `it reads ${formatSize(area)}, and no more than ${this.budget.most.toLocaleString("en")} are read for all formulas`,
      );
    return rowsOf(area, (row, column) => this.book.valueAt({ sheet: area.sheet, row, column }));
  }

  /** An argument as Excel hands it over. */
  private argument(tokens: readonly Token[]): unknown {
    const operand = operandOf(tokens, this.place, this.book);
    switch (operand.kind) {
      case "none":
        return null;
      case "constant":
        return operand.value;
      case "cells":
        return this.cells(operand.area);
      case "call":
        return this.part(operand.tokens);
      case "calculation": {
        const [{ text }, ...more] = operand.tokens as [Token];
        const heads = more.length === 0 ? headCells(text, this.place, this.book.tables) : undefined;
        if (!heads) throw new Unverified("an argument is calculated");
        return this.cells(heads);
      }
    }
  }
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}

/**
 * What a formula at a place answers. Throws `Unverified` for one that asks for own data, for one that does more, and for one that reads more
 * cells than a budget has left.
 */
export function answeredAgain(
  formula: string,
  place: Place,
  book: Surroundings,
  ask: CallFunction,
  budget: CellBudget,
): Values {
  if (saysOwn(formula)) throw new Unverified("it asks for your own data");
  return new Reading(place, book, ask, budget).sum(tokensOf(formula.replace(/^=@?/, "")));
}
