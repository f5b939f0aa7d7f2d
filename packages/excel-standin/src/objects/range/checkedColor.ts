import { invalidArgument } from "../../richapi/errors";
import { hexColor } from "../../workbook/color";

/** `#RRGGBB` of a colour as add-ins write it. @throws RichApiError for what is no colour */
export function checkedColor(color: unknown, location: string): string {
  const hex = typeof color === "string" ? hexColor(color) : undefined;
  if (hex === undefined) throw invalidArgument(location);
  return hex;
}
