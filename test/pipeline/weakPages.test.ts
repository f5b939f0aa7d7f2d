import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressesIn, isFrontPage, weaknessOf } from "../../src/pipeline/weakPages";

const packed = readFileSync(join(__dirname, "../../packed/facts.json"), "utf8");
const shipped = [...new Set(addressesIn(packed.replaceAll("\\n", "\n")))];

// what ships is all that a workbook can cite
test("no weak page is among the addresses that ship", () => {
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.filter((address) => weaknessOf(address) !== undefined)).toEqual([]);
});

test("no address of a source that ships is a front page", () => {
  const { sources } = JSON.parse(packed) as { readonly sources: unknown };
  const addresses = addressesIn(JSON.stringify(sources).replaceAll("\\n", "\n"));
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter(isFrontPage)).toEqual([]);
});
