import { pairMeasures, type PairMeasureName } from "../../src/core/pairs/pairMeasures";
import { edition } from "../../src/edition";
import { codebookCsv, isKeyLine, type CodebookLine } from "../../src/reports/codebook";
import { codebook } from "../../src/reports/panel";
import { pairsCodebook } from "../../src/reports/pairs";

const period = { first: 2000, last: edition.editionDate };
const panel = codebook(edition, {
  countries: ["FRA"],
  indicators: [...edition.indicators.values()],
  ...period,
});
const pairs = pairsCodebook(edition, {
  countries: ["FRA"],
  others: ["DEU"],
  measures: Object.keys(pairMeasures) as PairMeasureName[],
  topic: undefined,
  ...period,
} as Parameters<typeof pairsCodebook>[1]);

test.each([
  ["a panel", panel],
  ["pairs", pairs],
])(
  "each column of %s says what it is, in what unit, what an empty cell means and whom to cite",
  (_, lines) => {
    for (const line of lines.filter((one) => !isKeyLine(one)))
      for (const head of ["label", "unit", "definition", "missing", "source"] as const)
        expect([line.column, head, line[head]]).toEqual([line.column, head, expect.stringMatching(/\S/)]);
  },
);

test("no text of a codebook begins as a formula does, so none is kept with an apostrophe", () => {
  expect(codebookCsv([...panel, ...pairs])).not.toMatch(/(^|[,"\n])'[=+\-@]/);
});

const sourceOf = (lines: readonly CodebookLine[], column: string) =>
  lines.find((line) => line.column === column)!.source;

// each membership names its documents in data/memberships.csv: the Correlates of War and the Factbook most of NATO's
test("blocs and alliances are cited by what their memberships rest on, not by the editors", () => {
  for (const source of [
    sourceOf(pairs, "blocs"),
    sourceOf(pairs, "alliance"),
    sourceOf(panel, "bloc.nato"),
  ]) {
    expect(source).toMatch(/Pevehouse, Jon C\. W\./);
    expect(source).toMatch(/World Factbook/);
    expect(source).not.toMatch(/^Align's editors/);
  }
  expect(sourceOf(pairs, "blocs")).toMatch(/and \d+ more sources, which each membership names$/);
});

test("what a panel has of Gallup's names where each figure's document is found", () => {
  expect(sourceOf(panel, "gallup.rus.approve")).toMatch(/ALIGN\.CITE/);
});
