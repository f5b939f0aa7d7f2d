import { edition } from "../../src/edition";
import { change } from "../../src/core/score/change";
import { axisOf, defaultAxis } from "../../src/core/votes/axis";
import { mapValues } from "../../src/taskpane/map/mapValues";
import { drawnShapes, mapHeight, mapWidth, regionsOf } from "../../src/taskpane/map/worldShapes";
import { axisColour } from "../../src/workbook/colours";
import { movementShading } from "../../src/taskpane/map/shading";

/** The middle of what is drawn of a country, if anything is. */
function middle(region: string, code: string): readonly [number, number] | undefined {
  const shape = drawnShapes(regionsOf(edition).get(region)).find((one) => one.code === code);
  const numbers = shape?.path?.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const [across, down] = [0, 1].map((axis) => numbers.filter((_, i) => i % 2 === axis));
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  return numbers.length === 0 ? undefined : [mean(across!), mean(down!)];
}

const isInside = (at: readonly [number, number] | undefined) =>
  at !== undefined && at[0] > 0 && at[0] < mapWidth && at[1] > 0 && at[1] < mapHeight;

test("the map of Europe is Europe, from Portugal to Ukraine, and not what its states have elsewhere", () => {
  for (const code of ["PRT", "IRL", "NOR", "FIN", "UKR", "GRC"])
    expect([code, isInside(middle("Europe", code))]).toEqual([code, true]);
  for (const code of ["BRA", "SUR", "CAN", "USA", "ETH"])
    expect([code, isInside(middle("Europe", code))]).toEqual([code, false]);
  // in a frame that reaches to the Caribbean neighbours would be a few points apart
  const [germany, poland] = [middle("Europe", "DEU")![0], middle("Europe", "POL")![0]];
  expect(poland - germany).toBeGreaterThan(mapWidth / 40);
});

test("Oceania is one piece, though the day changes within it", () => {
  const [australia, newZealand] = [middle("Oceania", "AUS"), middle("Oceania", "NZL")];
  expect([australia, newZealand].map(isInside)).toEqual([true, true]);
  expect(australia![0]).toBeLessThan(newZealand![0]);
});

const indicator = edition.indicators.get("score")!;

test("movement between two days is ALIGN.CHANGE, and marked where its interval holds 0", () => {
  const [from, to] = ["2021-12-31", "2023-11-03"];
  const values = mapValues(edition, { indicator, axis: defaultAxis, since: from, day: to });
  for (const code of ["MDA", "KAZ", "BRA", "HUN"]) {
    const { change: points, halfWidth } = change(edition, code, from, to, defaultAxis).value!;
    const one = values.get(code)!;
    expect([one.value, one.isUncertain]).toEqual([points, Math.abs(points) <= halfWidth]);
  }
  const marks = [...values.values()].flatMap((one) => (one ? [one.isUncertain] : []));
  expect(new Set(marks)).toEqual(new Set([true, false]));
});

test("the score stands on the axis that is chosen", () => {
  const of = (axis: string) =>
    mapValues(edition, { indicator, axis: axisOf(edition, axis), since: undefined, day: "2023-11-03" });
  expect(of("CHN-WEST").get("KAZ")).not.toEqual(of("RUS-WEST").get("KAZ"));
});

test("movement is coloured as the axis is, white at 0, whichever days are compared", () => {
  const { colorOf, legend } = movementShading();
  expect([-1000, 0, 1000].map(colorOf)).toEqual([-1, 0, 1].map((end) => `#${axisColour(end)}`));
  expect(legend.map(({ label }) => label)).toEqual(["−40", "−20", "0", "+20", "+40"]);
});
