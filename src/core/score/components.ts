import { poleSide, type Axis } from "../votes/axis";
import type { Evidence } from "../answer";
import { countryName } from "../countries/countries";
import { dissolvedBefore, whyGone } from "../countries/dissolved";
import { newestDay, type Datum } from "../datum";
import { axisName, poleName } from "../describeDatum";
import { memoize } from "../memoize";
import {
  componentNames,
  type Code,
  type ComponentName,
  type ComponentRule,
  type Day,
  type World,
} from "../world";
import { blocsData, blocsEvidence, blocsValue, describeBlocs, type BlocsEvidence } from "./blocsComponent";
import {
  describeOpinion,
  opinionData,
  opinionEvidence,
  opinionValue,
  type OpinionEvidence,
} from "./opinionComponent";
import {
  describePolicy,
  policyData,
  policyEvidence,
  policyValue,
  type PolicyEvidence,
} from "./policyComponent";
import type { Standpoint } from "./standpoint";
import {
  describeVotes,
  newestContested,
  tooFewVotes,
  votesData,
  votesEvidence,
  votesValue,
  type VotesEvidence,
} from "./votesComponent";

/** What a component's value rests on. */
export type ComponentEvidence = VotesEvidence | BlocsEvidence | OpinionEvidence | PolicyEvidence;

/** One component of a country's score on a day. */
export interface Component {
  readonly name: ComponentName;
  /** −1 (minus pole) to +1 (plus pole); undefined: not known. */
  readonly value: number | undefined;
  readonly evidence: ComponentEvidence;
}

/** What a component is called in sentences. */
export const componentWords: Readonly<Record<ComponentName, string>> = {
  votes: "votes",
  blocs: "memberships",
  policy: "policy",
  opinion: "opinion",
};

/**
 * The rules of the components that apply on an axis and day, in the method's order; those that stand beside the score, with weight
 * 0, among them.
 */
export function rulesOn(world: World, axis: Axis, day: Day): readonly ComponentRule[] {
  return memoize(world, `rules|${axis.code}|${day}`, () =>
    componentNames
      .flatMap((name) => world.method.components.filter((rule) => rule.name === name))
      .filter((rule) => rule.axes.length === 0 || rule.axes.includes(axis.code))
      .filter((rule) => rule.appliesFrom === undefined || rule.appliesFrom <= day),
  );
}

function evidenceBy(world: World, standpoint: Standpoint, rule: ComponentRule): ComponentEvidence {
  switch (rule.name) {
    case "votes":
      return votesEvidence(world, standpoint);
    case "blocs":
      return blocsEvidence(world, standpoint);
    case "opinion":
      return opinionEvidence(world, standpoint, rule);
    case "policy":
      return policyEvidence(world, standpoint);
  }
}

/** The value that evidence stands for, −1…+1; undefined where it is too thin (method, 3). */
function valueOf(evidence: ComponentEvidence): number | undefined {
  switch (evidence.kind) {
    case "votes":
      return votesValue(evidence);
    case "blocs":
      return blocsValue(evidence);
    case "opinion":
      return opinionValue(evidence);
    case "policy":
      return policyValue(evidence);
  }
}

/** What a pole's own components are on an axis, −1 or +1; undefined for who is no pole of it. */
export function ownPole({ country, axis }: Pick<Standpoint, "country" | "axis">): -1 | 1 | undefined {
  return poleSide(axis, country);
}

/**
 * A country's components on a day: one for each rule that applies, of those that are wanted. A pole's own are −1 or +1. Nothing is known
 * of a dissolved state after its last day.
 */
export function componentsOf(
  world: World,
  country: Code,
  day: Day,
  axis: Axis,
  isWanted: (name: ComponentName) => boolean = () => true,
): readonly Component[] {
  const exists = dissolvedBefore(world, country, day) === undefined;
  const rules = rulesOn(world, axis, day).filter(({ name }) => isWanted(name));
  return rules.map((rule) => {
    const evidence = evidenceBy(world, { country, day, axis }, rule);
    const isKnown = exists && (rule.knownFrom === undefined || rule.knownFrom <= day);
    const value = isKnown ? (ownPole(evidence) ?? valueOf(evidence)) : undefined;
    return { name: rule.name, value, evidence };
  });
}

/** The rows of data that a component rests on. */
export function componentData(world: World, { evidence }: Component): readonly Datum[] {
  switch (evidence.kind) {
    case "votes":
      return votesData(world, evidence);
    case "blocs":
      return blocsData(evidence);
    case "opinion":
      return opinionData(evidence);
    case "policy":
      return policyData(evidence);
  }
}

/** What a component rests on, in words: counts of votes, blocs with status, polls, acts. */
export function describeComponent(world: World, { evidence }: Component): string {
  if (ownPole(evidence) !== undefined)
    return `${countryName(world, evidence.country)} is a pole of the axis ${axisName(world, evidence.axis)}`;
  switch (evidence.kind) {
    case "votes":
      return describeVotes(world, evidence);
    case "blocs":
      return describeBlocs(world, evidence);
    case "opinion":
      return describeOpinion(world, evidence);
    case "policy":
      return describePolicy(world, evidence);
  }
}

/** Why a component is not known, in words that name no country. */
export function whyNotKnown(world: World, { name, evidence }: Component): string {
  const { country, day, axis } = evidence;
  const gone = whyGone(world, country, day);
  if (gone !== undefined) return gone;
  const from = world.method.components.find((rule) => rule.name === name)?.knownFrom;
  if (from !== undefined && day < from) return `not known before ${from}`;
  if (evidence.kind === "votes") return tooFewVotes(world);
  if (evidence.kind === "opinion")
    return `no view of both ${poleName(world, axis.minus)} and ${poleName(world, axis.plus)} that counts in ${evidence.years} years`;
  return "not known";
}

/** `memberships are not known`. */
export function notKnownInWords(name: ComponentName): string {
  const words = componentWords[name];
  return `${words} ${words.endsWith("s") ? "are" : "is"} not known`;
}

/** A component with what it rests on: `blocs: the West: none; Russia: CSTO (member)`. One that is not known rests on no data, and says why. */
export function componentEvidence(world: World, component: Component): Evidence {
  const text = describeComponent(world, component);
  return component.value === undefined
    ? { text: `${notKnownInWords(component.name)}: ${text}`, data: [] }
    : { text: `${component.name}: ${text}`, data: componentData(world, component) };
}

/** The day of the newest datum that a component rests on; the as-of day where it rests on there being none. */
export function newestDayOf(world: World, component: Component): Day {
  const { evidence } = component;
  const older = () => (evidence.kind === "votes" ? newestContested(world, evidence) : undefined);
  return newestDay(componentData(world, component)) ?? older() ?? evidence.day;
}
