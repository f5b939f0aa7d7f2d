import { edition } from "../../../src/edition";
import type { BookPicture } from "../../../src/sharing/picture";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import { type DrawnBook, type DrawnSheet, pictureBook } from "../../support/pictureBook";

const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };
const planned = (book: BookPicture, isDiffering = () => false) =>
  portablePlan(edition, book, book.cells, { countries: [], related: false, isDiffering });
const edited = (data: DrawnSheet, more: Partial<DrawnBook> = {}) => {
  const book = pictureBook({
    sheets: { Data: data, ...more.sheets },
    ...(more.names && { names: more.names }),
  });
  return portableEdit(book, planned(book), freezing);
};
const code = (cell: string) =>
  `=IF((${cell}="")+(${cell}=0),"",INDEX(Align_CountryCode,MATCH(${cell},Align_Country,0)))`;

test("native formulas are to show what Align's showed; what has none becomes its value until its inputs change; both are remembered", () => {
  const edit = edited({
    ...{ A1: "Moldova", A2: "KAZ" },
    B1: { formula: "=ALIGN.CODE(A1:A2)", value: "MDA", block: "B1:B2" },
    B2: "KAZ",
    C1: { formula: "=ALIGN.CHANGE(A1,2021,2023)", value: 5 },
  });
  expect(edit.cells.map(({ after }) => after)).toEqual([
    {
      kind: "cells",
      rows: [[{ formula: code("A1"), shows: "MDA" }], [{ formula: code("A2"), shows: "KAZ" }]],
    },
    // and while its inputs are those of then: Align_Changed says that it is not portable
    { kind: "cells", rows: [[{ formula: '=IF(A1="Moldova",5,Align_Changed)', shows: 5 }]] },
  ]);
  expect(edit.cells.every(({ remembered }) => remembered !== undefined)).toBe(true);
  expect(edit.sheets.map(({ sheet }) => sheet!.name)).toEqual(["Align Data", "Align Audit"]);
  expect(edit).toMatchObject({ isProven: true, isStale: true });
});

test("a cell without an answer gets its native formula, or stays as it is", () => {
  const edit = edited({
    A1: { formula: '=ALIGN.CODE("MDA")', value: "#NAME?" },
    A2: { formula: '=ALIGN.EXPLAIN("MDA")', value: "#BUSY!" },
  });
  expect(edit.cells.map(({ area, after }) => [area.row, after])).toEqual([
    [0, { kind: "cells", rows: [[{ formula: expect.stringContaining("Align_CountryCode") as string }]] }],
  ]);
});

test("a cell that is known to show another value becomes that value, and the data sheet says why", () => {
  const book = pictureBook({ sheets: { Data: { A1: { formula: '=ALIGN.CODE("MDA")', value: "other" } } } });
  const { cells, sheet } = planned(book, () => true);
  expect(cells).toMatchObject([
    { kind: "values", reason: expect.stringMatching(/refresh it first$/) as string },
  ]);
  const texts = sheet.runs.flatMap((run) => run.cells);
  expect(texts).toEqual(expect.arrayContaining(["Data", "A1", '=ALIGN.CODE("MDA")']));
});

const one = { A1: { formula: '=ALIGN.CODE("MDA")', value: "MDA" } };
const stamp = { Align_Edition: "='Mine'!$B$4", Align_Country: "=#REF!$A$9" };

test("an older data sheet goes with its names, under the name it has by now, once no formula looks it up", () => {
  expect(edited(one, { sheets: { Mine: {} }, names: stamp }).sheets[0]).toMatchObject({
    ...{ replaced: ["Mine"], names: ["Align_Edition", "Align_Country"], sheet: { name: "Mine" } },
  });
});

test("a sheet Align Data of somebody's own stays, and Align's stands beside it", () => {
  const { sheets } = edited(one, { sheets: { "Align Data": { A1: "mine" } } });
  expect(sheets[0]).toMatchObject({ replaced: [], names: [], sheet: { name: "Align Data (2)" } });
});

test.each([
  [
    "a data sheet that formulas look up",
    { sheets: { Mine: {}, Two: { A1: { formula: code("B1"), value: "x" } } }, names: stamp },
    /^taken sheet: Mine; formulas look it up: thaw them first$/,
  ],
  [
    "a name like one of its columns that is somebody's own",
    { sheets: { Two: { A1: 5 } }, names: { align_country: "=Two!$A$1" } },
    /^taken name: Align_Country; .*give yours another name$/,
  ],
])("%s is refused", (_, more, message) => {
  expect(() => edited(one, more)).toThrow(message);
});
