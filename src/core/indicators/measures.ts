import { nameInSentence } from "../countries/countries";
import { score, interval } from "../score/scoreAnswers";
import { alignment } from "../score/score";
import {
  componentData,
  componentEvidence,
  componentsOf,
  describeComponent,
  newestDayOf,
  type Component,
} from "../score/components";
import type { ScoreInterval } from "../score/scoreInterval";
import type { Answer, Evidence } from "../answer";
import { blocs } from "../blocs/membershipAnswers";
import { rowEvidence } from "../describeDatum";
import { mostLetters } from "../mistake";
import { defaultAxis } from "../votes/axis";
import { has } from "../votes/bits";
import { contestedBy } from "../votes/contested";
import { idealPointAt } from "../votes/idealPoints";
import { rollCallsOn } from "../votes/rollCalls";
import { windowMonths, windowOf } from "../votes/level";
import { allSides, balance, sides, type Sides } from "../votes/sides";
import { similarity } from "../votes/similarityAnswer";
import { voteData } from "../votes/voteData";
import { voterOf } from "../votes/voters";
import type { Code, ComponentName, Day, Indicator, World } from "../world";

/** A value that core computes, and what went into it. */
export interface Computed {
  /** Undefined where it cannot be computed. */
  readonly value: number | string | undefined;
  /** The day of the newest datum in it, or the as-of day. */
  readonly date: () => string;
  readonly note?: string;
  readonly evidence: () => readonly Evidence[];
  /** Why there is no value; left out where nothing more is known than that there is none. */
  readonly missing?: () => string;
}

/** A computed indicator of a country on a day. */
export type ComputedIndicator = (world: World, country: Code, day: Day, indicator: Indicator) => Computed;

/** That an indicator is not known, by its name: `Votes component is not known for Moldova on 1950-12-31`. */
export function noValue(world: World, { name }: Indicator, country: Code, day: Day): string {
  return `${name} is not known for ${nameInSentence(world, country)} on ${day}`;
}

function asOf<T>(answer: Answer<T>, day: Day, valueOf: (value: T) => number | string): Computed {
  const { value, evidence, missing } = answer;
  return { value: value === undefined ? undefined : valueOf(value), date: () => day, evidence, missing };
}

const scored: ComputedIndicator = (world, country, day) =>
  asOf(score(world, country, day, defaultAxis), day, (value) => value);

function end(of: keyof ScoreInterval): ComputedIndicator {
  return (world, country, day) => asOf(interval(world, country, day, defaultAxis), day, (value) => value[of]);
}

const coverage: ComputedIndicator = (world, country, day) => {
  const { coverage: value, components } = alignment(world, country, day, defaultAxis);
  return {
    value,
    date: () => day,
    evidence: () => components.map((component) => componentEvidence(world, component)),
  };
};

/** A figure of one component, which rests on that component alone. Why there is none is told by itself where the indicator has no room before it. */
function ofComponent(
  name: ComponentName,
  valueOf: (component: Component) => number | undefined,
): ComputedIndicator {
  return (world, country, day, indicator) => {
    const [component] = componentsOf(world, country, day, defaultAxis, (one) => one === name);
    const none = () => noValue(world, indicator, country, day);
    if (!component) {
      const missing = () => `${none()}: ${indicator.missing}`;
      return { value: undefined, date: () => day, evidence: () => [], missing };
    }
    const value = valueOf(component);
    return {
      value,
      date: () => newestDayOf(world, component),
      evidence: () =>
        value === undefined
          ? [componentEvidence(world, component)]
          : [
              {
                text: `${name}: ${describeComponent(world, component)}`,
                data: componentData(world, component),
              },
            ],
      missing: () => {
        const why = describeComponent(world, component);
        const whole = `${none()}: ${why}`;
        return whole.length <= mostLetters ? whole : why;
      },
    };
  };
}

function component(name: ComponentName): ComputedIndicator {
  return ofComponent(name, ({ value }) => value);
}

function votesCount(side: keyof Sides): ComputedIndicator {
  return ofComponent("votes", ({ evidence }) =>
    evidence.kind !== "votes" || evidence.sides.contested === 0 ? undefined : evidence.sides[side],
  );
}

/** The votes component on roll calls about Ukraine alone; missing where no vote was cast on one. */
const votesOnUkraine: ComputedIndicator = (world, country, day) => {
  const [window, only] = [windowOf(world, day), rollCallsOn(world, "ukraine")];
  return {
    value: balance(allSides(sides(world, country, defaultAxis, window, only))),
    date: () => day,
    evidence: () => {
      const places = contestedBy(world, country, defaultAxis, window).filter((place) => has(only, place));
      const data = voteData(world, places, [country]);
      return [
        { text: `${data.length} contested roll calls on Ukraine in ${windowMonths(world)} months`, data },
      ];
    },
  };
};

/** Voeten's agreement with another voter over the window of the votes component. */
function agreementWith(other: string): ComputedIndicator {
  return (world, country, day) => {
    const [from] = windowOf(world, day);
    const first = world.rollCalls[from]?.date ?? day;
    const [one, two] = [voterOf(world, country), voterOf(world, other)];
    const { value, evidence } = similarity(world, one, two, [first, day], "agreement");
    return { value, date: () => day, evidence };
  };
}

function idealPoint(part: "value" | "low" | "high"): ComputedIndicator {
  return (world, country, day, indicator) => {
    const point = idealPointAt(world, country, day);
    return {
      value: point?.[part],
      date: () => String(point?.year ?? ""),
      evidence: () => (point ? [rowEvidence(world, { kind: "idealPoint", indicator, point })] : []),
      ...(point?.lowN && { note: "rests on few votes: do not rank by it" }),
    };
  };
}

const blocNames: ComputedIndicator = (world, country, day) =>
  asOf(blocs(world, country, day), day, (names) => names.join(", ") || "none");

/** Every indicator that core computes, by the `argument` of its row in `indicators.csv`. */
export const computedIndicators: ReadonlyMap<string, ComputedIndicator> = new Map<string, ComputedIndicator>([
  ["score", scored],
  ["coverage", coverage],
  ["range.low", end("low")],
  ["range.high", end("high")],
  ["votes", component("votes")],
  ["component.votes", component("votes")],
  ["component.blocs", component("blocs")],
  ["component.opinion", component("opinion")],
  ["component.policy", component("policy")],
  ["votes.plus", votesCount("plus")],
  ["votes.minus", votesCount("minus")],
  ["votes.between", votesCount("between")],
  ["votes.absent", votesCount("absent")],
  ["votes.ukraine", votesOnUkraine],
  ["agree.rus", agreementWith("RUS")],
  ["agree.usa", agreementWith("USA")],
  ["agree.chn", agreementWith("CHN")],
  ["agree.west", agreementWith("WEST")],
  ["ideal_point", idealPoint("value")],
  ["ideal_point.low", idealPoint("low")],
  ["ideal_point.high", idealPoint("high")],
  ["blocs", blocNames],
]);
