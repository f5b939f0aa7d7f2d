import { ApplicationObject } from "../objects/application";
import {
  NamedItemArrayValuesObject,
  NamedItemCollectionObject,
  NamedItemObject,
} from "../objects/namedItems";
import { RangeBorderCollectionObject, RangeBorderObject } from "../objects/range/borders";
import * as formats from "../objects/range/format";
import { RangeAreasObject, WorkbookRangeAreasObject } from "../objects/range/rangeAreas";
import { RangeSortObject } from "../objects/range/rangeSort";
import { RangeViewObject } from "../objects/range/rangeView";
import { RangeObject, RemoveDuplicatesResultObject } from "../objects/rangeObject";
import { SettingCollectionObject, SettingObject } from "../objects/settings";
import { FreezePanesObject } from "../objects/sheet/freezePanes";
import { WorksheetProtectionObject } from "../objects/sheet/protection";
import { AutoFilterObject } from "../objects/table/autoFilter";
import { FilterObject } from "../objects/table/columnFilter";
import { TableCollectionObject } from "../objects/table/tableCollection";
import { TableColumnCollectionObject, TableColumnObject } from "../objects/table/tableColumns";
import { TableObject } from "../objects/table/tableObject";
import { TableRowCollectionObject, TableRowObject } from "../objects/table/tableRows";
import { TableSortObject } from "../objects/table/tableSort";
import { WorkbookObject } from "../objects/workbookObject";
import { WorksheetCollectionObject } from "../objects/worksheetCollection";
import { FunctionResultObject } from "../objects/worksheetFunctions";
import { WorksheetObject } from "../objects/worksheetObject";
import { type HostObject, ItemList } from "../richapi/hostObject";

/** Only looked at, never used: objects keep what they are made of until a member is read. */
const unused = undefined as never;

/** An object of every type that has a class of its own; the others are property bags. */
export const specimens: Readonly<Record<string, HostObject>> = {
  Application: new ApplicationObject(unused),
  AutoFilter: new AutoFilterObject(unused, unused),
  Filter: new FilterObject(unused, unused, unused),
  FormatProtection: new formats.FormatProtectionObject(unused, unused, unused),
  FunctionResult: new FunctionResultObject(unused, unused),
  NamedItem: new NamedItemObject(unused, unused),
  NamedItemArrayValues: new NamedItemArrayValuesObject(unused, unused),
  NamedItemCollection: new NamedItemCollectionObject(unused),
  Range: new RangeObject(unused, unused, unused),
  RangeAreas: new RangeAreasObject(unused, unused, []),
  RangeAreasCollection: new ItemList("RangeAreasCollection", []),
  RangeBorder: new RangeBorderObject(unused, unused, unused, unused),
  RangeBorderCollection: new RangeBorderCollectionObject(unused, unused, unused),
  RangeCollection: new ItemList("RangeCollection", []),
  RangeFill: new formats.RangeFillObject(unused, unused, unused),
  RangeFont: new formats.RangeFontObject(unused, unused, unused),
  RangeFormat: new formats.RangeFormatObject(unused, unused, unused),
  RangeSort: new RangeSortObject(unused, unused, unused),
  RangeView: new RangeViewObject(unused, unused, unused),
  RangeViewCollection: new ItemList("RangeViewCollection", []),
  RemoveDuplicatesResult: new RemoveDuplicatesResultObject(0, 0),
  Setting: new SettingObject(unused, unused),
  SettingCollection: new SettingCollectionObject(unused),
  Table: new TableObject(unused, unused),
  TableCollection: new TableCollectionObject(unused, unused),
  TableColumn: new TableColumnObject(unused, unused, unused),
  TableColumnCollection: new TableColumnCollectionObject(unused, unused),
  TableRow: new TableRowObject(unused, unused, unused),
  TableRowCollection: new TableRowCollectionObject(unused, unused),
  TableScopedCollection: new TableCollectionObject(unused, unused),
  TableSort: new TableSortObject(unused, unused),
  Workbook: new WorkbookObject(unused),
  WorkbookRangeAreas: new WorkbookRangeAreasObject(unused, []),
  Worksheet: new WorksheetObject(unused, unused),
  WorksheetCollection: new WorksheetCollectionObject(unused),
  WorksheetFreezePanes: new FreezePanesObject(unused, unused),
  WorksheetProtection: new WorksheetProtectionObject(unused, unused),
};
