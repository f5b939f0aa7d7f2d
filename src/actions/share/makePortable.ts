import { counted } from "../../core/counted";
import type { Code } from "../../core/world";
import { edition } from "../../edition";
import { Differing, applyEdit } from "../../excel/edit/applyEdit";
import { inWorkbook } from "../../excel/inWorkbook";
import { readScope } from "../../excel/read/scopes";
import { type AlignCell, type BookPicture, cellsIn } from "../../sharing/picture";
import { portableWork, type PortablePlan } from "../../sharing/portable/portable";
import { portableEdit } from "../../sharing/portable/portableEdit";
import type { Neighbours } from "../../sharing/portable/neighbours";
import type { Freezing } from "../../sharing/freezing";
import { type Scope, describeWaiting, nothingAnswered } from "../../sharing/shareSummary";
import type { Action, Running } from "../action";
import { inTurns } from "../inTurns";
import { freezingNow } from "./freeze";
import type { PortableChoice } from "./portableChoice";
import { shareStore } from "./shareStore";
import { thawedNow } from "./thaw";

type Context = Parameters<typeof readScope>[0];

function neighboursOf({ beside, related }: PortableChoice): Neighbours {
  const countries: readonly Code[] =
    beside === "all"
      ? edition.countries.map(({ code }) => code)
      : beside === "used"
        ? []
        : (edition.groups.get(beside)?.countries ?? []);
  return { countries, related };
}

/** Plans what becomes of the cells in scope. @param differing cells that are known to show something else */
async function planned(
  context: Context,
  wanted: Scope,
  choice: PortableChoice,
  running: Partial<Running>,
  isDiffering: (cell: AlignCell) => boolean = () => false,
): Promise<{ readonly book: BookPicture; readonly plan: PortablePlan }> {
  const { book, scope } = await readScope(context, wanted, ({ sheetNames }) => sheetNames);
  const work = portableWork(edition, book, cellsIn(book, scope), { ...neighboursOf(choice), isDiffering });
  return { book, plan: await inTurns(work, running) };
}

/** Looks at what becomes portable, and how much data that takes; nothing changes. */
export function lookedAtPortable(choice: PortableChoice): Action {
  return async (running) => {
    const { plan } = await inWorkbook((context) => planned(context, shareStore.state.scope, choice, running));
    shareStore.set({ portable: { choice, plan }, found: undefined, thawing: undefined });
    const { cells, sheet } = plan;
    if (cells.length === 0) return { message: nothingAnswered([]), isWarning: true };
    const count = cells.filter(({ kind }) => kind === "formulas").length;
    return {
      message: `Looked: ${count} of ${counted(cells.length, "formula")} can become portable, over ${sheet.rows.toLocaleString("en")} rows of data.`,
    };
  };
}

/**
 * Makes formulas portable, as they are by now: where one shows another value than its native formula, that one becomes its value. @returns
 * what became of them
 */
async function madePortable(
  context: Context,
  scope: Scope,
  choice: PortableChoice,
  freezing: Freezing,
  running: Partial<Running>,
): Promise<PortablePlan> {
  const first = await planned(context, scope, choice, running);
  const apply = async ({ book, plan }: typeof first) => {
    if (plan.cells.some(({ kind }) => kind !== "left"))
      await applyEdit(context, portableEdit(book, plan, freezing), running);
    return plan;
  };
  try {
    return await apply(first);
  } catch (problem) {
    if (!(problem instanceof Differing)) throw problem;
    const others = new Set(problem.cells.map(({ sheet, area }) => `${sheet}!${area.row},${area.column}`));
    return apply(
      await planned(context, scope, choice, { signal: running.signal }, ({ sheet, area }) =>
        others.has(`${sheet}!${area.row},${area.column}`),
      ),
    );
  }
}

export function sharedPortable(choice: PortableChoice): Action {
  return async (running) => {
    const freezing = freezingNow();
    const { cells, sheet } = await inWorkbook((context) =>
      madePortable(context, shareStore.state.scope, choice, freezing, running),
    );
    shareStore.changed();
    const count = (kind: PortablePlan["cells"][number]["kind"]) =>
      cells.filter((cell) => cell.kind === kind).length;
    if (cells.length === count("left"))
      return { message: nothingAnswered(cells.map(({ cell }) => cell)), isWarning: true };
    const [kept, left] = [count("values"), count("left")];
    const values = kept > 0 ? ` ${kept} became values; the sheet ${sheet.name} says why.` : "";
    const stay = left > 0 ? ` ${describeWaiting(left)}.` : "";
    return {
      message: `Made ${counted(count("formulas"), "formula")} portable, over the sheet ${sheet.name}.${values}${stay}`,
      isWarning: left > 0,
      // what was frozen a moment ago is the user's own, whatever else it calls
      undo: () => thawedNow("workbook", {}, { only: freezing.time, isConfirmed: true, dropsData: true }),
    };
  };
}
