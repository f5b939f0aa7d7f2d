/** Parts of a package as XML: their text, and a reader that tells what stands where in it. */
import { type SaxesTagNS, SaxesParser } from "saxes";
import { Mistake } from "../../../core/mistake";
import { mostDepth } from "./limits";

/** A part that cannot be read: `damaged workbook: xl/workbook.xml, line 2: unexpected close tag.` */
export function damaged(part: string, what: string, line?: number): Mistake {
  return new Mistake(`damaged workbook: ${part}${line === undefined ? "" : `, line ${line}`}: ${what}`);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A part's text, with its byte-order mark if it has one. Throws `Mistake` for what is not in UTF-8. */
export function textOf(bytes: Uint8Array, part: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Mistake(
      `unreadable workbook: ${part} is not in UTF-8; save the workbook in Excel, then try again`,
    );
  }
}

/** What a reader meets; depths count from 1, the root's. */
export interface PartEvents {
  readonly opened?: (tag: SaxesTagNS, depth: number) => void;
  readonly closed?: (tag: SaxesTagNS, depth: number) => void;
  /** Letters, entities resolved and CDATA sections as they are, in one piece or several. */
  readonly text?: (text: string, depth: number) => void;
}

export class PartReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private depth = 0;

  /** @param part its path, for messages */
  constructor(
    private readonly source: string,
    private readonly part: string,
    { opened, closed, text }: PartEvents = {},
  ) {
    const { parser } = this;
    // `1:93: unexpected close tag.`
    parser.on("error", ({ message }) => this.refuse(message.slice(message.indexOf(" ") + 1)));
    parser.on("doctype", () => this.refuse("a document type, which no workbook has"));
    parser.on("xmldecl", ({ encoding = "UTF-8" }) => {
      if (!["utf-8", "us-ascii"].includes(encoding.toLowerCase())) this.refuse(`it is in ${encoding}`);
    });
    parser.on("opentag", (tag) => {
      if (++this.depth > mostDepth) this.refuse("elements nested too deep");
      opened?.(tag, this.depth);
    });
    parser.on("closetag", (tag) => {
      closed?.(tag, this.depth);
      this.depth--;
    });
    const read = (letters: string) => text?.(letters, this.depth);
    parser.on("text", read);
    parser.on("cdata", read);
  }

  /** Reads all of it. Throws `Mistake` for what is not well-formed, for a document type, and for what the events refuse. */
  read(): void {
    this.parser.write(this.source).close();
  }

  /** Ends the reading. */
  refuse(what: string): never {
    throw damaged(this.part, what, this.parser.line);
  }

  /** Where the start tag that was just read begins, and where it ends. */
  get startTag(): { readonly start: number; readonly open: number } {
    const open = this.parser.position;
    // no start tag holds another <
    return { start: this.source.lastIndexOf("<", open - 1), open };
  }

  /** Where the end tag that was just read begins, and where it ends. */
  get endTag(): { readonly close: number; readonly end: number } {
    const end = this.parser.position;
    return { close: this.source.lastIndexOf("<", end - 1), end };
  }
}
