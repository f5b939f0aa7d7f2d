import { edition } from "../../src/edition";
import { factsNow } from "../../src/actions/explanation/factsNow";
import { evidenceOfCall } from "../../src/formulas/callEvidence";
import { catalogue, rolesOf, type Role } from "../../src/formulas/catalogue";
import { called, cell, plain } from "../support/worksheet";

/** A year that no part of the facts knows. */
const beyond = 2099;

const sample: Readonly<Partial<Record<Role, unknown>>> = {
  country: "KAZ",
  other: "ARM",
  bloc: "EU",
  indicator: "gdp",
  leader: "RUS",
  group: "eaeu",
  countries: "KAZ,ARM",
  indicators: "gdp",
  resolution: "ES-11/1",
  position: "No",
};

/** Arguments of a call for a day or period that ends beyond all facts. */
function argumentsBeyond(name: string, from: number): readonly unknown[] {
  const { needs } = catalogue.get(name)!;
  return rolesOf(name).map((role) => {
    if (role === "day" || role === "to") return beyond;
    if (role === "from") return from;
    return needs.includes(role) || role === "group" ? sample[role] : undefined;
  });
}

/** Every function that is asked for a day or the end of a period; the card is of builds of its own. */
const dated = [...catalogue.keys()].filter(
  (name) => name !== "ALIGN.CARD" && rolesOf(name).some((role) => role === "day" || role === "to"),
);

const knownTo = / known to \d{4}-\d{2}-\d{2}|\d{4}-\d{2}-\d{2}, the last day that is known/;

test("there are functions that are asked for days", () => {
  expect(dated.length).toBeGreaterThan(15);
});

describe.each(dated)("%s asked beyond what its part knows", (name) => {
  const given = argumentsBeyond(name, 2020);

  test("is explained with how far the data reach", () => {
    const matrices = given.map((value) => (value === undefined ? undefined : [[value]]));
    const told = evidenceOfCall(factsNow(edition), { name, matrices: matrices as never, place: undefined });
    expect(`${told.limit ?? ""} ${told.problem ?? ""}`).toMatch(knownTo);
  });

  test("says so in the cell wherever that holds a text or a reason", () => {
    const cells = called(name, ...given).map((row) => row.map(plain));
    const [only] = cells.flat();
    if (cells.length === 1 && cells[0]!.length === 1 && typeof only === "string")
      expect(only).toMatch(knownTo);
    // nothing is known of a period that begins beyond: the reason says why
    const none = plain(called(name, ...argumentsBeyond(name, 2098))[0]![0]);
    if (typeof none === "string" && none.startsWith("#N/A")) {
      expect(none).toMatch(knownTo);
      expect(none.length).toBeLessThanOrEqual(250 + "#N/A ".length);
    }
  });
});

test.each([
  ["ALIGN.STATUS", ["KAZ", "EU", beyond], /^none \(memberships known to /],
  ["ALIGN.BLOCS", ["KAZ", beyond], /CSTO.* \(memberships known to /],
  ["ALIGN.SOURCE", ["KAZ", "gdp", beyond], /\(gdp known to /],
  ["ALIGN.AGREE", ["USA", "RUS", beyond, beyond], /^#N\/A no data from .* on; votes known to /],
  ["ALIGN.EVENTS", ["KAZ", beyond], /^#N\/A no data from .* on; events known to /],
  ["ALIGN.EVENTS", ["KAZ", beyond, beyond], /^#N\/A no data from .* on; events known to /],
] as const)("%s of %j says how far the data reach", (name, given, words) => {
  expect(cell(name, ...given)).toMatch(words);
});

test("a day that the data know is answered as it is", () => {
  expect(cell("ALIGN.STATUS", "KAZ", "EU", 2020)).toBe("none");
  expect(cell("ALIGN.STATUS", "KAZ", "EU")).toBe("none");
});
