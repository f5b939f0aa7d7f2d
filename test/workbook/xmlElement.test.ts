import { xmlElement } from "../../src/workbook/xmlElement";

test("an element has its namespace, name, attributes, text and children", () => {
  const { namespace, name, attributes, text, children } = xmlElement(
    "<?xml version='1.0'?><a:one xmlns:a='urn:x' k='&lt;1&#10;'>a&amp;<![CDATA[<b>]]><two/></a:one>",
  );
  expect([namespace, name, attributes.get("k"), text]).toEqual(["urn:x", "one", "<1\n", "a&<b>"]);
  expect(children.map((child) => child.name)).toEqual(["two"]);
});

test.each([
  ["a letter that there is none of", "<own>&#99999999;</own>"],
  ["an entity", "<own>&more;</own>"],
  ["a document type", '<!DOCTYPE own [<!ENTITY a "b">]><own>&a;</own>'],
  ["an open element", "<own>"],
  ["no element", ""],
  ["deep elements", "<a>".repeat(50_000)],
  ["many elements", `<a>${"<b/>".repeat(10_000)}</a>`],
  ["many attributes", `<a ${Array.from({ length: 1000 }, (_, i) => `a${i}=""`).join(" ")}/>`],
  ["many starts of an element", "<own ".repeat(100_000)],
  ["many letters", `<a>${"b".repeat(4_000_001)}</a>`],
])("%s is refused", (_, xml) => {
  expect(() => xmlElement(xml)).toThrow(/^damaged part: /);
});
