import { edition } from "../../src/edition";
import type { Edit } from "../../src/sharing/edit";
import { freezeEdit, valuesEdit } from "../../src/sharing/freezing";
import type { BookPicture } from "../../src/sharing/picture";
import { portablePlan } from "../../src/sharing/portable/portable";
import { portableEdit } from "../../src/sharing/portable/portableEdit";
import { reenterEdit } from "../../src/sharing/repairEdit";
import { isAnswered } from "../../src/sharing/shareSummary";

export const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };

/** What each way to share plans for all of Align's cells of a workbook. */
export const plannedEdits = {
  values: (book) => valuesEdit(book, book.cells.filter(isAnswered)),
  freeze: (book) => freezeEdit(book, book.cells.filter(isAnswered), freezing),
  portable: (book) => {
    const plan = portablePlan(edition, book, book.cells, { countries: [], related: false });
    return portableEdit(book, plan, freezing);
  },
  repair: (book) => reenterEdit(book, book.cells),
} as const satisfies Readonly<Record<string, (book: BookPicture) => Edit>>;

export type PlannedEdit = keyof typeof plannedEdits;
