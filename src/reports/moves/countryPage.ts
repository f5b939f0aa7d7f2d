/** How one country moved, and on what: its page in the report on moves, a sheet of its profile. */
import { moves as movesOf, type Moves } from "../../core/score/moves";
import { describeAnswers, describeMove } from "../../core/score/movesInWords";
import type { Code } from "../../core/world";
import type { Block } from "../../workbook/plan";
import { headBlock, reportOf, tableOf, type Report } from "../sheet";
import { answeredColumns, isRest, questionColumns, silentColumns, type Listed } from "./answerColumns";
import { directionOf, type Asked } from "./between";
import { stepsSection } from "./steps";

export interface CountryPage {
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
  readonly reports: readonly Report[];
}

/** The questions that a country answered otherwise than before, and all others together. */
function movedFirst({ listed, rest }: Moves): readonly Listed[] {
  const same = listed.filter((question) => !directionOf(question));
  const others = {
    ...rest,
    count: rest.count + same.length,
    points: same.reduce((sum, { points }) => sum + points, rest.points),
  };
  return [...listed.filter(directionOf), ...(others.count > 0 ? [{ rest: others }] : [])];
}

/** What there is to say of a country's moves; without a movement the reason alone. */
export function countryPage(asked: Asked, sheet: string, country: Code): CountryPage {
  const { world, from, to, axis } = asked;
  const { value, missing } = movesOf(world, country, from, to, axis);
  if (!value) return { lead: [`${missing()}.`], blocks: [], reports: [] };
  const place = (table: string) => ({ sheet, table: `${table}${country}` });
  const listed = movedFirst(value);
  const steps = stepsSection(asked, sheet, country, value);
  const sections: readonly (readonly [title: string, report: Report])[] = [
    [
      "Which questions moved it, of all that it has answered",
      reportOf(place("Questions"), listed, questionColumns(asked, country), (row) =>
        isRest(row) ? "other questions" : row.name,
      ),
    ],
    [
      `New questions since ${from}`,
      reportOf(place("New"), value.fresh, answeredColumns(asked, country), ({ name }) => name),
    ],
    [
      `Put since ${from}, and no longer answered: absence is an answer too`,
      reportOf(place("Silent"), value.silent, silentColumns(asked, country), ({ name }) => name),
    ],
  ];
  const shown = sections.filter(([, { figures }]) => figures.length > 0);
  return {
    lead: [`${describeMove(world, country, asked, value)}.`, `${describeAnswers(world, axis, value)}.`],
    blocks: [...steps.blocks, ...shown.flatMap(([title, report]) => [headBlock(title), tableOf(report)])],
    reports: [steps.report, ...shown.map(([, report]) => report)],
  };
}
