import { boundingArea, cellArea, intersection } from "../../workbook/area";
import { CellError } from "../../workbook/cell";
import type { CallNode, FormulaNode } from "../formula/formulaNode";
import { isNativeName } from "../library/names";
import { nativeFunctions } from "../library/library";
import { caught, errors, number } from "./coerce";
import { specialForms } from "./specialForms";
import { Arguments, type NativeFunction, matrixOf, scalarOf } from "./native";
import { operators, overCells } from "./operators";
import type { Scope } from "./scope";
import {
  Lambda,
  Reference,
  type Scalar,
  Uncalculated,
  Union,
  UnplayedFunction,
  type Value,
  isBlock,
  isMatrix,
  isScalar,
} from "./value";

/** The result of a formula. Errors are values. @throws Uncalculated if it needs something that is not played here */
export function evaluate(node: FormulaNode, scope: Scope): Value {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "array":
      return node.rows;
    case "reference":
      return scope.reference(node.sheet, node.area);
    case "name":
      return named(node.name, node.sheet, scope) ?? errors.name;
    case "table":
      return scope.table(node);
    case "unary":
      return unary(node.operator, evaluate(node.of, scope), scope);
    case "binary":
      return binary(node.operator, evaluate(node.left, scope), evaluate(node.right, scope), scope);
    case "call":
      return called(node, scope);
    case "applied":
      return applied(evaluate(node.of, scope), node.parameters, scope);
  }
}

function named(name: string, sheet: string | undefined, scope: Scope): Value | undefined {
  const key = name.toLowerCase();
  if (sheet === undefined && scope.locals.has(key)) return scope.locals.get(key) ?? errors.value;
  return scope.named(name, sheet, evaluate);
}

function unary(operator: string, value: Value, scope: Scope): Value {
  if (operator === "#") return scope.spilled(value);
  if (operator === "@") return intersectedHere(value, scope);
  if (operator === "+") return value;
  const operation = ([one]: readonly Scalar[]) => (operator === "-" ? -number(one) : number(one) / 100);
  return overValues([value], operation, scope);
}

/** What `@` takes of a block: the cell in the formula's own row or column. */
function intersectedHere(value: Value, scope: Scope): Value {
  if (isMatrix(value)) return value[0]![0];
  if (!(value instanceof Reference)) return value;
  const { area, sheet } = value;
  if (area.rows === 1 && area.columns === 1) return value;
  const row = area.rows === 1 ? area.row : scope.row;
  const column = area.columns === 1 ? area.column : scope.column;
  const cell = intersection(area, cellArea(row, column));
  return cell ? new Reference(sheet, cell) : errors.value;
}

function binary(operator: string, left: Value, right: Value, scope: Scope): Value {
  const operation = operators[operator];
  if (operation !== undefined)
    return overValues([left, right], ([one, other]) => operation(one, other), scope);
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator === ",") return new Union([...partsOf(left), ...partsOf(right)]);
  if (!(left instanceof Reference && right instanceof Reference) || left.sheet !== right.sheet)
    return errors.value;
  if (operator === ":") return new Reference(left.sheet, boundingArea(left.area, right.area));
  const common = intersection(left.area, right.area);
  return common ? new Reference(left.sheet, common) : errors.nothing;
}

function partsOf(value: Value): readonly Reference[] {
  if (value instanceof Union) return value.parts;
  return value instanceof Reference ? [value] : [];
}

/** An operation on single values, or cell by cell if one of them is a block. */
function overValues(
  values: readonly Value[],
  operation: (values: readonly Scalar[]) => Scalar,
  scope: Scope,
): Value {
  const plain = values.map((value) => plainOf(value, scope));
  if (plain.every(isScalar)) return caught(() => operation(plain));
  return overCells(
    plain.map((value) => matrixOf(value, scope)),
    operation,
  );
}

/** A value without references: one cell is its value, more are a block. */
export function plainOf(value: Value, scope: Scope): Value {
  if (value instanceof Reference) {
    const { rows, columns } = value.area;
    return rows === 1 && columns === 1 ? scalarOf(value, scope) : scope.matrix(value);
  }
  if (isMatrix(value) && value.length === 1 && value[0]!.length === 1) return value[0]![0];
  return isScalar(value) || isMatrix(value) ? value : errors.value;
}

function called(node: CallNode, scope: Scope): Value {
  const { name } = node;
  const local = scope.locals.get(name.toLowerCase());
  if (local instanceof Lambda) return applied(local, node.parameters, scope);
  const form = specialForms[name];
  if (form !== undefined) return caught(() => form(node.parameters, scope, evaluate));
  const own = nativeFunctions[name];
  if (own !== undefined) return caught(() => calledNative(own, node, scope));
  const custom = scope.custom(node, scope, evaluate);
  if (custom !== undefined) return custom;
  if (isNativeName(name)) throw new UnplayedFunction(name);
  const lambda = named(name, undefined, scope);
  return lambda === undefined ? errors.name : applied(lambda, node.parameters, scope);
}

function applied(value: Value, parameters: readonly (FormulaNode | undefined)[], scope: Scope): Value {
  if (value instanceof CellError) return value;
  if (!(value instanceof Lambda)) return errors.reference;
  return caught(() => value.apply(parameters.map((node) => node && evaluate(node, scope))));
}

function calledNative(own: NativeFunction, { name, parameters }: CallNode, scope: Scope): Value {
  if (parameters.length < own.least || parameters.length > own.most)
    throw new Uncalculated(`wrong number of arguments: ${name}`);
  const isSingle = (place: number) => own.kindAt(place) !== "v";
  const values = parameters.map((node, place) => {
    const value = node && evaluate(node, scope);
    if (own.kindAt(place) === "a" && isBlock(value)) throw errors.value;
    return isSingle(place) ? plainOf(value, scope) : value;
  });
  const run = (some: readonly Value[]) => own.run(new Arguments(some, scope, own.kindAt, parameters));
  const places = values.flatMap((_, place) => (isSingle(place) ? [place] : []));
  if (!places.some((place) => isMatrix(values[place]))) return run(values);
  // single values and blocks alike are gone through together; what is taken whole stays
  const matrices = places.map((place) => matrixOf(values[place], scope));
  return overCells(matrices, (cells) => {
    const single = [...values];
    for (const [index, place] of places.entries()) single[place] = cells[index];
    return scalarOf(run(single), scope);
  });
}
