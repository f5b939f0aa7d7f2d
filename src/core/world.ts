/**
 * The shape of everything Align knows. Core is handed a `World`; it does not know which facts a build ships.
 * Days are ISO text (`2023-11-03`) and compare as text; years are numbers.
 */

/** An ISO day, `YYYY-MM-DD`. */
export type Day = string;

/** An ISO 3166 alpha-3 code, or the code of a dissolved state (`SUN`, `YUG`, `CSK`, `DDR`, `YMD`, `SCG`, `ZAN`). */
export type Code = string;

/** Yes, no, abstains, a member that did not vote. No position at all: not a member then. */
export type Position = "Y" | "N" | "A" | "X";

export interface Country {
  readonly code: Code;
  readonly alpha2: string | undefined;
  readonly name: string;
  readonly region: string;
  /** Last day of a dissolved state. */
  readonly until: Day | undefined;
}

/** A list of countries under a name: a region, `post-soviet`, `c5`. Blocs are groups too, but dated: see `Membership`. */
export interface Group {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly Code[];
}

export interface RollCall {
  /** The resolution's symbol without blanks (`A/RES/ES-11/1`), or `V-<number>` where only Voeten has it. */
  readonly id: string;
  readonly date: Day;
  readonly kind: "resolution" | "decision" | "paragraph" | "amendment" | "other";
  readonly title: string;
  /** Topics that it is on of those without a rule in `World.topics`: `ukraine`, `crimea`, `georgia`. */
  readonly topics: readonly string[];
  /** The roll call that prints the same ballot under another symbol; such rows are left out of statistics. */
  readonly sameVoteAs: string | undefined;
  /** The UN Digital Library's record number. */
  readonly undl: string | undefined;
  /** Id in `sources`. */
  readonly source: string;
}

/**
 * Positions as bit sets: bit i of a country's set (word i >> 5, bit i & 31) stands for `rollCalls[i]`.
 * One array a country, in the order of `World.countries`. No bit in any of the four: not a member then.
 */
export interface Ballots {
  readonly yes: readonly Uint32Array[];
  readonly no: readonly Uint32Array[];
  readonly abstain: readonly Uint32Array[];
  readonly absent: readonly Uint32Array[];
}

/** Which roll calls put the same question over the years (method, 2). */
export interface Questions {
  /** Place in `rollCalls` → number of its question; undefined: a roll call that statistics leave out. */
  readonly of: readonly (number | undefined)[];
  /** How many questions there are. */
  readonly count: number;
  /** Number of a question → its name. */
  readonly names: readonly string[];
}

export interface IdealPoint {
  readonly country: Code;
  readonly year: number;
  readonly value: number;
  /** The 90 % interval. */
  readonly low: number;
  readonly high: number;
  /** Too few votes to rank by. */
  readonly lowN: boolean;
}

export interface Bloc {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  /** A bloc has members; a list holds states by what they did (recognised, sanctioned, host bases); `universal` is the UN. */
  readonly kind: "bloc" | "list" | "universal";
  /** Day, month or year in ISO text; undefined: not known, as for what grew without an act. */
  readonly founded: string | undefined;
  /** The document that has all who have ever belonged to it; undefined: there may be others than those on record. */
  readonly wholeList: WholeList | undefined;
}

/** A document that has everybody who has ever belonged to a bloc. */
export interface WholeList {
  /** What it has, in words: `members since 1949`. */
  readonly reason: string;
  /** Id in `sources`. */
  readonly source: string;
}

export interface Membership {
  readonly bloc: string;
  readonly country: Code;
  readonly status: string;
  /** Since when, as it is known: a day, a month (`2014-03`) or a year (`2014`). */
  readonly since: string;
  /** The day from which it counts: the last that `since` can mean. */
  readonly start: Day;
  /** The day after the last one, as it is known; undefined: still in force. */
  readonly until: string | undefined;
  /** The day from which it no longer counts: the last that `until` can mean. */
  readonly end: Day | undefined;
  readonly source: string;
  /** The documents this row rests on, in words; `source` is that of the first. */
  readonly evidence: string;
  /** Ids in `sources` of the other documents, in their order; `-` where none is known. */
  readonly furtherSources?: readonly string[] | undefined;
  readonly note: string | undefined;
}

