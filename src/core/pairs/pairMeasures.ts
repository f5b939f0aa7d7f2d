import type { PairYear } from "./pairYear";
import type { Evidence } from "../answer";
import { blocsOf, membershipsOn, unrecordedBlocs } from "../blocs/blocs";
import { status } from "../blocs/membershipAnswers";
import { rowEvidence } from "../describeDatum";
import { sameDayOf, yearOf } from "../days";
import { blocsLeftOut, sourceLeftOut, votesLeftOut } from "../leftOut";
import { indicatorOf } from "../indicators/indicators";
import { yearlyFigures, type Figure } from "../indicators/yearly";
import { changePart } from "../score/changePart";
import { defaultAxis } from "../votes/axis";
import { add, emptyBits, popcount } from "../votes/bits";
import { idealPointAt } from "../votes/idealPoints";
import { dissolvedBefore } from "../countries/dissolved";
import { span } from "../votes/movement/movement";
import { commonVotes, measures, type Pairs, type Period } from "../votes/similarity";
import { similarity } from "../votes/similarityAnswer";
import { countryVoter } from "../votes/voters";
import type { Code, Day, IdealPoint, World } from "../world";

/** Something of a country and another in a year, by their places in its lists; undefined: not known, or a formula divides by zero. */
export type OfPair = (one: number, other: number) => number | undefined;

/** What can be said of two countries in a year. */
export interface PairMeasure {
  /** Why nothing is known of it in any year: the build does without its facts; undefined where it has them. */
  leftOut(world: World): string | undefined;
  /** Prepares a year once for all its pairs. */
  of(year: PairYear): OfPair;
  evidence(world: World, one: Code, other: Code, period: Period): readonly Evidence[];
}

function ofVotes(count: (pairs: Pairs) => number | undefined): PairMeasure {
  return {
    leftOut: votesLeftOut,
    of: (year) => (one, other) => count(year.pairsAt(one, other)),
    evidence: (world, one, other, period) => {
      const [voter, second] = [countryVoter(world, one), countryVoter(world, other)];
      return similarity(world, voter, second, period, "agreement").evidence();
    },
  };
}

/** A number of each country of both lists, and what becomes of two of them. */
function ofEach<T>(
  { countries, others }: PairYear,
  each: (country: Code) => T | undefined,
  both: (one: T, other: T) => number | undefined,
): OfPair {
  const known = new Map([...countries, ...others].map((code) => [code, each(code)]));
  const [down, across] = [countries, others].map((codes) => codes.map((code) => known.get(code)));
  return (i, j) => {
    const [one, other] = [down![i], across![j]];
    return one === undefined || other === undefined ? undefined : both(one, other);
  };
}

function idealPointIn(world: World, country: Code, [, last]: Period): IdealPoint | undefined {
  const point = idealPointAt(world, country, last);
  return point?.year === yearOf(last) ? point : undefined;
}

const idealDistance: PairMeasure = {
  leftOut: (world) => sourceLeftOut(world, indicatorOf(world, "ideal_point").source),
  of: (year) =>
    ofEach(
      year,
      (code) => idealPointIn(year.world, code, year.period)?.value,
      (one, other) => Math.abs(one - other),
    ),
  evidence: (world, one, other, period) => {
    const indicator = indicatorOf(world, "ideal_point");
    return [one, other].flatMap((code) => {
      const point = idealPointIn(world, code, period);
      return point === undefined ? [] : [rowEvidence(world, { kind: "idealPoint", indicator, point })];
    });
  },
};

/** Years over which a movement is taken. */
export const movementYears = 4;

const yearsBefore = (day: Day) => sameDayOf(day, yearOf(day) - movementYears);

const exists = (world: World, code: Code, day: Day) => dissolvedBefore(world, code, day) === undefined;

const movement: PairMeasure = {
  leftOut: votesLeftOut,
  of: (year) => {
    const { world, period } = year;
    const [, last] = period;
    const moved = (code: Code) => span(world, code, yearsBefore(last), last, defaultAxis).movement?.value;
    return ofEach(
      year,
      (code) => (exists(world, code, last) ? moved(code) : undefined),
      (one, other) => one - other,
    );
  },
  evidence: (world, one, other, [, last]) =>
    [one, other].flatMap((code) =>
      exists(world, code, last)
        ? changePart(world, code, yearsBefore(last), last, defaultAxis, "movement").evidence()
        : [],
    ),
};

/** Codes of the blocs of which both are full members on a day. */
function commonBlocs(world: World, one: Code, other: Code, day: Day): readonly string[] {
  const theirs = new Set(blocsOf(world, other, day).map(({ code }) => code));
  return blocsOf(world, one, day).flatMap(({ code }) => (theirs.has(code) ? [code] : []));
}

function statusEvidence(world: World, blocs: readonly string[], codes: readonly Code[], day: Day) {
  return blocs.flatMap((bloc) => codes.flatMap((code) => status(world, bloc, code, day).evidence()));
}

