/** The custom XML parts of stamps, read: they may be anybody's. */
import { Mistake } from "../core/mistake";
import {
  type Stamped,
  type StampsRead,
  checkSpelling,
  checkTables,
  stampNamespace,
  withMaking,
} from "./stamp";
import { xmlElement } from "./xmlElement";

/** The longest command of a table: every country by its code, and a title. */
const longest = 10_000;
/** More than Align ever writes into one workbook. */
const [mostStamps, mostLetters] = [200, 4_000_000];

/** What a custom XML part says; undefined where it is no stamp of Align's. Throws `Mistake` for one that Align does not write. */
export function readStampXml(xml: string): Stamped | undefined {
  if (!xml.includes(stampNamespace)) return undefined;
  const { namespace, name, attributes, children } = xmlElement(xml);
  if (namespace !== stampNamespace || name !== "stamp") return undefined;
  const tables = children
    .filter((child) => child.namespace === stampNamespace && child.name === "table")
    .map((table) => ({ table: table.attributes.get("name") ?? "", command: table.text }));
  if (tables.some(({ table, command }) => table.length > 255 || command.length > longest))
    throw new Mistake("damaged part: a name or a command is too long; no such part is written by Align");
  const [method, build, made] = ["method", "build", "made"].map((one) => attributes.get(one));
  const making = { edition: attributes.get("edition") ?? "", method, build, made };
  checkSpelling(making);
  return withMaking(making, tables);
}

/** A custom XML part, and where it stands. */
export interface CustomPart {
  readonly place: string;
  readonly xml: string;
}

export interface PartsRead extends StampsRead {
  /** What each part says; undefined of those that cannot be read, and of those that are no stamp. */
  readonly byPart: readonly (Stamped | undefined)[];
}

/** What parts say together; one that cannot be read stops none of the others. */
export function stampsAmong(parts: readonly CustomPart[]): PartsRead {
  const unread: string[] = [];
  let [count, letters, tables] = [0, 0, 0];
  const byPart = parts.map(({ place, xml }) => {
    try {
      if (xml.length + letters > mostLetters)
        throw new Mistake(`too large: stamps of more than ${mostLetters.toLocaleString("en")} letters`);
      const stamped = readStampXml(xml);
      if (!stamped) return undefined;
      if (++count > mostStamps) throw new Mistake(`too many stamps: more than ${mostStamps}`);
      checkTables((tables += stamped.tables.length));
      letters += xml.length;
      return stamped;
    } catch (problem) {
      if (!(problem instanceof Mistake)) throw problem;
      unread.push(`${place}: ${problem.message}`);
      return undefined;
    }
  });
  return { stamps: byPart.filter((one) => one !== undefined), unread, byPart };
}
