/** What an indicator says over all years, so that years and colours of the map do not change with the year shown. Pure. */
import { unitRange } from "../../core/indicators/units";
import type { Indicator, Poll, World } from "../../core/world";

function pollsOf(world: World, series: string | undefined, target: string | undefined): readonly Poll[] {
  return [...world.polls.values()].flat().filter((poll) => poll.series === series && poll.target === target);
}

/** Values of all countries and years; of what is computed, the ends of its unit; none where neither is known. */
export function valuesOfAllYears(
  world: World,
  { kind, code, argument, unit }: Indicator,
): readonly (number | string)[] {
  if (kind === "value")
    return [...(world.values.get(code)?.values() ?? [])].flat().flatMap(({ value }) => value ?? []);
  if (kind === "status") {
    const members = [...world.memberships.values()].flat().filter(({ bloc }) => bloc === argument);
    return ["none", ...members.map(({ status }) => status)];
  }
  if (kind === "measure") return unitRange(unit) ?? [];
  const [series, target, measure] = argument.split("|") as [
    string,
    string,
    "approve" | "disapprove" | "unsure" | "net",
  ];
  return pollsOf(world, series, target).flatMap((poll) => poll[measure] ?? []);
}

/** The first year whose end is shown; what is computed from votes begins later than the votes. */
export function firstYear(world: World, { kind, code, argument }: Indicator): number {
  if (kind === "value") {
    const figures = [...(world.values.get(code)?.values() ?? [])].flat();
    return Math.min(...figures.map(({ year }) => year));
  }
  if (kind === "poll") {
    const [series, target] = argument.split("|");
    return Math.min(...pollsOf(world, series, target).map(({ year }) => year));
  }
  return code === "score" || code.startsWith("component.") || code === "coverage" ? 1992 : 1950;
}
