import { lastDayOf } from "./days";
import type {
  Code,
  Country,
  Day,
  Group,
  IdealPoint,
  Indicator,
  Membership,
  Poll,
  Position,
  RollCall,
  World,
  WorldEvent,
  YearValue,
} from "./world";

/** What a voter did on a roll call. */
export interface VoterPosition {
  /** A country, a bloc or a pole. */
  readonly voter: string;
  /** Undefined: no member then; of a bloc, nobody of it voted. */
  readonly position: Position | undefined;
}

/** A row of `data/` that an answer rests on. */
export type Datum =
  | {
      readonly kind: "vote";
      readonly rollCall: RollCall;
      /** Of those who were asked about, then of the poles, each voter once. */
      readonly positions: readonly VoterPosition[];
    }
  | { readonly kind: "membership"; readonly membership: Membership }
  | { readonly kind: "poll"; readonly poll: Poll }
  | {
      readonly kind: "figure";
      readonly indicator: Indicator;
      readonly country: Code;
      readonly figure: YearValue;
    }
  | { readonly kind: "idealPoint"; readonly indicator: Indicator; readonly point: IdealPoint }
  | { readonly kind: "event"; readonly event: WorldEvent }
  | { readonly kind: "country"; readonly country: Country }
  | { readonly kind: "group"; readonly group: Group; readonly country: Code }
  | { readonly kind: "indicator"; readonly indicator: Indicator };

/** Id in `World.sources` of a datum's source; undefined for what the edition keeps without one: the lists of countries. */
export function sourceOf(datum: Datum): string | undefined {
  switch (datum.kind) {
    case "vote":
      return datum.rollCall.source;
    case "membership":
      return datum.membership.source;
    case "poll":
      return datum.poll.source;
    case "figure":
      return datum.figure.source ?? datum.indicator.source;
    case "idealPoint":
    case "indicator":
      return datum.indicator.source;
    case "event":
      return datum.event.source;
    case "country":
    case "group":
      return undefined;
  }
}

/** Ids in `World.sources` of all that a datum rests on; a membership may have documents of several. */
export function allSourcesOf(datum: Datum): readonly string[] {
  const source = sourceOf(datum);
  const own = source === undefined || source === "-" ? [] : [source];
  const further = datum.kind === "membership" ? datum.membership.furtherSources : undefined;
  // nearly all have one, and a report asks it of hundreds of thousands
  return further === undefined ? own : [...new Set([...own, ...further])].filter((id) => id !== "-");
}

/** A datum's own date in ISO text, as precise as it is known: a poll's field year, since when a membership holds; "" for what has none. */
export function dateOf(datum: Datum): string {
  switch (datum.kind) {
    case "vote":
      return datum.rollCall.date;
    case "membership":
      return datum.membership.since;
    case "poll":
      return String(datum.poll.year);
    case "figure":
      return datum.figure.date ?? String(datum.figure.year);
    case "idealPoint":
      return String(datum.point.year);
    case "event":
      return datum.event.date;
    case "country":
    case "group":
    case "indicator":
      return "";
  }
}

/** A poll's documents in one line: the producer's own first, then the report in which it was read. */
export function pollCitation({
  pollster,
  series,
  year,
  title,
  published,
  url,
  readIn,
  readUrl,
}: Poll): string {
  // the date is that of the document that is cited first
  const own = title ? [pollster, title, published, url] : [pollster, `${series} ${year}`, url];
  const report = readIn ? [`read in ${readIn}`, title ? undefined : published, readUrl] : [];
  return [own, report]
    .map((parts) => parts.filter(Boolean).join(", "))
    .filter(Boolean)
    .join("; ");
}

/** The document behind this very datum; undefined where its source as a whole is cited. */
export function documentOf(datum: Datum): string | undefined {
  if (datum.kind === "membership") return datum.membership.evidence || undefined;
  if (datum.kind === "poll") return pollCitation(datum.poll);
  if (datum.kind === "event") return datum.event.document;
  return undefined;
}

/** The address within a citation of a document; undefined where it has none. */
export function addressIn(document: string | undefined): string | undefined {
  return /https?:[^\s;]+/.exec(document ?? "")?.[0].replace(/[.,)]+$/, "");
}

/** What to cite for a datum: its document, or its source. */
export function citationOf(world: World, datum: Datum): string | undefined {
  return documentOf(datum) ?? world.sources.get(sourceOf(datum) ?? "")?.citation;
}

/** The sources of data, each once, in the order of the data, as ids in `World.sources`. */
export function sourcesOf(data: readonly Datum[]): readonly string[] {
  return [...new Set(data.flatMap(allSourcesOf))];
}

/** The last day that the date of the newest of some data means; undefined where none has a date. */
export function newestDay(data: readonly Datum[]): Day | undefined {
  let newest: Day | undefined;
  for (const datum of data) {
    const date = dateOf(datum);
    const day = date === "" ? undefined : lastDayOf(date);
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}

/** A source with the date of the newest datum that it gave; "" where none has a date. */
export interface Origin {
  /** Id in `World.sources`. */
  readonly source: string;
  readonly date: string;
}

/** The sources of data, each once, in the order of the data. */
export function originsOf(data: readonly Datum[]): readonly Origin[] {
  const newest = new Map<string, string>();
  for (const datum of data) {
    const date = dateOf(datum);
    for (const source of allSourcesOf(datum)) {
      const known = newest.get(source);
      if (known === undefined || lastDayOf(date) > lastDayOf(known)) newest.set(source, date);
    }
  }
  return [...newest].map(([source, date]) => ({ source, date }));
}
