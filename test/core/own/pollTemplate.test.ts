import { pollTemplate } from "../../../src/core/own/pollTemplate";
import { readTable } from "../../../src/core/own/table/read";
import { edition } from "../../../src/edition";

const raw = (rows: readonly (readonly string[])[]) => ({
  ...{ rows, firstRow: 1, separator: "," as const, dateShift: 0, origin: "gallup.csv" },
});

describe("the template of an export of Gallup Analytics", () => {
  test("has the fifteen states of the Soviet Union, each once for each of five powers", () => {
    const [, ...rows] = pollTemplate(edition, 2023);
    expect(rows).toHaveLength(75);
    expect(new Set(rows.map(([state]) => state)).size).toBe(15);
    expect(new Set(rows.map(([, year]) => year))).toEqual(new Set(["2023"]));
  });

  test("loads back as filled in, and what stays empty is left out", () => {
    const filled = pollTemplate(edition, 2023).map((row) =>
      row[0] === "Moldova" && row[2]!.includes("Russia")
        ? [...row.slice(0, 3), "25", "62", "13", row[6]!]
        : row,
    );
    const { data, problems, notes } = readTable(edition, raw(filled));
    expect(problems).toEqual([]);
    expect(data.polls).toMatchObject([
      { country: "MDA", year: 2023, target: "RUS", approve: 25, disapprove: 62, unsure: 13 },
    ]);
    expect(notes).toEqual(["Left out: 74 rows without a figure."]);
  });

  test("filled whole, answers for each state and power", () => {
    const filled = pollTemplate(edition, 2023).map((row, at) =>
      at === 0 ? row : [...row.slice(0, 3), "30", "50", "20", row[6]!],
    );
    const { data, problems } = readTable(edition, raw(filled));
    expect(problems).toEqual([]);
    expect(new Set(data.polls.map(({ target }) => target))).toEqual(
      new Set(["RUS", "USA", "CHN", "DEU", "EU"]),
    );
    expect(data.polls).toHaveLength(75);
  });

  test.each([2004, 2023.5, 2999, NaN])("refuses %d, which is no field year", (year) => {
    expect(() => pollTemplate(edition, year)).toThrow(/^invalid year: /);
  });
});
