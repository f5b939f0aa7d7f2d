/** How a country turned between the day from which the founding article looks back and a later one, part by part. */
import type { Origin } from "../core/datum";
import { indicatorOrigins } from "../core/indicators/citation";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { indicatorOf } from "../core/indicators/indicators";
import { moves } from "../core/score/moves";
import { alignment } from "../core/score/score";
import { decimal, signed } from "../core/signed";
import { defaultAxis } from "../core/votes/axis";
import type { Code, ComponentName, Day, World } from "../core/world";

/** The day before the invasion's year from which the article looks back. */
export const beforeTheWar: Day = "2021-12-31";

/** Share that approves of Russia's leaders less the share that disapproves, newest on a day, by Gallup; per cent. */
export function netApproval(
  world: World,
  country: Code,
  day: Day,
): { readonly value: number; readonly origins: readonly Origin[] } | undefined {
  const indicators = ["approve", "disapprove"].map((measure) => indicatorOf(world, `gallup.rus.${measure}`));
  const answers = indicators.map((indicator) => indicatorAnswer(world, indicator, country, day));
  const [approve, disapprove] = answers.map(({ value }) => value);
  if (typeof approve !== "number" || typeof disapprove !== "number") return undefined;
  const origins = answers.flatMap((answer, i) => indicatorOrigins(indicators[i]!, answer));
  return { value: approve - disapprove, origins };
}

/** Something beside the votes, in words then and now; `not known` where it is not. */
export interface Turn {
  readonly name: string;
  readonly then: string;
  readonly now: string;
}

/** Memberships, policy and people of a country, then and now. */
export function otherTurns(world: World, country: Code, to: Day): readonly Turn[] {
  const turn = (name: string, valueOn: (day: Day) => number | undefined, digits: number): Turn => {
    const [then, now] = [beforeTheWar, to].map((day) => {
      const value = valueOn(day);
      return value === undefined ? "not known" : signed(value, digits);
    });
    return { name, then: then!, now: now! };
  };
  const component = (name: ComponentName) => (day: Day) =>
    alignment(world, country, day, defaultAxis).components.find((one) => one.name === name)?.value;
  return [
    turn("memberships", component("blocs"), 2),
    turn("policy", component("policy"), 2),
    turn("net approval of Russia's leaders", (day) => netApproval(world, country, day)?.value, 0),
  ];
}

/** `votes +0.05 ± 0.06, within their interval; memberships −0.95, as before; …`. */
export function describeTurn(world: World, country: Code, to: Day): string {
  const { value } = moves(world, country, beforeTheWar, to, defaultAxis);
  const { value: moved = 0, halfWidth = 0 } = value?.movement ?? {};
  const within = Math.abs(moved) <= halfWidth ? ", within their interval" : "";
  const others = otherTurns(world, country, to).map(({ name, then, now }) => {
    if (then !== now) return `${name} ${then} → ${now}`;
    return now === "not known" ? `${name} not known` : `${name} ${now}, as before`;
  });
  return [`votes ${signed(moved, 2)} ± ${decimal(halfWidth, 2)}${within}`, ...others].join("; ");
}
