import { type Area, contains, sameArea } from "../../workbook/area";
import { itemNotFound } from "../../richapi/errors";
import { type CellValue, isEmpty, plainValue } from "../../workbook/cell";
import { RangeAreasObject } from "../range/rangeAreas";
import { blocksOf } from "../range/specialCells";
import { type Bag, link, linked, unlinkAll } from "../../workbook/bag";
import type { Sheet } from "../../workbook/sheet";
import { removeAll } from "../../workbook/workbook";
import type { ObjectContext } from "../context";
import { type BagObject, type Kinds, type Owner, freshBag, objectOf } from "./bagObject";

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

/** Puts the rule of some cells in force: it takes the place of what was there. */
function enforce({ bag, owner }: BagObject): void {
  const { validations } = owner.sheet!;
  if (validations.includes(bag)) return;
  const area = owner.area!;
  forget(owner.sheet!, area);
  link(bag, "range", { sheet: owner.sheet!, area });
  validations.push(bag);
}

function forget(sheet: Sheet, area: Area): void {
  removeAll(sheet.validations, (bag) => {
    const cells = linked(bag, "range");
    const gone = cells === undefined || contains(area, cells.area);
    if (gone) unlinkAll(bag);
    return gone;
  });
}

/** `range.dataValidation`: of the rule that holds in all these cells, or of none yet. */
export function dataValidationOf(context: ObjectContext, sheet: Sheet, area: Area): BagObject {
  const owner: Owner = { context, sheet, area, kinds: dataValidationKinds };
  const holds = (bag: Bag) => {
    const cells = linked(bag, "range");
    return cells !== undefined && (sameArea(cells.area, area) || contains(cells.area, area));
  };
  return objectOf("DataValidation", owner, sheet.validations.find(holds) ?? freshBag(owner)) as BagObject;
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

/** Whether a value keeps a rule of numbers, lengths or a list in words; rules of other kinds count as kept. */
function keeps(rule: Readonly<Record<string, unknown>>, value: CellValue): boolean {
  const [kind, given] = Object.entries(rule)[0] ?? [];
  if (kind === "list") {
    const { source } = given as { readonly source?: unknown };
    const listed = typeof source === "string" && !source.startsWith("=") ? source.split(",") : undefined;
    return !listed || listed.map((one) => one.trim()).includes(String(plainValue(value)));
  }
  const { formula1, formula2, operator } = (given ?? {}) as Limits;
  const low = Number(formula1);
  if (Number.isNaN(low) || !kind) return true;
  const number = kind === "textLength" ? String(plainValue(value)).length : value;
  if (kind === "wholeNumber" && !Number.isInteger(number)) return false;
  if (!["wholeNumber", "decimal", "textLength"].includes(kind)) return true;
  return typeof number === "number" && comparisons[operator ?? "Between"]!(number, low, Number(formula2));
}

function invalidCells({ bag, owner }: BagObject): RangeAreasObject | undefined {
  const [sheet, area] = [owner.sheet!, owner.area!];
  const rule = (bag.values["rule"] ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = [...sheet.cellsIn(area)].filter(([, , cell]) => !isEmpty(cell) && !keeps(rule, cell.value));
  const blocks = blocksOf(wrong.map(([row, column]) => [row, column]));
  return blocks.length === 0 ? undefined : new RangeAreasObject(owner.context, sheet, blocks);
}

const dataValidationKinds: Kinds = {
  DataValidation: {
    values: {
      ignoreBlanks: true,
      rule: {},
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: true, title: "" },
    },
    computed: { type: ({ bag }) => typeOf(bag.values["rule"]) },
    setting: enforce,
    methods: {
      clear: ({ owner }) => forget(owner.sheet!, owner.area!),
      getInvalidCells(rule) {
        const areas = invalidCells(rule);
        if (!areas) throw itemNotFound("DataValidation.getInvalidCells");
        return areas;
      },
      getInvalidCellsOrNullObject: invalidCells,
    },
  },
};
