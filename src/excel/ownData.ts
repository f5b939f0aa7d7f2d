/** Where a workbook keeps its user's own data: custom XML parts in Align's namespace. They are read and written here and go nowhere else. */
import { keptParts, nextSet, ownFrom, ownNamespace } from "../core/own/storage";
import { isEmpty, type OwnData } from "../core/own/ownData";

interface Kept {
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly xmls: readonly string[];
}

async function kept(context: Excel.RequestContext): Promise<Kept> {
  const parts = context.workbook.customXmlParts.getByNamespace(ownNamespace).load("items/id");
  await context.sync();
  const xmls = parts.items.map((part) => part.getXml());
  await context.sync();
  return { parts: parts.items, xmls: xmls.map(({ value }) => value) };
}

/** The own data that the workbook keeps. Throws `Mistake` where they cannot be read. */
export async function keptOwn(context: Excel.RequestContext): Promise<OwnData> {
  return ownFrom((await kept(context)).xmls);
}

/**
 * Keeps own data in the place of those before, which go last: a writing that breaks off leaves them as they were. Throws `Mistake` for
 * more than a workbook should carry, and where a later Align wrote what is kept.
 */
export async function keepOwn(context: Excel.RequestContext, own: OwnData): Promise<void> {
  const { parts, xmls } = await kept(context);
  const next = isEmpty(own) ? [] : keptParts(own, nextSet(xmls));
  for (const xml of next) context.workbook.customXmlParts.add(xml);
  await context.sync();
  for (const part of parts) part.delete();
  await context.sync();
}
