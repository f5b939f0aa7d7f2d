import { called, cell, plain } from "../support/worksheet";

const day = "2023-11-03";

function rows(...given: readonly unknown[]) {
  const [head, ...body] = called("ALIGN.WHATIF", ...given);
  expect(head).toEqual(["what", "as_cast", "what_if", "difference", "note"]);
  return new Map(body.map(([what, ...cells]) => [String(what), cells.map(plain)]));
}

describe("ALIGN.WHATIF", () => {
  test("of Kazakhstan, which abstained on ES-11/1, had it voted for it", () => {
    const found = rows("KAZ", "ES-11/1", "Yes", day);
    expect(found.get("position")!.slice(0, 2)).toEqual(["Abstain", "Yes"]);
    // press release GA/12407: 141 to 5, 35 abstaining
    expect(found.get("yes")!.slice(0, 3)).toEqual([141, 142, 1]);
    expect(found.get("no")!.slice(0, 3)).toEqual([5, 5, 0]);
    expect(found.get("abstain")!.slice(0, 3)).toEqual([35, 34, -1]);
    // 43 votes where the West said Yes (method, section 5): one from between to the West is 1 / (2 × 43) of the level, 50 points a level
    expect(found.get("score")![0]).toBeCloseTo(-50.93, 2);
    expect(found.get("score")![2]).toBeCloseTo(50 / (2 * 43), 10);
    expect(found.get("simple majority")!.slice(0, 2)).toEqual(["adopted", "adopted"]);
    expect(found.get("majority needed")!.slice(0, 2)).toEqual(["not in the data", "not in the data"]);
  });

  test("tells the movement over four years, as ALIGN.CHANGE has it", () => {
    const found = rows("BRA", "ES-11/7", "Yes", "2025-12-31");
    const [as, other, difference] = found.get("movement since 2021-12-31") as [number, number, number];
    expect(as).toBeCloseTo(cell("ALIGN.CHANGE", "BRA", 2021, "2025-12-31", null, "movement") as number, 10);
    expect(difference).toBeCloseTo(other - as, 12);
    expect(difference).toBeGreaterThan(0);
  });

  test("takes a member's vote out of a pole, too: what was contested may not be any more", () => {
    // the WEST is the EU, Canada, France, Germany, Italy, Japan, the United Kingdom and the United States: one of them turns no side
    const found = rows("USA", "ES-11/1", "No", day);
    expect(found.get("yes")!.slice(0, 2)).toEqual([141, 140]);
    expect(found.get("score")![2]).toBeLessThan(0);
  });

  test("asked for what was cast changes nothing", () => {
    for (const [what, [one, other, difference]] of rows("KAZ", "ES-11/1", "a", day)) {
      expect([what, other]).toEqual([what, one]);
      expect([what, [0, ""].includes(difference as number)]).toEqual([what, true]);
    }
  });

  test.each([
    ["of another time", "68/262", day, "not in the 36 months to 2023-11-03"],
    ["on which the poles agreed", "A/RES/77/7", day, "Russia and the West were not opposed on it"],
    ["of later", "ES-11/7", day, "not in the 36 months to 2023-11-03"],
  ])("of a roll call %s, says that the score does not count it", (_, symbol, asOf, note) => {
    const [as, other, , told] = rows("KAZ", symbol, "No", asOf).get("score")!;
    expect([other, told]).toEqual([as, note]);
  });

  test("has no score where there is none, and says why; the tally stands", () => {
    const found = rows("TKM", "ES-11/1", "Yes", day);
    expect(found.get("score")![0]).toMatch(
      /^#N\/A no score for Turkmenistan on 2023-11-03: Turkmenistan cast/,
    );
    expect(found.get("yes")!.slice(0, 2)).toEqual([141, 142]);
  });

  test.each([
    [["KAZ", "ES-11/1", "Maybe"], "#VALUE! unknown position: Maybe; known are Yes, No, Abstain, Absent"],
    [["KAZ", "ES-11/1"], "#VALUE! missing position: nothing given; fill in this argument"],
    [
      ["KAZ", "A/RES/1514(XV)", "No"],
      "#N/A not a member then: Kazakhstan on 1960-12-14; a member since 1992-03-02",
    ],
  ])("%j is said", (given, error) => {
    expect(cell("ALIGN.WHATIF", ...given)).toBe(error);
  });
});
