import { membershipsOn } from "../../src/core/blocs/blocs";
import { countryName } from "../../src/core/countries/countries";
import { endOfYear } from "../../src/core/days";
import { alignment } from "../../src/core/score/score";
import { defaultAxis } from "../../src/core/votes/axis";
import { level } from "../../src/core/votes/level";
import { span } from "../../src/core/votes/movement/movement";
import type { Code, Day, World } from "../../src/core/world";
import { printed, table } from "./markdown";
import { membersIn } from "./members";
import { mean } from "./statistics";

/** States that anybody would place, by facts that are no votes: the status is one of several, on the day or on the newest day. */
const groups: readonly {
  readonly name: string;
  readonly bloc: string;
  readonly statuses: readonly string[];
  readonly newest?: true;
}[] = [
  { name: "NATO", bloc: "NATO", statuses: ["member"] },
  { name: "candidates of the EU", bloc: "EU", statuses: ["candidate", "negotiating"] },
  {
    name: "states that today sanction Russia",
    bloc: "SANCTIONS_RU",
    statuses: ["sanctioning"],
    newest: true,
  },
  { name: "ASEAN", bloc: "ASEAN", statuses: ["member"] },
  { name: "African Union", bloc: "AU", statuses: ["member"] },
  { name: "BRICS, Russia aside", bloc: "BRICS", statuses: ["member"] },
  { name: "CSTO, Russia aside", bloc: "CSTO", statuses: ["member"] },
  {
    name: "states that today support the invasion",
    bloc: "MIL_SUPPORT_RU",
    statuses: ["supports"],
    newest: true,
  },
];

const years = [2013, 2021, 2023, 2025];

function holds(world: World, code: Code, day: Day, bloc: string, statuses: readonly string[]): boolean {
  return statuses.includes(membershipsOn(world, code, day).get(bloc)?.status ?? "");
}

/** The mean votes component and score of groups that are known without votes. */
export function knownGroups(world: World): readonly string[] {
  const cells = groups.map(({ name, bloc, statuses, newest }) => [
    name,
    ...years.map((year) => {
      const day = endOfYear(year);
      const standings = membersIn(world, year)
        .filter((code) => code !== defaultAxis.minus)
        .filter((code) => holds(world, code, newest ? world.editionDate : day, bloc, statuses))
        .map((code) => alignment(world, code, day, defaultAxis))
        .filter(({ score }) => score !== undefined);
      if (standings.length === 0) return "–";
      const votes = standings.map(({ country }) => level(world, country, day, defaultAxis).value!);
      const score = mean(standings.map((one) => one.score!));
      return `${printed(mean(votes))}, ${score.toFixed(0).replace("-", "−")} (${standings.length})`;
    }),
  ]);
  return table(["votes component, score (states)", ...years.map(String)], cells);
}

/** Turns that a reader of newspapers would name, and which way they should show. */
const turns: readonly (readonly [code: Code, first: number, last: number, sign: 1 | -1, why: string])[] = [
  ["ARG", 2021, 2025, 1, "Milei since December 2023"],
  ["BRA", 2018, 2022, 1, "Bolsonaro, 2019 to 2022"],
  ["BRA", 2022, 2025, -1, "Lula again since 2023"],
  ["COL", 2021, 2025, -1, "Petro since 2022"],
  ["ECU", 2016, 2021, 1, "after Correa"],
  ["GEO", 2003, 2008, 1, "after the Rose Revolution"],
  ["HUN", 2009, 2021, -1, "Orbán since 2010"],
  ["LKA", 2014, 2017, 1, "Sirisena after Rajapaksa"],
  ["MDA", 2019, 2023, 1, "Sandu since December 2020"],
  ["MLI", 2019, 2025, -1, "the junta since 2020, Russian troops since 2021"],
  ["NER", 2022, 2025, -1, "the junta since 2023"],
  ["PHL", 2015, 2019, -1, "Duterte since 2016"],
  ["SVK", 2022, 2025, -1, "Fico again since October 2023"],
  ["SYR", 2023, 2025, 1, "the fall of Assad in December 2024"],
];

/** The movement of states across well-known turns of government. */
export function knownTurns(world: World): readonly string[] {
  const cells = turns.map(([code, first, last, sign, why]) => {
    const { movement, questions } = span(world, code, endOfYear(first), endOfYear(last), defaultAxis);
    const { value, halfWidth } = movement!;
    const isBeyond = Math.abs(value) > halfWidth;
    const found = value * sign > 0 ? "yes" : "no";
    return [
      `${countryName(world, code)}, ${first} → ${last}: ${why}`,
      sign > 0 ? "West" : "Russia",
      `${printed(value)} ± ${printed(halfWidth)} (${questions})`,
      isBeyond ? found : `${found}, within its interval`,
    ];
  });
  return table(["turn", "should move to", "movement (questions)", "does it"], cells);
}
