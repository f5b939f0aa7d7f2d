/** What ails Align's cells and tables, and what is to be done about each. Pure. */
import { addressOf } from "../formulas/addresses";
import type { AlignCell } from "./shareSummary";

export type Ailment =
  | "unknown"
  | "spelling"
  | "damage"
  | "unmarked"
  | "busy"
  | "spill"
  | "lost"
  | "edition"
  | "table"
  | "sources"
  | "name";

/** What each is, what is to be done about it, and whether Align does it by entering the formula again. */
export const ailments: Readonly<
  Record<Ailment, { readonly said: string; readonly remedy: string; readonly mends: boolean }>
> = {
  unknown: { said: "shows #NAME?", remedy: "mended by entering the formula again", mends: true },
  spelling: {
    said: "shows the spelling of a file, _xldudf_",
    remedy: "mended by entering the formula again",
    mends: true,
  },
  damage: {
    said: "points at another add-in, [n]!_xldudf_",
    remedy: "mended by entering the formula again",
    mends: true,
  },
  unmarked: {
    said: "lacks the mark of an add-in's function in the file",
    remedy: "mended by spelling it as Excel does",
    mends: true,
  },
  edition: {
    said: "was answered by another edition of the data",
    remedy: "mended by entering the formula again; Refresh says what changes",
    mends: true,
  },
  busy: {
    said: "waits for its answer",
    remedy: "wait, then check again; if it stays, Refresh",
    mends: false,
  },
  spill: {
    said: "finds no room for its answer, #SPILL!",
    remedy: "empty the cells below and right of it",
    mends: false,
  },
  lost: {
    said: "refers to a cell that was deleted, #REF!",
    remedy: "enter the formula again with the cell you mean",
    mends: false,
  },
  table: {
    said: "is named in the workbook's stamp, but is not there",
    remedy: "write the report again if you need it",
    mends: false,
  },
  sources: {
    said: "has lost its sheet of sources, Align Sources",
    remedy: "write the report again to have its sources beside it",
    mends: false,
  },
  name: {
    said: "is a defined name that calls Align",
    remedy: "colleagues without Align see #NAME? where it is used; put its formula into a cell",
    mends: false,
  },
};

export interface Finding {
  readonly ailment: Ailment;
  /** `Sheet1!B2`, or the name of a table. */
  readonly place: string;
  /** The cell, where it is one. */
  readonly cell: AlignCell | undefined;
}

/** What an ailing cell says of itself, whether in Excel or in a file. */
function cellAilment({ formula, value }: AlignCell): Ailment | undefined {
  if (/\[\d+\]!_xldudf_/i.test(formula)) return "damage";
  if (/_xldudf_/i.test(formula)) return "spelling";
  if (formula.includes("#REF!")) return "lost";
  if (value === "#NAME?") return "unknown";
  if (value === "#SPILL!") return "spill";
  return value === "#BUSY!" || value === "#GETTING_DATA" ? "busy" : undefined;
}

/** Findings among cells. @param isOld whether another edition answered them, so far as the workbook's stamp tells */
export function cellFindings(cells: readonly AlignCell[], isOld: boolean): readonly Finding[] {
  return cells.flatMap((cell) => {
    const ailment = cellAilment(cell) ?? (isOld ? "edition" : undefined);
    return ailment === undefined ? [] : [{ ailment, place: `${cell.sheet}!${addressOf(cell.area)}`, cell }];
  });
}

/** Findings of one kind, for a report of a line each. */
export interface FindingGroup {
  readonly ailment: Ailment;
  readonly findings: readonly Finding[];
}

export function grouped(findings: readonly Finding[]): readonly FindingGroup[] {
  const kinds = Object.keys(ailments) as Ailment[];
  return kinds
    .map((ailment) => ({ ailment, findings: findings.filter((one) => one.ailment === ailment) }))
    .filter((group) => group.findings.length > 0);
}

/** `3 × shows #NAME?: Sheet1!B2, …; mended by entering the formula again`. */
export function groupSaid({ ailment, findings }: FindingGroup, most = 5): string {
  const { said, remedy } = ailments[ailment];
  const places = findings.slice(0, most).map(({ place }) => place);
  return `${findings.length} × ${said}: ${places.join(", ")}${findings.length > most ? ", …" : ""}; ${remedy}`;
}
