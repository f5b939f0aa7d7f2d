import { CellError } from "../../workbook/cell";
import type { FormulaNode } from "../formula/formulaNode";
import { parsed } from "../formula/parse";
import { fromR1C1 } from "../formula/r1c1";
import { FormulaSyntaxError } from "../formula/token";
import { caught, compared, errors, isBusy, number, text, truth } from "./coerce";
import { matrixOf, scalarOf } from "./native";
import { broadcast, commonSize, overCells } from "./operators";
import type { Evaluate, Scope } from "./scope";
import { Lambda, type Matrix, Reference, type Scalar, Uncalculated, type Value, isMatrix } from "./value";

type Nodes = readonly (FormulaNode | undefined)[];
type SpecialForm = (nodes: Nodes, scope: Scope, evaluate: Evaluate) => Value;

/** The functions that evaluate only those of their arguments that they need, or that give names to them. */
export const specialForms: Readonly<Record<string, SpecialForm>> = {
  IF: (nodes, scope, evaluate) => {
    need(nodes, 2, 3);
    const condition = plain(evaluate(nodes[0]!, scope), scope);
    const branch = (place: number): Value =>
      place < nodes.length ? (nodes[place] ? evaluate(nodes[place], scope) : 0) : false;
    if (!isMatrix(condition)) return branch(truth(condition as Scalar) ? 1 : 2);
    const blocks = [condition, matrixOf(branch(1), scope), matrixOf(branch(2), scope)];
    return overCells(blocks, ([is, yes, no]) => (truth(is) ? yes : no));
  },
  IFERROR: (nodes, scope, evaluate) => instead(nodes, scope, evaluate, () => true),
  IFNA: (nodes, scope, evaluate) => instead(nodes, scope, evaluate, ({ code }) => code === "#N/A"),
  IFS: (nodes, scope, evaluate) => {
    for (let place = 0; place + 1 < nodes.length; place += 2)
      if (truth(value(nodes[place], scope, evaluate))) return given(nodes[place + 1], scope, evaluate);
    return errors.notAvailable;
  },
  SWITCH: (nodes, scope, evaluate) => {
    need(nodes, 3, 254);
    const sought = plain(given(nodes[0], scope, evaluate), scope);
    if (isMatrix(sought))
      return overCells([sought], ([one]) => scalarOf(chosenBy(one, nodes, scope, evaluate), scope));
    return chosenBy(sought as Scalar, nodes, scope, evaluate);
  },
  CHOOSE: (nodes, scope, evaluate) => {
    need(nodes, 2, 255);
    const index = plain(evaluate(nodes[0]!, scope), scope);
    const at = (one: Scalar) => {
      const place = Math.trunc(number(one));
      if (place < 1 || place >= nodes.length) throw errors.value;
      return given(nodes[place], scope, evaluate);
    };
    if (!isMatrix(index)) return at(index as Scalar);
    const blocks = index.flat().map((one) => matrixOf(at(one), scope));
    const [rows] = commonSize(blocks);
    // CHOOSE({1,2},A1:A3,C1:C3) sets columns side by side
    return Array.from({ length: rows }, (_, row) => blocks.map((block) => broadcast(block, row, 0)));
  },
  LET: (nodes, scope, evaluate) => {
    need(nodes, 3, 253);
    const locals = new Map(scope.locals);
    const inner = { ...scope, locals };
    for (let place = 0; place + 2 < nodes.length; place += 2)
      locals.set(nameOf(nodes[place]), given(nodes[place + 1], inner, evaluate));
    return given(nodes.at(-1), inner, evaluate);
  },
  LAMBDA: (nodes, scope, evaluate) => {
    const names = nodes.slice(0, -1).map(nameOf);
    return new Lambda(names, (values) => {
      if (values.length > names.length) throw errors.value;
      const locals = new Map(scope.locals);
      for (const [place, name] of names.entries()) locals.set(name, values[place]);
      return given(nodes.at(-1), { ...scope, locals }, evaluate);
    });
  },
  INDIRECT: (nodes, scope, evaluate) => {
    need(nodes, 1, 2);
    const written = text(value(nodes[0], scope, evaluate));
    const isA1 = nodes.length < 2 || truth(value(nodes[1], scope, evaluate));
    const found = evaluate(
      parsedReference(isA1 ? written : fromR1C1(written, scope.row, scope.column)),
      scope,
    );
    return found instanceof Reference ? found : errors.reference;
  },
  ISOMITTED: (nodes, scope) => scope.locals.get(nameOf(nodes[0])) === undefined,
  MAP: (nodes, scope, evaluate) => {
    const lambda = lambdaOf(nodes.at(-1), scope, evaluate);
    const blocks = nodes.slice(0, -1).map((node) => matrixOf(given(node, scope, evaluate), scope));
    return overCells(blocks, (cells) => scalarOf(lambda.apply(cells), scope));
  },
  BYROW: (nodes, scope, evaluate) => {
    const lambda = lambdaOf(nodes[1], scope, evaluate);
    const rows = matrixOf(given(nodes[0], scope, evaluate), scope);
    return rows.map((row) => [caught(() => scalarOf(lambda.apply([[row]]), scope))]);
  },
  BYCOL: (nodes, scope, evaluate) => {
    const lambda = lambdaOf(nodes[1], scope, evaluate);
    const block = matrixOf(given(nodes[0], scope, evaluate), scope);
    const columns = block[0]!.map((_, column) => block.map((row) => [row[column]]));
    return [columns.map((column) => caught(() => scalarOf(lambda.apply([column]), scope)))];
  },
  REDUCE: (nodes, scope, evaluate) => {
    const lambda = lambdaOf(nodes[2], scope, evaluate);
    const cells = matrixOf(given(nodes[1], scope, evaluate), scope).flat();
    return cells.reduce<Value>((sum, cell) => lambda.apply([sum, cell]), given(nodes[0], scope, evaluate));
  },
  SCAN: (nodes, scope, evaluate) => {
    const lambda = lambdaOf(nodes[2], scope, evaluate);
    let sum: Value = given(nodes[0], scope, evaluate);
    return matrixOf(given(nodes[1], scope, evaluate), scope).map((row) =>
      row.map((cell) => scalarOf((sum = lambda.apply([sum, cell])), scope)),
    );
  },
  MAKEARRAY: (nodes, scope, evaluate) => {
    const [rows, columns] = [0, 1].map((place) => Math.trunc(number(value(nodes[place], scope, evaluate))));
    const lambda = lambdaOf(nodes[2], scope, evaluate);
    if (rows! < 1 || columns! < 1) throw errors.value;
    return Array.from({ length: rows! }, (_, row) =>
      Array.from({ length: columns! }, (_, column) => scalarOf(lambda.apply([row + 1, column + 1]), scope)),
    );
  },
};

