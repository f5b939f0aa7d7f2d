import type { Sheet, Workbook } from "../workbook/plan";
import { renamed } from "../workbook/renamedPlan";
import { withStampLines } from "../workbook/stampBlock";
import { freeName } from "../workbook/freeName";
import { namesIn } from "./takenNames";
import { type Extension, extensionOf, loadShared } from "./sharedSheets";

/** A plan under names that are free in the workbook, and what of it goes into sheets that are there. */
export interface Fitted {
  readonly plan: Workbook;
  readonly extensions: readonly Extension[];
  /** Names of sheets, in small letters, the plan's among them. */
  readonly taken: ReadonlySet<string>;
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
      sheets: new Map(sheets.map(({ name }) => [name, freeName(name, takenSheets, "sheet")])),
      tables: new Map(sheets.flatMap(tableNames).map((name) => [name, freeName(name, takenTables, "name")])),
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
  return {
    plan: under({ ...plan, sheets }, sheets.filter(isShared)),
    extensions: [...extensions.values()],
    taken: takenSheets,
  };
}
