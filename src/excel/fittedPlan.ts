import type { Sheet, Workbook } from "../workbook/plan";
import { renamed } from "../workbook/renamedPlan";
import { withStampLines } from "../workbook/stampBlock";
import { freeName, namesIn } from "./freeNames";
import { workingName } from "./workingSheets";
import { type Extension, extensionOf, loadShared } from "./sharedSheets";

/** A plan under names that are free in the workbook, and what of it goes into sheets that are there. */
export interface Fitted {
  readonly plan: Workbook;
  readonly extensions: readonly Extension[];
  /** Of the sheets while they grow. */
  readonly growingNames: readonly string[];
}

function tableNames({ blocks }: Sheet): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.name] : []));
}

/** Fits a plan into the workbook. Takes one sync. */
export async function fitted(context: Excel.RequestContext, planned: Workbook): Promise<Fitted> {
  const asked = loadShared(context, planned.sheets);
  const [takenSheets, takenTables] = await namesIn(context);
  const under = (plan: Workbook, sheets: readonly Sheet[]) =>
    renamed(plan, {
      sheets: new Map(sheets.map(({ name }) => [name, freeName(name, takenSheets, 31)])),
      tables: new Map(sheets.flatMap(tableNames).map((name) => [name, freeName(name, takenTables, 255)])),
    });
  const isShared = ({ shared }: Sheet) => shared !== undefined;
  const plan = withStampLines(
    under(
      planned,
      planned.sheets.filter((sheet) => !isShared(sheet)),
    ),
  );
  const extensions = new Map(
    plan.sheets.filter(isShared).flatMap((sheet) => {
      const extension = extensionOf(sheet, asked.get(tableNames(sheet)[0]!)!);
      return extension ? [[sheet, extension] as const] : [];
    }),
  );
  const sheets = plan.sheets.filter((sheet) => !extensions.has(sheet));
  const growingNames = sheets.map((_, i) => freeName(workingName(i), takenSheets, 31));
  return {
    plan: under({ ...plan, sheets }, sheets.filter(isShared)),
    extensions: [...extensions.values()],
    growingNames,
  };
}
