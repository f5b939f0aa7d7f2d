import type { Protection } from "../../sharing/protection";

/** What of the workbook is protected. @param names of the sheets to ask */
export async function readProtection(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Protection> {
  const workbook = context.workbook.protection.load("protected");
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name).protection.load("protected"));
  await context.sync();
  return {
    sheets: new Set(names.filter((_, i) => sheets[i]!.protected)),
    isStructureLocked: workbook.protected,
  };
}
