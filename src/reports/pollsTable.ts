/** What people think of the countries that a brief is about: a row a country, pollster and year, with the question. */
import { countryName, byName } from "../core/countries/countries";
import { poleName } from "../core/describeDatum";
import { pollsUpTo } from "../core/opinion/polls";
import { gallupSeries, gallupSince } from "../core/opinion/pollsters";
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
): readonly Asked[] {
  const found = new Map<string, Poll[]>();
  for (const day of days) {
    const newest = new Map<string, number>();
    const polls = pollsUpTo(world, country, day).filter(({ target }) => targets.has(target));
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

function columnsOf(world: World, targets: readonly string[]): readonly ReportColumn<Asked>[] {
  const first = ({ polls }: Asked) => polls[0]!;
  const column = (
    key: string,
    head: string,
    width: number,
    note: string,
    shown: (asked: Asked) => string,
  ) => ({
    ...{ key, head, width, note, align: "left" as const },
    figure: (asked: Asked) => words(shown(asked), "wrapped"),
  });
  return [
    column("country", "Country", 18, "Where people were asked", ({ country }) => countryName(world, country)),
    column("pollster", "Pollster and series", 34, "Whose poll", (asked) => first(asked).series),
    {
      ...{ key: "year", head: "Year", width: 8, align: "right" },
      note: "Field year",
      figure: (asked) =>
        number(first(asked).year, "0", [{ source: first(asked).source, date: String(first(asked).year) }]),
    },
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

/** The sheet of opinion; none where nothing is known of these countries. */
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
  const rows = byName(world, countries).flatMap((country) => shownOf(world, country, [day, compare], wanted));
  if (rows.length === 0) return [];
  const asked = [...wanted].filter((target) =>
    rows.some(({ polls }) => polls.some((poll) => poll.target === target)),
  );
  const report = reportOf(
    { sheet: "Opinion", table: "Opinion" },
    rows,
    columnsOf(world, asked),
    ({ country }) => countryName(world, country),
  );
  const known = new Set(rows.map(({ country }) => country));
  const without = byName(world, countries).filter((country) => !known.has(country));
  const lead = `Of each series the newest year up to ${day} and the newest up to ${compare}.`;
  const licence = `Of ${gallupSeries} only figures that were published stand here. A licence of Gallup Analytics would add its other countries and years, asked since ${gallupSince}; the part Data reads such a file.`;
  const notes = [
    licence,
    ...(without.length > 0
      ? [`No poll known: ${without.map((code) => countryName(world, code)).join(", ")}.`]
      : []),
  ];
  const sheet = sheetOf("Opinion", [
    titleBlock("What people think", [lead], []),
    tableOf(report),
    { kind: "rows", rows: [[blank], ...notes.map((note) => [text(note, "note")])] },
  ]);
  return [{ sheet, reports: [report] }];
}
