import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { type Stamped, readStampLines, stampLines, stampNamespace, stampXml } from "../../src/workbook/stamp";
import { readStampXml } from "../../src/workbook/stampPart";

const brief = "align brief --countries ARM,MDA --as-of 2023-11-03 --compare 2021-12-31 --axis RUS-WEST";
const everyone = Array.from({ length: 193 }, (_, i) => `C${String(i).padStart(2, "0")}`);

const cases: readonly (readonly [string, Stamped])[] = [
  [
    "tables of one report",
    {
      edition: "2025-12-31",
      method: 2,
      build: "Align 1.0.0",
      made: "2026-11-25T18:20:00Z",
      tables: [
        { table: "Nearabroad", command: brief },
        { table: "Trend", command: brief },
      ],
    },
  ],
  [
    "two reports",
    {
      edition: "2025-12-31",
      tables: [
        { table: "Standing", command: "align profile MDA --as-of 2023-11-03" },
        { table: "Positions", command: "align rollcall ES-11/1" },
      ],
    },
  ],
  [
    "a title of all that XML and a command line know",
    {
      edition: "2025-12-31",
      tables: [
        {
          table: "Watchlist",
          command: String.raw`align watchlist --countries MDA --title "--a; \"b\" <c> & 'd', e:\\ Ж"`,
        },
      ],
    },
  ],
  [
    "more countries than a line holds, and a long title where lines would be broken",
    {
      edition: "2025-12-31",
      tables: [
        {
          table: "Similarity",
          command: `align matrix --countries ${everyone.join(",")} --title "${"a,--b --c, d ".repeat(20)}" --to 2025`,
        },
      ],
    },
  ],
];

test.each(cases)("%s: what is written as XML is read back", (_, stamped) => {
  expect(readStampXml(stampXml(stamped))).toEqual(stamped);
});

test.each(cases)(
  "%s: the XML is what another parser reads, and its own spelling of it is read too",
  (_, stamped) => {
    const document = new DOMParser().parseFromString(stampXml(stamped), "text/xml");
    expect(document.documentElement!.namespaceURI).toBe(stampNamespace);
    const respelled = new XMLSerializer()
      .serializeToString(document)
      .replace(/<(\/?)(stamp|table)\b/g, "<$1s:$2")
      .replace("xmlns=", "xmlns:s=");
    expect(readStampXml(`<?xml version="1.0"?>\n${respelled}`)).toEqual(stamped);
  },
);

test.each(cases)("%s: what is written in lines is read back, whatever else stands there", (_, stamped) => {
  const lines = stampLines(stamped);
  expect(readStampLines(["Series", "Voting data", ...lines, "", "my own note: keep"])).toEqual([stamped]);
});

test("no line is longer than a sheet is wide, but for what stands in quotes", () => {
  const lines = cases.flatMap(([, stamped]) => stampLines(stamped)).filter((line) => !line.includes('"'));
  expect(lines.length).toBeGreaterThan(8);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(170);
});

test("lines of several writings are several stamps, each with its edition", () => {
  const [first, second] = [cases[0]![1], { ...cases[1]![1], edition: "2026-06-30" }];
  expect(readStampLines([first, second].flatMap(stampLines))).toEqual([first, second]);
});

test("more tables than Align writes are refused", () => {
  const lines = ["Edition 2025-12-31", ...Array.from({ length: 5001 }, (_, i) => `T${i}: align brief`)];
  expect(() => readStampLines(lines)).toThrow("too many tables: more than 5,000");
});

test.each([
  [
    "a line of many tables",
    ["Edition 2025-12-31", `${Array.from({ length: 5001 }, (_, i) => `T${i}`).join(", ")}: align brief`],
  ],
  ["a command longer than any", ["Edition 2025-12-31", `T: align brief ${"x".repeat(20_000)}`]],
])("%s is none of Align's stamps", (_, lines) => {
  expect(readStampLines(lines)).toEqual([]);
});

test("a line goes on no further than any of Align's, however many lines follow it", () => {
  const lines = [
    "Edition 2025-12-31",
    "T: align brief",
    ...Array.from({ length: 100_000 }, () => "    --title x"),
  ];
  const [stamp] = readStampLines(lines);
  expect(stamp?.tables[0]!.command.length).toBeLessThan(20_000);
});

test("the lines say how to ask again", () => {
  expect(stampLines(cases[0]![1])).toEqual([
    "Edition 2025-12-31; method 2; build Align 1.0.0; made 2026-11-25T18:20:00Z",
    "Nearabroad, Trend: align brief --countries ARM,MDA --as-of 2023-11-03 --compare 2021-12-31 --axis RUS-WEST",
  ]);
});

test.each([
  ["another program's part", '<stamp xmlns="urn:other"/>'],
  ["what is no XML", "stamp"],
])("%s is no stamp", (_, xml) => {
  expect(readStampXml(xml)).toBeUndefined();
});
