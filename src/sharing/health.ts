/** Problems of Align's cells and tables, and what to do about each. Pure. */
import { counted } from "../core/counted";
import { firstOf } from "../core/sentence";
import { alignFunction, spellingsIn } from "../formulas/calls";
import { type Scalar, isError, isWaiting } from "../formulas/scalar";
import { tokensOf } from "../formulas/tokens";
import { hasStampLines, sourcesSheets } from "./ownSheets";
import {
  type AlignCell,
  type BookPicture,
  type CellScope,
  type RulePicture,
  cellsIn,
  rowsOf,
} from "./picture";
import { formatPlace } from "./shareSummary";
import { type StampReader, stampedTables } from "./tables/stampedTables";

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
  | "stamp"
  | "name"
  | "rule"
  | "days";

/** What each is, what is to be done about it, and whether Align does it by entering the formula again. */
export const issueKinds: Readonly<
  Record<IssueKind, { readonly message: string; readonly remedy: string; readonly mends: boolean }>
> = {
  unknown: { message: "shows #NAME?", remedy: "repaired by entering the formula again", mends: true },
  spelling: {
    message: "shows the spelling of a file, _xldudf_",
    remedy: "repaired by entering the formula again",
    mends: true,
  },
  damage: {
    message: "points at another add-in, [n]!_xldudf_",
    remedy: "repaired by entering the formula again",
    mends: true,
  },
  unmarked: {
    message: "lacks the mark of an add-in's function in the file",
    remedy: "repaired by spelling it as Excel does",
    mends: true,
  },
  edition: {
    message: "was answered by another edition of the data",
    remedy: "repaired by entering the formula again; Refresh says what changes",
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
  stamp: {
    message: "should say how Align's tables were asked for, and cannot be read",
    remedy: "write the report, or add the columns, again",
    mends: false,
  },
  name: {
    message: "is a defined name that calls Align",
    remedy: "colleagues without Align see #NAME? where it is used; put its formula into a cell",
    mends: false,
  },
  rule: {
    message: "has a conditional format or validation that calls Align",
    remedy: "it does nothing where Align is not; let it read a cell that holds the formula",
    mends: false,
  },
  days: {
    message: "counts its days otherwise than Align took them (from 1900 or from 1904)",
    remedy: "days given as Excel dates are four years off; save it, close it and open it again",
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

/** What a cell says of itself. */
function cellIssue({ formula, stored, value }: AlignCell): IssueKind | undefined {
  const spellings = spellingsIn(stored ?? formula);
  if (spellings.has("linked")) return "damage";
  if (stored === undefined && spellings.has("stored")) return "spelling";
  if (stored !== undefined && spellings.has("shown")) return "unmarked";
  if (tokensOf(formula).some(({ kind, text }) => kind === "error" && text.includes("#REF!"))) return "lost";
  if (value === "#NAME?") return "unknown";
  if (value === "#SPILL!") return "spill";
  return isWaiting(value) ? "busy" : undefined;
}

/** @param isOld whether another edition answered them, so far as the workbook's stamps tell */
function cellFindings(cells: readonly AlignCell[], isOld: boolean): readonly Finding[] {
  return cells.flatMap((cell) => {
    const issue = cellIssue(cell) ?? (isOld ? "edition" : undefined);
    return issue === undefined ? [] : [{ issue, place: formatPlace(cell), cell }];
  });
}

/** Tables that stamps tell of and that are gone, or whose sheet of sources is. */
function lostTables(book: BookPicture, reader: StampReader): readonly Finding[] {
  const hasSources = sourcesSheets(book).length > 0 || [...book.sheets.values()].some(hasStampLines);
  return stampedTables(book, reader).flatMap(({ stamp, open, left }): readonly Finding[] => {
    if (left === "gone") return [{ issue: "table", place: stamp.table, cell: undefined }];
    // Enrich adds columns to somebody's list and no sheet
    const wantsSources = open !== undefined && !reader.isEnrichment(stamp);
    return hasSources || !wantsSources ? [] : [{ issue: "sources", place: open.name, cell: undefined }];
  });
}

/** @param taken by how much the numbers of days were taken to be lower than in the 1900 system @param shift by how much they are */
export function dateFindings(taken: number, shift: number): readonly Finding[] {
  return taken === shift ? [] : [{ issue: "days", place: "this workbook", cell: undefined }];
}

/** Defined names whose formula calls Align: no edit changes them. */
export function alignNames({ names }: Pick<BookPicture, "names">): readonly string[] {
  return names.filter(({ formula }) => alignFunction(formula) !== undefined).map(({ name }) => name);
}

/** `Sheet1!A1:B2`. */
function rulePlace({ sheet, cells }: RulePicture): string {
  return `${sheet}!${cells}`;
}

/** Names and rules of a line. */
const mostStaying = 10;

type Staying = Pick<BookPicture, "names" | "rules">;

/** Rules that call Align, each once: `Sheet1!A1:B2 (validation)`. */
function alignRules({ rules }: Staying): readonly string[] {
  return [...new Set(rules.map((rule) => `${rulePlace(rule)} (${rule.kind})`))];
}

/** A line of names and one of rules, the first of each by name; none where there are none. */
function stayingLines(
  book: Staying,
  ofNames: (names: string) => string,
  ofRules: (rules: string) => string,
): readonly string[] {
  const [names, rules] = [alignNames(book), alignRules(book)];
  return [
    ...(names.length > 0 ? [ofNames(firstOf(names, mostStaying))] : []),
    ...(rules.length > 0 ? [ofRules(firstOf(rules, mostStaying))] : []),
  ];
}

/** What of a workbook calls Align and stays as it is, whatever is done to its cells, in lines. */
export function describeStaying(book: Staying): readonly string[] {
  return stayingLines(
    book,
    (names) => `defined names that call Align stay as they are: ${names}`,
    (rules) => `rules that call Align stay as they are, and do nothing where Align is not: ${rules}`,
  );
}

/** What of a workbook calls Align and shows nothing that could be brought up to date or compared, in sentences. */
export function describeValueless(book: Staying): readonly string[] {
  return stayingLines(
    book,
    (names) => `Defined names that call Align hold no value to refresh or compare: ${names}.`,
    (rules) =>
      `Conditional formats and validations that call Align hold no value to refresh or compare: ${rules}.`,
  );
}

/** All problems of cells in scope; of the whole workbook, its tables' and names' too. */
export function findingsIn(
  book: BookPicture,
  scope: CellScope,
  edition: string,
  reader: StampReader,
): readonly Finding[] {
  const cells = cellsIn(book, scope);
  if (scope.sheet !== undefined) return cellFindings(cells, false);
  const isOld = book.stamps.some((stamp) => stamp.edition !== edition);
  return [
    ...cellFindings(cells, isOld),
    ...lostTables(book, reader),
    ...book.unread.map((place): Finding => ({ issue: "stamp", place, cell: undefined })),
    ...alignNames(book).map((place): Finding => ({ issue: "name", place, cell: undefined })),
    ...book.rules.map((rule): Finding => ({ issue: "rule", place: rulePlace(rule), cell: undefined })),
  ];
}

/** A cell that shows an error. */
interface ErrorShown {
  readonly error: Scalar;
  readonly place: string;
}

function errorsIn(book: BookPicture, { sheet, area }: AlignCell): readonly ErrorShown[] {
  const { valueAt } = book.sheets.get(sheet)!;
  return rowsOf(area, (row, column): ErrorShown => {
    const place = formatPlace({ sheet, area: { row, column, rows: 1, columns: 1 } });
    return { error: valueAt(row, column), place };
  })
    .flat()
    .filter(({ error }) => isError(error));
}

/** Errors of a kind that are named. */
const mostErrors = 3;

/** `2 wrong names or arguments (Sheet1!B2, Sheet1!B5)`; nothing where there is none. */
function described(errors: readonly ErrorShown[], one: string, several: string): readonly string[] {
  if (errors.length === 0) return [];
  const places = errors.map(({ place }) => place);
  return [`${counted(errors.length, one, several)} (${firstOf(places, mostErrors)})`];
}

/** Cells that answer an error, which they are, and what that means; no problem of the workbook's, but nobody is to believe that they say something. */
export function describeErrors(book: BookPicture, scope: CellScope): string | undefined {
  const errors = cellsIn(book, scope)
    .filter((cell) => cellIssue(cell) === undefined)
    .flatMap((cell) => errorsIn(book, cell));
  if (errors.length === 0) return undefined;
  const [noFigure, wrong] = ["#N/A", "#VALUE!"].map((code) => errors.filter(({ error }) => error === code));
  const others = errors.filter((one) => !noFigure!.includes(one) && !wrong!.includes(one));
  const meanings = [
    ...(noFigure!.length > 0 ? [counted(noFigure!.length, "has no figure", "have no figure")] : []),
    ...described(wrong!, "wrong name or argument", "wrong names or arguments"),
    ...described(others, "other error", "other errors"),
  ];
  return `${counted(errors.length, "cell shows", "cells show")} an error: ${meanings.join(", ")}.`;
}

/** `No problems found.`; where cells show errors, not as if all were well. */
export function describeCount(problems: number, errors: string | undefined): string {
  if (problems > 0) return [`${counted(problems, "problem")} found.`, errors].filter(Boolean).join(" ");
  return errors === undefined ? "No problems found." : `${errors} No other problems found.`;
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

/** `3 × shows #NAME?: Sheet1!B2, …; repaired by entering the formula again`. */
export function describeIssues({ issue, findings }: FindingGroup, most = 5): string {
  const { message, remedy } = issueKinds[issue];
  const places = findings.slice(0, most).map(({ place }) => place);
  return `${findings.length} × ${message}: ${places.join(", ")}${findings.length > most ? ", …" : ""}; ${remedy}`;
}
