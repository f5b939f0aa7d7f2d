import { edition } from "../../edition";
import { worldNow } from "../../edition/own";
import { alignCells } from "../../excel/sharing/foundCells";
import { alignNames, lostTables } from "../../excel/sharing/damagedParts";
import { reenter, settled } from "../../excel/sharing/reentering";
import { refresh } from "../../excel/sharing/refreshing";
import { workbookStamps } from "../../excel/sharing/workbookStamps";
import { inWorkbook } from "../../excel/inWorkbook";
import { whyTexts } from "../../sharing/refreshed";
import { changes } from "../../reports/changes";
import { type Finding, issueKinds, cellFindings } from "../../sharing/health";
import type { Scope } from "../../sharing/shareSummary";
import type { Action, Running } from "../action";
import { writePlan } from "../writeReport";
import { checkEdition } from "./checkEdition";
import { shareStore } from "./shareStore";

const many = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Enters Align's formulas again and brings its tables up to date; what changed is shown in the part Share. */
export function refreshWorkbook(scope: Scope): Action {
  return async (running) => {
    const result = await inWorkbook((context) => refresh(context, worldNow(), scope, running));
    shareStore.set({ refreshed: result, found: undefined, thawing: undefined, findings: undefined });
    await checkEdition();
    const { changes: found, live, tables, left, undo } = result;
    const looked = [
      ...(live > 0 || tables === 0 ? [many(live, "live cell")] : []),
      ...(tables > 0 ? [many(tables, "table")] : []),
    ];
    const stay = left.length > 0 ? ` ${left.join(" ")}` : "";
    return {
      message: `Refreshed ${looked.join(" and ")} to the edition of ${edition.editionDate}: ${found.length === 0 ? "nothing changed" : `${many(found.length, "value")} changed`}.${stay}`,
      ...(undo && {
        undo: async () => {
          await inWorkbook(undo);
          shareStore.set({ refreshed: undefined });
          return "The tables hold their earlier figures again, but for what was changed since.";
        },
      }),
    };
  };
}

async function findingsIn(context: Excel.RequestContext, scope: Scope): Promise<readonly Finding[]> {
  const { cells, grids } = await alignCells(context, scope);
  if (scope !== "workbook") return cellFindings(cells, false);
  const stamps = await workbookStamps(context);
  const isOld = stamps.some((stamp) => stamp.edition !== edition.editionDate);
  return [
    ...cellFindings(cells, isOld),
    ...(await lostTables(context, worldNow(), stamps, grids)),
    ...(await alignNames(context)),
  ];
}

/** Looks for what ails Align's cells and tables; the part Share shows it with what to do. */
export function checkHealth(scope: Scope): Action {
  return async () => {
    const findings = await inWorkbook((context) => findingsIn(context, scope));
    shareStore.set({ findings });
    return {
      message:
        findings.length === 0 ? "All of Align's cells are well." : `${many(findings.length, "finding")}.`,
    };
  };
}

/** Enters the formulas again that can be mended so. */
export function repair(scope: Scope): Action {
  return async (running) => {
    const { before, after } = await inWorkbook((context) => mendedIn(context, scope, running));
    shareStore.set({ findings: after, found: undefined, thawing: undefined });
    await checkEdition();
    const left = after.length > 0 ? ` ${many(after.length, "finding")} left.` : "";
    return { message: `Entered ${many(before, "formula")} again.${left}` };
  };
}

async function mendedIn(context: Excel.RequestContext, scope: Scope, running: Running) {
  const findings = await findingsIn(context, scope);
  const cells = findings.flatMap(({ issue, cell }) => (cell && issueKinds[issue].mends ? [cell] : []));
  if (findings.some(({ issue }) => issue === "edition"))
    shareStore.set({ refreshed: await refresh(context, worldNow(), scope, running) });
  else if (cells.length > 0) {
    await reenter(context, cells, running);
    await settled(context, cells, running);
  }
  return { before: cells.length, after: await findingsIn(context, scope) };
}

/** Writes what the last refresh changed as a sheet. */
export function reportInserted(): Action {
  return (running) => {
    const { changes: found, left } = shareStore.state.refreshed ?? { changes: [], left: [] };
    const rows = found.map((change) => ({ ...change, why: whyTexts[change.why] }));
    return writePlan(changes(edition.editionDate, rows, left), false)(running);
  };
}