export interface Poll {
  readonly series: string;
  readonly pollster: string;
  readonly question: string;
  /** Whether approval and disapproval are the two sides of a view of the target; else a share that chose it among others. */
  readonly isView: boolean;
  readonly country: Code;
  /** Field year: the poll counts from its last day. */
  readonly year: number;
  /** Whom or what is judged: RUS, USA, CHN, DEU, EU, … */
  readonly target: string;
  /** Per cent, 0…100. */
  readonly approve: number | undefined;
  readonly disapprove: number | undefined;
  readonly unsure: number | undefined;
  readonly net: number | undefined;
  /** When those asked were asked, in words; undefined: not known but for the year. */
  readonly fieldDates: string | undefined;
  readonly source: string;
  /** The producer's own document; undefined where it could not be told. */
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Of the document that is cited first, as precisely as it is known. */
  readonly published: string | undefined;
  /** The report in which the figure was read, where that is another document. */
  readonly readIn: string | undefined;
  readonly readUrl: string | undefined;
  readonly note: string | undefined;
}

export interface WorldEvent {
  readonly id: string;
  readonly country: Code;
  /** ISO day, month or year, as precise as it is known. */
  readonly date: string;
  readonly indicator: string;
  readonly value: string;
  readonly kind: string;
  readonly speaker: string | undefined;
  readonly text: string;
  readonly source: string;
  /** The document that reports it, in words with its address; undefined: its source as a whole. */
  readonly document: string | undefined;
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly theme: string;
  /**
   * Where its values come from: `measure` is computed in core (argument: the measure), `poll` is read from the polls
   * (argument `series|target|measure`), `status` from the memberships (argument: bloc), `value` from `values/<code>.csv`.
   */
  readonly kind: "measure" | "poll" | "status" | "value";
  readonly argument: string;
  /** `share` 0…1, `component` −1…+1, `points` −100…+100, `per cent` 0…100, and others (`unitRange` has them all). */
  readonly unit: string;
  /** An Excel number format. */
  readonly format: string;
  readonly direction: string;
  readonly definition: string;
  /** What a missing row means. */
  readonly missing: string;
  /** Years after which a figure is too old to be given; undefined: never. */
  readonly maxAge: number | undefined;
  readonly source: string;
}

/** A yearly figure; it counts from 31 December of its year. */
export interface YearValue {
  readonly year: number;
  /** Undefined: left blank, `note` says why. */
  readonly value: number | undefined;
  readonly note?: string;
  /** A month or day in ISO text, from whose end the figure counts instead; only the user's own have one. */
  readonly date?: string;
  /** Id in `World.sources`, where it is not the indicator's. */
  readonly source?: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  readonly url: string;
  readonly terms: string;
  readonly citation: string;
  /** As the American Psychological Association has it, and as an entry of BibTeX; undefined for the user's own data. */
  readonly apa?: string;
  readonly bibtex?: string;
}

/** The components in the order in which the method shows them and a draw shakes their weights (method, 3.5). */
export const componentNames = ["votes", "blocs", "opinion", "policy"] as const;
export type ComponentName = (typeof componentNames)[number];

export interface ComponentRule {
  readonly name: ComponentName;
  /** 0: it stands beside the score, unless a user's weights name it. */
  readonly weight: number;
  /** Axes it applies to; empty: all. */
  readonly axes: readonly string[];
  /** First day on which it applies; before it, its weight is not asked for. */
  readonly appliesFrom: Day | undefined;
  /** First day on which it can be known; before it, it is missing. */
  readonly knownFrom: Day | undefined;
  /** How far back it looks: months for votes, years for opinion. */
  readonly window: number | undefined;
  /** Fewest votes cast. */
  readonly least: number | undefined;
  /** Whether the level of votes is the plain mean at all times: another choice than the method's. */
  readonly isOneSided?: true;
}

