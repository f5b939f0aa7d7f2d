/** Small custom XML of a workbook, which may be anybody's: read by a parser, within limits. */
import { SaxesParser } from "saxes";
import { Mistake } from "../core/mistake";
import type { XmlElement } from "../core/xmlElement";

/** More than Align ever writes into one part; a part beyond is none of Align's. */
const [mostLetters, mostElements, mostAttributes, mostDepth] = [4_000_000, 5_000, 20, 4];

interface Open {
  readonly element: XmlElement & { readonly children: XmlElement[] };
  readonly pieces: string[];
}

function refuse(what: string): never {
  throw new Mistake(`damaged part: ${what}; no such part is written by Align`);
}

/** The root of a part. Throws `Mistake` for what is not well-formed, for a document type, and for what is too much. */
export function xmlElement(xml: string): XmlElement {
  if (xml.length > mostLetters) refuse(`more than ${mostLetters.toLocaleString("en")} letters`);
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let [elements, attributes] = [0, 0];
  parser.on("error", ({ message }) => refuse(message));
  parser.on("doctype", () => refuse("a document type"));
  parser.on("attribute", () => {
    if (++attributes > mostAttributes) refuse("too many attributes");
  });
  parser.on("opentag", ({ local, uri, attributes: given }) => {
    attributes = 0;
    if (++elements > mostElements) refuse("too many elements");
    if (open.length === mostDepth) refuse("elements nested too deep");
    const pairs = Object.values(given).map(({ local: name, value }) => [name, value] as const);
    const pieces: string[] = [];
    const element: Open["element"] = {
      ...{ namespace: uri, name: local, attributes: new Map(pairs), children: [] },
      get text() {
        return pieces.join("");
      },
    };
    open.at(-1)?.element.children.push(element);
    root ??= element;
    open.push({ element, pieces });
  });
  parser.on("closetag", () => void open.pop());
  const read = (text: string) => void open.at(-1)?.pieces.push(text);
  parser.on("text", read);
  parser.on("cdata", read);
  parser.write(xml).close();
  return root ?? refuse("nothing in it");
}
