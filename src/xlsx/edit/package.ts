/** An .xlsx file whose parts are changed one by one: those that nobody changes stay byte for byte. */
import type { Document } from "@xmldom/xmldom";
import { Mistake } from "../../core/mistake";
import { children, documentOf, elements, type PartDocument, textOfDocument } from "./package/document";
import { type Limits, megabyte, mostParts, tooMuch, usualLimits } from "./package/limits";
import { type Namespaces, strict, transitional } from "./package/namespaces";
import { keyOf, relationsPath, targetOf } from "./package/partNames";
import { damaged, textOf } from "./package/partReader";
import { entriesOf, foreignKind, type WorkbookKind, workbookKinds } from "./package/workbookKind";
import { packedEntry, unpacked, type ZipEntry, ZipFault, zipped } from "./package/zip";

export { elements };

/** What a part relates to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`. */
  readonly type: string;
  /** The path of the other part. */
  readonly path: string;
}

interface Part {
  readonly name: string;
  /** As the file has it; undefined of a part that was added. */
  readonly entry: ZipEntry | undefined;
  text?: string;
  document?: PartDocument;
  isChanged: boolean;
}

export const contentTypes = "[Content_Types].xml";

/** A part's content. Throws `Mistake` with its name where it is damaged. */
function whole(entry: ZipEntry): Uint8Array {
  try {
    return unpacked(entry);
  } catch (problem) {
    if (problem instanceof ZipFault) throw damaged(entry.name, problem.message);
    throw problem;
  }
}

export class FilePackage {
  private readonly parts = new Map<string, Part>();
  /** Bytes of all parts that were read. */
  private unpackedBytes = 0;
  /** The path of the workbook's own part. */
  readonly workbook: string;
  readonly kind: WorkbookKind;
  readonly namespaces: Namespaces;

  /** Throws `Mistake` for what is no workbook that can be edited. @param file its name, for messages */
  constructor(
    bytes: Uint8Array,
    file: string,
    readonly limits: Limits = usualLimits,
  ) {
    const entries = entriesOf(bytes, file);
    if (entries.length > mostParts) throw tooMuch(`${file} has ${entries.length} parts`, limits);
    for (const entry of entries) {
      if (this.has(entry.name)) throw damaged(entry.name, "it is there twice");
      this.parts.set(keyOf(entry.name), { name: entry.name, entry, isChanged: false });
    }
    const unreadable = (why: string) => new Mistake(`unreadable file: ${file}; ${why}`);
    const workbook = this.relations("").find(({ type }) => type === "officeDocument")?.path;
    if (workbook === undefined || !this.has(workbook)) throw unreadable("it holds no workbook");
    const contentType = this.contentType(workbook);
    const kind = workbookKinds.get(contentType);
    if (!kind) throw unreadable(foreignKind(contentType));
    this.workbook = workbook;
    this.kind = kind;
    const isStrict = this.xml(workbook).documentElement!.namespaceURI === strict.main;
    this.namespaces = isStrict ? strict : transitional;
  }

  /** Paths of all parts. */
  get paths(): readonly string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(path: string): boolean {
    return this.parts.has(keyOf(path));
  }

  private part(path: string): Part {
    const part = this.parts.get(keyOf(path));
    if (!part) throw damaged(path, "it is missing");
    return part;
  }

  /** A part's text as it stands. */
  text(path: string): string {
    const part = this.part(path);
    if (part.document && part.isChanged) return textOfDocument(part.document);
    return (part.text ??= textOf(this.unpack(part.entry!), path));
  }

  private unpack(entry: ZipEntry): Uint8Array {
    this.unpackedBytes += entry.size;
    const { megabytes } = this.limits;
    if (this.unpackedBytes > megabytes * megabyte)
      throw tooMuch(`its parts unpack to more than ${megabytes} MB`, this.limits);
    return whole(entry);
  }

  private documentAt(path: string): PartDocument {
    const part = this.part(path);
    if (part.document) return part.document;
    const text = this.text(path);
    if (text.length > this.limits.smallPart * megabyte)
      throw tooMuch(`${path} has more than ${this.limits.smallPart} MB`, this.limits);
    return (part.document = documentOf(text, path));
  }

  /** A small part, to read. */
  xml(path: string): Document {
    return this.documentAt(path).document;
  }

  /** Changes a small part. */
  change(path: string, edit: (document: Document) => void): void {
    edit(this.xml(path));
    this.part(path).isChanged = true;
  }

  /** Puts a text in the place of a part, or adds the part. */
  put(path: string, text: string): void {
    const known = this.parts.get(keyOf(path));
    this.parts.set(keyOf(path), { name: known?.name ?? path, entry: known?.entry, text, isChanged: true });
  }

  /** Takes a part out with its relations; what relates to it must not any more. */
  remove(path: string): void {
    this.parts.delete(keyOf(path));
    this.parts.delete(keyOf(relationsPath(path)));
  }

  /** What a part relates to within the file; "" is the package itself. */
  relations(path: string): readonly Relation[] {
    const own = relationsPath(path);
    if (!this.has(own)) return [];
    return children(this.xml(own).documentElement!, "Relationship").flatMap((relation) => {
      const [id = "", type = "", target = "", mode] = ["Id", "Type", "Target", "TargetMode"].map(
        (name) => relation.getAttribute(name) ?? undefined,
      );
      if (mode === "External" || target.startsWith("#")) return [];
      return [{ id, type: type.slice(type.lastIndexOf("/") + 1), path: targetOf(path, target) }];
    });
  }

  /** What a part is said to hold; "" where nothing is said. */
  contentType(path: string): string {
    const root = this.xml(contentTypes).documentElement!;
    const own = children(root, "Override").find(
      (one) => keyOf(one.getAttribute("PartName") ?? "") === keyOf(path),
    );
    const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const usual = children(root, "Default").find(
      (one) => one.getAttribute("Extension")?.toLowerCase() === ending,
    );
    return (own ?? usual)?.getAttribute("ContentType") ?? "";
  }

  /** The file with the changed parts. Throws `Mistake` where one of the others is damaged: it would be passed on as if it were whole. */
  bytes(): Uint8Array {
    // what is larger than anything that is read is passed on unseen
    const most = this.limits.megabytes * megabyte;
    for (const { entry, text, isChanged } of this.parts.values())
      if (entry && text === undefined && !isChanged && entry.size <= most) whole(entry);
    return zipped(
      [...this.parts.values()].map(({ name, entry, isChanged }) =>
        entry && !isChanged ? entry : packedEntry(name, new TextEncoder().encode(this.text(name)), entry),
      ),
    );
  }
}
