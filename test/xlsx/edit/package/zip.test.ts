import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  packedEntry,
  unpacked,
  type ZipEntry,
  zipEntries,
  ZipFault,
  zipped,
} from "../../../../src/xlsx/edit/package/zip";

// the other side of each is fflate's own container

const long = "The same again. ".repeat(5_000);
const texts = { "a.txt": long, "folder/ä.txt": "Grüße", "empty.txt": "" };
const made = zipSync({
  "a.txt": strToU8(long),
  "folder/ä.txt": [strToU8("Grüße"), { level: 0 }],
  "empty.txt": new Uint8Array(),
});

const textsIn = (bytes: Uint8Array) =>
  Object.fromEntries(zipEntries(bytes).map((entry) => [entry.name, strFromU8(unpacked(entry))]));

/** The bytes with a number changed that stands behind a signature. */
function forged(bytes: Uint8Array, signature: number, place: number, number: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = Array.from({ length: copy.length - 4 }, (_, i) => i).find(
    (i) => view.getUint32(i, true) === signature,
  )!;
  view.setUint32(at + place, number, true);
  return copy;
}
const [directory, end] = [0x02014b50, 0x06054b50];

test("entries are read as they are packed: deflated, as they are, empty", () => {
  expect(textsIn(made)).toEqual(texts);
});

test("an archive written again is read by others, and what nobody changed is packed as it was", () => {
  const entries = zipEntries(made);
  const bytes = zipped([...entries.slice(0, 2), packedEntry("empty.txt", strToU8("full"), entries[2])]);
  const read = unzipSync(bytes);
  expect(Object.entries(read).map(([name, content]) => [name, strFromU8(content)])).toEqual(
    Object.entries({ ...texts, "empty.txt": "full" }),
  );
  const packed = (all: readonly ZipEntry[]) => all.slice(0, 2).map((entry) => entry.packed);
  expect(packed(zipEntries(bytes))).toEqual(packed(entries));
});

test("made twice, an archive is the same to the byte", () => {
  const make = () => zipped([packedEntry("a.txt", strToU8(long))]);
  expect(make()).toEqual(make());
});

test.each([
  ["is less than it says", forged(made, directory, 24, long.length + 1), /it is damaged/],
  ["is more than it says", forged(made, directory, 24, 10), /it unpacks to more than it says/],
  ["has another sum", forged(made, directory, 16, 1), /it is damaged/],
  ["is not deflated", forged(made, directory, 20, 3), /it is damaged/],
])("an entry that %s is refused", (_, bytes, message) => {
  const [entry] = zipEntries(bytes);
  expect(() => unpacked(entry!)).toThrow(message);
  expect(() => unpacked(entry!)).toThrow(ZipFault);
});

test.each([
  ["nothing", new Uint8Array()],
  ["text", strToU8("Country,Score\nMoldova,1\n")],
  ["half an archive", made.slice(0, made.length / 2)],
  ["a directory that begins behind the end", forged(made, end, 16, made.length + 5)],
  ["a directory that begins elsewhere", forged(made, end, 16, 3)],
  ["an entry that begins behind the end", forged(made, directory, 42, 0x7fffffff)],
  ["an entry that is cut off", forged(made, directory, 20, 0x7fffffff)],
])("%s is no archive", (_, bytes) => {
  expect(() => zipEntries(bytes)).toThrow(ZipFault);
});

test("a bomb that says that it is small is refused", () => {
  const bomb = zipSync({ "a.xml": new Uint8Array(200_000_000) }, { level: 9 });
  const [entry] = zipEntries(forged(bomb, directory, 24, 1000));
  expect(() => unpacked(entry!)).toThrow(/more than it says/);
});
