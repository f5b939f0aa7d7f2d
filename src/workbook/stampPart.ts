/** The custom XML part of a stamp, read: it may be anybody's. */
import { Mistake } from "../core/mistake";
import type { XmlElement } from "../core/xmlElement";
import { type Stamped, stampNamespace, withMaking } from "./stamp";
import { xmlElement } from "./xmlElement";

/** The longest command of a table: every country by its code, and a title. */
const longest = 10_000;

/** What a custom XML part says; undefined where it is no stamp of Align's: a stranger's part is never a reason to stop. */
export function readStampXml(xml: string): Stamped | undefined {
  const found = stampIn(xml);
  if (found?.namespace !== stampNamespace || found.name !== "stamp") return undefined;
  const { attributes, children } = found;
  const tables = children
    .filter(({ namespace, name }) => namespace === stampNamespace && name === "table")
    .map((table) => ({ table: table.attributes.get("name") ?? "", command: table.text }));
  if (tables.some(({ table, command }) => table.length > 255 || command.length > longest)) return undefined;
  const [method, build, made] = ["method", "build", "made"].map((name) => attributes.get(name));
  return withMaking({ edition: attributes.get("edition") ?? "", method, build, made }, tables);
}

function stampIn(xml: string): XmlElement | undefined {
  try {
    return xmlElement(xml);
  } catch (problem) {
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
}
