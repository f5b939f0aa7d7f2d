import type { HostObject } from "./richapi/hostObject";

/** Kind of object and event → the event's number on the wire. */
const numbers = {
  "Worksheet.DataChanged": 10,
  "Worksheet.Activated": 11,
  "Worksheet.Deactivated": 12,
  "Worksheet.Added": 13,
  "Worksheet.SelectionChanged": 14,
  "Worksheet.Deleted": 15,
  "Worksheet.Calculated": 16,
  "Worksheet.FormatChanged": 18,
  "Worksheet.RowSorted": 19,
  "Worksheet.ColumnSorted": 20,
  "Worksheet.RowHiddenChanged": 22,
  "Worksheet.FormulaChanged": 23,
  "Worksheet.ProtectionChanged": 24,
  "Worksheet.NameChanged": 25,
  "Worksheet.VisibilityChanged": 26,
  "Worksheet.Moved": 27,
  "Chart.Added": 50,
  "Chart.Activated": 51,
  "Chart.Deactivated": 52,
  "Chart.Deleted": 53,
  "Table.SelectionChanged": 100,
  "Table.DataChanged": 101,
  "Table.Added": 102,
  "Table.Deleted": 103,
  "Comment.Added": 250,
  "Comment.Deleted": 251,
  "Comment.Changed": 252,
  "Shape.Activated": 2101,
  "Shape.Deactivated": 2102,
} as const;

/** Events that add-ins may listen to and that never occur: nobody clicks, and there is one window. */
const silentNumbers = {
  "Worksheet.SingleClicked": 21,
  "Workbook.AutoSaveSettingChanged": 2200,
  "Workbook.Activated": 2203,
} as const;

export type EventName = keyof typeof numbers;

/** Whether an event is raised, as `Worksheet.DataChanged`. */
export function isEvent(name: string): name is EventName {
  return name in numbers;
}

/** Who listens to what: events are only sent if somebody does. */
export class EventHub {
  private readonly listeners = new Map<string, number>();

  /**
   * @param send sends an event: its number, whose it is, and its arguments as JSON
   * @param enabled whether the add-in wants to hear events at all: `context.runtime.enableEvents`
   */
  constructor(
    private readonly send: (type: number, target: string, json: string) => void,
    readonly enabled: () => boolean = () => true,
  ) {}

  /** @returns false if there is no such event */
  listen(object: HostObject, event: string, on: boolean): boolean {
    // a collection's events are those of its items, on the workbook
    const name = `${object.type.replace(/Collection$/, "")}.${event}`;
    const number = ({ ...numbers, ...silentNumbers } as Readonly<Record<string, number>>)[name];
    if (number === undefined) return false;
    const key = `${number} ${object.eventTarget()}`;
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) + (on ? 1 : -1)));
    return true;
  }

  /** Sends an event to all who listen to one of the targets: an object's id, or `Workbook`. */
  emit(event: EventName, targets: readonly string[], details: Readonly<Record<string, unknown>>): void {
    const number = numbers[event];
    if (!this.enabled()) return;
    for (const target of targets)
      if (this.listeners.get(`${number} ${target}`)) this.send(number, target, JSON.stringify(details));
  }

  isListening(event: EventName, target: string): boolean {
    return (this.listeners.get(`${numbers[event]} ${target}`) ?? 0) > 0;
  }
}
