/** What people think of the countries that a brief is about: a row a country, pollster and year, with the question. */
import { countryName, byName } from "../core/countries/countries";
import { poleLabel, poleName, pollQuestion } from "../core/describeDatum";
import { pollsUpTo } from "../core/opinion/polls";
import { whatLicenceAdds } from "../core/opinion/pollsters";
import { enumerated } from "../core/sentence";
import type { Axis } from "../core/votes/axis";
import type { Code, Day, Poll, World } from "../core/world";
import { blank, text } from "../workbook/plan";
import { number, plain, words, type ReportColumn } from "./figures";
import type { Part } from "./part";
import { reportOf, sheetOf, tableOf, titleBlock } from "./sheet";

/** Who is asked about, beside the poles of the axis. */
const always = ["RUS", "CHN", "USA", "EU"];

/** One question of a pollster to a country in a year, about one or several others. */
interface Asked {
  readonly country: Code;
  readonly polls: readonly Poll[];
}

/** Of each series and question of a country the newest year, and the newest that was known on the earlier day. */
function shownOf(
  world: World,
  country: Code,
  days: readonly Day[],
  targets: ReadonlySet<string>,
  isShown: (poll: Poll) => boolean,
): readonly Asked[] {
  const found = new Map<string, Poll[]>();
  for (const day of days) {
    const newest = new Map<string, number>();
    const polls = pollsUpTo(world, country, day).filter((poll) => isShown(poll) && targets.has(poll.target));
    for (const { series, year } of polls) newest.set(series, Math.max(year, newest.get(series) ?? 0));
    for (const poll of polls) {
      const { series, year, question, fieldDates } = poll;
      if (newest.get(series) !== year) continue;
      const key = `${series}|${year}|${question}|${fieldDates}`;
      const row = found.get(key) ?? [];
      if (!row.includes(poll)) row.push(poll);
      found.set(key, row);
    }
  }
  return [...found.values()]
    .map((polls) => ({ country, polls }))
    .sort((a, b) => compared(a.polls[0]!, b.polls[0]!));
}

function compared(one: Poll, other: Poll): number {
  return one.series.localeCompare(other.series, "en") || one.year - other.year;
}

function shareColumns(world: World, target: string): readonly ReportColumn<Asked>[] {
  const name = poleName(world, target);
  return (["approve", "disapprove"] as const).map((key) => ({
    ...{
      key: `${target}.${key}`,
      head: `${name.replace(/^the /, "The ")}: ${key}, %`,
      width: 10,
      align: "right",
    },
    note: `Share of those asked that thinks well (approve) or badly (disapprove) of ${name} or its leaders, as the question has it; empty where it was not asked about`,
    figure: ({ polls }) => {
      const poll = polls.find((one) => one.target === target);
      const value = poll?.[key];
      if (value === undefined) return plain(blank);
      return number(value, "0", [{ source: poll!.source, date: String(poll!.year) }]);
    },
  }));
}

const first = ({ polls }: Asked) => polls[0]!;

function column(
  key: string,
  head: string,
  width: number,
  note: string,
  shown: (asked: Asked) => string,
): ReportColumn<Asked> {
  return {
    ...{ key, head, width, note, align: "left" },
    figure: (asked) => words(shown(asked), "wrapped"),
  };
}

/** A number of a row's first poll; empty where it was not published. */
function numberColumn(
  key: string,
  head: string,
  note: string,
  of: (poll: Poll) => number | undefined,
): ReportColumn<Asked> {
  return {
    ...{ key, head, width: 10, align: "right", note },
    figure: (asked) => {
      const { source, year } = first(asked);
      const value = of(first(asked));
      return value === undefined ? plain(blank) : number(value, "0", [{ source, date: String(year) }]);
    },
  };
}

