import { axisOf, defaultAxis, type Axis } from "../../src/core/votes/axis";
import { endOfYear } from "../../src/core/days";
import { level } from "../../src/core/votes/level";
import { span } from "../../src/core/votes/movement/movement";
import type { World } from "../../src/core/world";
import { table } from "./markdown";
import { membersIn } from "./members";
import { median } from "./statistics";

function votersIn(world: World, year: number, { minus, plus }: Axis): readonly string[] {
  return membersIn(world, year).filter((code) => code !== minus && code !== plus);
}

/** In how many members there is a level at the end of years. */
export function levels(world: World): readonly string[] {
  const years = Array.from({ length: 17 }, (_, i) => 1988 + i);
  const cells = years.map((year) => {
    const voters = votersIn(world, year, defaultAxis);
    const known = voters.filter(
      (code) => level(world, code, endOfYear(year), defaultAxis).value !== undefined,
    );
    return `${known.length}/${voters.length}`;
  });
  return table(["year", ...years.map(String)], [["members with a level", ...cells]]);
}

/** How many members have a movement over stretches about which there is doubt, and on how many questions. */
export function movements(world: World): readonly string[] {
  const stretches: readonly (readonly [string, number, number])[] = [
    ...(
      [
        [1988, 1991],
        [1989, 1992],
        [1990, 1996],
        [1991, 1997],
        [1996, 1999],
        [1997, 2000],
        [1997, 2003],
        [1999, 2002],
        [2000, 2003],
        [2000, 2007],
      ] as const
    ).map(([first, last]) => [defaultAxis.code, first, last] as const),
    ...(
      [
        [2000, 2005],
        [2005, 2010],
        [2010, 2015],
        [2015, 2020],
        [2021, 2025],
      ] as const
    ).map(([first, last]) => ["RUS-IND", first, last] as const),
  ];
  const rows = stretches.map(([code, first, last]) => {
    const axis = axisOf(world, code);
    const voters = votersIn(world, last, axis);
    const known = voters
      .map((voter) => span(world, voter, endOfYear(first), endOfYear(last), axis))
      .filter(({ movement }) => movement !== undefined);
    const questions = known.length === 0 ? "–" : String(median(known.map((one) => one.questions)));
    return [code, `${first} → ${last}`, `${known.length}/${voters.length}`, questions];
  });
  return table(["axis", "movement", "members with one", "questions (median)"], rows);
}
