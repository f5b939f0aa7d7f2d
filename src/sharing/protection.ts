/** What a workbook does not let anybody change, and the way out. Pure. */
import { Mistake } from "../core/mistake";
import type { Edit } from "./edit";

export interface Protection {
  /** Protected sheets. */
  readonly sheets: ReadonlySet<string>;
  /** Whether sheets may be neither added nor taken out. */
  readonly isStructureLocked: boolean;
}

/** The sheets whose cells an edit changes. */
export function editedSheets({ cells }: Edit): readonly string[] {
  return [...new Set(cells.map(({ sheet }) => sheet))];
}

/** Throws `Mistake` where an edit would change what is protected. Both hosts ask before they write anything. */
export function refuseProtected(edit: Edit, { sheets, isStructureLocked }: Protection): void {
  const closed = editedSheets(edit).filter((sheet) => sheets.has(sheet));
  if (closed.length > 0)
    throw new Mistake(
      `protected ${closed.length === 1 ? "sheet" : "sheets"}: ${closed.join(", ")}; ` +
        "take the protection off in Excel (Review, Unprotect Sheet), or choose cells of other sheets",
    );
  const [own] = edit.sheets;
  if (own && isStructureLocked)
    throw new Mistake(
      `protected workbook: ${own.sheet?.name ?? own.replaced[0]} is a sheet that Align adds and takes out; ` +
        "take the protection off in Excel (Review, Protect Workbook)",
    );
}
