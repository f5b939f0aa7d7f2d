/** Small parts as documents. */
import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { damaged, PartReader } from "./partReader";

/** A part's document, with what stands before and behind its root, which is written again as it was. */
export interface PartDocument {
  readonly document: Document;
  readonly before: string;
  readonly behind: string;
}

/** Throws `Mistake` for what is not well-formed, and for a document type. */
export function documentOf(text: string, part: string): PartDocument {
  let [start, end] = [0, 0];
  // the document's own parser reads on where it should not
  const reader = new PartReader(text, part, {
    opened: (_, depth) => {
      if (depth === 1) start = reader.startTag.start;
    },
    closed: ({ isSelfClosing }, depth) => {
      if (depth === 1) end = isSelfClosing ? reader.startTag.open : reader.endTag.end;
    },
  });
  reader.read();
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw damaged(part, message);
    },
  });
  const document = parser.parseFromString(text.slice(start, end), "text/xml");
  return { document, before: text.slice(0, start), behind: text.slice(end) };
}

/** A document's text. */
export function textOfDocument({ document, before, behind }: PartDocument): string {
  const root = new XMLSerializer().serializeToString(document.documentElement!);
  // as a letter of its own it would be read as the end of a line
  return before + root.replaceAll("\r", "&#13;") + behind;
}

/** Elements by their name without prefix, anywhere below. */
export function elements(parent: Document | Element, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagNameNS("*", name));
}

/** An element's children of its own namespace: all, or those of a name. */
export function children(parent: Element, name?: string): readonly Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element =>
      node.nodeType === node.ELEMENT_NODE &&
      node.namespaceURI === parent.namespaceURI &&
      (name === undefined || node.localName === name),
  );
}

/** A new element of its parent's namespace, under its prefix, before another child or behind all. */
export function added(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  before: Element | null = null,
): Element {
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = parent.ownerDocument!.createElementNS(parent.namespaceURI, qualified);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.insertBefore(element, before);
  return element;
}

/** The child of a name; where there is none, a new one in its place among those whose order is fixed. */
export function childInOrder(parent: Element, name: string, order: readonly string[]): Element {
  const own = children(parent);
  const known = own.find((child) => child.localName === name);
  if (known) return known;
  const later = new Set(order.slice(order.indexOf(name) + 1));
  return added(parent, name, {}, own.find((child) => later.has(child.localName!)) ?? null);
}

/** Puts a text in the place of all that an element holds. */
export function setText(element: Element, text: string): void {
  element.textContent = text;
}