export interface BlocWeight {
  readonly pole: string;
  readonly part: "security" | "economy";
  readonly bloc: string;
  readonly weight: number;
  /** Rows in force beside which the bloc counts nothing. */
  readonly unless: readonly { readonly bloc: string; readonly status: string }[];
}

export interface PolicyValue {
  readonly list: string;
  readonly status: string;
  readonly value: number;
  /** A row does not count before this day, however early it is dated. */
  readonly notBefore: Day | undefined;
}

/** A pole that is more than one country: who votes for it, and whose polls stand for it. */
export interface Pole {
  readonly code: string;
  readonly voterBlocs: readonly string[];
  readonly voters: readonly Code[];
  readonly pollTargets: readonly string[];
}

/** The method's numbers, rows of `data/`. */
export interface Method {
  readonly components: readonly ComponentRule[];
  readonly blocWeights: readonly BlocWeight[];
  readonly statusValues: ReadonlyMap<string, number>;
  readonly policyValues: readonly PolicyValue[];
  readonly poles: ReadonlyMap<string, Pole>;
  /** Series of the opinion component, the preferred first. */
  readonly pollSeries: readonly string[];
}

/** How far a part of the facts reaches. */
export interface EditionPart {
  /** `votes`, `memberships`, `opinion`, `events`, `ideal_point`, or the code of an indicator of kind `value`. */
  readonly part: string;
  /** The last day on which it is complete; facts dated later are not answered. */
  readonly knownTo: Day;
  readonly note: string;
}

/** What a build does without, because the terms of its sources do not suit it. */
export interface LeftOut {
  /** Ids of the sources. */
  readonly sources: readonly string[];
  /** The source of the votes, where they are left out. */
  readonly votes: string | undefined;
  /** The source of a poll series that the method counts, where one is left out: another never answers in its place. */
  readonly opinion: string | undefined;
  /** Pollsters of whom nothing ships, in small letters → source. */
  readonly pollsters: ReadonlyMap<string, string>;
  /** Blocs and lists of which rows are left out → source: who is a member cannot be said. */
  readonly blocs: ReadonlyMap<string, string>;
}

export interface World {
  readonly leftOut: LeftOut;
  /** The last day of the votes, for which scores and reports are given. */
  readonly editionDate: Day;
  /** The edition's name, `2025-12-31.3f9a2c1b`: that day and a digest of all facts. Two editions that differ in any fact differ in it. */
  readonly editionName: string;
  /** By their names. */
  readonly parts: ReadonlyMap<string, EditionPart>;
  /** In the order of `Ballots`. */
  readonly countries: readonly Country[];
  /** Country code → place in `countries`. */
  readonly seat: ReadonlyMap<Code, number>;
  /** Country code → spellings beside its name and codes. */
  readonly aliases: ReadonlyMap<Code, readonly string[]>;
  /** Names of what is no country of ours (`Greenland`) → what it is, in words: `a territory of Denmark`. */
  readonly notVoters: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, Group>;
  /** By date, then id. */
  readonly rollCalls: readonly RollCall[];
  /** Id of a roll call → what is to be said of its tally, where two are in circulation. */
  readonly tallyNotes: ReadonlyMap<string, string>;
  /** A topic → regular expressions, one of which the titles of its roll calls fit, capitals or not. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly ballots: Ballots;
  readonly questions: Questions;
  /** By country, then year. */
  readonly idealPoints: ReadonlyMap<Code, readonly IdealPoint[]>;
  readonly blocs: ReadonlyMap<string, Bloc>;
  /** Country code → its memberships, by start. */
  readonly memberships: ReadonlyMap<Code, readonly Membership[]>;
  /** Country code → its polls by year; those of one series within a year by the end of field work or, where it is not known, by publication. */
  readonly polls: ReadonlyMap<Code, readonly Poll[]>;
  /** The same of figures that nothing confirms: they answer nothing and are only told. */
  readonly unconfirmedPolls: ReadonlyMap<Code, readonly Poll[]>;
  readonly events: readonly WorldEvent[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Indicator code → country code → figures by year. Only for indicators of kind `value`. */
  readonly values: ReadonlyMap<string, ReadonlyMap<Code, readonly YearValue[]>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly method: Method;
}
