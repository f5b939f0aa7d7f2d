import { copiedFormula } from "../../functions/formula/rewrite";
import { type Area, absoluteAddress, contains, sameArea } from "../../workbook/area";
import { required } from "../../richapi/errors";
import { type CellValue, isEmpty, plainValue } from "../../workbook/cell";
import { typedNumber } from "../../workbook/typedNumber";
import { RangeAreasObject } from "../range/rangeAreas";
import { blocksOf } from "../range/specialCells";
import { type PropertyBag, link, linked, unlinkAll } from "../../workbook/propertyBag";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";
import {
  type PropertyBagObject,
  type TypeDefinitions,
  type Owner,
  createBag,
  createObject,
  bagsTouching,
} from "./propertyBagObject";
import { RangeGeometry } from "../range/rangeGeometry";
import { removeAll } from "../../workbook/removeAll";
import { valuesIn } from "../../workbook/cellBlock";

const types: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function typeOf(rule: unknown): string {
  const kind = Object.keys((rule as object | undefined) ?? {}).find((name) => name in types);
  return kind === undefined ? "None" : types[kind]!;
}

/** The rules of a sheet, each with its cells under `range`. */
function rulesOn({ context, sheet }: Owner): PropertyBag[] {
  return context.workbook.bag("dataValidations", sheet).items;
}

/** Puts the rule of some cells into force, in place of what was there. */
function enforce({ bag, owner }: PropertyBagObject): void {
  const rules = rulesOn(owner);
  if (rules.includes(bag)) return;
  const area = owner.area!;
  forget(rules, area);
  link(bag, "range", { sheet: owner.sheet!, area });
  rules.push(bag);
}

function forget(rules: PropertyBag[], area: Area): void {
  removeAll(rules, (bag) => {
    const cells = linked(bag, "range");
    const gone = cells === undefined || contains(area, cells.area);
    if (gone) unlinkAll(bag);
    return gone;
  });
}

/** `range.dataValidation`: of the rule that holds in all these cells, or of none yet. */
export function dataValidationOf(context: ObjectContext, sheet: Sheet, area: Area): PropertyBagObject {
  const owner: Owner = { context, sheet, area, definitions: dataValidationDefinitions };
  const holds = (bag: PropertyBag) => {
    const cells = linked(bag, "range");
    return cells !== undefined && (sameArea(cells.area, area) || contains(cells.area, area));
  };
  return createObject(
    "DataValidation",
    owner,
    rulesOn(owner).find(holds) ?? createBag(owner),
  ) as PropertyBagObject;
}

const comparisons: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, low) => value === low,
  NotEqualTo: (value, low) => value !== low,
  GreaterThan: (value, low) => value > low,
  LessThan: (value, low) => value < low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

interface Limits {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

type Rule = Readonly<Record<string, unknown>>;

/** Checks cells against a rule. Its formulas are written for the first cell of its block. */
class RuleChecker {
  constructor(
    private readonly rule: PropertyBagObject,
    private readonly first: Area,
  ) {}

  private get sheet(): Sheet {
    return this.rule.owner.sheet!;
  }

  /** The value of a limit: a number, or the result of a formula. */
  private value(given: unknown, row: number, column: number): CellValue {
    if (typeof given !== "string" || !given.startsWith("=")) return given as CellValue;
    const own = copiedFormula(given, row - this.first.row, column - this.first.column);
    return this.rule.owner.context.workbook.calculator.evaluate(own, this.sheet);
  }

  private listed(source: string): readonly string[] {
    if (!source.startsWith("=")) return source.split(",").map((one) => one.trim());
    const cells = this.rule.owner.context.workbook.calculator.resolveReference(source, this.sheet);
    return cells ? valuesIn(cells).map((one) => String(plainValue(one))) : [];
  }

  /** Whether the value of a cell keeps the rule. */
  accepts(value: CellValue, row: number, column: number): boolean {
    const [kind, given] = Object.entries((this.rule.getProperty("rule") ?? {}) as Rule)[0] ?? [];
    if (kind === undefined) return true;
    if (kind === "list") {
      const source = String((given as { readonly source?: unknown }).source ?? "");
      return this.listed(source).includes(String(plainValue(value)));
    }
    if (kind === "custom") {
      const { formula } = given as { readonly formula: string };
      const verdict = this.value(formula.startsWith("=") ? formula : `=${formula}`, row, column);
      return verdict === true || (typeof verdict === "number" && verdict !== 0);
    }
    const { formula1, formula2, operator } = (given ?? {}) as Limits;
    const number = kind === "textLength" ? String(plainValue(value)).length : value;
    if (typeof number !== "number" || (kind === "wholeNumber" && !Number.isInteger(number))) return false;
    const [low, high] = [formula1, formula2].map((limit) => limitOf(this.value(limit, row, column)));
    return comparisons[operator ?? "Between"]!(number, low!, high!);
  }
}

/** A limit as a number; days may be written as texts. */
function limitOf(value: CellValue | undefined): number {
  return typeof value === "string" ? (typedNumber(value)?.value ?? NaN) : Number(value);
}

function wrongCells(rule: PropertyBagObject): readonly (readonly [number, number])[] {
  const { bag, owner } = rule;
  const [sheet, area] = [owner.sheet!, owner.area!];
  owner.context.workbook.calculator.flush();
  const judge = new RuleChecker(rule, linked(bag, "range")?.area ?? area);
  return [...sheet.cellsIn(area)].flatMap(([row, column, cell]) =>
    isEmpty(cell) || judge.accepts(cell.value, row, column) ? [] : [[row, column] as const],
  );
}

function invalidCells(rule: PropertyBagObject): RangeAreasObject | undefined {
  const { context, sheet } = rule.owner;
  const blocks = blocksOf(wrongCells(rule));
  return blocks.length === 0 ? undefined : new RangeAreasObject(context, sheet!, blocks);
}

/** True if all cells keep the rule, false if none does, null if some do. */
function isValid(rule: PropertyBagObject): boolean | null {
  const { rows, columns } = rule.owner.area!;
  const wrong = wrongCells(rule).length;
  return wrong === 0 ? true : wrong === rows * columns ? false : null;
}

/** Whether only some of the cells have a rule, or several have several. */
function isInconsistent({ bag, owner }: PropertyBagObject): boolean {
  const rules = rulesOn(owner);
  return !rules.includes(bag) && bagsTouching(rules, "range", owner.area).length > 0;
}

/** A rule with formulas instead of ranges. */
function withFormulas(value: unknown): unknown {
  if (value instanceof RangeGeometry) return `=${absoluteAddress(value.sheet.name, value.area)}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withFormulas(part)]));
}

export const dataValidationDefinitions: TypeDefinitions = {
  DataValidation: {
    defaults: {
      ignoreBlanks: true,
      rule: {},
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: true, title: "" },
    },
    computed: {
      type: (rule) => (isInconsistent(rule) ? "Inconsistent" : typeOf(rule.bag.values["rule"])),
      valid: isValid,
    },
    normalize: (name, value) => (name === "rule" ? withFormulas(value) : value),
    beforeSet: enforce,
    methods: {
      clear: ({ owner }) => forget(rulesOn(owner), owner.area!),
      getInvalidCells: (rule) => required(invalidCells(rule), "DataValidation.getInvalidCells"),
      getInvalidCellsOrNullObject: invalidCells,
    },
  },
};
