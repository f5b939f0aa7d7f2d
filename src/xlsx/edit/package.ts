/** An .xlsx file whose parts are changed one by one: those that nobody changes stay byte for byte. */
import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Mistake } from "../../core/mistake";

/** Elements by their name without prefix, anywhere below. */
export function elements(parent: Document | Element, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagNameNS("*", name));
}

export class FilePackage {
  private readonly parts: Record<string, Uint8Array>;
  private readonly opened = new Map<string, Document>();

  /** Throws `Mistake` for what is no .xlsx file. */
  constructor(bytes: Uint8Array, file: string) {
    try {
      this.parts = unzipSync(bytes);
    } catch {
      throw new Mistake(`unreadable file: ${file}; it is no .xlsx file`);
    }
    if (!this.parts["xl/workbook.xml"]) throw new Mistake(`unreadable file: ${file}; it holds no workbook`);
  }

  /** Paths of all parts. */
  get paths(): readonly string[] {
    return Object.keys(this.parts);
  }

  has(path: string): boolean {
    return path in this.parts;
  }

  /** A part to read. @param change it will be written anew */
  xml(path: string, change = false): Document {
    const known = this.opened.get(path);
    if (known) return known;
    const part = this.parts[path];
    if (!part) throw new Mistake(`damaged file: it lacks ${path}`);
    const document = new DOMParser().parseFromString(strFromU8(part), "text/xml");
    if (change) this.opened.set(path, document);
    return document;
  }

  /** A part's text as it stands. */
  text(path: string): string {
    const document = this.opened.get(path);
    if (document) return new XMLSerializer().serializeToString(document);
    const part = this.parts[path];
    if (!part) throw new Mistake(`damaged file: it lacks ${path}`);
    return strFromU8(part);
  }

  /** Puts a text in the place of a part, or adds the part. */
  put(path: string, text: string): void {
    this.opened.delete(path);
    this.parts[path] = strToU8(text);
  }

  /** Takes a part out; what relates to it must not any more. */
  remove(path: string): void {
    this.opened.delete(path);
    delete this.parts[path];
  }

  /** Targets of a part's relationships by their id, as paths. */
  related(path: string): ReadonlyMap<string, string> {
    const [folder, name] = [path.slice(0, path.lastIndexOf("/")), path.slice(path.lastIndexOf("/") + 1)];
    const rels = `${folder}/_rels/${name}.rels`;
    if (!this.has(rels)) return new Map();
    return new Map(
      elements(this.xml(rels), "Relationship")
        .filter((one) => one.getAttribute("TargetMode") !== "External")
        .map((one) => [one.getAttribute("Id") ?? "", absolute(folder, one.getAttribute("Target") ?? "")]),
    );
  }

  /** The file with the changed parts. */
  bytes(): Uint8Array {
    const serializer = new XMLSerializer();
    for (const [path, document] of this.opened)
      this.parts[path] = strToU8(serializer.serializeToString(document));
    return zipSync(this.parts, { level: 6 });
  }
}

/** A relationship's target as a path from the package's root. */
function absolute(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
