import { endOfYear, lastFullYear } from "../../src/core/days";
import { indicatorAnswer } from "../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../src/core/indicators/indicators";
import { alignment } from "../../src/core/score/score";
import { defaultAxis } from "../../src/core/votes/axis";
import type { Code, Day, World } from "../../src/core/world";
import { printed, table } from "./markdown";
import { membersIn } from "./members";
import { pearson } from "./statistics";

/** A figure and its year. */
type Dated = readonly [value: number, year: string];

type Companion = (world: World, country: Code, day: Day) => Dated | undefined;

function newest(world: World, code: string, country: Code, day: Day): Dated | undefined {
  const answer = indicatorAnswer(world, indicatorOf(world, code), country, day);
  return typeof answer.value === "number" ? [answer.value, answer.date().slice(0, 4)] : undefined;
}

function wealth(world: World, country: Code, day: Day): Dated | undefined {
  const [gdp, people] = ["gdp", "population"].map((code) => newest(world, code, country, day));
  return gdp && people && [Math.log(gdp[0] / people[0]), gdp[1]];
}

function of(code: string): Companion {
  return (world, country, day) => newest(world, code, country, day);
}

const companions: readonly (readonly [string, Companion])[] = [
  ["liberal democracy (`vdem.libdem`)", of("vdem.libdem")],
  ["freedom (`fh.total`)", of("fh.total")],
  ["GDP a head, logarithm (`gdp`, `population`)", wealth],
  ["imports from Russia (`trade.rus.import`)", of("trade.rus.import")],
  ["exports to Russia (`trade.rus.export`)", of("trade.rus.export")],
  ["arms from Russia (`arms.rus.share`)", of("arms.rus.share")],
];

/**
 * With what else the score goes, on the last day of the newest year: the newest figure that `ALIGN.GET` answers then. Gas is not among
 * them: no figure of it is young enough.
 */
export function companionsOfScore(world: World): readonly string[] {
  const year = lastFullYear(world.editionDate);
  const day = endOfYear(year);
  const rows = companions.map(([name, figure]) => {
    const known = membersIn(world, year).flatMap((country) => {
      const { score } = alignment(world, country, day, defaultAxis);
      const found = country === defaultAxis.minus ? undefined : figure(world, country, day);
      return score === undefined || found === undefined ? [] : [{ score, value: found[0], of: found[1] }];
    });
    const years = known.map(({ of }) => of).sort();
    return [
      name,
      printed(pearson(known.map(({ score, value }) => [score, value]))),
      String(known.length),
      [...new Set([years[0], years.at(-1)])].join(" to "),
    ];
  });
  return table([`score at the end of ${year} and`, "r", "states", "figures of"], rows);
}
