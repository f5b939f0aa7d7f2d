import { comparison } from "../../../src/core/score/compare";
import { mulberry32 } from "../../../src/core/score/mulberry32";
import { axisOf } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";

const random = mulberry32(1951);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const codes = edition.countries.map(({ code }) => code);

test("a comparison is the mirror of the comparison the other way round, order and all", () => {
  let compared = 0;
  for (let i = 0; i < 300; i++) {
    const axis = axisOf(edition, pick(["RUS-WEST", "CHN-WEST", "CHN-USA"]));
    const day = pick(["1985-12-31", "2008-06-30", "2021-12-31", "2023-11-03"]);
    const [one, other] = [pick(codes), pick(codes)];
    const forth = comparison(edition, one, other, day, axis).value;
    const back = comparison(edition, other, one, day, axis).value;
    expect(back === undefined).toBe(forth === undefined);
    if (!forth || !back) continue;
    compared++;
    expect([back.difference, back.low, back.high]).toEqual(
      [-forth.difference, -forth.high, -forth.low].map((number) => expect.closeTo(number, 10)),
    );
    const opposite = new Map([
      [axis.minus, axis.plus],
      [axis.plus, axis.minus],
    ]);
    expect(back.closerTo).toBe(forth.closerTo && opposite.get(forth.closerTo));
  }
  expect(compared).toBeGreaterThan(50);
});
