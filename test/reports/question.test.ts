import { edition } from "../../src/edition";
import { planOf } from "../../src/reports/catalogue";
import type { Cell, Table, Workbook } from "../../src/workbook/plan";
import { placeOf } from "../../src/core/votes/symbols";
import { sideChanges } from "../../src/core/votes/sideChanges";
import { threeCountries } from "../support/smallFacts";

function table({ sheets }: Workbook, name: string): Table {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  return blocks.find((block): block is Table => block.kind === "table" && block.name === name)!;
}

function value(cell: Cell): string | number | undefined {
  const shown = cell.kind === "live" ? cell.value : cell;
  if (shown.kind === "position") return shown.position;
  return shown.kind === "text" ? shown.text : shown.kind === "number" ? shown.value : undefined;
}

function row({ columns, rows }: Table, key: string, wanted: string): Readonly<Record<string, unknown>> {
  const place = columns.findIndex((one) => one.key === key);
  const found = rows.find((cells) => value(cells[place]!) === wanted)!;
  return Object.fromEntries(columns.map((one, c) => [one.key, value(found[c]!)]));
}

const plan = planOf(edition, { report: "question", resolution: "es-11/6", countries: ["USA", "KAZ"] });

test.each([
  // UN press releases GA/12407, GA/12492 and GA/12675
  ["ES-11/1", [141, 5, 35], "N", "Y"],
  ["ES-11/6", [141, 7, 32], "N", "Y"],
  ["ES-11/7", [93, 18, 65], "N", "Y"],
])(
  "the question of the war against Ukraine has %s with the tally that the UN published",
  (symbol, tally, russia, west) => {
    const found = row(table(plan, "Question"), "resolution", symbol);
    expect(["yes", "no", "abstain"].map((key) => found[`count.${key}`])).toEqual(tally);
    expect([found["position.RUS"], found["position.WEST"]]).toEqual([russia, west]);
  },
);

test("it tells that the United States changed sides on 24 February 2025, and whither", () => {
  // UN press release GA/12675: the United States voted against
  expect(row(table(plan, "ChangedSides"), "code", "USA")).toMatchObject({
    "position.before": "Y",
    "resolution.before": "ES-11/6",
    "position.now": "N",
    "resolution.now": "ES-11/7",
    direction: "Russia",
  });
});

test("chosen countries have a row each with all their answers", () => {
  const countries = table(plan, "Countries");
  expect(countries.rows.map(([, code]) => value(code!))).toEqual(["USA", "KAZ"]);
  expect(row(countries, "code", "KAZ")).toMatchObject({ "position.A/RES/ES-11/1": "A" });
});

test("a question that was put once says so, and has nobody who changed sides", () => {
  const once = edition.rollCalls.find(({ kind }) => kind === "amendment")!.id;
  const alone = planOf(edition, { report: "question", resolution: once });
  const words = alone.sheets[0]!.blocks.flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []));
  expect(words.map(value).join("\n")).toContain("Put once: nobody can have changed sides yet.");
  expect(table(alone, "ChangedSides")).toBeUndefined();
});

test("who is absent between two votes is held to the one before", () => {
  const world = threeCountries([
    "2020-10-01 NYA a",
    "2021-10-01 NYX a",
    "2022-10-01 NYY a",
    "2023-10-01 NYY a",
  ]);
  const places = world.rollCalls.map(({ id }) => placeOf(world, id));
  const axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };
  expect(sideChanges(world, places, ["RUS", "USA", "MDA"], axis)).toEqual([
    {
      ...{ country: "MDA", direction: 1 },
      ...{ before: { position: "A", place: 0 }, now: { position: "Y", place: 2 } },
    },
  ]);
});

describe("swing", () => {
  const words = (workbook: Workbook) => {
    const { blocks } = workbook.sheets.find(({ name }) => name === "Swing")!;
    return blocks
      .flatMap((block) => (block.kind === "rows" ? block.rows.flat().map(value) : []))
      .join(" ")
      .replace(/\s+/g, " ");
  };

  // UN press release GA/12675: 93 to 18, 65 abstaining; of 193 members 17 were absent. (93 − 2 × 18) / 3 = 19, so 20; 93 / 2 − 18 = 28.5, so 29
  test("says how many would have had to turn the last time, and that this is no forecast", () => {
    expect(words(plan)).toContain(
      "On 2025-02-24 (ES-11/7) 93 said Yes and 18 No; 65 abstained and 17 were absent.",
    );
    expect(words(plan)).toContain(
      "Two thirds reached. What turns that: 20 of the 93 that said Yes saying No, or 29 of the 82 between saying No.",
    );
    expect(words(plan)).toContain("It is no forecast, and which majority was needed is not in the data.");
  });

  test("lists who stands between, with the last side that each took", () => {
    const between = table(plan, "Between");
    expect(between.rows).toHaveLength(65 + 17);
    // UN press releases GA/12492 and GA/12675: Argentina said Yes in 2023 and abstained in 2025; China abstained each time
    expect(row(between, "code", "ARG")).toMatchObject({
      "position.now": "A",
      "position.last": "Y",
      changes: 1,
    });
    expect(row(between, "code", "CHN")).toMatchObject({ "position.now": "A", changes: 0 });
    expect(row(between, "code", "CHN")["position.last"]).toBeUndefined();
  });

  // UN press release GA/11475: 94 to 71, 23 abstaining; of 193 members 5 were absent. (2 × 71 − 94) / 3 = 16; 2 × 71 − 94 = 48
  test("of a majority that was not reached counts what it lacked", () => {
    const short = planOf(edition, { report: "question", resolution: "A/RES/68/144" });
    expect(words(short)).toContain(
      "Simple majority reached. What turns that: 12 of the 94 that said Yes saying No",
    );
    expect(words(short)).toContain(
      "Two thirds not reached. What turns that: 16 of the 71 that said No saying Yes, or not even all 28 between.",
    );
  });
});
