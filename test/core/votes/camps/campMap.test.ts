import { laidOver, scaled, type Place } from "../../../../src/core/votes/camps/campMap";
import { campChanges } from "../../../../src/core/votes/camps/campChanges";
import { campsOf } from "../../../../src/core/votes/camps/camps";
import { stabilitySteps } from "../../../../src/core/votes/camps/stability";
import { finished } from "../../../../src/reports/definition";
import { squaredMiles } from "./cities";
import { madeWorld, type Cast } from "./madeWorld";

const stabilityOf = (...asked: Parameters<typeof stabilitySteps>) => finished(stabilitySteps(...asked));

// R 4, cmdscale(UScitiesD)
const published: readonly Place[] = [
  [-718.7593807, 142.99426901],
  [-382.0557659, -340.83962288],
  [481.6023363, -25.28504058],
  [-161.4662584, 572.76991083],
  [1203.7380248, 390.10029052],
  [-1133.5270767, 581.90730913],
  [-1072.2356862, -519.02423018],
  [1420.6033194, 112.58920212],
  [1341.7224789, -579.73927843],
  [-979.6219916, -335.47280955],
];

test("the map of ten cities is that of R's cmdscale, but for the signs of its dimensions", () => {
  const { places, shown } = scaled(squaredMiles);
  for (const dimension of [0, 1] as const) {
    const sign = Math.sign(places[0]![dimension] * published[0]![dimension]);
    places.forEach((place, i) => expect(place[dimension] * sign).toBeCloseTo(published[i]![dimension], 4));
  }
  expect(shown[0]).toBeCloseTo(
    9.582144e6 / (9.582144e6 + 1.68682e6 + 8157.298 + 1432.87 + 508.6687 + 25.14),
    6,
  );
});

test("a map that was turned, mirrored and moved is laid over itself", () => {
  const codes = published.map((_, i) => `C${i}`);
  const map = new Map(codes.map((code, i) => [code, published[i]!]));
  const [cos, sin] = [Math.cos(2), Math.sin(2)];
  const turned = new Map(
    [...map].map(([code, [x, y]]): [string, Place] => [
      code,
      [x * cos + y * sin + 40, x * sin - y * cos - 7],
    ]),
  );
  for (const [code, [x, y]] of laidOver(turned, map)) {
    expect(x).toBeCloseTo(map.get(code)![0], 6);
    expect(y).toBeCloseTo(map.get(code)![1], 6);
  }
});

describe("two years of a made world", () => {
  const codes = [..."ABCDEFGHIJKL"].map((letter, i) => `${i < 7 ? "N" : "S"}X${letter}`);
  /** Two camps that never agree but on a question in ten; `turncoat` votes with the other. */
  const cast =
    (turncoat: string): Cast =>
    (code, i) =>
      i % 10 === 0 ? "A" : ((code[0] === "N") !== (code === turncoat)) === (i % 2 === 0) ? "Y" : "N";
  const year = ["2001-01-01", "2001-12-31"] as const;
  const [then, now] = ["", "NXA"].map((turncoat) => campsOf(madeWorld(codes, 40, cast(turncoat)), ...year)!);

  test("who went over is told, and nobody else", () => {
    const { changed, courses } = campChanges(then!, now!);
    expect(changed.map(({ country }) => country)).toEqual(["NXA"]);
    expect(courses.map((course) => course.now !== undefined && !course.isMerged)).toEqual([true, true]);
    expect(courses.flatMap(({ splitOff }) => splitOff)).toEqual([]);
  });

  test("camps without a doubt are found in every draw of the questions", () => {
    const { camps, members } = stabilityOf(madeWorld(codes, 40, cast("")), ...year, then!);
    camps.forEach((one) => expect(one).toBeCloseTo(1, 9));
    expect(Math.min(...members.values())).toBeCloseTo(1, 9);
  });

  test("a camp that rests on one question in fifty is not", () => {
    const faint: Cast = (code, i) =>
      i === 0 ? (code < "NXE" ? "Y" : "N") : i < 40 ? cast("")(code, i) : "Y";
    const world = madeWorld(codes, 50, faint);
    const three = campsOf(world, ...year, 3)!;
    const { camps } = stabilityOf(world, ...year, three);
    expect(Math.min(...camps)).toBeLessThan(0.9);
    expect(stabilityOf(madeWorld(codes, 50, faint), ...year, three).camps).toEqual(camps);
  });
});
