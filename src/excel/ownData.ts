/** Where a workbook keeps its user's own data: custom XML parts in Align's namespace. They are read and written here and go nowhere else. */
import { keptParts, nextSet, ownFrom, ownNamespace } from "../core/own/storage";
import { isEmpty, noOwnData, type OwnData } from "../core/own/ownData";
import type { XmlElement } from "../core/xmlElement";
import { edition } from "../edition";

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

/** The parser is needed for workbooks that keep data alone. */
async function elementsOf(xmls: readonly string[]): Promise<readonly XmlElement[]> {
  const { xmlElement } = await import(/* webpackChunkName: "xml" */ "../workbook/xmlElement");
  return xmls.map(xmlElement);
}

/** The own data that the workbook keeps. Throws `Mistake` where they cannot be read. */
export async function keptOwn(context: Excel.RequestContext): Promise<OwnData> {
  const { xmls } = await kept(context);
  if (xmls.length === 0) return noOwnData;
  const { checkedOwn } = await import(/* webpackChunkName: "own" */ "../core/own/checkedOwn");
  return checkedOwn(edition, ownFrom(await elementsOf(xmls)));
}

/**
 * Keeps own data in the place of those before, which go last: a writing that breaks off leaves them as they were. Throws `Mistake` for
 * more than a workbook should carry, and where a later Align wrote what is kept.
 */
export async function keepOwn(context: Excel.RequestContext, own: OwnData): Promise<void> {
  const { parts, xmls } = await kept(context);
  const next = isEmpty(own) ? [] : keptParts(own, nextSet(await elementsOf(xmls)));
  for (const xml of next) context.workbook.customXmlParts.add(xml);
  await context.sync();
  for (const part of parts) part.delete();
  await context.sync();
}
