import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../src/pipeline/csv";
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

test("no poll that answers is known from Newsmax or 24/7 Wall St., which make lists of others' figures", () => {
  const polls = readCsv(join(__dirname, "../../data/opinion.csv"));
  const from = polls.filter(({ read_in, title }) => /^(Newsmax|24\/7 Wall St)/.test(`${title!}${read_in!}`));
  expect(from.length).toBeGreaterThan(0);
  expect(from.filter(({ source_type }) => source_type !== "unconfirmed")).toEqual([]);
  for (const host of ["www.newsmax.com", "247wallst.com"])
    expect(weaknessOf(`https://${host}/a`)).toBeDefined();
});