const blocs: PairMeasure = {
  leftOut: (world) => blocsLeftOut(world, world.blocs.keys()),
  of: (year) => {
    const { world, period } = year;
    const place = new Map([...world.blocs.keys()].map((code, i) => [code, i]));
    const bitsOf = (country: Code) => {
      if (!exists(world, country, period[1]) || unrecordedBlocs(world, country, period[1]).length > 0)
        return undefined;
      const bits = emptyBits(place.size);
      for (const { code } of blocsOf(world, country, period[1])) add(bits, place.get(code)!);
      return bits;
    };
    return ofEach(year, bitsOf, (one, other) =>
      one.reduce((count, word, w) => count + popcount(word & other[w]!), 0),
    );
  },
  evidence: (world, one, other, [, day]) =>
    statusEvidence(world, commonBlocs(world, one, other, day), [one, other], day),
};

/** Blocs whose full members are bound to defend each other. */
export const defenceBlocs = ["NATO", "CSTO", "AES"];
/** Lists of those whom a treaty binds to a power in defence, with the status that says so. */
const defenceTreaties: readonly (readonly [list: string, status: string, power: Code])[] = [
  ["US_TREATY", "member", "USA"],
  ["RU_TREATY", "alliance", "RUS"],
];

/** The lists of those treaties. */
export const defenceLists = defenceTreaties.map(([list]) => list);

/** What binds a country in defence on a day. */
interface Ally {
  readonly code: Code;
  readonly blocs: readonly string[];
  readonly treaties: readonly { readonly list: string; readonly power: Code }[];
}

function allyOn(world: World, code: Code, day: Day): Ally {
  const held = membershipsOn(world, code, day);
  return {
    code,
    blocs: defenceBlocs.filter((bloc) => held.get(bloc)?.status === "member"),
    treaties: defenceTreaties.flatMap(([list, wanted, power]) =>
      held.get(list)?.status === wanted ? [{ list, power }] : [],
    ),
  };
}

/** Lists by which one of two is bound to the other. */
function treatiesWith({ treaties }: Ally, { code }: Ally): readonly string[] {
  return treaties.flatMap(({ list, power }) => (power === code ? [list] : []));
}

/** What binds two countries in defence: blocs, or a list of treaties. */
function alliancesOf(one: Ally, other: Ally): readonly string[] {
  const common = one.blocs.filter((bloc) => other.blocs.includes(bloc));
  return [...common, ...treatiesWith(one, other), ...treatiesWith(other, one)];
}

const alliance: PairMeasure = {
  leftOut: (world) => blocsLeftOut(world, [...defenceBlocs, ...defenceLists]),
  of: (year) =>
    ofEach(
      year,
      (code) => allyOn(year.world, code, year.period[1]),
      (one, other) => (alliancesOf(one, other).length > 0 ? 1 : 0),
    ),
  evidence: (world, one, other, [, day]) => {
    const [first, second] = [one, other].map((code) => allyOn(world, code, day));
    return statusEvidence(world, alliancesOf(first!, second!), [one, other], day);
  },
};

/** Partners whose shares in the trade of others are in the data. */
export const tradePartners: readonly Code[] = ["RUS", "CHN"];

function sharesIn(partner: Code): readonly string[] {
  return ["export", "import"].map((flow) => `trade.${partner.toLowerCase()}.${flow}`);
}

function tradeFigures(world: World, country: Code, partner: Code, year: number): readonly Figure[] {
  if (!tradePartners.includes(partner)) return [];
  return sharesIn(partner).flatMap((code) => {
    const indicator = indicatorOf(world, code);
    const found = yearlyFigures(world, indicator, country).find(
      ({ datum }) => datum.kind === "figure" && datum.figure.year === year,
    );
    return found ?? [];
  });
}

/** The shares in exports and imports of the first's trade with the second, or of the second's with the first. */
function tradeOf(world: World, one: Code, other: Code, year: number): readonly Figure[] {
  if (![one, other].some((code) => tradePartners.includes(code))) return [];
  const found = [tradeFigures(world, one, other, year), tradeFigures(world, other, one, year)];
  return found.find((figures) => figures.length === 2) ?? [];
}

const trade: PairMeasure = {
  leftOut: (world) => {
    const sources = tradePartners.flatMap(sharesIn).map((code) => indicatorOf(world, code).source);
    return sources.map((source) => sourceLeftOut(world, source)).find(Boolean);
  },
  of: ({ world, countries, others, year }) => {
    return (i, j) => {
      const [one, two] = tradeOf(world, countries[i]!, others[j]!, year);
      return one && two && (one.value + two.value) / 2;
    };
  },
  evidence: (world, one, other, [, day]) =>
    tradeOf(world, one, other, yearOf(day)).map(({ datum }) => rowEvidence(world, datum)),
};

/** Every measure of two countries in a year, by name; `reports/pairs.ts` says what each is. */
export const pairMeasures = {
  agreement: ofVotes(measures.agreement),
  identical: ofVotes(measures.identical),
  coincidence: ofVotes(measures.coincidence),
  s: ofVotes(measures.s),
  kappa: ofVotes(measures.kappa),
  pi: ofVotes(measures.pi),
  n: ofVotes(commonVotes),
  ideal_distance: idealDistance,
  movement,
  blocs,
  alliance,
  trade,
} as const satisfies Readonly<Record<string, PairMeasure>>;

export type PairMeasureName = keyof typeof pairMeasures;
