import { nameInSentence } from "../countries/countries";
import { poleName } from "../describeDatum";
import { capital, possessive } from "../sentence";
import { decimal, signed } from "../signed";
import type { Axis } from "../votes/axis";
import type { Code, Day, World } from "../world";
import type { Change } from "./change";
import type { Moves } from "./moves";

/** `Of 23 questions put in the three years up to each day, 7 answered nearer to Russia, 15 as before, 1 nearer to the West`. */
export function describeAnswers(
  world: World,
  { minus, plus }: Axis,
  {
    change,
    nearerMinus,
    asBefore,
    nearerPlus,
  }: Pick<Moves, "change" | "nearerMinus" | "asBefore" | "nearerPlus">,
): string {
  return (
    `Of ${change.questions} questions put in the three years up to each day, ${nearerMinus} answered nearer to ${poleName(world, minus)}, ` +
    `${asBefore} as before, ${nearerPlus} nearer to ${poleName(world, plus)}`
  );
}

/** Points with their interval: `−23.5 ± 11.0`. */
export function describePoints({ change, halfWidth }: Pick<Change, "change" | "halfWidth">): string {
  return `${signed(change, 1)} ± ${decimal(halfWidth, 1)}`;
}

/** Whether a change cannot be told from standing still: 0 lies within its interval. */
export function isWithinInterval({ change, halfWidth }: Pick<Change, "change" | "halfWidth">): boolean {
  return Math.abs(change) <= halfWidth;
}

/** `Moldova moved nearer to the West: +7.0 ± 1.6 points from 2021-12-31 to 2023-11-03`, or that it cannot be told; a pole does not move. */
export function describeMove(
  world: World,
  country: Code,
  { from, to, axis }: { readonly from: Day; readonly to: Day; readonly axis: Axis },
  { change }: Pick<Moves, "change">,
): string {
  const name = capital(nameInSentence(world, country));
  const moved = `${describePoints(change)} points from ${from} to ${to}`;
  if (change.change === 0 && change.halfWidth === 0) return `${name} did not move: ${moved}`;
  if (isWithinInterval(change)) return `${possessive(name)} ${moved} cannot be told from standing still`;
  return `${name} moved nearer to ${poleName(world, change.change < 0 ? axis.minus : axis.plus)}: ${moved}`;
}
