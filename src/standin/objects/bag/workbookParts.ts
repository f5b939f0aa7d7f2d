import { itemAlreadyExists } from "../../richapi/errors";
import { newBag } from "../../workbook/bag";
import { type Kinds, freshBag } from "./bagObject";
import { cellsGiven } from "./cells";

/** Styles that every workbook has. */
const builtInStyles =
  "Normal,Bad,Good,Neutral,Calculation,Input,Output,Heading 1,Heading 2,Heading 3,Heading 4,Title,Total,Note,Comma,Currency,Percent".split(
    ",",
  );

/** What belongs to a workbook and to its sheets beside cells: styles, page breaks, protection; nothing of it changes how cells look. */
export const workbookPartKinds: Kinds = {
  StyleCollection: {
    items({ bag }) {
      if (bag.items.length === 0)
        for (const name of builtInStyles) bag.items.push(newBag(`style ${name}`, { name, builtIn: true }));
      return bag.items;
    },
    adding: {
      add(styles, name: never) {
        if (styles.find(name)) throw itemAlreadyExists("StyleCollection.add");
        styles.added(freshBag(styles.owner, { name, builtIn: false }));
      },
    },
  },
  Style: {
    values: {
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
    adding: {
      add(breaks, cell: never) {
        const { area } = cellsGiven(
          breaks.owner.context,
          breaks.owner.sheet,
          cell,
          "PageBreakCollection.add",
        );
        return breaks.added(freshBag(breaks.owner, { rowIndex: area.row, columnIndex: area.column }));
      },
      removePageBreaks: ({ bag }) => void (bag.items = []),
    },
  },
  PageBreak: { methods: { delete: (one) => one.remove() } },
  WorkbookProtection: {
    values: { protected: false },
    methods: {
      protect: ({ bag }) => void (bag.values["protected"] = true),
      unprotect: ({ bag }) => void (bag.values["protected"] = false),
    },
  },
  CultureInfo: { values: { name: "en-US" } },
  DatetimeFormatInfo: {
    values: {
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
    values: { currencySymbol: "$", numberDecimalSeparator: ".", numberGroupSeparator: "," },
  },
  IterativeCalculation: { values: { enabled: false, maxIteration: 100, maxChange: 0.001 } },
  Runtime: { values: { enableEvents: true } },
  PivotTableCollection: { adding: { refreshAll: () => undefined } },
  TableStyleCollection: {},
};
