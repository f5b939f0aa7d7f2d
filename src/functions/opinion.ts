import { countryName } from "../core/countries";
import { lastFullYear, yearOf } from "../core/days";
import { pollFigure } from "../core/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, Poll } from "../core/world";
import { edition } from "../edition";
import { NotAvailable } from "./answer";

export type OpinionMeasure = "approve" | "disapprove" | "net" | "unsure";

/** Years for which a poll is good, counted back from the year asked for: those of the opinion component. */
function window(): number {
  return edition.method.components.find((rule) => rule.name === "opinion")?.window ?? 5;
}

/** Whether a poll belongs to a pollster that the user named: part of its series' or pollster's name. */
function isBy(poll: Poll, pollster: string): boolean {
  const named = pollster.toLowerCase();
  const isInternational = poll.pollster.startsWith("Gallup International");
  if (named === "gallup" && isInternational) return false;
  return poll.series.toLowerCase().includes(named) || poll.pollster.toLowerCase().includes(named);
}

function candidates(country: Code, target: string, pollster: string | undefined): readonly Poll[] {
  const polls = (edition.polls.get(country) ?? []).filter((poll) => poll.target === target);
  const { pollSeries } = edition.method;
  if (pollster === undefined) return polls.filter((poll) => pollSeries.includes(poll.series));
  const named = polls.filter((poll) => isBy(poll, pollster));
  // of a pollster in the method's order only its series on leaders: its other questions measure something else
  const rated = named.filter((poll) => pollSeries.includes(poll.series));
  if (rated.length > 0) return rated;
  return named.filter((poll) => poll.approve !== undefined && poll.disapprove !== undefined);
}

function checkPollster(pollster: string | undefined): void {
  if (pollster === undefined) return;
  const all = [...edition.polls.values()].flat();
  if (all.some((poll) => isBy(poll, pollster))) return;
  const known = [...new Set(all.map((poll) => poll.pollster))].sort();
  throw new Mistake(`unknown pollster: ${pollster}; known are ${known.join(", ")}`);
}

function rank(poll: Poll): number {
  const place = edition.method.pollSeries.indexOf(poll.series);
  return place < 0 ? Infinity : place;
}

/**
 * What a country's people think of a leader on a day, per cent: the newest of the last five years, pollsters in the method's order
 * unless one is named. Throws `NotAvailable` with the newest year where there is none.
 */
export function opinionFigure(
  country: Code,
  target: string,
  measure: OpinionMeasure,
  day: Day,
  pollster: string | undefined,
): number {
  checkPollster(pollster);
  const newest = lastFullYear(day);
  const oldest = yearOf(day) - window();
  const polls = [...candidates(country, target, pollster)]
    .filter((poll) => poll.year <= newest && pollFigure(poll, measure) !== undefined)
    .reverse()
    .sort((a, b) => b.year - a.year || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  const found = polls[0];
  if (found && found.year >= oldest) return pollFigure(found, measure)!;
  const last = found ? `newest is ${found.year}` : "none is recorded";
  const kind = pollster === undefined ? "poll" : `${pollster} figure`;
  const where = `on ${countryName(edition, target)}'s leadership in ${countryName(edition, country)}`;
  throw new NotAvailable(`no ${kind} ${where} for ${oldest}-${yearOf(day)}; ${last}`);
}
