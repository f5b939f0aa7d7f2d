import { endOfYear, lastFullYear } from "../../src/core/days";
import { alignment, orderedWithin } from "../../src/core/score/score";
import { drawnScores, intervalOf } from "../../src/core/score/scoreInterval";
import { defaultAxis } from "../../src/core/votes/axis";
import type { World } from "../../src/core/world";
import { table } from "./markdown";
import { membersIn } from "./members";

/** Points between two scores: from each to before the next. */
const bands = [0, 2, 4, 6, 8, 10, 15];

/** Of pairs of members so many points apart, which share is ordered. */
export function orderByDistance(world: World): readonly string[] {
  const year = lastFullYear(world.editionDate);
  const known = membersIn(world, year).flatMap((code) => {
    const standing = alignment(world, code, endOfYear(year), defaultAxis);
    const drawn = drawnScores(world, standing);
    const isOrdered = standing.score !== undefined && Math.abs(standing.score) <= orderedWithin;
    return drawn && isOrdered ? [{ score: standing.score!, drawn }] : [];
  });
  const counts = bands.map(() => ({ pairs: 0, ordered: 0 }));
  known.forEach((one, i) => {
    for (const other of known.slice(0, i)) {
      const band = bands.findLastIndex((from) => Math.abs(one.score - other.score) >= from);
      const interval = intervalOf(one.drawn.map((score, draw) => score - other.drawn[draw]!))!;
      counts[band]!.pairs++;
      if (interval.low > 0 || interval.high < 0) counts[band]!.ordered++;
    }
  });
  const heads = bands.map((from, i) =>
    i < bands.length - 1 ? `${from} to ${bands[i + 1]}` : `${from} and more`,
  );
  const shares = counts.map(({ pairs, ordered }) => `${Math.round((100 * ordered) / pairs)} % of ${pairs}`);
  return table([`points apart, ${year}`, ...heads], [["ordered", ...shares]]);
}
