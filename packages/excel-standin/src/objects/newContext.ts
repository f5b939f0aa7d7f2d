import type { ObjectContext } from "./context";
import { RangeObject } from "./rangeObject";
import { TableObject } from "./table/tableObject";
import { WorksheetObject } from "./worksheetObject";

/** A context with its factory: the one place that knows the classes which others ask their context for. */
export function newContext(host: Omit<ObjectContext, "create">): ObjectContext {
  const context: ObjectContext = {
    ...host,
    create: {
      range: (sheet, area) => new RangeObject(context, sheet, area),
      worksheet: (sheet) => new WorksheetObject(context, sheet),
      table: (table) => new TableObject(context, table),
    },
  };
  return context;
}
