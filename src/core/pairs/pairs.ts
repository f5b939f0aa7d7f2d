import { pairMeasures, type OfPair, type PairMeasureName } from "./pairMeasures";
import { PairYear } from "./pairYear";
import { evidenceInOne, lazyEvidence, type Answer, type Evidence } from "../answer";
import { countryName } from "../countries/countries";
import { checkFirst } from "../indicators/panel";
import { Mistake } from "../mistake";
import { endOfYearBy, yearOf } from "../days";
import type { Period } from "../votes/similarity";
import type { Code, Day, World } from "../world";

/** Two countries in a year, with the measures asked for, in their order; undefined: not known. */
export interface PairRow {
  readonly country: Code;
  readonly other: Code;
  readonly year: number;
  readonly values: readonly (number | undefined)[];
}

/** Which pairs are asked for. */
export interface PairsOf {
  readonly countries: readonly Code[];
  /** With whom each is paired; undefined: each two of the countries once. */
  readonly others: readonly Code[] | undefined;
  /** The first year, and the last day, whose year is the last. */
  readonly first: number;
  readonly last: Day;
  readonly measures: readonly PairMeasureName[];
  /** Of the votes only those on a topic; undefined: all. */
  readonly topic?: string | undefined;
}

/** All measures, in the order in which they stand. */
export const measureNames = Object.keys(pairMeasures) as readonly PairMeasureName[];

/** The measure of a name in any case; throws `Mistake` for another. */
export function measureNamed(name: string): PairMeasureName {
  const found = measureNames.find((one) => one === name.trim().toLowerCase());
  if (!found) throw new Mistake(`unknown measure: ${name}; known are ${measureNames.join(", ")}`);
  return found;
}

/**
 * The pairs that are asked for; all measures where none are named. Throws `Mistake` for an unknown measure, and where there is nobody to
 * pair.
 */
export function pairsAsked(
  countries: readonly Code[],
  others: readonly Code[] | undefined,
  first: number,
  last: Day,
  names: readonly string[] | undefined,
): PairsOf {
  checkFirst(first);
  const all = new Set([...countries, ...(others ?? [])]);
  if (all.size < 2)
    throw new Mistake(`too few countries: ${countries.join()} alone; name two, or others to pair with`);
  const measures = names === undefined ? measureNames : [...new Set(names.map((name) => measureNamed(name)))];
  return { countries, others, first, last, measures };
}

function periodOf(year: number, { last, topic }: Pick<PairsOf, "last" | "topic">): Period {
  const days = [`${year}-01-01`, endOfYearBy(year, last)] as const;
  return topic === undefined ? days : [...days, topic];
}

/** Rows of pairs, year by year, then by the order of the countries; nobody is paired with itself. */
export function* pairRows(world: World, of: PairsOf): Generator<PairRow> {
  const { countries, others, first, last, measures } = of;
  const second = others ?? countries;
  for (let year = first; year <= yearOf(last); year++) {
    const all = new PairYear(world, countries, second, year, periodOf(year, of));
    const columns = measures.map((name): OfPair => {
      const measure = pairMeasures[name];
      return measure.leftOut(world) === undefined ? measure.of(all) : () => undefined;
    });
    for (let i = 0; i < countries.length; i++)
      for (let j = others === undefined ? i + 1 : 0; j < second.length; j++) {
        const [country, other] = [countries[i]!, second[j]!];
        if (country !== other)
          yield { country, other, year, values: columns.map((valueOf) => valueOf(i, j)) };
      }
  }
}

function rowEvidence(world: World, { country, other, year }: PairRow, of: PairsOf): Evidence {
  const parts = of.measures.flatMap((name): readonly Evidence[] => {
    const leftOut = pairMeasures[name].leftOut(world);
    if (leftOut !== undefined) return [{ text: `${name}: ${leftOut}`, data: [] }];
    return pairMeasures[name].evidence(world, country, other, periodOf(year, of));
  });
  const names = [country, other].map((code) => countryName(world, code)).join(" and ");
  return evidenceInOne(parts, `${names}, ${year}: `);
}

/**
 * Pairs of countries year by year; they rest, row by row, on what the row's measures rest on. Missing where the build does without the
 * facts of all measures.
 */
export function pairs(world: World, of: PairsOf): Answer<readonly PairRow[]> {
  const leftOut = of.measures.map((name) => pairMeasures[name].leftOut(world));
  const rows = leftOut.includes(undefined) ? [...pairRows(world, of)] : undefined;
  return {
    value: rows,
    evidence: () => (rows ?? []).map((row) => lazyEvidence(() => rowEvidence(world, row, of))),
    missing: () => [...new Set(leftOut)].join("; "),
  };
}
