import { type Area, contains, sameArea } from "../../workbook/area";
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
    methods: { clear: ({ owner }) => forget(owner.sheet!, owner.area!) },
  },
};
