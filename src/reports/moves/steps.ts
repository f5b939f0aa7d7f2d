/** From a country's score then to its score now, step by step. */
import { dataOf } from "../../core/answer";
import { originsOf, type Origin } from "../../core/datum";
import { change, type ComponentPoints } from "../../core/score/change";
import { describeComponent } from "../../core/score/components";
import type { Moves } from "../../core/score/moves";
import { describeAnswers } from "../../core/score/movesInWords";
import { alignment } from "../../core/score/score";
import type { Code, ComponentName } from "../../core/world";
import { blank, text, type Block } from "../../workbook/plan";
import { intervalFormat } from "../changeColumns";
import { number, plain, words, type ReportColumn } from "../figures";
import { headBlock, reportOf, tableOf, type Report } from "../sheet";
import { scoreFormat } from "../standing";
import type { Asked } from "./between";

function capital(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
}

/** A step from the score then to the score now. */
interface Step {
  readonly name: string;
  readonly points: number;
  readonly halfWidth?: number;
  /** What it rests on; undefined: the other steps. */
  readonly why?: string;
  readonly origins: readonly Origin[];
}

/** What a component rested on then and rests on now. */
function describeComponents({ world, from, to, axis }: Asked, country: Code, name: ComponentName): string {
  const [then, now] = [from, to].map((day) => {
    const found = alignment(world, country, day, axis).components.find((one) => one.name === name);
    return found ? describeComponent(world, found) : "not known";
  });
  return then === now ? `as before: ${now}` : `then ${then}; now ${now}`;
}

const reasons: Readonly<Record<"came" | "went", string>> = {
  came: "known on the last day only: what it added by coming",
  went: "known on the first day only: what it took with it by going",
};

function turnoverSteps(parts: readonly ComponentPoints[], verb: "came" | "went", origins: readonly Origin[]) {
  return parts.map(({ name, points }): Step => ({
    name: `${capital(name)}, ${verb}`,
    points,
    why: reasons[verb],
    origins,
  }));
}

/** From the score then to the score now, step by step. */
function stepsOf(asked: Asked, country: Code, found: Moves): readonly Step[] {
  const { world, from, to, axis } = asked;
  const { from: then, to: now, parts, came, went, agenda, halfWidth } = found.change;
  const origins = originsOf(dataOf(change(world, country, from, to, axis).evidence()));
  return [
    ...(then === undefined ? [] : [{ name: `Score on ${from}`, points: then, origins }]),
    ...parts.map(({ name, points }): Step => ({
      ...{ name: name === "votes" ? "Votes, on the same questions" : capital(name), points, origins },
      ...(name === "votes" && { halfWidth }),
      why: name === "votes" ? describeAnswers(world, axis, found) : describeComponents(asked, country, name),
    })),
    {
      ...{ name: "Agenda: other questions", points: agenda, origins },
      why: "what other questions than those put before and since did to the score: no move of the country",
    },
    ...turnoverSteps(came, "came", origins),
    ...turnoverSteps(went, "went", origins),
    ...(now === undefined ? [] : [{ name: `Score on ${to}`, points: now, origins }]),
  ];
}

/** What the steps rest on, a line a step. */
function whyBlock(steps: readonly Step[]): Block {
  const lines = steps.flatMap(({ name, why }) => (why === undefined ? [] : [`${name} – ${why}.`]));
  return { kind: "rows", rows: lines.map((line) => [text(line, "note")]) };
}

const stepColumns = (country: Code): readonly ReportColumn<Step>[] => [
  {
    key: "step",
    head: "Step",
    width: 46,
    align: "left",
    note: "The score on the first day, what changed it, and the score on the last; votes and the other components known on both days are the country's own moves",
    figure: ({ name }) => words(name),
  },
  {
    key: `step.${country}`,
    head: "Points",
    width: 14,
    align: "right",
    note: "Of the score; the steps between the two scores sum to their difference",
    figure: ({ points, origins }) => number(points, scoreFormat, origins),
  },
  {
    key: "step.interval",
    head: "Interval, ± points",
    width: 18,
    align: "right",
    note: "Half width of the 90 % interval of what votes did; the other steps are counts and have none",
    figure: ({ halfWidth, origins }) =>
      halfWidth === undefined ? plain(blank) : number(halfWidth, intervalFormat, origins),
  },
];

/** The steps as a table, and what they rest on below it. */
export function stepsSection(
  asked: Asked,
  sheet: string,
  country: Code,
  found: Moves,
): { readonly report: Report; readonly blocks: readonly Block[] } {
  const steps = stepsOf(asked, country, found);
  const place = { sheet, table: `Steps${country}` };
  const report = reportOf(place, steps, stepColumns(country), ({ name }) => name);
  return { report, blocks: [headBlock("From then to now"), tableOf(report), whyBlock(steps)] };
}
