/** Stamps in the open workbook: custom XML parts that say how tables of Align came about. */
import { type Stamped, type StampsRead, stampNamespace, stampXml } from "../workbook/stamp";

/** The time that tells a stamp of this write from all others, in ISO form. */
export function stampTime(): string {
  return new Date().toISOString();
}

/** Adds a stamp by the next sync. As the last step of a write it is there only if all before it succeeded. */
export function addStamp(context: Excel.RequestContext, stamped: Stamped & { readonly made: string }): void {
  context.workbook.customXmlParts.add(stampXml(stamped));
}

/** Takes the stamps of one write away. */
export async function removeStamp(context: Excel.RequestContext, made: string): Promise<void> {
  const { parts, byPart } = await partsOf(context);
  parts.forEach((part, i) => {
    if (byPart[i]?.made === made) part.delete();
  });
  await context.sync();
}

/** All stamps of the workbook, the newest last. */
export async function readStamps(context: Excel.RequestContext): Promise<StampsRead> {
  const { stamps, unread } = await partsOf(context);
  return { stamps, unread };
}

/** Lets these stamps take the place of all others, at once. */
export async function replaceStamps(
  context: Excel.RequestContext,
  stamps: readonly Stamped[],
): Promise<void> {
  const { parts, byPart } = await partsOf(context);
  for (const stamped of stamps) addStamp(context, { made: stampTime(), ...stamped });
  parts.forEach((part, i) => {
    if (byPart[i]) part.delete();
  });
  await context.sync();
}

async function partsOf(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(stampNamespace).load("items/id");
  await context.sync();
  if (parts.items.length === 0) return { parts: [], stamps: [], unread: [], byPart: [] };
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  // the parser is needed for workbooks that have a stamp alone
  const { stampsAmong } = await import(/* webpackChunkName: "xml" */ "../workbook/stampPart");
  const read = stampsAmong(texts.map(({ value }, i) => ({ place: `custom XML part ${i + 1}`, xml: value })));
  return { parts: parts.items, ...read };
}
