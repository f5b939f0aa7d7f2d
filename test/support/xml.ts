/** An element of an XML file, for tests that read one. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Open[];
  text: string;
}

const token = /<!--.*?-->|<\?.*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/gs;

/**
 * The root element. Knows what a manifest uses: elements, attributes in double quotes, text, comments; no CDATA, no DOCTYPE.
 * Throws where tags do not close in order.
 */
export function parseXml(xml: string): XmlElement {
  const outside: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [outside];
  let read = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== read) break;
    read += match[0].length;
    const [, closing, name, attributes, empty, text] = match;
    const inner = open[open.length - 1]!;
    if (text !== undefined) inner.text += unescaped(text);
    if (name === undefined) continue;
    if (closing) {
      if (inner.name !== name) throw new Error(`unexpected tag: </${name}>; open is <${inner.name}>`);
      open.pop();
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes!), children: [], text: "" };
    inner.children.push(element);
    if (!empty) open.push(element);
  }
  if (read !== xml.length) throw new Error(`unreadable XML: ${xml.slice(read, read + 40)}`);
  if (open.length !== 1 || outside.children.length !== 1) throw new Error("unclosed XML");
  return trimmed(outside.children[0]!);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name!, unescaped(value!)]));
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}

function trimmed(element: Open): XmlElement {
  return { ...element, children: element.children.map(trimmed), text: element.text.trim() };
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The element and all below it, in the order of the file. */
export function walk(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(walk)];
}
