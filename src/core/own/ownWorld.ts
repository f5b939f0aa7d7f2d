import type { Code, Day, Indicator, Poll, Source, World, YearValue } from "../world";
import { yearOf } from "../days";
import { grouped } from "../grouped";
import { pollMeasures } from "../opinion/polls";
import { MapOver } from "./mapOver";
import type { OwnData, OwnIndicator, OwnPoll } from "./ownData";
import { pollPrefix } from "./ownNames";

/** The user's own data, and the shipped facts together with them. */
export interface OwnFacts {
  readonly data: OwnData;
  /** A new one each time they change, so that nothing remembered of the one before is answered. */
  readonly world: World;
  /** The newest day that own data tell of, never before the edition date: own figures may be newer than the shipped ones. */
  readonly lastDay: Day;
}

/** Theme of the indicators that are the user's own. */
const ownTheme = "own";
/** Series of the polls that are the user's own; not one of those that the score takes. */
export const ownSeries = "own";
const producer = "your data";

/** Gives every text of the user's that names a source an id, and keeps the source under it. */
class OwnSources {
  readonly all = new Map<string, Source>();
  private readonly ids = new Map<string, string>();

  idOf(text: string): string {
    let id = this.ids.get(text);
    if (id === undefined) {
      this.ids.set(text, (id = `own:${this.ids.size + 1}`));
      this.all.set(id, {
        id,
        title: `${producer}: ${text}`,
        producer,
        url: "",
        terms: "yours; kept in this workbook, sent nowhere",
        citation: `${producer}: ${text}`,
      });
    }
    return id;
  }
}

/** Rows under the country of each, made into something else. */
function byCountry<T extends { readonly country: Code }, R>(
  rows: readonly T[],
  made: (row: T) => R,
): ReadonlyMap<Code, readonly R[]> {
  return new Map([...grouped(rows, ({ country }) => country)].map(([code, own]) => [code, own.map(made)]));
}

/** A number format with as many decimals, up to four, as the figures have. */
function formatOf(values: readonly number[]): string {
  const decimals = Math.max(0, ...values.map((value) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));
  const whole = values.some((value) => Math.abs(value) >= 10_000) ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(Math.min(4, decimals))}`;
}

const missing = "your data have no figure";

function indicatorOf({ code, name, unit, figures }: OwnIndicator, sources: OwnSources): Indicator {
  const countries = new Set(figures.map(({ country }) => country)).size;
  return {
    code,
    name,
    // the unit stands in the heads of reports: they say whose figures these are
    unit: unit === "" ? producer : `${unit}, ${producer}`,
    theme: ownTheme,
    kind: "value",
    argument: "",
    format: formatOf(figures.map(({ value }) => value)),
    direction: "none",
    definition: `Your own figures, kept in this workbook: ${figures.length} of ${countries} countries.`,
    missing,
    maxAge: undefined,
    source: sources.idOf(figures[0]?.source ?? name),
  };
}

function figuresOf({ figures }: OwnIndicator, sources: OwnSources): ReadonlyMap<Code, readonly YearValue[]> {
  return byCountry(figures, ({ date, value, source }): YearValue => {
    const year = yearOf(date);
    const own = { year, value, source: sources.idOf(source) };
    return date.length === 4 ? own : { ...own, date };
  });
}

function pollOf(poll: OwnPoll, sources: OwnSources): Poll {
  const { source, ...figures } = poll;
  return {
    ...figures,
    series: ownSeries,
    pollster: producer,
    isView: true,
    fieldDates: undefined,
    net: undefined,
    source: sources.idOf(source),
    title: source,
    url: undefined,
    published: undefined,
    readIn: undefined,
    readUrl: undefined,
    note: undefined,
  };
}

/** `own.opinion.rus.approve` and its kin: the polls on one power as indicators. */
function pollIndicators(
  polls: readonly OwnPoll[],
  target: string,
  sources: OwnSources,
): readonly Indicator[] {
  const own = polls.filter((poll) => poll.target === target);
  return pollMeasures
    .filter((measure) => measure !== "unsure" || own.some(({ unsure }) => unsure !== undefined))
    .map((measure) => ({
      code: `${pollPrefix}${target.toLowerCase()}.${measure}`,
      name: `Poll: ${measure}, ${target}`,
      theme: ownTheme,
      kind: "poll",
      argument: `${ownSeries}|${target}|${measure}`,
      unit: `${measure === "net" ? "points" : "per cent"}, ${producer}`,
      format: measure === "net" ? "+0;-0;0" : "0",
      direction: "none",
      definition: `Your own poll, kept in this workbook: ${own[0]!.question}`,
      missing,
      maxAge: undefined,
      source: sources.idOf(own[0]!.source),
    }));
}

function pollsOver(world: World, own: readonly OwnPoll[], sources: OwnSources): World["polls"] {
  const added = byCountry(own, (poll) => pollOf(poll, sources));
  const merged = [...added].map(([country, polls]) => {
    const all = [...(world.polls.get(country) ?? []), ...polls];
    return [country, all.sort((a, b) => a.year - b.year)] as const;
  });
  return new MapOver(world.polls, new Map(merged));
}

/**
 * A world that knows the user's own data beside its own: indicators `own.…`, their figures, polls of the series `own`, and sources
 * that say "your data". What it does not add it reads from `world`, when it is asked for.
 */
export function withOwn(world: World, own: OwnData): World {
  const sources = new OwnSources();
  const targets = [...new Set(own.polls.map(({ target }) => target))];
  const indicators = [
    ...own.indicators.map((each) => indicatorOf(each, sources)),
    ...targets.flatMap((target) => pollIndicators(own.polls, target, sources)),
  ];
  const figures = new Map(own.indicators.map((each) => [each.code, figuresOf(each, sources)] as const));
  const added: Pick<World, "indicators" | "values" | "polls" | "sources"> = {
    indicators: new MapOver(world.indicators, new Map(indicators.map((each) => [each.code, each] as const))),
    values: new MapOver(world.values, figures),
    polls: pollsOver(world, own.polls, sources),
    sources: new MapOver(world.sources, sources.all),
  };
  const properties = Object.entries(added).map(
    ([name, value]) => [name, { value, enumerable: true }] as const,
  );
  return Object.create(world, Object.fromEntries(properties)) as World;
}
