import {
  chosenIn,
  dimensions,
  ownSpecification,
  specificationCount,
  specificationOf,
  specified,
  type Specified,
} from "../../src/core/score/choices";
import { change } from "../../src/core/score/change";
import { alignment } from "../../src/core/score/score";
import { axisOf, defaultAxis } from "../../src/core/votes/axis";
import { rollCallsOn } from "../../src/core/votes/rollCalls";
import { balance, castOf, sides } from "../../src/core/votes/sides";
import { windowBefore } from "../../src/core/votes/contested";
import { edition } from "../../src/edition";
import { shares } from "../../src/reports/choices/asked";
import { planOf } from "../../src/reports/catalogue";
import { finished } from "../../src/reports/definition";
import { settled } from "../../src/workbook/cellValue";
import type { Table, Workbook } from "../../src/workbook/plan";

const [since, day] = ["2021-12-31", "2023-11-03"];
const countries = ["KAZ", "ARM", "MDA", "UKR", "RUS", "TKM"];
const all = finished(specified(edition, countries, day, since));
const of = (code: string) => all.find(({ country }) => country === code)!;

/** The number of the method's own choices but for some. */
function withChoices(others: Readonly<Record<string, number>>): number {
  return specificationOf(dimensions.map(({ key, own }) => others[key] ?? own));
}

describe("specifications", () => {
  test("are all combinations of 3 × 3 × 3 weights, 3 windows, 3 poles, 2 × 2 leavings-out and 2 levels, each once", () => {
    expect(specificationCount).toBe(27 * 3 * 3 * 2 * 2 * 2);
    const numbers = Array.from({ length: specificationCount }, (_, i) => i);
    expect(numbers.map((number) => specificationOf(chosenIn(number)))).toEqual(numbers);
  });

  test("among them is the method's own, with its score and its change", () => {
    for (const { country, scores, changes } of all) {
      const own = alignment(edition, country, day, defaultAxis).score;
      const moved = change(edition, country, since, day, defaultAxis).value?.change;
      const close = (value: number | undefined) => (value === undefined ? NaN : expect.closeTo(value, 10));
      expect([scores, changes!].map((figures) => figures[ownSpecification])).toEqual([own, moved].map(close));
    }
  });

  // method, section 5, Kazakhstan: votes −.4186 (43 where the West said Yes, balance .1628; 30 where it said No, −1), blocs −1, policy 0
  test("weigh, and take the plain mean, as sums by hand have it", () => {
    const score = (others: Readonly<Record<string, number>>) => of("KAZ").scores[withChoices(others)]!;
    const [yes, no] = [7 / 43, -1];
    const level = (yes + no) / 2;
    expect(score({ votes: 2 })).toBeCloseTo((100 * (1 * level - 0.3)) / 1.5, 8);
    expect(score({ blocs: 0, policy: 2 })).toBeCloseTo((100 * (0.5 * level - 0.15)) / 1.05, 8);
    expect(score({ sides: 1 })).toBeCloseTo(100 * (0.5 * ((43 * yes + 30 * no) / 73) - 0.3), 8);
  });

  test.each([
    ["ukraine", ["ukraine", "crimea"]],
    ["rights", ["human-rights"]],
  ])("leave out votes on %s, and look back otherwise, as counting them by topic has it", (key, topics) => {
    const without = topics.map((topic) => rollCallsOn(edition, topic));
    const kept = without[0]!.map((_, i) => ~without.reduce((all, places) => all | places[i]!, 0));
    const window = windowBefore(edition, day, 24);
    const { whereYes, whereNo } = sides(edition, "MDA", axisOf(edition, "RUS-EU"), window, kept);
    expect(Math.min(castOf(whereYes), castOf(whereNo))).toBeGreaterThanOrEqual(5);
    const level = (balance(whereYes)! + balance(whereNo)!) / 2;
    const others = alignment(edition, "MDA", day, defaultAxis).components.filter(
      ({ name }) => name !== "votes",
    );
    const rest = others.reduce(
      (sum, { name, value }) => sum + { blocs: 0.3, policy: 0.2, votes: 0, opinion: 0 }[name] * value!,
      0,
    );
    expect(of("MDA").scores[withChoices({ [key]: 1, window: 0, pole: 1 })]).toBeCloseTo(
      100 * (0.5 * level + rest),
      8,
    );
  });

  // scores of the end of 2025, recounted from data/*.csv by docs/method.md with another program
  test.each([
    ["KAZ", 10.1],
    ["KGZ", 5.3],
    ["UZB", 4.3],
    ["TJK", 3.4],
    ["AZE", 0.5],
  ])("leave out all that the rule of human rights finds: highest of %s %d", (country, highest) => {
    const [{ scores }] = finished(specified(edition, [country], "2025-12-31")) as [Specified];
    expect(Math.max(...scores.filter((score) => !Number.isNaN(score)))).toBeCloseTo(highest, 1);
  });

  test("are the same each time they are worked out", () => {
    expect(finished(specified(edition, ["KAZ"], day, since))[0]).toEqual(of("KAZ"));
  });
});

