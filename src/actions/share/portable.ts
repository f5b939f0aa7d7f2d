import type { Code } from "../../core/world";
import { edition } from "../../edition";
import { bookSurroundings } from "../../excel/sharing/bookSurroundings";
import { type FoundCells, alignCells } from "../../excel/sharing/foundCells";
import { Differing, makePortable } from "../../excel/sharing/portable";
import { inWorkbook } from "../../excel/inWorkbook";
import { type LiveCell, portableWork, type PortablePlan } from "../../sharing/portable/portable";
import type { Work } from "../../sharing/portable/stepTable";
import type { Neighbours } from "../../sharing/portable/neighbours";
import { type AlignCell, type Scope, isAnswered } from "../../sharing/shareSummary";
import type { Action, Running } from "../action";
import { thawedNow } from "./freezing";
import { shareStore } from "./shareStore";

type Context = Parameters<typeof alignCells>[0];

/** What to carry beside what is in use. */
export type Beside = "used" | "post-soviet" | "all";

export interface PortableChoice {
  readonly beside: Beside;
  /** The kin of the indicators in use too. */
  readonly kin: boolean;
}

/** What is carried unless the user chooses otherwise. */
export const firstPortableChoice: PortableChoice = { beside: "post-soviet", kin: false };

/** What was looked at, and what becomes of it. */
export interface PortableLook {
  readonly choice: PortableChoice;
  readonly found: FoundCells;
  readonly plan: PortablePlan;
}

function neighboursOf({ beside, kin }: PortableChoice): Neighbours {
  const countries: readonly Code[] =
    beside === "all"
      ? edition.countries.map(({ code }) => code)
      : beside === "used"
        ? []
        : (edition.groups.get(beside)?.countries ?? []);
  return { countries, kin };
}

const otherValue = "it shows another value than Align's present edition gives: refresh it first";

/** Plans what becomes of the answered cells in scope. @param differing cells that are known to show something else */
async function planned(
  context: Context,
  scope: Scope,
  choice: PortableChoice,
  { progress, signal }: Partial<Running>,
  differing: readonly AlignCell[] = [],
): Promise<PortableLook> {
  const all = await alignCells(context, scope);
  const found = { ...all, cells: all.cells.filter(isAnswered) };
  const others = new Set(differing.map(({ sheet, area }) => `${sheet}!${area.row},${area.column}`));
  const live = found.cells.map(({ sheet, area, formula }): LiveCell => {
    const isOther = others.has(`${sheet}!${area.row},${area.column}`);
    return { sheet, ...area, formula, ...(isOther && { unfit: otherValue }) };
  });
  const book = await bookSurroundings(context, found);
  const plan = await gradually(portableWork(edition, live, book, neighboursOf(choice)), { progress, signal });
  return { choice, found, plan };
}

/** Milliseconds after which Excel and the pane get their turn. */
const patience = 40;

/** Does work piece by piece, so that nothing else waits for it and it can be stopped. */
async function gradually<T>(work: Work<T>, { progress, signal }: Partial<Running>): Promise<T> {
  for (let since = Date.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (Date.now() - since < patience) continue;
    progress?.(value);
    await new Promise((resume) => setTimeout(resume, 0));
    signal?.throwIfAborted();
    since = Date.now();
  }
}

/** Looks at what becomes portable, and how much data that takes; nothing changes. */
export function lookedAtPortable(choice: PortableChoice): Action {
  return async (running) => {
    const portable = await inWorkbook((context) => planned(context, shareStore.state.scope, choice, running));
    shareStore.set({ portable, found: undefined, thawing: undefined });
    const { cells, sheet } = portable.plan;
    if (cells.length === 0) return { message: "No formula of Align has an answer." };
    const count = cells.filter(({ kind }) => kind === "formulas").length;
    return {
      message: `Looked: ${count} of ${cells.length} formulas can become portable, over ${sheet.rows.toLocaleString("en")} rows of data.`,
    };
  };
}

/** Makes the formulas in scope portable, as they are by now. */
export function sharedPortable(choice: PortableChoice): Action {
  return async (running) => {
    const time = new Date().toISOString().slice(0, 19).replace("T", " ");
    const { scope } = shareStore.state;
    const plan = await inWorkbook(async (context) => {
      const first = await planned(context, scope, choice, running);
      try {
        return await written(context, first, time, running);
      } catch (problem) {
        if (!(problem instanceof Differing)) throw problem;
        const second = await planned(context, scope, choice, { signal: running.signal }, problem.cells);
        return written(context, second, time, running);
      }
    });
    shareStore.changed();
    if (plan.cells.length === 0) return { message: "No formula of Align has an answer." };
    const kept = plan.cells.filter(({ kind }) => kind === "values").length;
    const left = kept > 0 ? ` ${kept} became values; the sheet ${plan.sheet.name} says why.` : "";
    return {
      message: `${plan.cells.length - kept} formulas are portable: they look up the sheet ${plan.sheet.name}.${left}`,
      undo: async () => (await thawedNow("workbook", {}, time)).message,
    };
  };
}

async function written(
  context: Context,
  { found, plan }: PortableLook,
  time: string,
  running: Running,
): Promise<PortablePlan> {
  if (found.cells.length > 0)
    await makePortable(context, found, plan, { edition: edition.editionDate, time }, running);
  return plan;
}
