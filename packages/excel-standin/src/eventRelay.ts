import { type EventHub, type EventName, isEvent } from "./eventHub";
import type { ObjectContext } from "./objects/context";
import { valueType } from "./objects/range/richValue";
import type { Conversation } from "./protocol/conversation";
import { bindingDetails } from "./commonApi/commonApi";
import { type Area, areaText, cellArea, intersection } from "./workbook/area";
import { linked } from "./workbook/propertyBag";
import { plainValue } from "./workbook/cell";
import type { WorkbookEvent } from "./workbook/workbookEvent";
import type { Sheet } from "./workbook/sheet";

const all = "Workbook";
const source = "Local";

/** Sends the add-in the events that it listens to. */
export function relayEvents(
  context: ObjectContext,
  events: EventHub,
  conversation: () => Conversation | undefined,
): void {
  const fire = (event: string, payload: object) => {
    if (events.enabled()) conversation()?.fire(event, payload);
  };
  const emit = (event: EventName, sheet: Sheet, details: Readonly<Record<string, unknown>>) =>
    events.emit(event, [sheet.id, all], { worksheetId: sheet.id, source, ...details });
  const relay: { [K in WorkbookEvent["kind"]]?: (event: Extract<WorkbookEvent, { kind: K }>) => void } = {
    entered(event) {
      const { sheet, area } = event;
      emit("Worksheet.DataChanged", sheet, changed(context, events, event));
      for (const table of context.workbook.tables)
        if (table.sheet === sheet && intersection(table.area, area))
          events.emit("Table.DataChanged", [table.id, all], {
            tableId: table.id,
            worksheetId: sheet.id,
            source,
            changeType: event.change,
            address: areaText(area),
            triggerSource: context.workbook.changedBy,
            ...([table.id, all].some((target) => events.isListening("Table.DataChanged", target))
              ? details(context, event)
              : {}),
          });
    },
    formulasChanged: ({ sheet, changes }) =>
      emit("Worksheet.FormulaChanged", sheet, {
        formulaDetails: changes.map(({ row, column, before }) => ({
          cellAddress: areaText(cellArea(row, column)),
          previousFormula: before,
        })),
      }),
    sorted: ({ sheet, axis, areas }) =>
      emit(axis === "rows" ? "Worksheet.RowSorted" : "Worksheet.ColumnSorted", sheet, {
        address: areas.map(areaText).join(","),
      }),
    rowsHidden: ({ sheet, area, hidden }) =>
      emit("Worksheet.RowHiddenChanged", sheet, {
        address: areaText(area),
        changeType: hidden ? "Hidden" : "Unhidden",
      }),
    sheetProtected: ({ sheet }) =>
      emit("Worksheet.ProtectionChanged", sheet, { isProtected: sheet.protection !== undefined }),
    drawing: ({ drawing: { type, sheet, id }, change }) => {
      const event = `${type}.${change}`;
      if (isEvent(event))
        events.emit(event, [sheet.id, id], {
          [type === "Chart" ? "chartId" : "shapeId"]: id,
          worksheetId: sheet.id,
          source,
        });
    },
    comment: ({ sheet, id, replies, change, how }) =>
      emit(`Comment.${change}`, sheet, {
        commentDetails: [{ commentId: id, replyIds: replies }],
        ...(how === undefined ? {} : { changeType: how }),
      }),
    calculated: ({ sheet, areas }) =>
      emit("Worksheet.Calculated", sheet, { address: areas.map(areaText).join(",") }),
    formatted: ({ sheet, area }) => emit("Worksheet.FormatChanged", sheet, { address: areaText(area) }),
    selected: ({ sheet, area }) => {
      emit("Worksheet.SelectionChanged", sheet, { address: areaText(area) });
      for (const table of context.workbook.tables)
        if (table.sheet === sheet) {
          const common = intersection(table.area, area);
          events.emit("Table.SelectionChanged", [table.id], {
            tableId: table.id,
            worksheetId: sheet.id,
            isInsideTable: common !== undefined,
            address: common ? areaText(common) : "",
          });
        }
      fire("documentSelectionChanged", {});
    },
    sheetAdded: ({ sheet }) => emit("Worksheet.Added", sheet, {}),
    sheetDeleted: ({ sheet }) => emit("Worksheet.Deleted", sheet, {}),
    sheetActivated: ({ sheet }) => emit("Worksheet.Activated", sheet, {}),
    sheetDeactivated: ({ sheet }) => emit("Worksheet.Deactivated", sheet, {}),
    sheetRenamed: ({ sheet, before }) =>
      emit("Worksheet.NameChanged", sheet, { nameBefore: before, nameAfter: sheet.name }),
    sheetMoved: ({ sheet, before, after }) =>
      emit("Worksheet.Moved", sheet, { positionBefore: before, positionAfter: after }),
    sheetShown: ({ sheet, before }) =>
      emit("Worksheet.VisibilityChanged", sheet, {
        visibilityBefore: before,
        visibilityAfter: sheet.visibility,
      }),
    tableAdded: ({ table }) =>
      events.emit("Table.Added", [table.sheet.id, all], {
        tableId: table.id,
        tableName: table.name,
        worksheetId: table.sheet.id,
        source,
      }),
    tableDeleted: ({ table }) =>
      events.emit("Table.Deleted", [table.sheet.id, all], {
        tableId: table.id,
        tableName: table.name,
        worksheetId: table.sheet.id,
        source,
      }),
  };
  const tellBound = (sheet: Sheet, areas: readonly Area[]) => {
    for (const bag of context.workbook.bag("bindings").items) {
      const cells = linked(bag, "cells");
      if (cells?.sheet === sheet && areas.some((area) => intersection(area, cells.area)))
        fire(`${bag.id}_bindingDataChanged`, { ddaBinding: bindingDetails(context, bag) });
    }
  };
  context.workbook.listen((event) => {
    if (event.kind === "entered") tellBound(event.sheet, [event.area]);
    if (event.kind === "calculated") tellBound(event.sheet, event.areas);
    (relay[event.kind] as ((event: WorkbookEvent) => void) | undefined)?.(event);
  });
}

type Entered = Extract<WorkbookEvent, { kind: "entered" }>;

/** What a change event says; its range is kept for `event.getRange()` if somebody listens. */
function changed(
  context: ObjectContext,
  events: EventHub,
  event: Entered,
): Readonly<Record<string, unknown>> {
  const { sheet, area, change, shift } = event;
  const heard = [sheet.id, all].some((target) => events.isListening("Worksheet.DataChanged", target));
  return {
    address: areaText(area),
    changeType: change,
    triggerSource: context.workbook.changedBy,
    shiftDirection: shift ?? "None",
    ...(heard ? details(context, event) : {}),
    ...(heard ? { referenceId: context.keptObjects.keep(context.create.range(sheet, area)) } : {}),
  };
}

/** Value and type of a single cell before and after. */
function details({ workbook }: ObjectContext, { sheet, area, before }: Entered): object {
  if (before === undefined) return {};
  workbook.calculator.flush();
  const after = sheet.cell(area.row, area.column)?.value ?? "";
  return {
    valueBefore: plainValue(before),
    valueTypeBefore: valueType(before),
    valueAfter: plainValue(after),
    valueTypeAfter: valueType(after),
  };
}
