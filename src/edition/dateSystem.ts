/** What this runtime knows of how the open workbook counts days: asked of Excel once it has started. */
import { shiftOf1904 } from "../core/days";

/** `assumed`: Excel did not say in time, and days are taken as in 1900. */
export type DateSystem = "1900" | "1904" | "assumed";

let system: DateSystem | undefined;
let tell: () => void = () => undefined;
/** Ends once the workbook's date system is known, or assumed. */
export const dateSystemKnown = new Promise<void>((known) => (tell = known));

/** Says how the open workbook counts days. What was said first holds: cells were answered by it. */
export function setDateSystem(found: DateSystem): void {
  system ??= found;
  tell();
}

/** Undefined while it is still being asked for. */
export function dateSystem(): DateSystem | undefined {
  return system;
}

/** By how much the numbers of days are lower in a workbook that counts days like this than in the 1900 system. */
export function shiftOf(of: DateSystem | undefined): number {
  return of === "1904" ? shiftOf1904 : 0;
}

/** The same of the open workbook. */
export function dateShift(): number {
  return shiftOf(system);
}
