import type { Drawing } from "../../workbook/workbookEvent";
import type { PropertyBagObject } from "./propertyBagObject";

function drawingOf({ type, sheet, bag }: PropertyBagObject): Drawing {
  return { type: type as Drawing["type"], sheet, id: bag.id };
}

/** Tells the workbook of a chart or a shape that is new or goes. */
export function emitDrawingChange(object: PropertyBagObject, change: "Added" | "Deleted" | "Changed"): void {
  const { workbook } = object.owner.context;
  const drawing = drawingOf(object);
  if (change === "Deleted" && workbook.activeDrawing?.id === drawing.id) workbook.activateDrawing(undefined);
  if (change !== "Changed") workbook.emit({ kind: "drawing", drawing, change });
}

/** Gives a chart or a shape the focus. */
export function activateDrawing(object: PropertyBagObject): void {
  const { workbook } = object.owner.context;
  workbook.activate(object.sheet);
  workbook.activateDrawing(drawingOf(object));
}