/** Where, by whom and when people were asked. */
function whereAsked(world: World): readonly ReportColumn<Asked>[] {
  return [
    column("country", "Country", 18, "Where people were asked", ({ country }) => countryName(world, country)),
    column("pollster", "Pollster and series", 34, "Whose poll", (asked) => first(asked).series),
    { ...numberColumn("year", "Year", "Field year", ({ year }) => year), width: 8 },
  ];
}

function columnsOf(world: World, targets: readonly string[]): readonly ReportColumn<Asked>[] {
  return [
    ...whereAsked(world),
    ...targets.flatMap((target) => shareColumns(world, target)),
    column(
      "question",
      "Question",
      74,
      "What was asked; [X] stands for who is asked about",
      (asked) => first(asked).question,
    ),
  ];
}

const namedNote = "Share of those asked that named it, or said yes";
const noNote = "Share that said no; empty where one of many was to be named";

/** A row a question that asks for no view, and a country or bloc that was named: a threat or a friend is no approval. */
function answersColumns(world: World): readonly ReportColumn<Asked>[] {
  return [
    ...whereAsked(world),
    column("about", "About", 16, "Who was named, or is asked about", (asked) =>
      poleLabel(world, first(asked).target),
    ),
    numberColumn("named", "Named it or yes, %", namedNote, ({ approve }) => approve),
    numberColumn("no", "No, %", noNote, ({ disapprove }) => disapprove),
    column("question", "Question", 60, "What was asked", (asked) => pollQuestion(world, first(asked))),
  ];
}

const isView = (poll: Poll) => poll.isView;
const isOther = (poll: Poll) => !poll.isView;

const answersSheet = "Named in polls";

/** The sheet of opinion, and that of questions that ask for no view; none where nothing is known of these countries. */
export function pollsOf(
  world: World,
  {
    countries,
    day,
    compare,
    axis,
  }: { readonly countries: readonly Code[]; readonly day: Day; readonly compare: Day; readonly axis: Axis },
): readonly Part[] {
  const wanted = new Set([...always, axis.minus, axis.plus]);
  const shown = (kind: (poll: Poll) => boolean) =>
    byName(world, countries).flatMap((country) => shownOf(world, country, [day, compare], wanted, kind));
  const rows = shown(isView);
  const answers = shown(isOther).flatMap(({ country, polls }) =>
    polls.map((poll): Asked => ({ country, polls: [poll] })),
  );
  if (rows.length + answers.length === 0) return [];
  const asked = [...wanted].filter((target) =>
    rows.some(({ polls }) => polls.some((poll) => poll.target === target)),
  );
  const nameOf = ({ country }: Asked) => countryName(world, country);
  const report = reportOf({ sheet: "Opinion", table: "Opinion" }, rows, columnsOf(world, asked), nameOf);
  const answersPlace = { sheet: answersSheet, table: "OpinionAnswers" };
  const others = reportOf(answersPlace, answers, answersColumns(world), nameOf);
  const known = new Set([...rows, ...answers].map(({ country }) => country));
  const without = byName(world, countries).filter((country) => !known.has(country));
  const lead = `Of each series the newest year up to ${day} and the newest up to ${compare}.`;
  const notes = [
    whatLicenceAdds,
    ...(without.length > 0
      ? [
          `No poll known up to ${day} that asked about ${enumerated(
            [...wanted].map((target) => (target === "EU" ? "the EU" : poleName(world, target))),
            "or",
          )}: ${without.map((code) => countryName(world, code)).join(", ")}.`,
        ]
      : []),
  ];
  const views = sheetOf(report.sheet, [
    titleBlock("What people think", [lead], []),
    tableOf(report),
    { kind: "rows", rows: [[blank], ...notes.map((note) => [text(note, "note")])] },
  ]);
  const named = sheetOf(others.sheet, [
    titleBlock(
      "Whom people name, and what else they were asked",
      [`${lead} No figure here is approval.`],
      [],
    ),
    tableOf(others),
  ]);
  return [
    { sheet: views, reports: [report] },
    ...(answers.length > 0 ? [{ sheet: named, reports: [others] }] : []),
  ];
}
