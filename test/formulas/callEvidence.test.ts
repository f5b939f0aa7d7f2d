import { knownTo, partOf } from "../../src/core/editionParts";
import { edition } from "../../src/edition";
import { factsAsked } from "../../src/cli/factsAsked";
import { evidenceOfCall } from "../../src/formulas/callEvidence";

const asked = (indicator: string, day: string | undefined) =>
  evidenceOfCall(factsAsked, {
    name: "ALIGN.GET",
    matrices: [[["DEU"]], [[indicator]], day === undefined ? undefined : [[day]]],
    place: undefined,
  });

// a yearly figure stands for years after its part of the facts ends: its day was that of the part that reaches farthest
test.each([undefined, "2025-06-30", "2026-06-30", "2090-12-31"])(
  "the day of each indicator's answer is the one asked for, its part's last at the latest (%s)",
  (day) => {
    for (const indicator of edition.indicators.values()) {
      const last = knownTo(edition, partOf(indicator));
      const expected = day === undefined || day > last ? last : day;
      expect([indicator.code, asked(indicator.code, day).day]).toEqual([indicator.code, expected]);
    }
  },
);

test("where a later day is asked for it is said how far the part reaches", () => {
  expect(asked("gdp", "2090-12-31").limit).toBe(
    `Asked for 2090-12-31; gdp known to ${knownTo(edition, "gdp")}.`,
  );
});
