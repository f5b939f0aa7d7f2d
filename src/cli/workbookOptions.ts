/** What commands that take a workbook ask of it, and of where it is written to. */
import { Mistake } from "../core/mistake";
import { type Limits, limitsOf, usualLimits } from "../xlsx/edit/package/limits";
import type { WorkbookKind } from "../xlsx/edit/package/workbookKind";

export interface WorkbookOptions {
  /** Megabytes, as typed. */
  readonly maxSize?: string;
}

/** For commander. */
export const maxSizeOption = [
  "--max-size <megabytes>",
  `how large a workbook may be once it is unpacked (default: ${usualLimits.megabytes})`,
] as const;

export function limitsFrom({ maxSize }: WorkbookOptions): Limits {
  if (maxSize === undefined) return usualLimits;
  const megabytes = Number(maxSize);
  if (!Number.isInteger(megabytes) || megabytes < 1)
    throw new Mistake(`unusable size: ${maxSize}; give megabytes, such as ${usualLimits.megabytes * 2}`);
  return limitsOf(megabytes);
}

/** Throws `Mistake` where a workbook would be written under the ending of another kind: Excel would not open it. */
export function checkEnding(output: string, kind: WorkbookKind): void {
  if (!output.toLowerCase().endsWith(kind))
    throw new Mistake(`wrong kind of file: ${output}; the workbook is ${kindNames[kind]}, name it ${kind}`);
}

const kindNames: Readonly<Record<WorkbookKind, string>> = {
  ".xlsx": "one without macros",
  ".xlsm": "one with macros",
  ".xltx": "a template",
  ".xltm": "a template with macros",
  ".xlam": "an add-in",
};
