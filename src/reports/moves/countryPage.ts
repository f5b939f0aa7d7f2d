/** How one country moved, and on what: its page in the report on moves, a sheet of its profile. */
import { countryName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import { dataOf } from "../../core/answer";
import { originsOf, type Origin } from "../../core/datum";
import { poleName } from "../../core/describeDatum";
import { change, type ComponentPoints } from "../../core/score/change";
import { describeComponent } from "../../core/score/components";
import { moves as movesOf, type MovedQuestion, type Moves } from "../../core/score/moves";
import { describeAnswers, describePoints, isWithinInterval } from "../../core/score/movesInWords";
import { alignment } from "../../core/score/score";
import type { AnsweredQuestion } from "../../core/votes/movement/questionMoves";
import { sideWord } from "../../core/votes/sideWords";
import type { Code, ComponentName } from "../../core/world";
import { text, type Block, type Cell } from "../../workbook/plan";
import { intervalFormat } from "../changeColumns";
import { number, plain, words, type Figure, type ReportColumn } from "../figures";
import { symbolOf } from "../positions";
import { headBlock, reportOf, tableOf, type Report } from "../sheet";
import { scoreFormat } from "../standing";
import { directionOf, type Asked } from "./between";

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
  return parts.map(({ name, points }): Step => ({ name: `${capital(name)}, ${verb}`, points, why: reasons[verb], origins }));
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
      why:
        name === "votes"
          ? describeAnswers(world, axis, found)
          : describeComponents(asked, country, name),
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

const stepColumns: readonly ReportColumn<Step>[] = [
  {
    key: "step",
    head: "Step",
    width: 46,
    align: "left",
    note: "The score on the first day, what changed it, and the score on the last; votes and the other components known on both days are the country's own moves",
    figure: ({ name }) => words(name),
  },
  {
    key: "step.points",
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
      halfWidth === undefined ? plain({ kind: "blank" }) : number(halfWidth, intervalFormat, origins),
  },
];

/** A question that is listed, or all others together. */
type Listed = MovedQuestion | { readonly rest: Moves["rest"] };

const isRest = (row: Listed): row is Exclude<Listed, MovedQuestion> => "rest" in row;

function questionColumns({ world, from, to, axis }: Asked, country: Code): readonly ReportColumn<Listed>[] {
  const empty: Figure = plain({ kind: "blank" });
  const originOf = (place: number): Origin => {
    const { source, date } = world.rollCalls[place]!;
    return { source, date };
  };
  const column = (
    key: string,
    head: string,
    width: number,
    note: string,
    cell: (move: MovedQuestion) => Cell,
    place?: (move: MovedQuestion) => number,
  ): ReportColumn<Listed> => ({
    ...{ key, head, width, note, align: "left" },
    figure: (row) => (isRest(row) ? empty : plain(cell(row), place ? [originOf(place(row))] : [])),
  });
  const rollCall = (place: number) => world.rollCalls[place]!;
  const put = (key: "then" | "now") => [
    column(
      `${key}.resolution`,
      `Resolution ${key}`,
      17,
      `On which it gave the answer ${key}`,
      (move) => text(symbolOf(rollCall(move[key].place).id)),
    ),
    column(`${key}.day`, `Day ${key}`, 12, `Day of the answer ${key}`, (move) => ({
      kind: "date",
      day: rollCall(move[key].place).date,
    })),
  ];
  return [
    {
      ...{ key: "question", head: "Question", width: 46, align: "left" },
      note: "Each question whose part in the change is at least half a point, the largest first; the others in one line",
      figure: (row) =>
        words(isRest(row) ? `${counted(row.rest.count, "other question")} together` : row.name, "wrapped"),
    },
    {
      ...{ key: `points.${country}`, head: "Points", width: 14, align: "right" },
      note: `Its part in the change, nearer to ${poleName(world, axis.plus)} above 0; all parts sum to what votes did`,
      figure: (row) =>
        isRest(row)
          ? number(row.rest.points, scoreFormat)
          : number(row.points, scoreFormat, [originOf(row.now.place), originOf(row.then.place)]),
    },
    column(
      `then.${country}`,
      "Then",
      18,
      `Last answer up to ${from}, or else the first after it`,
      ({ then }) => text(sideWord(world, axis, then.side)),
      ({ then }) => then.place,
    ),
    column(
      `now.${country}`,
      "Now",
      18,
      `Last answer up to ${to}; blue where it is nearer to ${poleName(world, axis.plus)} than then, brown where it is nearer to ${poleName(world, axis.minus)}`,
      (move) => text(sideWord(world, axis, move.now.side), directionOf(move) ?? "plain"),
      ({ now }) => now.place,
    ),
    ...put("then"),
    ...put("now"),
  ];
}

function answeredColumns({ world, axis }: Asked, country: Code): readonly ReportColumn<AnsweredQuestion>[] {
  const rollCall = ({ answer }: AnsweredQuestion) => world.rollCalls[answer.place]!;
  const originOf = (row: AnsweredQuestion): Origin => ({ source: rollCall(row).source, date: rollCall(row).date });
  return [
    {
      ...{ key: "question", head: "Question", width: 46, align: "left" },
      note: "As the Assembly puts it, or the title under which it was put",
      figure: ({ name }) => words(name, "wrapped"),
    },
    {
      ...{ key: `answer.${country}`, head: "Answer", width: 14, align: "left" },
      note: "Its last answer",
      figure: (row) => words(sideWord(world, axis, row.answer.side), "plain", [originOf(row)]),
    },
    {
      ...{ key: "resolution", head: "Resolution", width: 18, align: "left" },
      note: "On which it gave that answer",
      figure: (row) => words(symbolOf(rollCall(row).id)),
    },
    {
      ...{ key: "day", head: "Day", width: 18, align: "left" },
      note: "Of that answer",
      figure: (row) => plain({ kind: "date", day: rollCall(row).date }),
    },
  ];
}

/** `Moldova moved 7.0 ± 1.6 points …`, and how it answered the questions put before and since. */
export function describeMove({ world, from, to, axis }: Asked, country: Code, found: Moves): readonly string[] {
  const name = countryName(world, country);
  const { change: points } = found.change;
  const pole = poleName(world, points < 0 ? axis.minus : axis.plus);
  const moved = isWithinInterval(found.change)
    ? `${name} did not move: ${describePoints(found.change)} points from ${from} to ${to} cannot be told from standing still.`
    : `${name} moved nearer to ${pole}: ${describePoints(found.change)} points from ${from} to ${to}.`;
  return [moved, `${describeAnswers(world, axis, found)}.`];
}

export interface CountryPage {
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
  readonly reports: readonly Report[];
}

/** What there is to say of a country's moves; without a movement the reason alone. */
export function countryPage(asked: Asked, sheet: string, country: Code): CountryPage {
  const { world, from, to, axis } = asked;
  const { value, missing } = movesOf(world, country, from, to, axis);
  if (!value) return { lead: [`${missing()}.`], blocks: [], reports: [] };
  const place = (table: string) => ({ sheet, table: `${table}${country}` });
  const listed: readonly Listed[] = [...value.listed, ...(value.rest.count > 0 ? [{ rest: value.rest }] : [])];
  const steps = stepsOf(asked, country, value);
  const sum = reportOf(place("Steps"), steps, stepColumns, ({ name }) => name);
  const sections: readonly (readonly [title: string, report: Report])[] = [
    [
      "Which questions moved it",
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
      reportOf(place("Silent"), value.silent, answeredColumns(asked, country), ({ name }) => name),
    ],
  ];
  const shown = sections.filter(([, { figures }]) => figures.length > 0);
  return {
    lead: describeMove(asked, country, value),
    blocks: [
      headBlock("From then to now"),
      tableOf(sum),
      whyBlock(steps),
      ...shown.flatMap(([title, report]) => [headBlock(title), tableOf(report)]),
    ],
    reports: [sum, ...shown.map(([, report]) => report)],
  };
}
