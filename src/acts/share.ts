import { edition } from "../edition";
import {
  type AlignCell,
  type Scope,
  alignCells,
  freeze,
  reenter,
  thaw,
  toValues,
} from "../workbook/excel/alignCells";
import { inWorkbook } from "../workbook/excel/inWorkbook";
import { shownFormula } from "../workbook/stored";
import type { Act } from "./act";
import { callIn } from "../workbook/call";

/** Formulas that hold a call of Align, also as a file without Align shows them. */
function isAlign(formula: string): boolean {
  return callIn(formula) !== undefined || /_xldudf_ALIGN/.test(formula);
}

/** Cells in scope with a formula of Align. */
export function foundCells(scope: Scope): Promise<readonly AlignCell[]> {
  return inWorkbook((context) => alignCells(context, scope, isAlign));
}

function countSaid(cells: readonly AlignCell[]): string {
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  return `${cells.length} formulas on ${sheets.size} ${sheets.size === 1 ? "sheet" : "sheets"}`;
}

/** Turns Align's formulas into values; undone, the formulas come back. */
export function shareAsValues(scope: Scope): Act {
  return async ({ progress }) => {
    const cells = await foundCells(scope);
    await inWorkbook((context) => toValues(context, cells, progress));
    return {
      said: `${countSaid(cells)} became values.`,
      undo: async () => {
        await inWorkbook((context) => reenter(context, cells, (formula) => formula));
        return `Put back ${countSaid(cells)}.`;
      },
    };
  };
}

/** As values, remembered on the sheet Align Audit. */
export function shareFrozen(scope: Scope): Act {
  return async () => {
    const cells = await foundCells(scope);
    if (cells.length === 0) return { said: "No formula of Align is there." };
    const time = new Date().toISOString().slice(0, 19).replace("T", " ");
    await inWorkbook((context) => freeze(context, cells, { edition: edition.editionDate, time }));
    return {
      said: `${countSaid(cells)} are frozen; the sheet Align Audit remembers them.`,
      undo: async () => `Thawed ${(await inWorkbook(thaw)).restored} formulas.`,
    };
  };
}

/** Puts frozen formulas back. */
export function thawed(): Act {
  return async () => {
    const { restored, lost } = await inWorkbook(thaw);
    const left =
      lost.length > 0 ? ` Not found, and left on Align Audit: ${lost.slice(0, 10).join("; ")}.` : "";
    return { said: `${restored} formulas are live again.${left}` };
  };
}

/** Enters Align's formulas again, and says which cells have other values than before; spellings of a file are mended. */
export function refreshed(scope: Scope): Act {
  return async () => {
    const before = await foundCells(scope);
    const spelled = (formula: string) =>
      formula.includes("_xldudf_") ? shownFormula(formula.slice(1)) : formula;
    await inWorkbook((context) => reenter(context, before, spelled));
    const settled = await calculatedCells(scope);
    const now = new Map(settled.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell.value]));
    const changes = before.flatMap((cell) => {
      const value = now.get(`${cell.sheet}!${cell.row},${cell.column}`);
      return value === undefined || value === cell.value
        ? []
        : [`${cell.sheet} row ${cell.row + 1}: ${cell.value} → ${value}`];
    });
    const said =
      changes.length === 0
        ? "no value changed"
        : `${changes.length} values changed: ${changes.slice(0, 8).join("; ")}`;
    return { said: `${countSaid(before)} were entered again; ${said}.` };
  };
}

/** The cells once none of them waits for its answer, at the latest after some seconds. */
async function calculatedCells(scope: Scope): Promise<readonly AlignCell[]> {
  const patience = 20;
  for (let turn = 0; ; turn++) {
    const cells = await foundCells(scope);
    if (turn >= patience || cells.every(({ value }) => value !== "#BUSY!")) return cells;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Says which of Align's cells do not answer, and what to do about each kind. */
export function checked(scope: Scope): Act {
  return async () => {
    const cells = await foundCells(scope);
    const kinds: readonly (readonly [string, (cell: AlignCell) => boolean, string])[] = [
      ["#NAME?", ({ value }) => value === "#NAME?", "Refresh enters them again"],
      ["spelled as in a file", ({ formula }) => formula.includes("_xldudf_"), "Refresh mends them"],
      ["#BUSY!", ({ value }) => value === "#BUSY!", "wait, then Refresh"],
      ["#SPILL!", ({ value }) => value === "#SPILL!", "empty the cells in the way"],
    ];
    const lines = kinds.flatMap(([name, is, remedy]) => {
      const found = cells.filter(is);
      const [first] = found;
      return first
        ? [`${found.length} show ${name}, the first on ${first.sheet} in row ${first.row + 1}: ${remedy}`]
        : [];
    });
    const said = lines.length === 0 ? "all of them answer" : lines.join("; ");
    return { said: `${countSaid(cells)}: ${said}.` };
  };
}