function need(nodes: Nodes, least: number, most: number): void {
  if (nodes.length < least || nodes.length > most) throw new Uncalculated("wrong number of arguments");
}

function given(node: FormulaNode | undefined, scope: Scope, evaluate: Evaluate): Value {
  return node && evaluate(node, scope);
}

function value(node: FormulaNode | undefined, scope: Scope, evaluate: Evaluate): Scalar {
  return scalarOf(given(node, scope, evaluate), scope);
}

function plain(value: Value, scope: Scope): Value {
  if (value instanceof Reference && value.area.rows * value.area.columns > 1) return scope.matrix(value);
  return isMatrix(value) && value.flat().length > 1 ? value : scalarOf(value, scope);
}

/** The first argument, or the second where the first is an error that counts. While a function is busy, nothing is replaced. */
function instead(
  nodes: Nodes,
  scope: Scope,
  evaluate: Evaluate,
  counts: (error: CellError) => boolean,
): Value {
  need(nodes, 2, 2);
  const first = plain(given(nodes[0], scope, evaluate), scope);
  const isReplaced = (one: Value) => one instanceof CellError && !isBusy(one) && counts(one);
  const second = () => (nodes[1] ? evaluate(nodes[1], scope) : 0);
  if (!isMatrix(first)) return isReplaced(first) ? second() : (first ?? 0);
  if (!first.flat().some(isReplaced)) return first;
  const blocks: Matrix[] = [first, matrixOf(second(), scope)];
  return overCells(blocks, ([one, other]) => (isReplaced(one) ? other : one));
}

function chosenBy(sought: Scalar, nodes: Nodes, scope: Scope, evaluate: Evaluate): Value {
  if (sought instanceof CellError) throw sought;
  let place = 1;
  for (; place + 1 < nodes.length; place += 2) {
    const candidate = value(nodes[place], scope, evaluate);
    if (compared(sought, candidate) === 0) return given(nodes[place + 1], scope, evaluate);
  }
  return place < nodes.length ? given(nodes[place], scope, evaluate) : errors.notAvailable;
}

/** @throws CellError #REF! for a text that is no formula */
function parsedReference(written: string): FormulaNode {
  try {
    return parsed(written);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw errors.reference;
    throw error;
  }
}

function nameOf(node: FormulaNode | undefined): string {
  if (node?.kind !== "name") throw new Uncalculated("missing name");
  return node.name.toLowerCase();
}

/** A LAMBDA, or the name of a function. */
function lambdaOf(node: FormulaNode | undefined, scope: Scope, evaluate: Evaluate): Lambda {
  const found = given(node, scope, evaluate);
  if (found instanceof Lambda) return found;
  throw found instanceof CellError ? found : errors.value;
}
