import { strToU8, unzipSync, zipSync } from "fflate";
import { FilePackage } from "../../../../src/xlsx/edit/package";
import { limitsOf } from "../../../../src/xlsx/edit/package/limits";
import { sheetsOf } from "../../../../src/xlsx/edit/workbookParts";
import { fileOf, handMadeParts, type Parts } from "../../../support/handMadeFile";

// ECMA-376-2 says how a package names its parts and what they relate to

const parts = handMadeParts({ sheets: [{ name: "List", rows: "<row/>" }] });
const [types, rels, book, sheet] = [
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
  "xl/workbook.xml",
  "xl/worksheets/sheet1.xml",
];

/** The parts with one left out, or with another text in one. */
const without = (path: string): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path));
const replaced = (path: string, text: string, other: string, all = parts): Parts => {
  expect(all[path]).toContain(text);
  return { ...all, [path]: all[path]!.replace(text, () => other) };
};
const opened = (all: Parts) => new FilePackage(fileOf(all), "list.xlsx");

test("the workbook is where the package says, under whatever name and folder", () => {
  const file = opened({
    [types]: parts[types]!.replace("/xl/workbook.xml", "/Book/Main.XML").replace(
      `/${sheet}`,
      "/book/one.xml",
    ),
    "_rels/.rels": parts["_rels/.rels"]!.replace(book, "/book/./other/../main.xml"),
    "book/main.xml": parts[book]!,
    "book/_rels/main.xml.rels": parts[rels]!.replace("worksheets/sheet1.xml", "One.xml"),
    "Book/one.xml": parts[sheet]!,
  });
  expect(file.workbook).toBe("book/main.xml");
  expect([...sheetsOf(file)]).toEqual([["List", "book/One.xml"]]);
  expect(file.text("book/One.xml")).toBe(parts[sheet]);
});

test("what nobody changes is the same, part by part, in the same order", () => {
  const before = fileOf(parts);
  const file = new FilePackage(before, "list.xlsx");
  sheetsOf(file);
  expect(Object.entries(unzipSync(file.bytes()))).toEqual(Object.entries(unzipSync(before)));
});

test("a part that is changed keeps what stands around its root, and letters that would be read as others", () => {
  const odd = `\uFEFF<?xml version='1.0'?>\r\n<!-- kept --><root xmlns="urn:x" a="1&#10;2"><t>3&#13;4</t></root>\r\n<!-- kept -->`;
  const file = opened({ ...parts, "odd.xml": odd });
  file.change("odd.xml", ({ documentElement }) => documentElement!.setAttribute("b", "<&>"));
  const now = Buffer.from(unzipSync(file.bytes())["odd.xml"]!).toString();
  expect(now).toBe(odd.replace('2"', '2" b="&lt;&amp;&gt;"'));
});

const sheetTwice = '<sheet name="Again" sheetId="2" r:id="rId1"/></sheets>';

