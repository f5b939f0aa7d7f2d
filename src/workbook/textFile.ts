/** The letters of a text file: which encoding it is in, and its text. */
import { chardet } from "jschardet";
import { Mistake } from "../core/mistake";

/** How the letters of a file are written. */
export interface Encoding {
  /** As the Encoding Standard (WHATWG) calls it, and iconv-lite: `windows-1252`. */
  readonly label: string;
  /** As a reader knows it: `Windows-1252`. */
  readonly name: string;
  /** Whether the file begins with a byte order mark. */
  readonly hasMark: boolean;
}

export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What files that are not Unicode are written in, by the name that the detector has for each. */
const encodings = new Map<string, readonly [label: string, name: string]>([
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map(
    (page): [string, readonly [string, string]] => [
      `Windows-${page}`,
      [`windows-${page}`, `Windows-${page}`],
    ],
  ),
  ["KOI8-R", ["koi8-r", "KOI8-R"]],
  ["IBM866", ["ibm866", "IBM 866"]],
  ["MacRoman", ["macintosh", "Mac Roman"]],
  ["CP932", ["shift_jis", "Shift JIS"]],
  ["GB18030", ["gb18030", "GB 18030"]],
  ["Big5", ["big5", "Big5"]],
  ["CP949", ["euc-kr", "EUC-KR"]],
]);

const usual = "Windows-1252";
/** Code pages whose letters are mostly those of the usual one. */
const latin: ReadonlySet<string> = new Set(["Windows-1250", "Windows-1254", "Windows-1257", "Windows-1258"]);
/** A few names tell code pages apart badly: the usual one is taken where another is hardly likelier. */
const nearly = 0.75;

/** What the bytes from 0x80 to 0x9F are in Windows-1252; Node 20 takes them for those of ISO 8859-1. */
const letters1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A file in pieces, from front to back, as often as it is asked for; the first has 2,000 bytes at least, or all. */
export type Pieces = () => Iterable<Uint8Array>;

function* decoded(pieces: Pieces, label: string): Iterable<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const lettersOf = (text: string) =>
    label === "windows-1252"
      ? text.replace(/[\u0080-\u009f]/g, (letter) => letters1252[letter.charCodeAt(0) - 0x80]!)
      : text;
  for (const piece of pieces()) yield lettersOf(decoder.decode(piece, { stream: true }));
  yield lettersOf(decoder.decode());
}

/** Whether a file can be in an encoding, and whether it has the letter 0 then, which no text has. */
function readable(pieces: Pieces, label: string): { readonly isText: boolean; readonly hasZero: boolean } {
  let hasZero = false;
  try {
    for (const text of decoded(pieces, label)) hasZero ||= text.includes("\u0000");
    return { isText: true, hasZero };
  } catch (problem) {
    if ((problem as Error).name !== "TypeError") throw problem;
    return { isText: false, hasZero };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Most letters of lists are Latin ones: in UTF-16 every other byte of those is 0. */
function zerosAt(bytes: Uint8Array, parity: 0 | 1): number {
  const head = bytes.subarray(0, 2000);
  return head.filter((byte, i) => i % 2 === parity && byte === 0).length / (head.length / 2);
}

function unicodeOf(pieces: Pieces): Encoding {
  const [head = new Uint8Array()] = pieces();
  if (startsWith(head, [0xff, 0xfe])) return { label: "utf-16le", name: "UTF-16", hasMark: true };
  if (startsWith(head, [0xfe, 0xff])) return { label: "utf-16be", name: "UTF-16", hasMark: true };
  const [even, odd] = [zerosAt(head, 0), zerosAt(head, 1)];
  if (Math.max(even, odd) > 0.2 && Math.min(even, odd) < 0.01 && sizeOf(pieces) % 2 === 0)
    return { label: even > odd ? "utf-16be" : "utf-16le", name: "UTF-16", hasMark: false };
  return { label: "utf-8", name: "UTF-8", hasMark: startsWith(head, [0xef, 0xbb, 0xbf]) };
}

function sizeOf(pieces: Pieces): number {
  let size = 0;
  for (const piece of pieces()) size += piece.length;
  return size;
}

/** Bytes that tell encodings apart: the whole of a small file, of others the pieces' parts from their first letter that is not ASCII. */
function sampleOf(pieces: Pieces): Uint8Array {
  const sample = new Uint8Array(largestSample);
  let size = 0;
  for (const piece of pieces()) {
    const first = size === 0 ? 0 : piece.findIndex((byte) => byte >= 0x80);
    const room = size === 0 ? largestSample : largestPart;
    if (first < 0 || size === largestSample) continue;
    const part = piece.subarray(first, Math.min(first + room, first + largestSample - size));
    sample.set(part, size);
    size += part.length;
  }
  return sample.subarray(0, size);
}
const [largestSample, largestPart] = [1 << 20, 1 << 16];

/** The likeliest encodings of a file that is not Unicode, the likeliest first. */
function* likely(bytes: Uint8Array): Iterable<Encoding> {
  const found = chardet
    .detectAll(bytes, { includeEncodings: encodings.keys(), ignoreThreshold: true })
    .flatMap(({ encoding, confidence }) => (encoding === null ? [] : [{ encoding, confidence }]));
  const best = found[0];
  const own = found.find(({ encoding }) => encoding === usual);
  const isUsual =
    best === undefined ||
    (own !== undefined && latin.has(best.encoding) && own.confidence >= nearly * best.confidence);
  for (const one of [...(isUsual ? [usual] : []), ...found.map(({ encoding }) => encoding)]) {
    const [label, name] = encodings.get(one) ?? [];
    if (label !== undefined && name !== undefined) yield { label, name, hasMark: false };
  }
}

/** Which encoding a file is in. Throws `Mistake` for what is no text. @param name of the file, for messages */
export function encodingOf(pieces: Pieces, name: string): Encoding {
  const unicode = unicodeOf(pieces);
  const { isText, hasZero } = readable(pieces, unicode.label);
  if (isText && !hasZero) return unicode;
  if (hasZero || hasByteZero(pieces))
    throw new Mistake(
      `unreadable file: ${name}; it is no text, save it as CSV (an Excel file can be opened and selected)`,
    );
  for (const encoding of likely(sampleOf(pieces)))
    if (readable(pieces, encoding.label).isText) return encoding;
  throw new Mistake(`unreadable file: ${name}; its letters are in no known encoding, save it as CSV UTF-8`);
}

function hasByteZero(pieces: Pieces): boolean {
  for (const piece of pieces()) if (piece.includes(0)) return true;
  return false;
}

/** The text of a file in an encoding, piece by piece, without its byte order mark. */
export function textIn(pieces: Pieces, { label }: Encoding): Iterable<string> {
  return decoded(pieces, label);
}

/** A file's text, without its byte order mark. Throws `Mistake` for what is no text. @param name of the file, for messages */
export function textFile(bytes: Uint8Array, name: string): TextFile {
  const pieces = () => [bytes];
  const encoding = encodingOf(pieces, name);
  return { text: [...textIn(pieces, encoding)].join(""), encoding };
}
