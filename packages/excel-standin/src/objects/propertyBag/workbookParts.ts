import { invalidOperation, itemAlreadyExists } from "../../richapi/errors";
import { cellArea } from "../../workbook/area";
import { newPropertyBag } from "../../workbook/propertyBag";
import { type TypeDefinitions, createBag, borderAt, clearValues } from "./propertyBagObject";
import { resolveCells } from "../cellReference";

/** Styles that every workbook has. */
const builtInStyles =
  "Normal,Bad,Good,Neutral,Calculation,Input,Output,Heading 1,Heading 2,Heading 3,Heading 4,Title,Total,Note,Comma,Currency,Percent".split(
    ",",
  );

function spaceless(name: unknown): string {
  return String(name).replaceAll(" ", "").toLowerCase();
}

/** What belongs to a workbook and to its sheets beside cells: styles, page breaks, protection; nothing of it changes how cells look. */
export const workbookPartDefinitions: TypeDefinitions = {
  StyleCollection: {
    items({ bag }) {
      if (bag.items.length === 0)
        for (const name of builtInStyles)
          bag.items.push(newPropertyBag(`style ${name}`, { name, builtIn: true }));
      return bag.items;
    },
    // the enumeration says `Heading1`, the style is called `Heading 1`
    find: ({ bag }, key: never) =>
      bag.items.find(({ values }) => spaceless(values["name"]) === spaceless(key)),
    collectionMethods: {
      add(styles, name: never) {
        if (styles.find(name)) throw itemAlreadyExists("StyleCollection.add");
        styles.addItem(createBag(styles.owner, { name, builtIn: false }));
      },
    },
  },
  Style: {
    defaults: {
      ...{
        includeAlignment: true,
        includeBorder: true,
        includeFont: true,
        includeNumber: true,
        includePatterns: true,
      },
      ...{ includeProtection: true, locked: true, formulaHidden: false, wrapText: false, shrinkToFit: false },
      ...{
        numberFormat: "General",
        numberFormatLocal: "General",
        indentLevel: 0,
        textOrientation: 0,
        autoIndent: false,
      },
      ...{ horizontalAlignment: "General", verticalAlignment: "Bottom", readingOrder: "Context" },
    },
    methods: { delete: (style) => style.remove() },
  },
  PageBreakCollection: {
    collectionMethods: {
      add(breaks, cell: never) {
        const { area } = resolveCells(
          breaks.owner.context,
          breaks.owner.sheet,
          cell,
          "PageBreakCollection.add",
        );
        return breaks.addItem(createBag(breaks.owner, { rowIndex: area.row, columnIndex: area.column }));
      },
      removePageBreaks: ({ bag }) => void (bag.items = []),
    },
  },
  PageBreak: {
    methods: {
      delete: (one) => one.remove(),
      getCellAfterBreak({ bag, owner, sheet }) {
        const { rowIndex, columnIndex } = bag.values as {
          readonly rowIndex: number;
          readonly columnIndex: number;
        };
        return owner.context.create.range(sheet, cellArea(rowIndex, columnIndex));
      },
    },
  },
  WorkbookProtection: {
    computed: { protected: ({ owner }) => owner.context.workbook.structurePassword !== undefined },
    methods: {
      protect({ owner }, password?: never) {
        const { workbook } = owner.context;
        if (workbook.structurePassword !== undefined) throw invalidOperation("WorkbookProtection.protect");
        workbook.structurePassword = password ?? "";
      },
      unprotect({ owner }, password?: never) {
        const { workbook } = owner.context;
        const wanted = workbook.structurePassword ?? "";
        if (wanted !== "" && wanted !== password) throw invalidOperation("WorkbookProtection.unprotect");
        workbook.structurePassword = undefined;
      },
    },
  },
  // of styles: cells have classes of their own
  RangeFont: {
    defaults: {
      ...{ name: "Calibri", size: 11, color: "#000000", bold: false, italic: false, underline: "None" },
      ...{ strikethrough: false, subscript: false, superscript: false, tintAndShade: 0 },
    },
  },
  RangeFill: {
    defaults: {
      color: "#FFFFFF",
      pattern: "None",
      patternColor: "#000000",
      tintAndShade: 0,
      patternTintAndShade: 0,
    },
    methods: { clear: clearValues },
  },
  RangeBorderCollection: {
    find: borderAt,
  },
  RangeBorder: { defaults: { style: "None", weight: "Thin", color: "#000000", tintAndShade: 0 } },
  CultureInfo: { defaults: { name: "en-US" } },
  DatetimeFormatInfo: {
    defaults: {
      ...{
        dateSeparator: "/",
        timeSeparator: ":",
        shortDatePattern: "M/d/yyyy",
        longDatePattern: "dddd, MMMM d, yyyy",
      },
      longTimePattern: "h:mm:ss tt",
    },
  },
  NumberFormatInfo: {
    defaults: { currencySymbol: "$", numberDecimalSeparator: ".", numberGroupSeparator: "," },
  },
  IterativeCalculation: { defaults: { enabled: false, maxIteration: 100, maxChange: 0.001 } },
  Runtime: { defaults: { enableEvents: true } },
  PivotTableCollection: { collectionMethods: { refreshAll: () => undefined } },
  TableStyleCollection: {},
};
