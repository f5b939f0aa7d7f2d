import { dayAsked, firstDay } from "../../core/days";
import { describeReach, knownTo } from "../../core/editionParts";
import { Mistake } from "../../core/mistake";
import { absoluteCells, type Cells, type Place } from "../../formulas/addresses";
import { type Call, outermostCalls, quoted } from "../../formulas/calls";
import { byRole, isPortableName, type PortableName, type Role } from "../../formulas/catalogue";
import type { Scalar } from "../../formulas/scalar";
import { tableCells } from "../../formulas/tableReference";
import type { Token } from "../../formulas/tokens";
import { weightsAsked } from "../../formulas/weightsAsked";
import type { Carried } from "./carried";
import * as lookup from "./lookup";
import { besideText, operandOf, valuesOf, type Operand } from "./operand";
import { valuesIn, type Surroundings } from "./surroundings";
import { Unportable } from "./unportable";

/** Rows of two columns that are read as weights: more than a score has components. */
const mostWeights = 100;

/** One cell of a block of answers, from 0; `rows` and `columns` are the block's. */
export interface Within {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An argument as one cell of an answer has it: how the formula writes it, and what it is; undefined values only calculating tells. */
interface Given {
  readonly text: string;
  readonly constant: Scalar | undefined;
  readonly values: readonly Scalar[] | undefined;
}

type Answer = (call: PortableCall) => string;

/** The functions that have a counterpart on the data sheet, each with what the formula becomes. */
const answers: Readonly<Record<PortableName, Answer>> = {
  ALIGN: (call) => call.guarded(lookup.score(call.weights(), call.axis(), call.country(), call.day())),
  "ALIGN.GET": (call) => {
    const label = call.label("", "indicator", (code) => call.carried.indicator(code));
    return call.figure(label, call.day(lookup.seriesDay(label)));
  },
  "ALIGN.BLOCS": (call) => {
    call.carried.indicator("blocs");
    return call.worded('"blocs"', "memberships");
  },
  "ALIGN.STATUS": (call) => call.worded(call.statusLabel(), "memberships"),
  "ALIGN.MEMBER": (call) => {
    const label = call.statusLabel();
    return call.guarded(`(${lookup.figure(label, call.country(), call.day())}="member")`);
  },
  "ALIGN.OPINION": (call) => call.figure(call.ratingLabel(), call.day()),
  "ALIGN.VOTE": (call) =>
    call.figure(
      call.label("vote ", "resolution", (symbol) => call.carried.rollCall(symbol)),
      undefined,
    ),
  "ALIGN.CODE": (call) => call.guarded(lookup.countryCode(call.spelling())),
  "ALIGN.NAME": (call) => call.guarded(lookup.countryName(call.spelling())),
};

/** A call of Align in one cell of a workbook, on its way to native functions. */
class PortableCall {
  constructor(
    private readonly call: Call,
    private readonly place: Place,
    private readonly within: Within,
    private readonly book: Surroundings,
    readonly carried: Carried,
  ) {}

  private operand(role: Role): Operand {
    const tokens = byRole(this.call.name, this.call.arguments)[role] ?? [];
    return operandOf(tokens, this.place, this.book);
  }

  /** Undefined where it is left out. */
  private given(role: Role): Given | undefined {
    const operand = this.operand(role);
    switch (operand.kind) {
      case "none":
        return undefined;
      case "constant": {
        const { value, text } = operand;
        return value === "" || value === 0 ? undefined : { text, constant: value, values: [value] };
      }
      case "cells": {
        const cell = cellWithin(operand.area, this.within);
        return { text: operand.write(cell), constant: undefined, values: [this.book.valueAt(cell)] };
      }
      case "call":
        return {
          text: this.nested(operand.tokens),
          constant: undefined,
          values: valuesOf(operand, this.place, this.book),
        };
      case "calculation":
        return { text: this.nested(operand.tokens), constant: undefined, values: undefined };
    }
  }

  private nested(tokens: readonly Token[]): string {
    return rewritten(tokens, this.place, this.within, this.book, this.carried);
  }

