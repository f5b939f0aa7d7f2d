import type { Sheet } from "../../workbook/sheet";
import type { Area } from "../../workbook/area";
import type { ObjectContext } from "../context";
import {
  type PropertyBagCollection,
  type PropertyBagObject,
  type TypeDefinitions,
  type Owner,
  createObject,
} from "./propertyBagObject";
import { bindingDefinitions } from "./bindings";
import { chartDefinitions } from "./charts";
import { commentDefinitions } from "./comments";
import { conditionalFormatDefinitions } from "./conditionalFormats";
import { pageLayoutDefinitions } from "./pageLayout";
import { documentPartDefinitions } from "./documentParts";
import { shapeDefinitions } from "./shapes";
import { workbookPartDefinitions } from "./workbookParts";

/** What is special about each type that a bag plays. */
export const typeDefinitions: TypeDefinitions = {
  ...bindingDefinitions,
  ...chartDefinitions,
  ...commentDefinitions,
  ...conditionalFormatDefinitions,
  ...documentPartDefinitions,
  ...pageLayoutDefinitions,
  ...shapeDefinitions,
  ...workbookPartDefinitions,
};

/** What a sheet keeps in a bag: `charts`, `shapes`, `conditionalFormats` (of an area), `customProperties`. */
export function sheetProperty(context: ObjectContext, sheet: Sheet, name: string, type: string, area?: Area) {
  const owner: Owner = { context, sheet, definitions: typeDefinitions, ...(area ? { area } : {}) };
  return createObject(type, owner, context.workbook.bag(name, sheet));
}

/** What the workbook keeps in a bag: `comments` and `notes` (of a sheet or all), `customXmlParts`, `properties`. */
export function workbookProperty(
  context: ObjectContext,
  name: string,
  type: string,
  sheet?: Sheet,
): PropertyBagObject | PropertyBagCollection {
  return createObject(type, { context, sheet, definitions: typeDefinitions }, context.workbook.bag(name));
}
