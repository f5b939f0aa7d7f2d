import { once } from "../../src/core/once";
import { MapOnDemand } from "../../src/edition/onDemand";

describe("what is made on demand", () => {
  test("is made once, even where it is undefined", () => {
    const make = jest.fn(() => undefined);
    const made = once(make);
    made();
    made();
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("leaves the other values of a map unmade", () => {
    const [gdp, population] = [jest.fn(() => 1), jest.fn(() => 2)];
    const map = new MapOnDemand([
      ["gdp", gdp],
      ["population", population],
    ]);
    expect([map.get("gdp"), map.get("gdp"), map.get("debt"), map.has("population"), map.size]).toEqual([
      1,
      1,
      undefined,
      true,
      2,
    ]);
    expect([gdp.mock.calls.length, population.mock.calls.length]).toEqual([1, 0]);
  });

  test("reads like any map", () => {
    const map = new MapOnDemand([["a", () => 1] as const, ["b", () => 2] as const]);
    const seen: [string, number][] = [];
    map.forEach((value, key) => seen.push([key, value]));
    expect([[...map], seen, [...map.keys()], [...map.values()]]).toEqual([
      [
        ["a", 1],
        ["b", 2],
      ],
      [
        ["a", 1],
        ["b", 2],
      ],
      ["a", "b"],
      [1, 2],
    ]);
  });
});
