/** What ails Align's cells and tables, and what is to be done about each. Pure. */
import { addressOf } from "../formulas/addresses";
import { spellingsIn } from "../formulas/calls";
import { tokensOf } from "../formulas/tokens";
import type { AlignCell } from "./shareSummary";

export type IssueKind =
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
export const issueKinds: Readonly<
  Record<IssueKind, { readonly message: string; readonly remedy: string; readonly mends: boolean }>
> = {
  unknown: { message: "shows #NAME?", remedy: "mended by entering the formula again", mends: true },
  spelling: {
    message: "shows the spelling of a file, _xldudf_",
    remedy: "mended by entering the formula again",
    mends: true,
  },
  damage: {
    message: "points at another add-in, [n]!_xldudf_",
    remedy: "mended by entering the formula again",
    mends: true,
  },
  unmarked: {
    message: "lacks the mark of an add-in's function in the file",
    remedy: "mended by spelling it as Excel does",
    mends: true,
  },
  edition: {
    message: "was answered by another edition of the data",
    remedy: "mended by entering the formula again; Refresh says what changes",
    mends: true,
  },
  busy: {
    message: "waits for its answer",
    remedy: "wait, then check again; if it stays, Refresh",
    mends: false,
  },
  spill: {
    message: "finds no room for its answer, #SPILL!",
    remedy: "empty the cells below and right of it",
    mends: false,
  },
  lost: {
    message: "refers to a cell that was deleted, #REF!",
    remedy: "enter the formula again with the cell you mean",
    mends: false,
  },
  table: {
    message: "is named in the workbook's stamp, but is not there",
    remedy: "write the report again if you need it",
    mends: false,
  },
  sources: {
    message: "has lost its sheet of sources, Align Sources",
    remedy: "write the report again to have its sources beside it",
    mends: false,
  },
  name: {
    message: "is a defined name that calls Align",
    remedy: "colleagues without Align see #NAME? where it is used; put its formula into a cell",
    mends: false,
  },
};

export interface Finding {
  readonly issue: IssueKind;
  /** `Sheet1!B2`, or the name of a table. */
  readonly place: string;
  /** The cell, where it is one. */
  readonly cell: AlignCell | undefined;
}

/** What an ailing cell says of itself, whether in Excel or in a file. */
function cellIssue({ formula, value }: AlignCell): IssueKind | undefined {
  const spellings = spellingsIn(formula);
  if (spellings.has("linked")) return "damage";
  if (spellings.has("stored")) return "spelling";
  if (tokensOf(formula).some(({ kind, text }) => kind === "error" && text.includes("#REF!"))) return "lost";
  if (value === "#NAME?") return "unknown";
  if (value === "#SPILL!") return "spill";
  return value === "#BUSY!" || value === "#GETTING_DATA" ? "busy" : undefined;
}

/** Findings among cells. @param isOld whether another edition answered them, so far as the workbook's stamp tells */
export function cellFindings(cells: readonly AlignCell[], isOld: boolean): readonly Finding[] {
  return cells.flatMap((cell) => {
    const issue = cellIssue(cell) ?? (isOld ? "edition" : undefined);
    return issue === undefined ? [] : [{ issue, place: `${cell.sheet}!${addressOf(cell.area)}`, cell }];
  });
}

/** Findings of one kind, for a report of a line each. */
export interface FindingGroup {
  readonly issue: IssueKind;
  readonly findings: readonly Finding[];
}

export function grouped(findings: readonly Finding[]): readonly FindingGroup[] {
  const kinds = Object.keys(issueKinds) as IssueKind[];
  return kinds
    .map((issue) => ({ issue, findings: findings.filter((one) => one.issue === issue) }))
    .filter((group) => group.findings.length > 0);
}

/** `3 × shows #NAME?: Sheet1!B2, …; mended by entering the formula again`. */
export function describeIssues({ issue, findings }: FindingGroup, most = 5): string {
  const { message, remedy } = issueKinds[issue];
  const places = findings.slice(0, most).map(({ place }) => place);
  return `${findings.length} × ${message}: ${places.join(", ")}${findings.length > most ? ", …" : ""}; ${remedy}`;
}
