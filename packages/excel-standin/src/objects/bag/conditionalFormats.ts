import { invalidOperation } from "../../richapi/errors";
import { link, linked, newBag } from "../../workbook/bag";
import { RangeObject } from "../range";
import { type BagObject, type Kind, type Kinds, freshBag, touching } from "./bagObject";
import { cellsGiven } from "./cells";

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

const described: Record<string, (object: BagObject) => unknown> = {};
for (const [name, [rule, type]] of Object.entries(rules)) {
  described[name] = (format) => {
    if (format.bag.values["type"] !== rule) throw invalidOperation(`ConditionalFormat.${name}`);
    return format.part(name, type);
  };
  described[`${name}OrNullObject`] = (format) =>
    format.bag.values["type"] === rule ? format.part(name, type) : undefined;
}

function changeTo(rule: string, name: string): (format: BagObject, properties?: never) => void {
  return (format, properties) => {
    format.hold("type", rule);
    if (properties) (format.part(name, rules[name]![1]) as BagObject).bag.values["rule"] = properties;
  };
}

function rangeOf({ bag, owner }: BagObject): RangeObject | undefined {
  const cells = linked(bag, "range");
  return cells && new RangeObject(owner.context, cells.sheet, cells.area);
}

const clearing: Kind = {
  methods: { clear: ({ bag }) => Object.keys(bag.values).forEach((name) => delete bag.values[name]) },
};

/** Conditional formats: the bags of a sheet in order of priority, each with its cells under `range`. */
export const conditionalFormatKinds: Kinds = {
  ConditionalFormatCollection: {
    items: ({ bag, owner }) => touching(bag.items, "range", owner.area),
    adding: {
      add(formats, type: never) {
        const bag = freshBag(formats.owner, { type });
        link(bag, "range", { sheet: formats.sheet, area: formats.owner.area! });
        return formats.added(bag);
      },
      clearAll: (formats) => formats.items.forEach((format) => format.remove()),
    },
  },
  ConditionalFormat: {
    values: { stopIfTrue: false },
    computed: { ...described, priority: ({ bag, parent }) => parent?.bag.items.indexOf(bag) ?? 0 },
    setting({ bag, parent }, name, value) {
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
      setRanges(format, cells: never) {
        const { context, sheet } = format.owner;
        link(format.bag, "range", cellsGiven(context, sheet, cells, "ConditionalFormat.setRanges"));
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
    values: {
      axisColor: "#000000",
      axisFormat: "Automatic",
      barDirection: "Context",
      showDataBarOnly: false,
    },
  },
  IconSetConditionalFormat: {
    values: { reverseIconOrder: false, showIconOnly: false, style: "ThreeTrafficLights1" },
  },
  ConditionalRangeFill: clearing,
  ConditionalRangeFont: clearing,
  ConditionalRangeFormat: {
    methods: {
      clearFormat({ bag }) {
        bag.parts.clear();
        clearing.methods!["clear"]!({ bag } as BagObject);
      },
    },
  },
  ConditionalRangeBorderCollection: {
    find({ bag }, side: never) {
      let border = bag.items.find((item) => item.values["sideIndex"] === side);
      if (!border) bag.items.push((border = newBag(`${bag.id}.${String(side)}`, { sideIndex: side })));
      return border;
    },
  },
  ConditionalRangeBorder: { values: { style: "None", color: "#000000" } },
};
