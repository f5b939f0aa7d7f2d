import type { HostObject } from "../richapi/hostObject";
import type { Area } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";

/** What every object of the model can use. */
export interface ObjectContext {
  readonly workbook: Workbook;
  /** The objects that add-ins keep from one batch to the next. */
  readonly keptObjects: {
    keep(object: HostObject): string;
    object(id: string): HostObject | undefined;
  };
  /** Makes the objects that many types answer with. */
  readonly create: ObjectFactory;
  /** Runs something when the present batch has ended. */
  afterBatch(task: () => void): void;
  /** What `workbook` answers beside its own members: objects that only the host can make, by property. */
  service(name: string): HostObject | undefined;
}

/** Classes of different types reach each other through this alone, so that their modules do not import each other in a circle. */
export interface ObjectFactory {
  /** The caller sees to it that the area is on the sheet. */
  range(sheet: Sheet, area: Area): CellRange;
  worksheet(sheet: Sheet): HostObject;
  table(table: Table): HostObject;
}

/** A `Range`, as far as objects of other types use it; members as in the object model. */
export interface CellRange extends HostObject {
  readonly sheet: Sheet;
  readonly area: Area;
  values: unknown;
  style: unknown;
  formulas: unknown;
  readonly text: unknown;
  readonly numberFormat: unknown;
  readonly valueTypes: unknown;
  readonly valuesAsJson: unknown;
  readonly format: HostObject;
  readonly conditionalFormats: HostObject;
  readonly dataValidation: HostObject;
  calculate(): void;
  clear(applyTo?: string | null): void;
  convertDataTypeToText(): void;
  copyFrom(
    source: unknown,
    kind?: string | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void;
  getTables(fullyContained?: boolean | null): HostObject;
  select(): void;
}
