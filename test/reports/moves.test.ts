import { moveRanks } from "../../src/core/score/moveRanks";
import { edition } from "../../src/edition";
import { planOf } from "../../src/reports/catalogue";
import { layoutOf } from "../../src/workbook/layout";
import { pagesBelow } from "../../src/workbook/pages";
import type { Cell, Table, Workbook } from "../../src/workbook/plan";

const plan = planOf(edition, {
  report: "moves",
  countries: ["BRA", "ARG", "AFG", "KAZ"],
  compare: "2021-12-31",
  day: "2025-12-31",
});

function table({ sheets }: Workbook, name: string): Table {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  return blocks.find((block): block is Table => block.kind === "table" && block.name === name)!;
}

function value(cell: Cell): string | number | undefined {
  const shown = cell.kind === "live" ? cell.value : cell;
  return shown.kind === "text" ? shown.text : shown.kind === "number" ? shown.value : undefined;
}

function column({ columns, rows }: Table, key: string): readonly (string | number | undefined)[] {
  const place = columns.findIndex((one) => one.key === key);
  return rows.map((row) => value(row[place]!));
}

function lines({ sheets }: Workbook, name: string): string {
  const { blocks } = sheets.find((sheet) => sheet.name === name)!;
  return blocks.flatMap((block) => (block.kind === "rows" ? block.rows.flat().map(value) : [])).join("\n");
}

describe("the report on moves", () => {
  test("ranks who moved farther than its interval, and sets the others apart without a rank", () => {
    // an implementation of the method independent of this one: ARG +.6281 ± .2102, BRA −.4702 ± .2208 of the votes
    expect(column(table(plan, "Moves"), "code")).toEqual(["ARG", "BRA"]);
    expect(column(table(plan, "Moves"), "rank")).toEqual([1, 2]);
    expect(column(table(plan, "WithinIntervals"), "rank").every((rank) => rank === undefined)).toBe(true);
    expect(column(table(plan, "WithinIntervals"), "code")).toEqual(expect.arrayContaining(["KAZ"]));
  });

  test("says who moved farthest, and why there is no change of others", () => {
    const words = lines(plan, "Moves");
    expect(words).toContain("1 moved nearer to Russia: Brazil −23.5 ± 11.0");
    expect(words).toContain("how far 1 country moved is not known");
    const unknown = {
      report: "moves",
      countries: ["KAZ", "UZB"],
      compare: "1971-12-31",
      day: "1975-12-31",
    } as const;
    expect(lines(planOf(edition, unknown), "Moves")).toContain("How far the 2 countries moved is not known.");
    expect(lines(planOf(edition, unknown), "Moves")).not.toContain("none moved");
    // design: AFG cast 11 of 101 votes
    expect(words).toContain("cast 11 of 101 contested votes");
  });

  test("has a page a country that moved by then and now, step by step", () => {
    const points = column(table(plan, "StepsBRA"), "step.BRA") as number[];
    const steps = points.slice(1, -1).reduce((sum, one) => sum + one, points[0]!);
    expect(steps).toBeCloseTo(points.at(-1)!, 9);
    expect(lines(plan, "Brazil")).toContain(
      "Of 23 questions put in the three years up to each day, 7 answered nearer to Russia, 15 as before, 1 nearer to the West.",
    );
  });

  test("repeats no head over tables of other columns", () => {
    const sheet = plan.sheets.find(({ name }) => name === "Brazil")!;
    const layout = layoutOf(sheet);
    expect(sheet.freeze).toBeUndefined();
    expect([undefined, layout.tables.at(-1)!.headRow]).toContain(
      pagesBelow(layout, sheet.print).repeatedHead,
    );
  });

  test("lists the questions that moved a country, which sum to what votes did", () => {
    const points = column(table(plan, "QuestionsBRA"), "points.BRA") as number[];
    const sum = points.reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(50 * -0.4702, 2);
  });

  test("shows question by question the answer then and now, coloured by the direction", () => {
    const questions = table(plan, "Questions");
    const place = questions.columns.findIndex(({ key }) => key === "moved.BRA");
    const cells = questions.rows.map((row) => row[place]!).filter((cell) => cell.kind === "text");
    for (const { text, style } of cells) {
      const order = ["Russia", "between", "West"];
      const [then, now] = text.split(" → ").map((side) => order.indexOf(side));
      if (now === undefined) expect(style).toBe("label");
      else expect(style).toBe(now > then! ? "towards plus" : "towards minus");
    }
    expect(cells.some(({ text }) => text === "between → Russia")).toBe(true);
  });
});

test("countries share a rank where their difference lies within its own interval", () => {
  const moves = [
    { country: "A", change: 20, halfWidth: 1 },
    { country: "B", change: 12, halfWidth: 3 },
    // 12 − 8 = 4 < √(3² + 4²) = 5
    { country: "C", change: 8, halfWidth: 4 },
    // 12 − 6.5 = 5.5 > 5
    { country: "F", change: 6.5, halfWidth: 4 },
    { country: "D", change: 3, halfWidth: 4 },
    { country: "E", change: -9, halfWidth: 2 },
  ];
  const { ranked, within } = moveRanks(moves);
  expect(ranked.map(({ country, rank }) => [country, rank])).toEqual([
    ["A", 1],
    ["B", 2],
    ["C", 2],
    ["F", 3],
    ["E", 5],
  ]);
  expect(within.map(({ country }) => country)).toEqual(["D"]);
});

test.each([
  ["2025-12-31", "2021-12-31"],
  ["2023-11-03", "2019-06-30"],
  ["2009-12-31", "2003-12-31"],
])("a profile's front and its page of moves list the same questions: %s since %s", (day, compare) => {
  // beside the questions
  const others = /^(\d+ other questions? together|Votes, all questions|Memberships|Policy|Opinion.*)$/;
  const told = (plan: Workbook, name: string, what: string, points: string) => {
    const found = plan.sheets
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === "table" && block.name === name);
    if (found?.kind !== "table") return [];
    const figures = column(found, points);
    return column(found, what)
      .map((one, i) => [one, Number(figures[i]).toFixed(6)])
      .filter(([one]) => !others.test(String(one)));
  };
  const differing: unknown[] = [];
  let compared = 0;
  // a country of each tenth keeps the test short
  for (const { code: country } of edition.countries.filter((_, i) => i % 10 === 3)) {
    const plan = planOf(edition, { report: "profile", country, day, compare });
    const page = told(plan, `Questions${country}`, "question", `points.${country}`);
    const front = told(plan, "Reasons", "what", "points");
    // who stayed within the interval has no reasons on the front; who moved on much has the first
    if (front.length > 0) compared++;
    if (front.length > 0 && JSON.stringify(front) !== JSON.stringify(page.slice(0, front.length)))
      differing.push([country, front, page]);
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});