  private first(): Given {
    const given = this.given("country") ?? this.given("name");
    if (!given) throw new Unportable("no country is given");
    return given;
  }

  /** How the formula writes the country; what it may be is carried. */
  spelling(): string {
    const { text, values } = this.first();
    if (!values && !this.carried.everyCountry)
      throw new Unportable("its country is calculated: carry all countries");
    for (const value of values ?? []) if (typeof value === "string") this.carried.country(value);
    return text;
  }

  country(): string {
    return lookup.countryKey(this.spelling());
  }

  /** The formula, or nothing where the country's cell is empty. */
  guarded(body: string): string {
    const { text, constant } = this.first();
    return constant === undefined ? lookup.unlessBlank(text, '""', body) : body;
  }

  figure(label: string, day: string | undefined): string {
    return this.guarded(lookup.figure(label, this.country(), day));
  }

  /** A text that says how far its part of the facts reaches where a later day is asked for, as the live function does. */
  worded(label: string, part: string): string {
    const { world } = this.carried;
    const last = lookup.constantDay(knownTo(world, part));
    const day = this.day(last);
    const body = lookup.figure(label, this.country(), day);
    const reach = quoted(` (${describeReach(world, part)})`);
    return this.guarded(this.given("day") ? `${body}&IF(${day}>${last},${reach},"")` : body);
  }

  /** @param usual where it is left out: the newest of all parts finds the last that there is */
  day(usual: string = lookup.dataNames.edition): string {
    const given = this.given("day");
    if (!given) return usual;
    const { text, constant } = given;
    if (constant === undefined) return lookup.dayOf(text, usual);
    if (typeof constant === "boolean") throw new Unportable(`${text} is no day`);
    try {
      const day = dayAsked(constant, this.book.dateShift);
      return day < firstDay ? "NA()" : lookup.constantDay(day);
    } catch (problem) {
      if (problem instanceof Mistake) throw new Unportable(problem.message);
      throw problem;
    }
  }

  /** Undefined for the default axis. */
  axis(): string | undefined {
    const given = this.given("axis");
    this.carried.axis();
    if (!given) return undefined;
    for (const value of known(given, "axis")) this.carried.axis(value);
    return given.constant === undefined
      ? lookup.unlessBlank(given.text, "0", lookup.axisKey(given.text))
      : lookup.axisKey(given.text);
  }

  /** The text by which a question is found. @param carry is told each text that its argument is */
  label(prefix: string, role: Role, carry: (text: string) => void): string {
    const given = this.given(role);
    if (!given) throw new Unportable(`its ${role} is left out`);
    for (const value of known(given, role)) carry(value);
    if (given.constant !== undefined) return quoted(prefix + String(given.constant));
    return prefix === "" ? given.text : `${quoted(prefix)}&${given.text}`;
  }

  statusLabel(): string {
    return this.label("status ", "bloc", (bloc) => this.carried.bloc(bloc));
  }

  ratingLabel(): string {
    const [leader, measure, pollster] = [this.given("leader"), this.given("measure"), this.given("pollster")];
    if (!leader) throw new Unportable("no leader is given");
    for (const who of known(leader, "leader"))
      for (const what of measure ? known(measure, "measure") : [""])
        for (const by of pollster ? known(pollster, "pollster") : [""])
          this.carried.rating(who, what || "approve", by || undefined);
    const parts = [
      `"opinion "`,
      textOf(leader),
      `" "`,
      measure ? orElse(measure, '"approve"', textOf(measure)) : '"approve"',
      ...(pollster ? [orElse(pollster, '""', `" "&${textOf(pollster)}`)] : []),
    ];
    // constants side by side are one text
    return parts.join("&").replaceAll('"&"', "");
  }

  /** Which set of weights: 0 is the method's. */
  weights(): number {
    const operand = this.operand("weights");
    if (operand.kind === "none") return 0;
    if (operand.kind === "constant") return this.typedWeights(String(operand.value));
    if (operand.kind !== "cells" || operand.area.columns !== 2)
      throw new Unportable("its weights are neither typed into the formula nor two columns");
    if (operand.area.rows > mostWeights)
      throw new Unportable(`its weights fill ${operand.area.rows} rows, more than ${mostWeights}`);
    return this.linkedWeights(operand.area);
  }