test.each([
  ["a sheet without a part", without(sheet), "xl/workbook.xml: its sheet List has no part"],
  [
    "a sheet whose relation is missing",
    replaced(rels, "rId1", "rId9"),
    "xl/workbook.xml: its sheet List has no part",
  ],
  [
    "a relation that leads out of the file",
    replaced(rels, "worksheets/sheet1.xml", "../../../../etc/passwd"),
    "xl/workbook.xml: its sheet List has no part",
  ],
  [
    "a part that is two sheets",
    replaced(book, "</sheets>", sheetTwice),
    `xl/workbook.xml: two sheets are ${sheet}`,
  ],
  [
    "two sheets of one name",
    replaced(book, "</sheets>", sheetTwice.replace("Again", "List")),
    "xl/workbook.xml: it has two sheets List",
  ],
  ["a package that says nothing of its parts", without(types), "[Content_Types].xml: it is missing"],
  ["a part twice", { ...parts, "XL/Workbook.xml": parts[book]! }, "XL/Workbook.xml: it is there twice"],
  [
    "a small part that is not closed",
    replaced(book, "</workbook>", ""),
    "xl/workbook.xml, line 2: unclosed tag: workbook",
  ],
  [
    "a document type",
    replaced(rels, "<Relationships", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Relationships'),
    "xl/_rels/workbook.xml.rels, line 2: a document type, which no workbook has",
  ],
])("%s is damage, told in a line", (_, all, message) => {
  expect(() => sheetsOf(opened(all))).toThrow(`damaged workbook: ${message}`);
});

const binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
const compound = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

test.each([
  ["no archive", strToU8("Country\nMoldova\n"), /it is no .xlsx file: it has no directory$/],
  ["an archive without a workbook", zipSync({ "a.txt": strToU8("a") }), /it holds no workbook$/],
  [
    "a document of Word",
    fileOf(replaced(types, "spreadsheetml.sheet.main", "wordprocessingml.document.main")),
    /it holds no workbook$/,
  ],
  [
    "a binary workbook",
    fileOf(
      replaced(types, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", binary),
    ),
    /it is a binary workbook; save it as .xlsx in Excel$/,
  ],
  ["a workbook of Excel 2003", compound("Workbook"), /it is a workbook of Excel 2003 or earlier; save it/],
  [
    "a workbook under a password",
    compound("EncryptedPackage"),
    /it is protected by a password; take that off/,
  ],
])("%s is told as such", (_, bytes, message) => {
  expect(() => new FilePackage(bytes, "list.xlsx")).toThrow(message);
  expect(() => new FilePackage(bytes, "list.xlsx")).toThrow(/^unreadable file: list.xlsx; [^\n]+$/);
});

test.each([
  ["sheet.main", ".xlsx"],
  ["template.main", ".xltx"],
])("a file knows its kind by what it says of itself: %s is %s", (type, kind) => {
  expect(opened(replaced(types, "sheet.main", type)).kind).toBe(kind);
});

const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

test.each([
  [
    "UTF-16",
    utf16(parts[sheet]!),
    /^unreadable workbook: .*sheet1.xml is not in UTF-8; save the workbook in Excel/,
  ],
  ["Windows-1252", Uint8Array.from("<a>\u00e4</a>", (letter) => letter.charCodeAt(0)), /is not in UTF-8/],
])("a part in %s is refused", (_, bytes, message) => {
  const all = unzipSync(fileOf(parts));
  const file = new FilePackage(zipSync({ ...all, [sheet]: bytes }), "list.xlsx");
  expect(() => file.text(sheet)).toThrow(message);
});

test("a part that says that it is in other letters is refused", () => {
  const file = opened({ ...parts, "a.xml": '<?xml version="1.0" encoding="ISO-8859-1"?><a/>' });
  expect(() => file.xml("a.xml")).toThrow(/^damaged workbook: a.xml, line 1: it is in ISO-8859-1$/);
});

test("damage in a part that nobody reads is named, and no file is made of it", () => {
  const bytes = zipSync(
    { ...unzipSync(fileOf(parts)), "xl/media/image1.png": strToU8("a picture") },
    { level: 0 },
  );
  bytes[Buffer.from(bytes).indexOf("a picture")]! ^= 1;
  const file = new FilePackage(bytes, "list.xlsx");
  expect(() => file.bytes()).toThrow("damaged workbook: xl/media/image1.png: it is damaged");
});

describe("what unpacks without end", () => {
  const megabyte = "x".repeat(1024 * 1024);
  const file = () =>
    new FilePackage(fileOf({ ...parts, "a.xml": megabyte, "b.xml": `<a>${megabyte}</a>` }), "list.xlsx", {
      ...limitsOf(2),
      smallPart: 1,
    });

  test("is refused before it is unpacked, and how more is allowed is said", () => {
    const own = file();
    own.text("a.xml");
    expect(() => own.text("b.xml")).toThrow(
      "too large: its parts unpack to more than 2 MB; if you trust the file, allow more with --max-size 4",
    );
  });

  test("is no matter in parts that nobody reads", () => {
    expect(Object.keys(unzipSync(file().bytes()))).toContain("b.xml");
  });

  test("is refused as a small part sooner", () => {
    expect(() => file().xml("b.xml")).toThrow(/^too large: b.xml has more than 1 MB/);
  });
});
