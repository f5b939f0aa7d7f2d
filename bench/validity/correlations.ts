import { endOfYear } from "../../src/core/days";
import { people } from "../../src/core/score/people";
import { alignment, scoreOf, scoreWithout, type Alignment } from "../../src/core/score/score";
import { defaultAxis } from "../../src/core/votes/axis";
import type { ComponentName, World } from "../../src/core/world";
import { idealPoint, threeYearMean } from "./idealPoints";
import { printed, table } from "./markdown";
import { membersIn } from "./members";
import { pearson, ranks, type Pair } from "./statistics";

/** 2005, with the first window of enough votes; two waves of Pew; before the invasion; since. */
const years = [2005, 2007, 2013, 2019, 2021, 2022, 2023, 2025];

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

/** What is left of the score with one component alone. */
function alone(name: ComponentName): Figure {
  return ({ components, weights }) =>
    scoreOf(
      components.filter((part) => part.name === name),
      weights,
    );
}

/**
 * What people in a country think of Russia in a field year, turned round so that plus is western: minus the approval of its leaders
 * (Gallup, which often publishes nothing else), or unfavourable − favourable (Pew). Per cent.
 */
function againstRussia(world: World, series: string, net: boolean): Figure {
  return ({ country }, year) => {
    const poll = world.polls
      .get(country)
      ?.find((row) => row.year === year && row.target === "RUS" && row.series === series);
    if (poll?.approve === undefined || !net) return poll?.approve && -poll.approve;
    return poll.disapprove === undefined ? undefined : poll.disapprove - poll.approve;
  };
}

function rows(world: World): readonly (readonly [string, Figure, Figure, "ranks"?])[] {
  const votes = component("votes");
  const published: Figure = ({ country }, year) => idealPoint(world, country, year);
  const lagged: Figure = ({ country }, year) => threeYearMean(world, country, year);
  const peopleOf: Figure = ({ country, day, axis }) => people(world, country, day, axis).value;
  const gallup = againstRussia(world, "Gallup Rating World Leaders", false);
  const pew = againstRussia(world, "Pew Global Attitudes favourability (computed)", true);
  return [
    ["votes component and ideal point", votes, published],
    ["the same, of ranks", votes, published, "ranks"],
    ["votes component and three-year mean of ideal points", votes, lagged],
    ["score and ideal point", score, published],
    ["blocs component and votes component", component("blocs"), votes],
    ["policy component and votes component", component("policy"), votes],
    ["people and votes component", peopleOf, votes],
    ["score and Gallup's approval of Russia's leaders, sign turned", score, gallup],
    ["score and Pew's unfavourable − favourable view of Russia", score, pew],
    ["score and votes alone", score, alone("votes")],
    ["score and blocs alone", score, alone("blocs")],
    ["score and policy alone", score, alone("policy")],
    ["score and score without votes", score, without("votes")],
    ["score and score without blocs", score, without("blocs")],
    ["score and score without policy", score, without("policy")],
  ];
}

/** The two figures of every member of the UN at the end of a year that has both. */
function pairsIn(world: World, year: number, one: Figure, other: Figure): readonly Pair[] {
  return membersIn(world, year).flatMap((country): Pair[] => {
    const standing = alignment(world, country, endOfYear(year), defaultAxis);
    const [x, y] = [one(standing, year), other(standing, year)];
    return x === undefined || y === undefined ? [] : [[x, y]];
  });
}

/** `.92 (193)`: the correlation and the number of countries; a dash below ten of them or where one side never varies. */
function cell(pairs: readonly Pair[]): string {
  const r = pairs.length < 10 ? undefined : pearson(pairs);
  return r === undefined ? "–" : `${printed(r)} (${pairs.length})`;
}

/** Pearson's r of what Align says and what others say, over the members of the UN at the end of years. */
export function correlations(world: World, of: readonly number[] = years): readonly string[] {
  return table(
    ["correlation, at the end of", ...of.map(String)],
    rows(world).map(([title, one, other, ranked]) => [
      title,
      ...of.map((year) => {
        const pairs = pairsIn(world, year, one, other);
        return cell(ranked ? ranks(pairs) : pairs);
      }),
    ]),
  );
}