  /** As two columns of the workbook have them. */
  private linkedWeights(area: Cells): number {
    const cells = valuesIn(this.book, area).map((value) => (value === "" ? undefined : value));
    const rows = Array.from({ length: area.rows }, (_, i) => cells.slice(2 * i, 2 * i + 2));
    return this.weightSet(absoluteCells(area), rows, area);
  }

  private typedWeights(text: string): number {
    if (text === "" || text === "0") return 0;
    if (text.trim().startsWith("@"))
      throw new Unportable(`${text} are your own weights, which stay with you`);
    return this.weightSet(text, [[text]]);
  }

  /** @param rows what the weights are read from, as `weightsAsked` takes it */
  private weightSet(key: string, rows: readonly (readonly unknown[])[], area?: Cells): number {
    try {
      const weights = weightsAsked({ world: this.carried.world, own: () => "they stay with you" }, rows);
      return weights ? this.carried.ownWeights(key, { weights, ...(area && { area }) }) : 0;
    } catch (problem) {
      if (problem instanceof Mistake) throw new Unportable(problem.message);
      throw problem;
    }
  }
}

function known({ values }: Given, what: string): readonly string[] {
  if (!values) throw new Unportable(`its ${what} is calculated`);
  return values.map(String);
}

/** As a text within a larger one. */
function textOf({ text, constant }: Given): string {
  return constant === undefined ? text : quoted(String(constant));
}

function orElse({ text, constant }: Given, otherwise: string, body: string): string {
  return constant === undefined ? lookup.unlessBlank(text, otherwise, body) : body;
}

/** The cell of an argument that answers one cell of a block: shapes are the same, or one row or column repeats. */
function cellWithin({ sheet, row, column, rows, columns }: Cells, within: Within): Place {
  const fits = (own: number, all: number) => own === 1 || own === all;
  if (!fits(rows, within.rows) || !fits(columns, within.columns))
    throw new Unportable(
      `a range of ${rows}×${columns} is answered in ${within.rows}×${within.columns} cells`,
    );
  return {
    sheet,
    row: row + (rows === 1 ? 0 : within.row),
    column: column + (columns === 1 ? 0 : within.column),
  };
}

/**
 * A formula's tokens with Align's calls as native functions, for one cell of its answer, and structured references as plain ones. What
 * the data sheet needs is carried. Throws `Unportable` where a call has no counterpart.
 */
export function rewritten(
  tokens: readonly Token[],
  place: Place,
  within: Within,
  book: Surroundings,
  carried: Carried,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const call of outermostCalls(tokens)) {
    // an @ asks for one of several answers; here there is one
    const isAsked = tokens[call.from - 1]?.text === "@";
    pieces.push(plain(tokens.slice(at, isAsked ? call.from - 1 : call.from), place, book));
    pieces.push(answered(call, place, within, book, carried));
    at = call.to;
  }
  pieces.push(plain(tokens.slice(at), place, book));
  return pieces.join("");
}

function answered(call: Call, place: Place, within: Within, book: Surroundings, carried: Carried): string {
  if (!isPortableName(call.name))
    throw new Unportable(`${call.name} has no counterpart among native functions`);
  return answers[call.name](new PortableCall(call, place, within, book, carried));
}

/** Tokens outside of Align's calls: structured references, which not every program knows, become plain ones. */
function plain(tokens: readonly Token[], place: Place, book: Surroundings): string {
  return tokens
    .map(({ kind, text }) => {
      const found = kind === "table" ? tableCells(text, place, book.tables) : undefined;
      if (!found) return text;
      const { area, thisRow } = found;
      if (!thisRow) return absoluteCells(area);
      const last = { ...area, column: area.column + area.columns - 1 };
      return area.columns === 1
        ? besideText(area, place)
        : `${besideText(area, place)}:${besideText(last, { ...place, sheet: area.sheet })}`;
    })
    .join("");
}
