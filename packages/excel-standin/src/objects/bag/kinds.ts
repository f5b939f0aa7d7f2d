import type { Sheet } from "../../workbook/sheet";
import type { Area } from "../../workbook/area";
import type { ObjectContext } from "../context";
import { type BagCollection, type BagObject, type Kinds, type Owner, objectOf } from "./bagObject";
import { bindingKinds } from "./bindings";
import { chartKinds } from "./charts";
import { commentKinds } from "./comments";
import { conditionalFormatKinds } from "./conditionalFormats";
import { pageLayoutKinds } from "./pageLayout";
import { documentKinds } from "./parts";
import { shapeKinds } from "./shapes";
import { workbookPartKinds } from "./workbookParts";

/** What is special about each type that a bag plays. */
export const kinds: Kinds = {
  ...bindingKinds,
  ...chartKinds,
  ...commentKinds,
  ...conditionalFormatKinds,
  ...documentKinds,
  ...pageLayoutKinds,
  ...shapeKinds,
  ...workbookPartKinds,
};

/** What a sheet keeps in a bag: `charts`, `shapes`, `conditionalFormats` (of an area), `customProperties`. */
export function ofSheet(context: ObjectContext, sheet: Sheet, name: string, type: string, area?: Area) {
  const owner: Owner = { context, sheet, kinds, ...(area ? { area } : {}) };
  return objectOf(type, owner, sheet.bag(name));
}

/** What the workbook keeps in a bag: `comments` and `notes` (of a sheet or all), `customXmlParts`, `properties`. */
export function ofWorkbook(
  context: ObjectContext,
  name: string,
  type: string,
  sheet?: Sheet,
): BagObject | BagCollection {
  return objectOf(type, { context, sheet, kinds }, context.workbook.bag(name));
}
