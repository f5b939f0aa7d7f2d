import { contestOn, defaultAxis, type Axis } from "./axis";
import { has } from "./bits";
import type { Evidence } from "./components";
import { endOfYear } from "./days";
import { firstAfter } from "./rollCalls";
import { countryVoter, positionAt } from "./voters";
import type { Code, Day, World } from "./world";

/** Day of the last contested roll call up to a day on which a country was a member. */
function lastContested(world: World, country: Code, day: Day, axis: Axis): Day | undefined {
  const { plusYes, plusNo } = contestOn(world, axis);
  const voter = countryVoter(world, country);
  for (let i = firstAfter(world, day) - 1; i >= 0; i--) {
    if ((has(plusYes, i) || has(plusNo, i)) && positionAt(voter, i)) return world.rollCalls[i]!.date;
  }
  return undefined;
}

function latest(days: readonly string[]): string | undefined {
  return days.length === 0 ? undefined : [...days].sort().at(-1);
}

/** The day of the newest datum that a component rests on; the as-of day where it rests on there being none. */
export function newestEvidence(
  world: World,
  country: Code,
  evidence: Evidence,
  day: Day,
  axis: Axis = defaultAxis,
): Day {
  switch (evidence.kind) {
    case "votes":
      return lastContested(world, country, day, axis) ?? day;
    case "blocs":
      return (
        latest([...evidence.minus.bonds, ...evidence.plus.bonds].map((bond) => bond.membership.start)) ?? day
      );
    case "opinion":
      return (
        latest([...evidence.views.minus, ...evidence.views.plus].map((poll) => endOfYear(poll.year))) ?? day
      );
    case "policy":
      return latest(evidence.acts.map((act) => act.membership.start)) ?? day;
  }
}

/** The sources that a component rests on, as ids in `World.sources`, each once. */
export function evidenceSources(evidence: Evidence): readonly string[] {
  const ids = (): readonly string[] => {
    switch (evidence.kind) {
      case "votes":
        return ["undl", "voeten"];
      case "blocs":
        return [...evidence.minus.bonds, ...evidence.plus.bonds].map((bond) => bond.membership.source);
      case "opinion":
        return [...evidence.views.minus, ...evidence.views.plus].map((poll) => poll.source);
      case "policy":
        return evidence.acts.map((act) => act.membership.source);
    }
  };
  return [...new Set(ids())];
}
