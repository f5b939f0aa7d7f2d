import { whyChanged } from "../../src/sharing/refreshed";

const whys: readonly (readonly [formula: string, old: string | number, now: string | number, why: string])[] =
  [
    ['=ALIGN("MDA")', 50, 56, "edition"],
    ['=ALIGN("MDA",,"CHN-WEST")', 50, 56, "edition"],
    ['=ALIGN("MDA",2023)', 50, 51, "correction"],
    ['=ALIGN("MDA",$B$2)', 50, 51, "correction"],
    ['=ALIGN("MDA","2025-06-01")', 50, 51, "edition"],
    ['=ALIGN.OPINION("IRN","RUS","disapprove",2022)', "#N/A", 42, "new datum"],
    ['=ALIGN.GET("MDA","gdp",2023)', 5, "#N/A", "gone"],
    ['=ALIGN.VOTE("MDA","ES-11/1")', "#NAME?", "Yes", "answered"],
    ['=ALIGN.VOTE("MDA","ES-11/1")', "No", "Yes", "correction"],
  ];

test.each(whys)("%s from %s to %s: %s, answered before by the edition of 2024", (formula, old, now, why) => {
  expect(whyChanged(formula, old, now, { edition: "2024-12-31", isOtherMethod: false })).toBe(why);
});

test.each([
  ['=ALIGN("MDA",2023)', "method changed"],
  ['=ALIGN("MDA")', "method changed"],
  ['=INDEX(ALIGN.RANGE("MDA",2023),1,1)', "method changed"],
  ['=ALIGN.CHANGE("MDA",2021,2023)', "method changed"],
  ['=ALIGN.GET("MDA","Component.Votes",2023)', "method changed"],
  ['=ALIGN.GET("MDA","gdp",2023)', "correction"],
  ['=ALIGN.VOTE("MDA","ES-11/1")', "correction"],
])("%s of a workbook that another method made: %s", (formula, why) => {
  expect(whyChanged(formula, 1, 2, { edition: "2024-12-31", isOtherMethod: true })).toBe(why);
});
