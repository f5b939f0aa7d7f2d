import { overridden } from "../../src/pipeline/overrides";

const table = {
  file: "countries.csv",
  columns: ["code", "name"],
  rows: [
    { code: "DDR", name: "German Democratic Republic" },
    { code: "SUN", name: "Ussr" },
  ],
};

function override(cells: Readonly<Record<string, string>>) {
  return { table: "countries.csv", key: "SUN", column: "name", value: "Soviet Union", ...cells };
}

describe("an override", () => {
  test("replaces one cell of the line that has its key", () => {
    expect(overridden(table, [override({})]).rows).toEqual([
      table.rows[0],
      { code: "SUN", name: "Soviet Union" },
    ]);
  });

  test("of another table changes nothing", () => {
    expect(overridden(table, [override({ table: "blocs.csv" })])).toBe(table);
  });

  test.each([
    [{ key: "SUX" }, "unknown line: countries.csv SUX; mend data/overrides.csv"],
    [{ column: "title" }, "unknown column: countries.csv title; mend data/overrides.csv"],
  ])("that finds nothing is an error: %p", (cells, message) => {
    expect(() => overridden(table, [override(cells)])).toThrow(message);
  });
});
