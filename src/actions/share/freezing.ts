import { Mistake } from "../../core/mistake";
import { edition } from "../../edition";
import { type FoundCells, alignCells } from "../../excel/sharing/foundCells";
import { freeze, putBack, turnToValues } from "../../excel/sharing/freezing";
import { readSheets } from "../../excel/sharing/sheetGrid";
import { lookedAtThaw, thaw } from "../../excel/sharing/thawing";
import { inWorkbook } from "../../excel/inWorkbook";
import { reasonsSaid } from "../../sharing/thawing";
import {
  type AlignCell,
  type Scope,
  formulasSaid,
  isAnswered,
  placesSaid,
  touchedBy,
} from "../../sharing/shareSummary";
import type { Act, Done, Running } from "../action";
import { shareDesk } from "./shareStore";

/** Most cells whose formulas are kept to be taken back. */
const mostTakenBack = 50_000;

/** Looks at what turning formulas into values will touch; nothing changes. */
export function looked(): Act {
  return async () => {
    const found = await inWorkbook((context) => alignCells(context, shareDesk.state.scope));
    shareDesk.set({ found, thawing: undefined });
    const { formulas, waiting } = touchedBy(found.cells);
    if (found.cells.length === 0) return { said: "No formula of Align is there." };
    const left = waiting.length > 0 ? `, ${waiting.length} without an answer` : "";
    return { said: `Looked: ${formulas} ${formulas === 1 ? "formula" : "formulas"} of Align${left}.` };
  };
}

/** What cells were when they were looked at: equal if nobody changed them since. */
function likeness({ cells }: FoundCells): string {
  return JSON.stringify(cells);
}

/** The answered cells as they are now. Throws `Mistake` where they are not what was looked at. */
async function asLooked(context: Excel.RequestContext): Promise<FoundCells> {
  const { found: before, scope } = shareDesk.state;
  const found = await alignCells(context, scope);
  if (!before || likeness(before) !== likeness(found)) {
    shareDesk.set({ found });
    throw new Mistake("changed workbook: cells are not as they were when you looked; look again, then go on");
  }
  return { ...found, cells: found.cells.filter(isAnswered) };
}

function waitingSaid(cells: readonly AlignCell[]): string {
  const waiting = cells.filter((cell) => !isAnswered(cell));
  return waiting.length === 0
    ? ""
    : ` ${waiting.length} without an answer stay as they are: ${placesSaid(waiting)}.`;
}

/** Turns the formulas that were looked at into values. */
export function sharedAsValues(): Act {
  return async (running) => {
    const all = shareDesk.state.found?.cells ?? [];
    const found = await inWorkbook(async (context) => {
      const own = await asLooked(context);
      await turnToValues(context, own, running);
      return own;
    });
    shareDesk.changed();
    const done = { said: `${formulasSaid(found.cells)} became values.${waitingSaid(all)}` };
    return found.cells.length > mostTakenBack ? done : { ...done, undo: () => formulasBack(found) };
  };
}

async function formulasBack(found: FoundCells): Promise<string> {
  const changed = await inWorkbook(async (context) => {
    const names = [...new Set(found.cells.map(({ sheet }) => sheet))];
    const now = new Map((await readSheets(context, names)).map((grid) => [grid.name, grid]));
    return putBack(context, found, now);
  });
  shareDesk.changed();
  const left = changed.length > 0 ? ` Changed since, and left as they are: ${placesSaid(changed, 10)}.` : "";
  return `Put back ${found.cells.length - changed.length} formulas.${left}`;
}

/** As values, remembered on the sheet Align Audit. */
export function sharedFrozen(): Act {
  return async (running) => {
    const all = shareDesk.state.found?.cells ?? [];
    const time = new Date().toISOString().slice(0, 19).replace("T", " ");
    const found = await inWorkbook(async (context) => {
      const own = await asLooked(context);
      if (own.cells.length > 0) await freeze(context, own, { edition: edition.editionDate, time }, running);
      return own;
    });
    shareDesk.changed();
    if (found.cells.length === 0) return { said: `No formula of Align has an answer.${waitingSaid(all)}` };
    return {
      said: `${formulasSaid(found.cells)} frozen; the sheet Align Audit remembers them.${waitingSaid(all)}`,
      undo: async () => (await thawedNow("workbook", {}, time)).said,
    };
  };
}

/** Looks at what thawing will do; nothing changes. */
export function lookedAtThawing(): Act {
  return async () => {
    const thawing = await inWorkbook((context) => lookedAtThaw(context, shareDesk.state.scope));
    shareDesk.set({ thawing, found: undefined });
    const { restored, live, left } = thawing.plan;
    const already = live.length > 0 ? `, ${live.length} are live already` : "";
    return {
      said: `Looked: ${restored.length} of ${thawing.rows.length} frozen formulas can go back${already}, ${left.length} stay frozen.`,
    };
  };
}

/** Puts frozen formulas back, as many as can be. */
export function thawed(): Act {
  return (running) => thawedNow(shareDesk.state.scope, running);
}

/** Puts back what can go back. @param only of one freezing, by its time */
export async function thawedNow(scope: Scope, running: Partial<Running>, only?: string): Promise<Done> {
  const { restored, left, undo } = await inWorkbook(async (context) => {
    const thawing = await lookedAtThaw(context, scope);
    return thaw(context, only === undefined ? thawing : ofTime(thawing, only), running);
  });
  shareDesk.changed();
  const stays = left.filter(({ reason }) => reason !== "elsewhere");
  const said = stays.slice(0, 10).map(({ frozen, reason }) => `${frozen.was}: ${reasonsSaid[reason]}`);
  const more = stays.length > said.length ? ` and ${stays.length - said.length} more` : "";
  const stay = said.length > 0 ? ` Left on Align Audit: ${said.join("; ")}${more}.` : "";
  return {
    said: `${restored} ${restored === 1 ? "formula is" : "formulas are"} live again.${stay}`,
    ...(restored > 0 && {
      undo: async () => {
        const kept = await inWorkbook(undo);
        shareDesk.changed();
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
