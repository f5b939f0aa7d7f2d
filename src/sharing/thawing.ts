/** Which frozen formulas can be put back, and why the others cannot. Pure. */
import { type Area, areaOf } from "../formulas/addresses";
import { type Remembered, type Scalar, printOf, valueKey } from "./audit";
import { isPortable } from "./portable/lookup";
import { relativeTo } from "../formulas/references";

/** What stands by now where a formula stood. */
export interface Standing {
  readonly values: readonly (readonly Scalar[])[];
  /** The formula that somebody entered there, with its `=`; undefined where there is none. */
  readonly formula: string | undefined;
}

/** Why a formula stays on the audit sheet. */
export type Reason = "gone" | "changed" | "resized" | "formula" | "elsewhere" | "unspellable";

/** What each means for a reader. */
export const reasonTexts: Readonly<Record<Reason, string>> = {
  gone: "its cell was deleted",
  changed: "another value was entered since",
  resized: "cells were inserted into its block, or deleted",
  formula: "another formula was entered since",
  elsewhere: "outside of what was asked for",
  unspellable: "thaw it in Excel: a file spells it in a way of its own",
};

export interface Left {
  readonly frozen: Remembered;
  readonly reason: Reason;
}

export interface ThawPlan {
  readonly restored: readonly (Remembered & { readonly now: NonNullable<Remembered["now"]> })[];
  /** Their formulas stand there already: an earlier thaw was broken off. */
  readonly live: readonly Remembered[];
  /** In their order on the audit sheet; they stay there. */
  readonly left: readonly Left[];
}

type Placed = ThawPlan["restored"][number];

function isPlaced(row: Remembered): row is Placed {
  return row.now !== undefined;
}

function sizeThen({ was }: Remembered): string {
  return sizeOf(areaOf(was.slice(was.lastIndexOf("!") + 1)));
}

function sizeOf(area: Area | undefined): string {
  return area ? `${area.rows} × ${area.columns}` : "";
}

/** Formulas that would be the same if one were filled into the place of another. */
function family({ now, due }: Placed): string {
  return `${now.sheet}\n${now.area.column}\n${relativeTo(due.formula, now.area.row, now.area.column)}`;
}

/** Cells of a family that show other values than those that were frozen. */
interface Pool {
  /** How many of each value were frozen. */
  readonly values: Map<string, number>;
  /** Each with the value that it shows now. */
  readonly rows: (readonly [Placed, Scalar])[];
}

/**
 * A formula goes back where its cell still shows what was frozen. Rows that were sorted show each other's values: where the formulas are
 * the same but for their row, it does not matter which of them goes where.
 * @param standing what stands in a block by now; undefined where it is not to be touched
 */
export function thawPlan(
  rows: readonly Remembered[],
  standing: (sheet: string, area: Area) => Standing | undefined,
): ThawPlan {
  const verdicts = new Map<Remembered, Verdict>();
  const pools = new Map<string, Pool>();
  for (const row of rows) {
    const verdict = verdictOn(row, standing);
    verdicts.set(row, verdict);
    if (verdict !== "changed" || row.kind !== "cell" || !isPlaced(row)) continue;
    const pool: Pool = pools.get(family(row)) ?? { values: new Map(), rows: [] };
    pools.set(family(row), pool);
    const key = valueKey(row.value);
    pool.values.set(key, (pool.values.get(key) ?? 0) + 1);
    pool.rows.push([row, standing(row.now.sheet, row.now.area)!.values[0]![0]!]);
  }
  for (const { values, rows: own } of pools.values())
    for (const [row, value] of own) {
      const free = values.get(valueKey(value)) ?? 0;
      if (free === 0) continue;
      values.set(valueKey(value), free - 1);
      verdicts.set(row, "sorted");
    }
  const fits = (row: Remembered): row is Placed => ["same", "sorted"].includes(verdicts.get(row)!);
  const isDone = (row: Remembered) => fits(row) || verdicts.get(row) === "live";
  return {
    restored: rows.filter(fits),
    live: rows.filter((row) => verdicts.get(row) === "live"),
    left: rows
      .filter((row) => !isDone(row))
      .map((frozen) => ({ frozen, reason: verdicts.get(frozen) as Reason })),
  };
}

function verdictOn(row: Remembered, standing: (sheet: string, area: Area) => Standing | undefined): Verdict {
  if (!isPlaced(row)) return "gone";
  const now = standing(row.now.sheet, row.now.area);
  if (!now) return "elsewhere";
  if (row.kind === "column") return "same";
  if (sizeOf(row.now.area) !== sizeThen(row)) return "resized";
  // made portable, it may come back
  if (now.formula !== undefined && isPortable(now.formula)) return "same";
  if (now.formula !== undefined) return now.formula === row.due.formula ? "live" : "formula";
  const isSame =
    row.kind === "cell"
      ? valueKey(row.value) === valueKey(now.values[0]![0]!)
      : row.print === printOf(now.values);
  return isSame ? "same" : "changed";
}

type Verdict = Reason | "same" | "sorted" | "live";

/** `Sheet1!B2, ALIGN.VOTE: its cell was deleted`. */
export function describeLeft({ frozen, reason }: Left): string {
  return `${frozen.was}, ${frozen.formula}: ${reasonTexts[reason]}`;
}
