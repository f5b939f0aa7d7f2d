/** How a country turned between the day from which the founding article looks back and a later one, part by part. */
import type { Origin } from "../core/datum";
import { indicatorOrigins } from "../core/indicators/citation";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { indicatorOf } from "../core/indicators/indicators";
import { gallupSeries } from "../core/opinion/pollsters";
import { pollsUpTo } from "../core/opinion/polls";
import { moves } from "../core/score/moves";
import { alignment } from "../core/score/score";
import { enumerated } from "../core/sentence";
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
  const indicator = indicatorOf(world, "gallup.rus.net");
  const answer = indicatorAnswer(world, indicator, country, day);
  if (typeof answer.value !== "number") return undefined;
  return { value: answer.value, origins: indicatorOrigins(indicator, answer) };
}

const sideInWords = { approve: "approves", disapprove: "disapproves", unsure: "has no opinion" } as const;

/** What of Gallup's is lacking to a net approval of Russia's leaders: figures of other pollsters and of one side may well be known. */
export function whyNoNetApproval(world: World, country: Code, day: Day): string {
  const polls = pollsUpTo(world, country, day).filter(
    ({ series, target, isView }) => series === gallupSeries && target === "RUS" && isView,
  );
  if (polls.length === 0) return `no net approval by Gallup published up to ${day}`;
  const year = Math.max(...polls.map((poll) => poll.year));
  const newest = polls.filter((poll) => poll.year === year);
  const isNet = newest.some(
    ({ net, approve, disapprove }) =>
      net !== undefined || (approve !== undefined && disapprove !== undefined),
  );
  if (isNet) return `Gallup's newest published net approval is of ${year}, too old for ${day}`;
  const sides = (["approve", "disapprove", "unsure"] as const).filter((side) =>
    newest.some((poll) => poll[side] !== undefined),
  );
  const shares = enumerated(sides.map((side) => `that ${sideInWords[side]}`));
  return `no net approval by Gallup: of ${year} only the share ${shares} is published`;
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
