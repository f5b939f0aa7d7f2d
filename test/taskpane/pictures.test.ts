import { edition } from "../../src/edition";
import { defaultAxis } from "../../src/core/votes/axis";
import { mapValues, sourcesShown } from "../../src/taskpane/map/mapValues";
import { producersCited } from "../../src/taskpane/pictures/producersCited";

const sourcesOf = (code: string, since?: string) => {
  const indicator = edition.indicators.get(code)!;
  const asked = { indicator, axis: defaultAxis, since, day: "2023-11-03" };
  return producersCited(edition, sourcesShown(edition, asked, mapValues(edition, asked)));
};

// the terms of use of the UN Digital Library ask for attribution to it
test.each([
  ["score", undefined],
  ["score", "2021-12-31"],
  ["component.votes", undefined],
  ["votes.absent", undefined],
])(
  "the picture of a map of %s, since %s, cites the producer of the votes, and no file of ours",
  (code, since) => {
    const cited = sourcesOf(code, since);
    expect(cited).toMatch(/^Sources?: United Nations, Dag Hammarskjöld Library/);
    expect(cited).toMatch(/Drawn by Align/);
    expect(cited).not.toMatch(/docs\/|\.md|not checked/);
  },
);

test("the picture of a map of somebody's figures cites them", () => {
  expect(sourcesOf("vdem.libdem")).toMatch(/^Source: .*V-Dem/);
  expect(sourcesOf("gallup.usa.approve")).toMatch(/^Sources?: .*Gallup/);
});

test("no indicator's map cites a path of the documentation", () => {
  for (const { code, unit } of edition.indicators.values())
    if (unit !== "names") expect([code, /docs\/|\.md\b/.test(sourcesOf(code))]).toEqual([code, false]);
});
