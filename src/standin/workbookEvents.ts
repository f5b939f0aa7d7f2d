import type { EventHub, EventName } from "./events";
import type { ObjectContext } from "./objects/context";
import { RangeObject } from "./objects/range";
import type { Conversation } from "./protocol/conversation";
import { type Area, areaText, intersection } from "./workbook/area";
import type { WorkbookEvent } from "./workbook/event";
import type { Sheet } from "./workbook/sheet";

const all = "Workbook";
const source = "Local";

/** Tells the add-in of what happens to the workbook, in the events that it listens to. */
export function relayEvents(
  context: ObjectContext,
  events: EventHub,
  conversation: () => Conversation | undefined,
): void {
  const emit = (event: EventName, sheet: Sheet, details: Readonly<Record<string, unknown>>) =>
    events.emit(event, [sheet.id, all], { worksheetId: sheet.id, source, ...details });
  const relay: { [K in WorkbookEvent["kind"]]?: (event: Extract<WorkbookEvent, { kind: K }>) => void } = {
    entered: ({ sheet, area, change }) => {
      emit("Worksheet.DataChanged", sheet, changed(context, events, sheet, area, change));
      for (const table of context.workbook.tables)
        if (table.sheet === sheet && intersection(table.area, area))
          events.emit("Table.DataChanged", [table.id, all], {
            tableId: table.id,
            worksheetId: sheet.id,
            source,
            changeType: change,
            address: areaText(area),
          });
    },
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
      conversation()?.fire("documentSelectionChanged", {});
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
  context.workbook.listen((event) =>
    (relay[event.kind] as ((event: WorkbookEvent) => void) | undefined)?.(event),
  );
}

/** What a change event says; its range is kept for `event.getRange()` if somebody listens. */
function changed(
  context: ObjectContext,
  events: EventHub,
  sheet: Sheet,
  area: Area,
  changeType: string,
): Readonly<Record<string, unknown>> {
  const heard = [sheet.id, all].some((target) => events.isListening("Worksheet.DataChanged", target));
  return {
    address: areaText(area),
    changeType,
    triggerSource: "Unknown",
    shiftDirection: "None",
    ...(heard ? { referenceId: context.references.keep(new RangeObject(context, sheet, area)) } : {}),
  };
}
