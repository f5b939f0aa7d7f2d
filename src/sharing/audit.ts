/**
 * What the sheet Align Audit remembers of frozen formulas, a row each. The cell and all that its formula refers to stand in a native
 * formula of the row, which every spreadsheet program keeps true when rows, sheets and cells are moved, renamed or deleted: read back,
 * it says where the cell is now and what its formula would be if it had never been frozen. Pure.
 */
import { fnv1a } from "../core/fnv1a";
import { ofDigits } from "../core/signed";
import { type Area, addressOf, areaOf, sheetOfPrefix, sheetPrefix } from "../formulas/addresses";
import { everyCall } from "../formulas/calls";
import { asFastAs, fast, partsOf, referencesIn, withReferences } from "../formulas/references";
import type { Scalar } from "../formulas/scalar";
import { type FormulaMark, formulaMarks } from "./cellContent";
import { tokensOf } from "../formulas/tokens";

/** What the sheet is called, unless somebody's own sheet is. */
export const auditSheetName = "Align Audit";

/** `spill`: an answer of several cells; `array`: a formula entered into a block of cells; `column`: what a table fills into new rows. */
export type FrozenKind = "cell" | "spill" | "array" | "column";

/** A formula that stands as values. */
export interface Frozen {
  readonly kind: FrozenKind;
  readonly sheet: string;
  readonly area: Area;
  /** E.g. `ALIGN.VOTE`. */
  readonly function: string;
  /** As a reader sees it, with its `=`. */
  readonly formula: string;
  /** As the file had it, where it was frozen in a file. */
  readonly stored: string;
  /** What the file marked of it beside. */
  readonly marks?: readonly FormulaMark[];
  /** Of its first cell. */
  readonly value: Scalar;
  /** Of all its values. */
  readonly print: string;
  readonly edition: string;
  /** UTC, `2026-01-01 10:00:00`. */
  readonly time: string;
}

/** A frozen formula as the audit sheet tells it later. */
export interface Remembered extends Omit<Frozen, "sheet" | "area"> {
  /** Where it stood when it was frozen, `Sheet1!B2`. */
  readonly was: string;
  /** Where it stands now; undefined: its cell is gone. */
  readonly now: { readonly sheet: string; readonly area: Area } | undefined;
  /** As it would be by now. */
  readonly due: { readonly formula: string; readonly stored: string };
  /** The row's cells, to keep it as it is. */
  readonly row: AuditRow;
}

/** The cells of a row under `auditHeads`; the tracker is the formula it is. */
export type AuditRow = readonly Scalar[];

export const auditHeads = [
  "Sheet",
  "Cell",
  "Function",
  "Formula",
  "Value",
  "Edition",
  "Frozen at (UTC)",
  "Value now",
  "Kind",
  "Print",
  "Stored formula",
] as const;
/** Excel takes so many arguments, and letters of a formula. */
const [mostArguments, mostLetters] = [254, 8000];

/** `=CHOOSE(1,'S'!$B$2,'S'!$A$2)`: shows the cell, and keeps what its formula refers to in view. */
export function trackerOf({ sheet, area, formula }: Pick<Frozen, "sheet" | "area" | "formula">): string {
  const home = sheetPrefix(sheet) + fast(addressOf(area));
  const shown = area.rows * area.columns === 1 ? home : `INDEX(${home},1,1)`;
  const references = referencesIn(formula).map(
    ({ prefix, cells }) => (prefix === "" ? sheetPrefix(sheet) : prefix) + fast(cells),
  );
  const whole = `=CHOOSE(1,${[shown, ...references].join(",")})`;
  return references.length < mostArguments - 2 && whole.length < mostLetters ? whole : `=CHOOSE(1,${shown})`;
}

/** What a tracker says now. */
interface Tracked {
  readonly home: Remembered["now"];
  /** One for each reference of the formula; none where the tracker has none. */
  readonly references: readonly { readonly sheet: string; readonly cells: string }[];
}

const lost = "#REF!";

function tracked(tracker: string): Tracked {
  const [call] = everyCall(tokensOf(tracker));
  // a lost reference is #REF!, Sheet1!#REF! or #REF!A1, by program and by what was deleted
  const [home, ...references] = (call?.arguments.slice(1) ?? []).map((argument) => {
    const cells = argument.find(({ kind }) => kind === "reference");
    const isLost = !cells || argument.some(({ kind }) => kind === "error");
    return isLost ? undefined : partsOf(cells.text);
  });
  const area = home && areaOf(home.cells);
  return {
    home: area && { sheet: sheetOfPrefix(home.prefix), area },
    references: references.map((one) =>
      one ? { sheet: sheetOfPrefix(one.prefix), cells: one.cells } : { sheet: "", cells: lost },
    ),
  };
}

/** A formula with its references as they are by now: on its own sheet without the sheet's name, with the dollars it had. */
function followed(formula: string, home: string, { references }: Tracked): string {
  if (references.length === 0) return formula;
  return withReferences(formula, ({ prefix, cells }, place) => {
    const now = references[place];
    if (!now) return prefix + cells;
    if (now.cells === lost) return lost;
    const own = prefix === "" && now.sheet === home ? "" : prefixLike(prefix, now.sheet);
    return own + asFastAs(cells, now.cells);
  });
}

function prefixLike(prefix: string, sheet: string): string {
  return prefix !== "" && sheetOfPrefix(prefix) === sheet ? prefix : sheetPrefix(sheet);
}

export function auditRow(frozen: Frozen): AuditRow {
  const { sheet, area, formula, value, edition, time, kind, marks = [], print, stored } = frozen;
  const row = [sheet, addressOf(area), frozen.function, formula, value, edition, time];
  return [...row, trackerOf(frozen), [kind, ...marks].join(" "), print, stored];
}

/** Reads a row. @param tracker the formula in its column "Value now" */
export function rememberedOf(row: AuditRow, tracker: string): Remembered {
  const [sheet, cell, name, formula, value, edition, time, , kinds, print, stored] = row;
  const [kind, ...marked] = String(kinds).split(" ");
  const marks = formulaMarks.filter((mark) => marked.includes(mark));
  const found = tracked(tracker);
  const home = found.home?.sheet ?? "";
  return {
    kind: kind as FrozenKind,
    function: String(name),
    formula: String(formula),
    stored: String(stored ?? ""),
    ...(marks.length > 0 && { marks }),
    value: value ?? "",
    print: String(print),
    edition: String(edition),
    time: String(time),
    was: `${String(sheet)}!${String(cell)}`,
    now: found.home,
    due: {
      formula: followed(String(formula), home, found),
      stored: followed(String(stored ?? ""), home, found),
    },
    row: [...row.slice(0, 7), tracker, ...row.slice(8)],
  };
}

/** The same for two rows that remember the same freezing of the same cell. */
export function rowKey(row: AuditRow): string {
  const [sheet, cell, , , , , time, , kind] = row;
  return [kind, sheet, cell, time].join("\n");
}

/** Numbers as programs agree on them: some save 15 digits, some 17. */
function plain(value: Scalar): Scalar {
  return typeof value === "number" ? ofDigits(value, 12) : value;
}

/** The same for two values that are the same to a reader. */
export function valueKey(value: Scalar): string {
  return `${typeof value} ${String(plain(value))}`;
}

/** Over all values of a block: tells whether any of them was changed. */
export function printOf(values: readonly (readonly Scalar[])[]): string {
  const hash = fnv1a(JSON.stringify(values.map((line) => line.map(plain))));
  return `p${hash.toString(16).padStart(8, "0")}`;
}
