/**
 * The container of a package: its entries as they are packed, so that what nobody reads is neither unpacked nor packed again. What is
 * read is checked against its length and its sum (PKWARE's APPNOTE 6.3.10; fflate unpacks and packs, and checks neither).
 */
import { Inflate, deflateSync } from "fflate";

/** What no zip archive, or a damaged one, is. */
export class ZipFault extends Error {}

export interface ZipEntry {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** As MS-DOS counts, the time in the low half. */
  readonly time: number;
  readonly madeBy: number;
  readonly attributes: number;
}

const [local, central, end, end64, locator64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [localSize, centralSize, endSize, locatorSize] = [30, 46, 22, 20];
const [full16, full32] = [0xffff, 0xffffffff];

const letters = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function nameOf(bytes: Uint8Array): string {
  try {
    return letters.decode(bytes);
  } catch {
    throw new ZipFault("a name in it is not in UTF-8");
  }
}

/** The entries in the order of the directory at the end. Throws `ZipFault`. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return entriesIn(bytes);
  } catch (problem) {
    if (problem instanceof RangeError) throw new ZipFault("its directory points outside of it");
    throw problem;
  }
}

function entriesIn(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { count, at } = directoryOf(view);
  const entries: ZipEntry[] = [];
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== central) throw new ZipFault("its directory is damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number];
    const extra = at + centralSize + nameLength;
    const wide = wideNumbers(view, extra, extra + extraLength);
    const number = (place: number) => {
      const narrow = view.getUint32(at + place, true);
      return narrow === full32 ? (wide.shift() ?? narrow) : narrow;
    };
    // the order of the wide numbers: unpacked, packed, place
    const [size, packedSize, start] = [number(24), number(20), number(42)];
    entries.push({
      name: nameOf(bytes.subarray(at + centralSize, extra)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size,
      packed: packedAt(bytes, view, start, packedSize),
      time: view.getUint32(at + 12, true),
      madeBy: view.getUint16(at + 4, true),
      attributes: view.getUint32(at + 38, true),
    });
    at = extra + extraLength + commentLength;
  }
  return entries;
}

/** How many entries the directory has, and where it begins. */
function directoryOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - full16; at--) {
    if (view.getUint32(at, true) !== end) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count !== full16 && start !== full32) return { count, at: start };
    const locator = at - locatorSize;
    if (locator < 0 || view.getUint32(locator, true) !== locator64) return { count, at: start };
    const wide = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(wide, true) !== end64) throw new ZipFault("its directory is damaged");
    const [wideCount, wideStart] = [view.getBigUint64(wide + 32, true), view.getBigUint64(wide + 48, true)];
    return { count: Number(wideCount), at: Number(wideStart) };
  }
  throw new ZipFault("it has no directory");
}

/** Numbers that an entry's own have no room for. */
function wideNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1)
      return Array.from({ length: Math.floor(length / 8) }, (_, i) =>
        Number(view.getBigUint64(at + 4 + i * 8, true)),
      );
    at += 4 + length;
  }
  return [];
}

function packedAt(bytes: Uint8Array, view: DataView, at: number, size: number): Uint8Array {
  if (view.getUint32(at, true) !== local) throw new ZipFault("its directory is damaged");
  const start = at + localSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + size > bytes.length) throw new ZipFault("it is cut off");
  return bytes.subarray(start, start + size);
}

/** Packed bytes are unpacked in pieces, so that those that unpack to more than they say are found out at once. */
const piece = 65_536;

/** An entry's content. Throws `ZipFault` where it is not what the directory says. */
export function unpacked({ method, size, crc, packed, isEncrypted }: ZipEntry): Uint8Array {
  if (isEncrypted || (method !== 0 && method !== 8)) throw new ZipFault("it is packed in an unknown way");
  const content = method === 0 ? packed : inflated(packed, size);
  if (content.length !== size || sumOf(content) !== crc) throw new ZipFault("it is damaged");
  return content;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ZipFault("it unpacks to more than it says");
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  } catch (problem) {
    throw problem instanceof ZipFault ? problem : new ZipFault("it is damaged");
  }
  return content.subarray(0, length);
}

/** An entry with other content, in the place of one, or a new one. */
export function packedEntry(name: string, content: Uint8Array, before?: ZipEntry): ZipEntry {
  return {
    // the first day of MS-DOS: a file made twice is the same
    ...{ name, time: before?.time ?? 0x210000, madeBy: before?.madeBy ?? 20 },
    ...{ attributes: before?.attributes ?? 0, isEncrypted: false },
    ...{ method: 8, crc: sumOf(content), size: content.length, packed: deflateSync(content, { level: 5 }) },
  };
}

/** The archive of these entries, in their order. */
export function zipped(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const sizeOf = (head: number) =>
    names.reduce(
      (sum, name, i) => sum + head + name.length + (head === localSize ? entries[i]!.packed.length : 0),
      0,
    );
  const [locals, directory] = [sizeOf(localSize), sizeOf(centralSize)];
  if (locals + directory > full32 || entries.length >= full16)
    throw new ZipFault("it is too large to be written");
  const bytes = new Uint8Array(locals + directory + endSize);
  const view = new DataView(bytes.buffer);
  let [at, listed] = [0, locals];
  entries.forEach((entry, i) => {
    const name = names[i]!;
    view.setUint32(listed, central, true);
    view.setUint16(listed + 4, entry.madeBy, true);
    described(view, listed + 6, entry, name.length);
    view.setUint32(listed + 38, entry.attributes, true);
    view.setUint32(listed + 42, at, true);
    bytes.set(name, listed + centralSize);
    listed += centralSize + name.length;
    view.setUint32(at, local, true);
    described(view, at + 4, entry, name.length);
    bytes.set(name, at + localSize);
    bytes.set(entry.packed, at + localSize + name.length);
    at += localSize + name.length + entry.packed.length;
  });
  view.setUint32(listed, end, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, locals, true);
  return bytes;
}

/** What an entry's head and its line of the directory say alike: version 2.0, names in UTF-8. */
function described(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32. */
function sumOf(bytes: Uint8Array): number {
  let sum = full32;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ sums[(sum ^ bytes[at]!) & 0xff]!;
  return (sum ^ full32) >>> 0;
}
