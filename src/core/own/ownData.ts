import type { Code, ComponentName } from "../world";

/** A figure of the user's own. */
export interface OwnFigure {
  readonly country: Code;
  /** A year, month or day in ISO text; the figure counts from its last day. */
  readonly date: string;
  readonly value: number;
  /** Where it comes from, in the user's words. */
  readonly source: string;
}

/** An indicator of the user's own. */
export interface OwnIndicator {
  /** `own.trust`; it cannot be that of a shipped indicator. */
  readonly code: string;
  /** As the user wrote it. */
  readonly name: string;
  readonly unit: string;
  /** By country, then date. */
  readonly figures: readonly OwnFigure[];
}

/** What a country's people answered of a power's leadership, by a poll of the user's own; shares in per cent. */
export interface OwnPoll {
  readonly country: Code;
  readonly year: number;
  /** RUS, USA, EU, … */
  readonly target: string;
  readonly approve: number | undefined;
  readonly disapprove: number | undefined;
  readonly unsure: number | undefined;
  readonly question: string;
  readonly source: string;
}

/** Weights of the score's components that the user saved under a name. */
export interface OwnWeights {
  readonly name: string;
  readonly weights: readonly (readonly [ComponentName, number])[];
}

/** All that a workbook keeps of the user's own. */
export interface OwnData {
  readonly indicators: readonly OwnIndicator[];
  /** By target, country, year. */
  readonly polls: readonly OwnPoll[];
  readonly weights: readonly OwnWeights[];
}

export const noOwnData: OwnData = { indicators: [], polls: [], weights: [] };

export function isEmpty({ indicators, polls, weights }: OwnData): boolean {
  return indicators.length + polls.length + weights.length === 0;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What is kept once a table is loaded: an indicator, the polls on one power and weights of one name replace what was kept of the
 * same; all else stays.
 */
export function loadedOver(kept: OwnData, loaded: OwnData): OwnData {
  const codes = new Set(loaded.indicators.map(({ code }) => code));
  const targets = new Set(loaded.polls.map(({ target }) => target));
  const names = new Set(loaded.weights.map(({ name }) => name.toLowerCase()));
  return {
    indicators: [...kept.indicators.filter(({ code }) => !codes.has(code)), ...loaded.indicators].sort(
      (a, b) => byText(a.code, b.code),
    ),
    polls: [...kept.polls.filter(({ target }) => !targets.has(target)), ...loaded.polls].sort(
      (a, b) => byText(a.target, b.target) || byText(a.country, b.country) || a.year - b.year,
    ),
    weights: [...kept.weights.filter(({ name }) => !names.has(name.toLowerCase())), ...loaded.weights].sort(
      (a, b) => byText(a.name, b.name),
    ),
  };
}

/** What can be removed by itself: an indicator by its code, the polls on a power, weights by their name. */
export type OwnPart =
  | { readonly kind: "indicator"; readonly code: string }
  | { readonly kind: "polls"; readonly target: string }
  | { readonly kind: "weights"; readonly name: string };

/** What is kept once one part is gone. */
export function without(own: OwnData, part: OwnPart): OwnData {
  switch (part.kind) {
    case "indicator":
      return { ...own, indicators: own.indicators.filter(({ code }) => code !== part.code) };
    case "polls":
      return { ...own, polls: own.polls.filter(({ target }) => target !== part.target) };
    case "weights":
      return { ...own, weights: own.weights.filter(({ name }) => name !== part.name) };
  }
}