describe("the report on choices", () => {
  const plan = planOf(edition, { report: "choices", countries, day, compare: since });
  const table = ({ sheets }: Workbook, name: string) =>
    sheets
      .flatMap(({ blocks }) => blocks)
      .find((one): one is Table => one.kind === "table" && one.name === name)!;
  const words = ({ sheets }: Workbook, name: string) =>
    sheets
      .find((sheet) => sheet.name === name)!
      .blocks.flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []))
      .map((cell) => (cell.kind === "text" ? cell.text : ""))
      .join(" ")
      .replace(/\s+/g, " ");

  test("says which conclusions hold under all of them", () => {
    const said = words(plan, "Choices");
    expect(said).toContain("made in 1,944 ways");
    expect(said).toMatch(/Nearer to Russia under all of them: [^.]*Kazakhstan/);
    const { scores } = of("ARM");
    const isOneSided = scores.every((score) => score < 0) || scores.every((score) => score > 0);
    expect(/The side depends on the choices made: [^.]*Armenia/.test(said)).toBe(!isOneSided);
    // Turkmenistan, which cast too few votes, lacks some scores: pairs of the five others
    expect(said).toMatch(
      /Of 10 pairs of countries with a score under all of them, \d+ stand in the same order under/,
    );
  });

  test("says whose figures rest on some of the choices only, and nothing of them under all", () => {
    const fewer = of("TKM");
    const count = fewer.scores.filter((score) => !Number.isNaN(score)).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(specificationCount);
    const shown = count.toLocaleString("en");
    const about = `of Turkmenistan under only ${shown} of the 1,944 combinations, the method's own not among them;`;
    expect(words(plan, "Choices")).toContain(`There is a score and a change ${about}`);
    expect(words(plan, "Order")).toContain(`There is a score ${about}`);
    expect(words(plan, "Choices")).not.toMatch(
      /(under all of them|choices made|shows no move): [^.]*Turkmen/,
    );
    const { rows, columns } = table(plan, "Choices");
    const side = columns.findIndex(({ key }) => key === "score.side");
    const ofHow = new RegExp(` in \\d+ % of ${shown}$`);
    expect(rows.map((row) => ofHow.test((settled(row[side]!) as { text: string }).text))).toEqual(
      countries.map((country) => country === "TKM"),
    );
  });

  // what is shown as 0.0 moved to neither side
  test("takes a change of less than 0.05 points for no movement", () => {
    expect(shares(Float64Array.of(0.006, 0.04, -0.02, 0.2, NaN))).toEqual({
      above: 1 / 4,
      below: 0,
      neither: 3 / 4,
    });
  });

  test("shows as 100 per cent only what is all, and as none only what is none", () => {
    const { rows, columns } = table(plan, "Order");
    const shown = rows.map((row) =>
      row
        .slice(2)
        .map((cell) =>
          settled(cell).kind === "number" ? (settled(cell) as { value: number }).value : undefined,
        ),
    );
    expect(columns).toHaveLength(2 + countries.length);
    shown.forEach((row, i) =>
      row.forEach((share, j) => {
        if (share === undefined) return;
        const [one, other] = [all[i]!.scores, all[j]!.scores];
        const isAlways = one.every((score, k) => Number.isNaN(score - other[k]!) || score > other[k]!);
        expect([i, j, share === 100]).toEqual([i, j, isAlways]);
      }),
    );
  });

  test("draws the curve of one country: the score above, what was chosen below", () => {
    const alone = planOf(edition, { report: "choices", countries: ["KAZ"], day, compare: since });
    const { rows, columns } = table(alone, "CurveKAZ");
    const place = columns.findIndex(({ key }) => key === "score");
    const scores = rows.map((row) => (settled(row[place]!) as { value: number }).value);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    const ends = [...of("KAZ").scores].sort((a, b) => a - b);
    expect([scores[0], scores.at(-1)]).toEqual([ends[0], ends.at(-1)]);
    const charts = alone.sheets.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"));
    expect(charts).toHaveLength(2);
  });

  test("refuses days in the wrong order", () => {
    expect(() => planOf(edition, { report: "choices", countries, day: since, compare: day })).toThrow(
      "invalid days: 2023-11-03 to 2021-12-31; give the first day first",
    );
  });
});
