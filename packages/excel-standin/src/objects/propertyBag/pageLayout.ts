import { required } from "../../richapi/errors";
import { type Link, link, linked } from "../../workbook/propertyBag";
import { RangeAreasObject } from "../range/rangeAreas";
import type { PropertyBagObject, TypeDefinitions } from "./propertyBagObject";
import { resolveCells } from "../cellReference";
import type { CellRange } from "../context";

function linking(name: string) {
  return (layout: PropertyBagObject, cells: never) =>
    link(
      layout.bag,
      name,
      resolveCells(layout.owner.context, layout.owner.sheet, cells, `PageLayout.${name}`),
    );
}

function rangeOf(name: string) {
  return ({ bag, owner }: PropertyBagObject): CellRange | undefined => {
    const cells = linked(bag, name);
    return cells && owner.context.create.range(cells.sheet, cells.area);
  };
}

function presentRange(name: string) {
  return (layout: PropertyBagObject) => required(rangeOf(name)(layout), `PageLayout.${name}`);
}

const printAreaName = (i: number) => (i === 0 ? "printArea" : `printArea.${i}`);

/** The blocks that are printed, each on pages of its own. */
function setPrintArea({ bag, owner }: PropertyBagObject, given: never): void {
  const cells =
    (given as unknown) instanceof RangeAreasObject
      ? (given as RangeAreasObject).blocks.map((area) => ({ sheet: (given as RangeAreasObject).sheet, area }))
      : [resolveCells(owner.context, owner.sheet, given, "PageLayout.setPrintArea")];
  for (let i = cells.length; bag.links.has(printAreaName(i)); i++) link(bag, printAreaName(i), undefined);
  cells.forEach((one, i) => link(bag, printAreaName(i), one));
}

function areasOfPrint({ bag, owner }: PropertyBagObject): RangeAreasObject | undefined {
  const cells: Link[] = [];
  for (let i = 0; bag.links.has(printAreaName(i)); i++)
    cells.push(...[linked(bag, printAreaName(i)) ?? []].flat());
  const [first] = cells;
  return (
    first &&
    new RangeAreasObject(
      owner.context,
      first.sheet,
      cells.map(({ area }) => area),
    )
  );
}

/** How a sheet is printed; lengths in points. */
export const pageLayoutDefinitions: TypeDefinitions = {
  PageLayout: {
    defaults: {
      ...{ orientation: "Portrait", paperSize: "Letter", printGridlines: false, printHeadings: false },
      ...{
        leftMargin: 50.4,
        rightMargin: 50.4,
        topMargin: 54,
        bottomMargin: 54,
        headerMargin: 21.6,
        footerMargin: 21.6,
      },
      ...{ centerHorizontally: false, centerVertically: false, blackAndWhite: false, draftMode: false },
      ...{ printOrder: "DownThenOver", zoom: { scale: 100 } },
    },
    methods: {
      setPrintArea,
      getPrintArea: (layout) => required(areasOfPrint(layout), "PageLayout.getPrintArea"),
      getPrintAreaOrNullObject: areasOfPrint,
      setPrintTitleRows: linking("printTitleRows"),
      setPrintTitleColumns: linking("printTitleColumns"),
      getPrintTitleRows: presentRange("printTitleRows"),
      getPrintTitleRowsOrNullObject: rangeOf("printTitleRows"),
      getPrintTitleColumns: presentRange("printTitleColumns"),
      getPrintTitleColumnsOrNullObject: rangeOf("printTitleColumns"),
      setPrintMargins({ bag }, unit: never, margins: never) {
        const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit as string] ?? 1;
        for (const [side, size] of Object.entries(margins as Readonly<Record<string, number>>))
          bag.values[`${side}Margin`] = size * points;
      },
    },
  },
};
