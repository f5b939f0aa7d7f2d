import fc from "fast-check";
import { keptParts, nextSet, ownFrom, ownNamespace } from "../../../src/core/own/storage";
import { noOwnData, type OwnData } from "../../../src/core/own/ownData";
import { xmlElement } from "../../../src/workbook/xmlElement";
import { parseXml } from "../../support/xml";

const readOwn = (parts: readonly string[]) => ownFrom(parts.map(xmlElement));
const next = (parts: readonly string[]) => nextSet(parts.map(xmlElement));

const text = fc.string({ unit: "binary", maxLength: 40 });
const share = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined });
const positive = (value: number) => value + 0;
const anything: fc.Arbitrary<OwnData> = fc.record({
  indicators: fc.array(
    fc.record({
      code: text,
      name: text,
      unit: text,
      figures: fc.array(
        fc.record({
          country: text,
          date: text,
          value: fc.double({ noNaN: true, noDefaultInfinity: true }).map(positive),
          source: text,
        }),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 4 },
  ),
  polls: fc.array(
    fc.record({
      ...{ country: text, year: fc.integer(), target: text, question: text, source: text },
      ...{
        approve: share.map((v) => v && positive(v)),
        disapprove: share.map((v) => v && positive(v)),
        unsure: share.map((v) => v && positive(v)),
      },
    }),
    { maxLength: 4 },
  ),
  weights: fc.array(
    fc.record({
      name: text,
      weights: fc.array(fc.tuple(fc.constantFrom("votes" as const, "blocs" as const), fc.nat()), {
        maxLength: 2,
      }),
    }),
    { maxLength: 3 },
  ),
});

const some: OwnData = {
  ...noOwnData,
  indicators: [
    {
      code: "own.a",
      name: 'A "<&>"',
      unit: "",
      figures: [{ country: "MDA", date: "2022", value: 1, source: "é\u0001" }],
    },
  ],
};

/** Own data whose JSON is longer than one part. */
const large: OwnData = {
  ...noOwnData,
  indicators: [
    {
      ...{ code: "own.a", name: "𝒜".repeat(300_001), unit: "" },
      figures: [{ country: "MDA", date: "2022", value: 1, source: "x" }],
    },
  ],
};

test("whatever is kept comes back as it was", () => {
  fc.assert(
    fc.property(anything, fc.nat(), (own, set) => {
      expect(readOwn(keptParts(own, set))).toEqual(own);
      expect(next(keptParts(own, set))).toBe(set + 1);
    }),
  );
});

test("the parts are well-formed XML in Align's namespace", () => {
  const root = parseXml(keptParts(some, 1)[0]!);
  expect(root.attributes).toMatchObject({ xmlns: ownNamespace, version: "1", set: "1", part: "1", of: "1" });
});

test("no part holds a letter that XML has no room for", () => {
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])/;
  fc.assert(
    fc.property(anything, (own) => {
      for (const xml of keptParts(own, 1)) {
        expect(xml).not.toMatch(/[\ufffe\uffff]/);
        expect(xml).not.toMatch(lone);
        expect([...xml].filter((letter) => letter < " ")).toEqual([]);
      }
    }),
  );
});

test("what is large is kept in several parts, in whichever order they come back", () => {
  const parts = keptParts(large, 3);
  expect(parts.length).toBe(2);
  expect(readOwn([...parts].reverse())).toEqual(large);
});

test("a set that broke off leaves the one before it, and the next set has a number of its own", () => {
  const parts = [...keptParts(some, 1), keptParts(large, 2)[0]!];
  expect(readOwn(parts)).toEqual(some);
  expect(next(parts)).toBe(3);
});

test("too much for a workbook is refused with its size", () => {
  const own = { ...some, indicators: [{ ...some.indicators[0]!, name: "x".repeat(2_000_001) }] };
  expect(() => keptParts(own, 1)).toThrow(
    /^too much data: 2,000,\d+ characters; a workbook keeps at most 2,000,000/,
  );
});

test.each([
  [
    "the form of a later Align",
    [keptParts(some, 1)[0]!.replace('version="1"', 'version="2"')],
    /^newer data: .*later Align/,
  ],
  ["half a set", [keptParts(large, 1)[1]!], /^damaged data: a part of them is missing/],
  [
    "something else",
    ['<own xmlns="urn:align:own" version="1" set="1" part="1" of="1">{"a":1}</own>'],
    /^damaged data: they are not as Align wrote them/,
  ],
])("%s is refused", (_, parts, message) => {
  expect(() => readOwn(parts)).toThrow(message);
});

test("another program's way of writing the same XML is read", () => {
  const [xml] = keptParts(some, 1);
  const body = /<own[^>]*>([^]*)<\/own>/.exec(xml!)![1]!;
  const raw = body.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const cdata = `<?xml version="1.0"?>\n<a:own xmlns:a="${ownNamespace}" of='1' part='1' set='1' version='1'><![CDATA[${raw}]]></a:own>`;
  expect(readOwn([cdata])).toEqual(some);
  const numbered = body.replaceAll('"', "&#34;").replaceAll("&lt;", "&#x3C;");
  expect(readOwn([xml!.replace(body, () => numbered)])).toEqual(some);
});
