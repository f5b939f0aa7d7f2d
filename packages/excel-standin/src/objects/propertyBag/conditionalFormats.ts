import { invalidOperation } from "../../richapi/errors";
import { link, linked } from "../../workbook/propertyBag";
import {
  type PropertyBagObject,
  type TypeDefinition,
  type TypeDefinitions,
  createBag,
  bagsTouching,
  borderAt,
  clearValues,
} from "./propertyBagObject";
import { resolveCells } from "../cellReference";
import { RangeAreasObject } from "../range/rangeAreas";
import type { CellRange } from "../context";

/** Property → the type of rule that it describes, and the type of the object it holds. */
const rules: Readonly<Record<string, readonly [string, string]>> = {
  cellValue: ["CellValue", "CellValueConditionalFormat"],
  colorScale: ["ColorScale", "ColorScaleConditionalFormat"],
  custom: ["Custom", "CustomConditionalFormat"],
  dataBar: ["DataBar", "DataBarConditionalFormat"],
  iconSet: ["IconSet", "IconSetConditionalFormat"],
  preset: ["PresetCriteria", "PresetCriteriaConditionalFormat"],
  textComparison: ["ContainsText", "TextConditionalFormat"],
  topBottom: ["TopBottom", "TopBottomConditionalFormat"],
};

const described: Record<string, (object: PropertyBagObject) => unknown> = {};
for (const [name, [rule, type]] of Object.entries(rules)) {
  described[name] = (format) => {
    if (format.bag.values["type"] !== rule) throw invalidOperation(`ConditionalFormat.${name}`);
    return format.part(name, type);
  };
  described[`${name}OrNullObject`] = (format) =>
    format.bag.values["type"] === rule ? format.part(name, type) : undefined;
}

function changeTo(rule: string, name: string): (format: PropertyBagObject, properties?: never) => void {
  return (format, properties) => {
    format.setProperty("type", rule);
    if (properties) (format.part(name, rules[name]![1]) as PropertyBagObject).bag.values["rule"] = properties;
  };
}

function rangeOf({ bag, owner }: PropertyBagObject): CellRange | undefined {
  const cells = linked(bag, "range");
  return cells && owner.context.create.range(cells.sheet, cells.area);
}

const clearing: TypeDefinition = {
  methods: { clear: clearValues },
};

/** Conditional formats: the bags of a sheet in order of priority, each with its cells under `range`. */
export const conditionalFormatDefinitions: TypeDefinitions = {
  ConditionalFormatCollection: {
    items: ({ bag, owner }) => bagsTouching(bag.items, "range", owner.area),
    collectionMethods: {
      add(formats, type: never) {
        const bag = createBag(formats.owner, { type });
        link(bag, "range", { sheet: formats.sheet, area: formats.owner.area! });
        return formats.addItem(bag);
      },
      clearAll: (formats) => formats.items.forEach((format) => format.remove()),
    },
  },
  ConditionalFormat: {
    defaults: { stopIfTrue: false },
    computed: { ...described, priority: ({ bag, parent }) => parent?.bag.items.indexOf(bag) ?? 0 },
    beforeSet({ bag, parent }, name, value) {
      if (name !== "priority" || !parent) return;
      parent.bag.items = parent.bag.items.filter((other) => other !== bag);
      parent.bag.items.splice(value as number, 0, bag);
    },
    methods: {
      delete: (format) => format.remove(),
      getRange: (format) => {
        const range = rangeOf(format);
        if (!range) throw invalidOperation("ConditionalFormat.getRange");
        return range;
      },
      getRangeOrNullObject: rangeOf,
      getRanges: ({ bag, owner }) => {
        const cells = linked(bag, "range");
        if (!cells) throw invalidOperation("ConditionalFormat.getRanges");
        return new RangeAreasObject(owner.context, cells.sheet, [cells.area]);
      },
      setRanges(format, cells: never) {
        const { context, sheet } = format.owner;
        link(format.bag, "range", resolveCells(context, sheet, cells, "ConditionalFormat.setRanges"));
      },
      changeRuleToCellValue: changeTo("CellValue", "cellValue"),
      changeRuleToColorScale: changeTo("ColorScale", "colorScale"),
      changeRuleToContainsText: changeTo("ContainsText", "textComparison"),
      changeRuleToCustom: changeTo("Custom", "custom"),
      changeRuleToDataBar: changeTo("DataBar", "dataBar"),
      changeRuleToIconSet: changeTo("IconSet", "iconSet"),
      changeRuleToPresetCriteria: changeTo("PresetCriteria", "preset"),
      changeRuleToTopBottom: changeTo("TopBottom", "topBottom"),
    },
  },
  ColorScaleConditionalFormat: {
    computed: {
      threeColorScale: ({ bag }) =>
        (bag.values["criteria"] as { readonly midpoint?: unknown } | undefined)?.midpoint !== undefined,
    },
  },
  DataBarConditionalFormat: {
    defaults: {
      axisColor: "#000000",
      axisFormat: "Automatic",
      barDirection: "Context",
      showDataBarOnly: false,
    },
  },
  IconSetConditionalFormat: {
    defaults: { reverseIconOrder: false, showIconOnly: false, style: "ThreeTrafficLights1" },
  },
  ConditionalRangeFill: clearing,
  ConditionalRangeFont: clearing,
  ConditionalRangeFormat: {
    methods: {
      clearFormat({ bag }) {
        bag.parts.clear();
        clearValues({ bag });
      },
    },
  },
  ConditionalRangeBorderCollection: {
    find: borderAt,
  },
  ConditionalRangeBorder: { defaults: { style: "None", color: "#000000" } },
};
