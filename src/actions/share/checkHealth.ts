import { counted } from "../../core/counted";
import { edition } from "../../edition";
import { build } from "../../edition/build";
import { dateShift, shiftOf } from "../../edition/dateSystem";
import { worldNow } from "../../edition/own";
import { applyEdit } from "../../excel/edit/applyEdit";
import { settled } from "../../excel/edit/settledCells";
import { inWorkbook } from "../../excel/inWorkbook";
import { readDateSystem } from "../../excel/read/dateSystem";
import { refreshBook } from "../../excel/refreshBook";
import { readWithTables } from "../../excel/read/scopes";
import {
  type Finding,
  dateFindings,
  describeCount,
  describeErrors,
  findingsIn,
  issueKinds,
} from "../../sharing/health";
import { repairEdit } from "../../sharing/repairEdit";
import type { Scope } from "../../sharing/shareSummary";
import type { Action, Running } from "../action";
import { checkEdition } from "./checkEdition";
import { shareStore } from "./shareStore";
import { stampReader } from "../../reports/stampReader";

type Context = Parameters<typeof readWithTables>[0];

async function look(context: Context, wanted: Scope) {
  const { book, scope } = await readWithTables(context, wanted);
  const shift = shiftOf(await readDateSystem(context));
  const findings = findingsIn(book, scope, edition.editionName, stampReader(worldNow()));
  return {
    book,
    findings: [...findings, ...dateFindings(dateShift(), shift)],
    errors: describeErrors(book, scope),
  };
}

/** Looks for problems of Align's cells and tables; the part Share shows them with what to do. */
export function checkHealth(scope: Scope): Action {
  return async () => {
    const { findings, errors } = await inWorkbook((context) => look(context, scope));
    shareStore.set({ findings, errors });
    return {
      message: describeCount(findings.length, errors),
      isWarning: findings.length > 0 || errors !== undefined,
    };
  };
}

/** Enters again the formulas that this repairs. */
export function repair(scope: Scope): Action {
  return async (running) => {
    const { before, after, errors } = await inWorkbook((context) => repaired(context, scope, running));
    shareStore.set({ findings: after, errors, found: undefined, thawing: undefined });
    await checkEdition();
    const left = after.length > 0 ? [`${counted(after.length, "problem")} left.`] : [];
    return {
      message: [`Entered ${counted(before, "formula")} again.`, ...left, errors ?? []].flat().join(" "),
      isWarning: after.length > 0 || errors !== undefined,
    };
  };
}

async function repaired(
  context: Context,
  scope: Scope,
  running: Running,
): Promise<{
  readonly before: number;
  readonly after: readonly Finding[];
  readonly errors: string | undefined;
}> {
  const { book, findings } = await look(context, scope);
  const cells = findings.flatMap(({ issue, cell }) => (cell && issueKinds[issue].mends ? [cell] : []));
  if (findings.some(({ issue }) => issue === "edition"))
    shareStore.set({ refreshed: await refreshBook(context, worldNow(), build, scope, running) });
  else if (cells.length > 0) {
    await applyEdit(context, repairEdit(book, findings), running);
    await settled(context, cells, running);
  }
  const now = await look(context, scope);
  return { before: cells.length, after: now.findings, errors: now.errors };
}
