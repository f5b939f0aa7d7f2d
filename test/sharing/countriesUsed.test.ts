import { edition } from "../../src/edition";
import { countriesUsed } from "../../src/sharing/countriesUsed";
import { pictureBook } from "../support/pictureBook";

test("a workbook uses the countries that its formulas name, typed or in cells, and those that its reports were asked for", () => {
  const command = "align profile GEO --as-of 2023-11-03";
  const book = pictureBook({
    sheets: {
      S: {
        ...{ A1: "Moldova", A2: "KAZ", A3: "a total" },
        B1: { formula: "=ALIGN(A1:A3,2023)", value: 1, block: "B1:B3" },
        C1: { formula: '=ALIGN.AGREE("USA","WEST")*2', value: 1 },
        D1: { formula: '=SUM(1)&"FRA"', value: 1 },
      },
    },
    stamps: [{ edition: "2025-12-31", tables: [{ table: "Profile", command }] }],
  });
  const asked = (line: string) => (line === command ? ["GEO"] : []);
  expect([...countriesUsed(edition, book, asked)].sort()).toEqual(["GEO", "KAZ", "MDA", "USA"]);
});
