import { Mistake } from "../../core/mistake";
import { edition } from "../../edition";
import { type FoundCells, alignCells } from "../../excel/sharing/foundCells";
import { freeze, putBack, turnToValues } from "../../excel/sharing/freezing";
import { readSheets } from "../../excel/sharing/sheetGrid";
import { lookedAtThaw, thaw } from "../../excel/sharing/thawing";
import { inWorkbook } from "../../excel/inWorkbook";
import { reasonTexts } from "../../sharing/thawing";
import {
  type AlignCell,
  type Scope,
  formatFormulas,
  isAnswered,
  formatPlaces,
  summaryOf,
} from "../../sharing/shareSummary";
import type { Action, ActionResult, Running } from "../action";
import { shareStore } from "./shareStore";

/** Most cells whose formulas are kept to be taken back. */
const mostTakenBack = 50_000;

/** Looks at what turning formulas into values will touch; nothing changes. */
export function looked(): Action {
  return async () => {
    const found = await inWorkbook((context) => alignCells(context, shareStore.state.scope));
    shareStore.set({ found, thawing: undefined });
    const { formulas, waiting } = summaryOf(found.cells);
    if (found.cells.length === 0) return { message: "No formula of Align is there." };
    const left = waiting.length > 0 ? `, ${waiting.length} without an answer` : "";
    return { message: `Looked: ${formulas} ${formulas === 1 ? "formula" : "formulas"} of Align${left}.` };
  };
}

/** What cells were when they were looked at: equal if nobody changed them since. */
function likeness({ cells }: FoundCells): string {
  return JSON.stringify(cells);
}

/** The answered cells as they are now. Throws `Mistake` where they are not what was looked at. */
async function asLooked(context: Excel.RequestContext): Promise<FoundCells> {
  const { found: before, scope } = shareStore.state;
  const found = await alignCells(context, scope);
  if (!before || likeness(before) !== likeness(found)) {
    shareStore.set({ found });
    throw new Mistake("changed workbook: cells are not as they were when you looked; look again, then go on");
  }
  return { ...found, cells: found.cells.filter(isAnswered) };
}

function describeUnanswered(cells: readonly AlignCell[]): string {
  const waiting = cells.filter((cell) => !isAnswered(cell));
  return waiting.length === 0
    ? ""
    : ` ${waiting.length} without an answer stay as they are: ${formatPlaces(waiting)}.`;
}

/** Turns the formulas that were looked at into values. */
export function sharedAsValues(): Action {
  return async (running) => {
    const all = shareStore.state.found?.cells ?? [];
    const found = await inWorkbook(async (context) => {
      const own = await asLooked(context);
      await turnToValues(context, own, running);
      return own;
    });
    shareStore.changed();
    const done = { message: `${formatFormulas(found.cells)} became values.${describeUnanswered(all)}` };
    return found.cells.length > mostTakenBack ? done : { ...done, undo: () => formulasBack(found) };
  };
}

async function formulasBack(found: FoundCells): Promise<string> {
  const changed = await inWorkbook(async (context) => {
    const names = [...new Set(found.cells.map(({ sheet }) => sheet))];
    const now = new Map((await readSheets(context, names)).map((grid) => [grid.name, grid]));
    return putBack(context, found, now);
  });
  shareStore.changed();
  const left =
    changed.length > 0 ? ` Changed since, and left as they are: ${formatPlaces(changed, 10)}.` : "";
  return `Put back ${found.cells.length - changed.length} formulas.${left}`;
}

/** As values, remembered on the sheet Align Audit. */
export function sharedFrozen(): Action {
  return async (running) => {
    const all = shareStore.state.found?.cells ?? [];
    const time = new Date().toISOString().slice(0, 19).replace("T", " ");
    const found = await inWorkbook(async (context) => {
      const own = await asLooked(context);
      if (own.cells.length > 0) await freeze(context, own, { edition: edition.editionDate, time }, running);
      return own;
    });
    shareStore.changed();
    if (found.cells.length === 0)
      return { message: `No formula of Align has an answer.${describeUnanswered(all)}` };
    return {
      message: `${formatFormulas(found.cells)} frozen; the sheet Align Audit remembers them.${describeUnanswered(all)}`,
      undo: async () => (await thawedNow("workbook", {}, time)).message,
    };
  };
}

/** Looks at what thawing will do; nothing changes. */
export function lookedAtThawing(): Action {
  return async () => {
    const thawing = await inWorkbook((context) => lookedAtThaw(context, shareStore.state.scope));
    shareStore.set({ thawing, found: undefined });
    const { restored, live, left } = thawing.plan;
    const already = live.length > 0 ? `, ${live.length} are live already` : "";
    return {
      message: `Looked: ${restored.length} of ${thawing.rows.length} frozen formulas can go back${already}, ${left.length} stay frozen.`,
    };
  };
}

/** Puts frozen formulas back, as many as can be. */
export function thawed(): Action {
  return (running) => thawedNow(shareStore.state.scope, running);
}

/** Puts back what can go back. @param only of one freezing, by its time */
export async function thawedNow(
  scope: Scope,
  running: Partial<Running>,
  only?: string,
): Promise<ActionResult> {
  const { restored, left, undo } = await inWorkbook(async (context) => {
    const thawing = await lookedAtThaw(context, scope);
    return thaw(context, only === undefined ? thawing : ofTime(thawing, only), running);
  });
  shareStore.changed();
  const stays = left.filter(({ reason }) => reason !== "elsewhere");
  const message = stays.slice(0, 10).map(({ frozen, reason }) => `${frozen.was}: ${reasonTexts[reason]}`);
  const more = stays.length > message.length ? ` and ${stays.length - message.length} more` : "";
  const stay = message.length > 0 ? ` Left on Align Audit: ${message.join("; ")}${more}.` : "";
  return {
    message: `${restored} ${restored === 1 ? "formula is" : "formulas are"} live again.${stay}`,
    ...(restored > 0 && {
      undo: async () => {
        const kept = await inWorkbook(undo);
        shareStore.changed();
        return `Frozen again.${kept > 0 ? ` ${kept} were changed since, and stay live.` : ""}`;
      },
    }),
  };
}

type Thawing = Awaited<ReturnType<typeof lookedAtThaw>>;

function ofTime(thawing: Thawing, time: string): Thawing {
  const { restored, live, left } = thawing.plan;
  const others = restored.filter((row) => row.time !== time);
  return {
    ...thawing,
    plan: {
      restored: restored.filter((row) => row.time === time),
      live,
      left: [...left, ...others.map((frozen) => ({ frozen, reason: "elsewhere" as const }))],
    },
  };
}
