import { people } from "../src/core/score/people";
import { alignment, scoreWithout, type Alignment } from "../src/core/score/score";
import { defaultAxis } from "../src/core/votes/axis";
import { isMember } from "../src/core/blocs/blocs";
import { endOfYear } from "../src/core/days";
import type { Code, ComponentName, World } from "../src/core/world";
import { edition } from "./edition";
import { pearson, ranks, type Pair } from "./validity/correlation";

const years = [2005, 2007, 2013, 2019, 2021, 2022, 2023, 2025];
const components: readonly ComponentName[] = ["votes", "blocs", "policy"];

/** A number of a country at the end of a year, or undefined where it is not known. */
type Figure = (standing: Alignment, year: number) => number | undefined;

const score: Figure = (standing) => standing.score;

function component(name: ComponentName): Figure {
  return (standing) => standing.components.find((part) => part.name === name)?.value;
}

/** Leave-one-out, of the countries alone whose score has the component. */
function without(name: ComponentName): Figure {
  return (standing, year) => {
    const counts = standing.score !== undefined && component(name)(standing, year) !== undefined;
    return counts ? scoreWithout(standing, name) : undefined;
  };
}

/** Where the people stand, beside the score. */
const peopleOf: Figure = ({ country, day, axis }) => people(edition, country, day, axis).value;

/** The published ideal point of the same year; none is carried forward. */
function idealPoint(world: World): Figure {
  return ({ country }, year) => world.idealPoints.get(country)?.find((point) => point.year === year)?.value;
}

/**
 * What people in a country did not think of Russia in a field year, plus is western: minus the approval of its leaders
 * (Gallup, which often publishes nothing else), or disapproval − approval of the country (Pew). Per cent.
 */
function pollOnRussia(world: World, series: string, net: boolean): Figure {
  return ({ country }, year) => {
    const poll = world.polls
      .get(country)
      ?.find((row) => row.year === year && row.target === "RUS" && row.series === series);
    if (poll?.approve === undefined || !net) return poll?.approve && -poll.approve;
    return poll.disapprove === undefined ? undefined : poll.disapprove - poll.approve;
  };
}

function membersIn(world: World, year: number): readonly Code[] {
  return world.countries
    .map(({ code }) => code)
    .filter((code) => isMember(world, "UN", code, endOfYear(year)));
}

/** The two figures of every member of the UN at the end of a year that has both. */
export function pairsIn(world: World, year: number, one: Figure, other: Figure): readonly Pair[] {
  return membersIn(world, year).flatMap((country): Pair[] => {
    const standing = alignment(world, country, endOfYear(year), defaultAxis);
    const [x, y] = [one(standing, year), other(standing, year)];
    return x === undefined || y === undefined ? [] : [[x, y]];
  });
}

/** `.92 (193)`: the correlation and the number of countries; a dash below ten of them or where one side never varies. */
function cell(pairs: readonly Pair[]): string {
  const r = pairs.length < 10 ? undefined : pearson(pairs);
  return r === undefined ? "–" : `${r.toFixed(2).replace(/^(-?)0\./, "$1.")} (${pairs.length})`;
}

function row(title: string, one: Figure, other: Figure, ranked = false): string {
  const cells = years.map((year) => {
    const pairs = pairsIn(edition, year, one, other);
    return cell(ranked ? ranks(pairs) : pairs);
  });
  return `| ${[title, ...cells].join(" | ")} |`;
}

function table(): readonly string[] {
  const published = idealPoint(edition);
  const gallup = pollOnRussia(edition, "Gallup Rating World Leaders", false);
  const pew = pollOnRussia(edition, "Pew Global Attitudes favourability (computed)", true);
  const rivals = components.filter((name) => name !== "votes");
  return [
    `| correlation, at the end of | ${years.join(" | ")} |`,
    `|---|${years.map(() => "---").join("|")}|`,
    row("votes component and ideal point", component("votes"), published),
    row("the same, of ranks", component("votes"), published, true),
    row("score and ideal point", score, published),
    ...rivals.map((name) =>
      row(`${name} component and votes component`, component(name), component("votes")),
    ),
    row("people and votes component", peopleOf, component("votes")),
    row("score and Gallup on Russia's leaders", score, gallup),
    row("score and Pew on Russia", score, pew),
    ...components.map((name) => row(`score and score without ${name}`, score, without(name))),
  ];
}

if (process.argv[1]?.endsWith("validity.ts")) console.log(table().join("\n"));
