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
  expect(whyChanged(formula, old, now, "2024-12-31")).toBe(why);
});
