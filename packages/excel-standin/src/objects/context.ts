import type { HostObject } from "../richapi/hostObject";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

/** What every object of the model has at hand. */
export interface ObjectContext {
  readonly workbook: Workbook;
  /** The objects that add-ins keep from one batch to the next. */
  readonly references: {
    keep(object: HostObject): string;
    object(id: string): HostObject | undefined;
  };
  /** A sheet as add-ins see it. */
  sheetObject(sheet: Sheet): HostObject;
  /** Runs something when the present batch has ended. */
  afterBatch(task: () => void): void;
  /** What `workbook` answers beside its own members: objects that only the host can make, by property. */
  service(name: string): HostObject | undefined;
}
