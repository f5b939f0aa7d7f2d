import { NamedItemCollectionObject, NamedItemObject } from "./objects/namedItems";
import { ApplicationObject } from "./objects/application";
import { dataValidationDefinitions } from "./objects/propertyBag/dataValidation";
import { typeDefinitions } from "./objects/propertyBag/typeDefinitions";
import { RangeObject } from "./objects/rangeObject";
import * as formats from "./objects/range/format";
import { RangeBorderCollectionObject, RangeBorderObject } from "./objects/range/borders";
import {
  RangeAreasObject,
  RangeCollectionObject,
  WorkbookRangeAreasObject,
} from "./objects/range/rangeAreas";
import { RangeViewObject } from "./objects/range/rangeView";
import { RangeSortObject } from "./objects/range/rangeSort";
import { SettingCollectionObject } from "./objects/settings";
import { FreezePanesObject } from "./objects/sheet/freezePanes";
import { WorksheetProtectionObject } from "./objects/sheet/protection";
import { AutoFilterObject } from "./objects/table/autoFilter";
import * as columns from "./objects/table/tableColumns";
import * as rows from "./objects/table/tableRows";
import { FilterObject } from "./objects/table/columnFilter";
import { TableSortObject } from "./objects/table/tableSort";
import { TableObject } from "./objects/table/tableObject";
import { TableCollectionObject } from "./objects/table/tableCollection";
import { WorkbookObject } from "./objects/workbookObject";
import { WorksheetObject } from "./objects/worksheetObject";
import { WorksheetCollectionObject } from "./objects/worksheetCollection";
import { apiTable } from "./richapi/apiMembers";
import { memberOf } from "./richapi/hostObject";

/** Types of the object model that have a class of their own here; the others are bags (objects/bag). */
const classes: Readonly<Record<string, { readonly prototype: object }>> = {
  Application: ApplicationObject,
  AutoFilter: AutoFilterObject,
  Filter: FilterObject,
  FormatProtection: formats.FormatProtectionObject,
  NamedItem: NamedItemObject,
  NamedItemCollection: NamedItemCollectionObject,
  Range: RangeObject,
  RangeAreas: RangeAreasObject,
  RangeBorder: RangeBorderObject,
  RangeBorderCollection: RangeBorderCollectionObject,
  RangeCollection: RangeCollectionObject,
  RangeFill: formats.RangeFillObject,
  RangeFont: formats.RangeFontObject,
  RangeFormat: formats.RangeFormatObject,
  RangeSort: RangeSortObject,
  RangeView: RangeViewObject,
  SettingCollection: SettingCollectionObject,
  Table: TableObject,
  TableCollection: TableCollectionObject,
  TableColumn: columns.TableColumnObject,
  TableColumnCollection: columns.TableColumnCollectionObject,
  TableScopedCollection: TableCollectionObject,
  TableSort: TableSortObject,
  TableRow: rows.TableRowObject,
  TableRowCollection: rows.TableRowCollectionObject,
  Workbook: WorkbookObject,
  WorkbookRangeAreas: WorkbookRangeAreasObject,
  Worksheet: WorksheetObject,
  WorksheetCollection: WorksheetCollectionObject,
  WorksheetFreezePanes: FreezePanesObject,
  WorksheetProtection: WorksheetProtectionObject,
};

function isOn(prototype: object, member: string): boolean {
  return memberOf(member) in prototype;
}

/** Members that every collection, or every object, has without its class saying so. */
const given = [
  "getItem",
  "getItemOrNullObject",
  "getItemAt",
  "getCount",
  "items",
  "load",
  "set",
  "toJSON",
  "context",
  "isNullObject",
  "track",
  "untrack",
  "delete",
];

/** Whether the stand-in plays a member: `undefined` if its class is not looked at here, because it has its members as fields. */
export function isPlayed(type: string, member: string): boolean {
  const entry = apiTable[type];
  if (entry === undefined || given.includes(member) || entry.events.includes(member)) return true;
  // its methods are Excel's functions, calculated by name
  if (type === "Functions") return true;
  const own = classes[type];
  if (own) return isOn(own.prototype, member) || member in entry.values;
  if (member in entry.values || member in entry.objects) return true;
  const kind = { ...typeDefinitions, ...dataValidationDefinitions }[type];
  return kind !== undefined && (member in (kind.methods ?? {}) || member in (kind.collectionMethods ?? {}));
}

/** The members of a type that the object model has and the stand-in does not play. */
export function notPlayed(type: string): readonly string[] {
  const entry = apiTable[type]!;
  const members = [
    ...Object.keys(entry.values),
    ...Object.keys(entry.objects),
    ...Object.keys(entry.methods),
  ];
  return members.filter((member) => !isPlayed(type, member));
}
