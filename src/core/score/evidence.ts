import type { Bond } from "../blocs/blocs";
import { contestOn, defaultAxis, type Axis } from "../votes/axis";
import { has } from "../votes/bits";
import type { Evidence } from "./components";
import { endOfYear } from "../days";
import { firstAfter } from "../votes/rollCalls";
import { countryVoter, positionAt } from "../votes/voters";
import type { Code, Day, Poll, World } from "../world";

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

function bondsText(bonds: readonly Bond[]): string {
  return bonds.map(({ bloc, status }) => `${bloc} (${status})`).join(", ") || "none";
}

function pollText({ series, year, target, approve, disapprove }: Poll): string {
  return `${series} ${year} on ${target}: ${approve} % approve, ${disapprove} % disapprove`;
}

/** What a component rests on, in words: counts of votes, blocs with status, polls, acts. */
export function evidenceText(evidence: Evidence, { minus, plus }: Axis): string {
  switch (evidence.kind) {
    case "votes": {
      const { sides, months } = evidence;
      return `${sides.contested} contested roll calls in ${months} months: ${sides.plus} with ${plus}, ${sides.between} between, ${sides.minus} with ${minus}, ${sides.absent} absent`;
    }
    case "blocs":
      return `${plus}: ${bondsText(evidence.plus.bonds)}; ${minus}: ${bondsText(evidence.minus.bonds)}`;
    case "opinion": {
      const polls = [...evidence.views.minus, ...evidence.views.plus];
      return polls.map(pollText).join("; ") || `no poll on ${minus} in ${evidence.years} years`;
    }
    case "policy": {
      const acts = evidence.acts.map(({ membership }) => `${membership.bloc} (${membership.status})`);
      return acts.join(", ") || "none";
    }
  }
}
