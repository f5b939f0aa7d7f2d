/** One country: where it stands and what that rests on. */
import { alignment, scoreWithout, weightOf, type Alignment } from "../../core/align";
import { contestOn, defaultAxis, type Axis } from "../../core/axis";
import { has } from "../../core/bits";
import type { Component } from "../../core/components";
import { countryName } from "../../core/countries";
import { endOfYear, lastFullYear, monthsBefore } from "../../core/days";
import { evidenceSources, evidenceText, newestEvidence } from "../../core/evidence";
import { firstAfter } from "../../core/rollCalls";
import { countryVoter, positionAt, voterOf, type Voter } from "../../core/voters";
import type { Code, Day, Membership, Poll, World } from "../../core/world";
import { text, type Block, type Sheet, type Workbook } from "../plan";
import { eventsReport, eventsUpTo } from "./eventsTable";
import {
  codeColumn,
  countryColumn,
  missing,
  number,
  plain,
  words,
  type Origin,
  type ReportColumn,
} from "./figures";
import { symbolOf } from "./positions";
import { dissolvedOn, whyNoComponent } from "./reasons";
import { headBlock, missingRows, reportOf, sheetOf, tableOf, titleBlock, type Report } from "./sheet";
import { names, poleName, rangeColumns, scaleSaid, scoreColumn, scoreFormat, scoreFormats } from "./standing";
import { trendPart } from "./trendSheet";
import { asked } from "./watchlist";
import { reportDay, stampsOf, workbookOf } from "./workbook";

export interface ProfileRequest {
  readonly country: Code;
  readonly day: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
}

interface Part {
  readonly sheet: Sheet;
  readonly reports: readonly Report[];
}

/** A country's name as a sheet may be called: at most 31 characters, none that Excel forbids. */
export function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\]/g, "-")
    .slice(0, 31)
    .trim();
}

function componentColumns(world: World, standing: Alignment): readonly ReportColumn<Component>[] {
  const { country, day, axis, weights } = standing;
  const known = standing.components.filter(({ value }) => value !== undefined);
  const total = known.reduce((sum, { name }) => sum + weightOf(weights, name), 0);
  const originsOf = ({ evidence, value }: Component): readonly Origin[] => {
    if (value === undefined) return [];
    const date = newestEvidence(world, country, evidence, day, axis);
    return evidenceSources(evidence).map((source) => ({ source, date }));
  };
  const valued = (of: (component: Component, value: number) => number, format: string) => {
    return (component: Component) =>
      component.value === undefined
        ? missing(whyNoComponent(world, component, country, axis, day))
        : number(of(component, component.value), format, originsOf(component));
  };
  return [
    {
      key: "component",
      head: "Component",
      width: 20,
      align: "left",
      note: "Part of the score",
      figure: ({ name }) => words(name),
    },
    {
      key: "component.value",
      head: "Value, −1 to +1",
      width: 12,
      align: "right",
      note: `From −1 (${poleName(world, axis.minus)}) to +1 (${poleName(world, axis.plus)})`,
      figure: valued((_, value) => value, "+0.00;-0.00;0.00"),
    },
    {
      key: "weight",
      head: "Weight",
      width: 12,
      align: "right",
      note: "The method's weight, before it is scaled to the components that are known",
      figure: ({ name }) => number(weightOf(weights, name), "0.00"),
    },
    {
      key: "contribution",
      head: "Contribution, points",
      width: 14,
      align: "right",
      note: "100 × weight × value / weight that is known; the sum is the score",
      figure: valued(({ name }, value) => (100 * weightOf(weights, name) * value) / total, scoreFormat),
    },
    {
      key: "without",
      head: "Score without it, points",
      width: 14,
      align: "right",
      note: "The score from the other components that are known, whatever their weight",
      figure: ({ name, ...component }) => {
        const rest = scoreWithout(standing, name);
        if (rest === undefined) return missing("no other component is known");
        return number(rest, scoreFormat, originsOf({ name, ...component }));
      },
    },
    {
      key: "newest",
      head: "Newest datum",
      width: 14,
      align: "center",
      note: "Day of the newest datum that the component rests on",
      figure: (component) => {
        if (component.value === undefined)
          return missing(whyNoComponent(world, component, country, axis, day));
        return words(newestEvidence(world, country, component.evidence, day, axis));
      },
    },
    {
      key: "evidence",
      head: "What it rests on",
      width: 90,
      align: "left",
      note: "Counts of votes, blocs with status, polls, acts",
      figure: (component) => words(evidenceText(component.evidence, axis), "wrapped", originsOf(component)),
    },
  ];
}

function standingPart(world: World, country: Code, day: Day, axis: Axis): Part {
  const name = countryName(world, country);
  const sheet = sheetName(name);
  const standing = alignment(world, country, day, axis);
  const columns = [
    countryColumn(world),
    codeColumn,
    scoreColumn(world, day, axis, names.day),
    ...rangeColumns(world, day, axis),
    coverageColumn(world, day, axis),
  ];
  const score = reportOf({ sheet, table: "Standing" }, [country], columns, () => name);
  const components = reportOf(
    { sheet, table: "Components" },
    standing.components,
    componentColumns(world, standing),
    (component) => component.name,
  );
  const lead = scaleSaid(world, axis);
  const until = dissolvedOn(world, country, day);
  const gone = until === undefined ? [] : [`${name} was dissolved; its last day was ${until}.`];
  const blocks: readonly Block[] = [
    titleBlock(name, [lead, ...gone], asked(day, undefined, axis)),
    tableOf(score, scoreFormats(columns)),
    headBlock("What the score is made of"),
    tableOf(components, [{ kind: "diverging", column: "component.value", limit: 1 }]),
    { kind: "rows", rows: missingRows([score, components]) },
  ];
  return { sheet: sheetOf(sheet, blocks), reports: [score, components] };
}

function coverageColumn(world: World, day: Day, axis: Axis): ReportColumn {
  return {
    key: "coverage",
    head: "Coverage, per cent",
    width: 12,
    align: "right",
    note: "Share of the weight that is known; below 50 there is no score",
    figure: (country) => number(100 * alignment(world, country, day, axis).coverage, "0"),
  };
}

function trendOf(world: World, country: Code, day: Day, axis: Axis): Part {
  const { reports, blocks } = trendPart(world, "Trend", [country], day, axis);
  const title = `${countryName(world, country)} over the years`;
  const sheet = sheetOf("Trend", [
    titleBlock(title, ["Score at the end of each year from the same components in all years."], []),
    ...blocks,
    { kind: "rows", rows: missingRows(reports) },
  ]);
  return { sheet, reports };
}

type Said<Row> = readonly [
  key: string,
  head: string,
  width: number,
  note: string,
  said: (row: Row) => string,
];

/** Columns of words that share their origin. */
function wordColumns<Row>(
  columns: readonly Said<Row>[],
  origin: (row: Row) => Origin,
): readonly ReportColumn<Row>[] {
  return columns.map(([key, head, width, note, said]) => ({
    key,
    head,
    width,
    align: "left",
    note,
    figure: (row) => words(said(row), "wrapped", [origin(row)]),
  }));
}

/** A sheet of one table. */
function tablePart(
  report: Report,
  title: string,
  lead: string,
  formats: Parameters<typeof tableOf>[1] = [],
): Part {
  const sheet = sheetOf(report.sheet, [
    titleBlock(title, [lead], []),
    tableOf(report, formats),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return { sheet, reports: [report] };
}

function blocsPart(world: World, country: Code, day: Day): Part {
  const rows = (world.memberships.get(country) ?? []).filter(({ start }) => start <= day);
  const nameOf = ({ bloc }: Membership) => world.blocs.get(bloc)?.name ?? bloc;
  const columns = wordColumns<Membership>(
    [
      ["bloc", "Bloc or list", 28, "Its short name", nameOf],
      ["status", "Status", 16, "Status from the first to the last day", ({ status }) => status],
      ["start", "From", 12, "First day", ({ start }) => start],
      [
        "end",
        "Until",
        12,
        "Day after the last one; in force where it has not ended by the report's day",
        ({ end }) => (end !== undefined && end <= day ? end : "in force"),
      ],
      ["evidence", "Document", 70, "What the row rests on", ({ evidence }) => evidence],
    ],
    ({ source, start }) => ({ source, date: start }),
  );
  const report = reportOf({ sheet: "Blocs", table: "Blocs" }, rows, columns, nameOf);
  return tablePart(report, "Blocs and lists", `Begun by ${day}, the oldest first.`);
}

function positionOf(
  world: World,
  voter: Voter,
  look: { readonly head: string; readonly note: string; readonly live: string },
): ReportColumn<number> {
  return {
    key: `position.${voter.code}`,
    head: look.head,
    width: 14,
    align: "left",
    note: look.note,
    live: look.live,
    figure: (place) => {
      const position = positionAt(voter, place);
      const { source, date } = world.rollCalls[place]!;
      return position
        ? plain({ kind: "position", position }, [{ source, date }])
        : missing("not a member then");
    },
  };
}

/** The contested roll calls of the votes component's window, the newest first. */
function contested(world: World, country: Code, day: Day, axis: Axis): readonly number[] {
  const months = world.method.components.find(({ name }) => name === "votes")?.window ?? 0;
  const { plusYes, plusNo } = contestOn(world, axis);
  const [from, to] = [firstAfter(world, monthsBefore(day, months)), firstAfter(world, day)];
  const voter = countryVoter(world, country);
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => to - 1 - i).filter(
    (place) => (has(plusYes, place) || has(plusNo, place)) && positionAt(voter, place),
  );
}

function rollCallsPart(world: World, country: Code, day: Day, axis: Axis): Part {
  const name = countryName(world, country);
  const called = wordColumns<number>(
    [
      ["resolution", "Resolution", 20, "Symbol", (place) => symbolOf(world.rollCalls[place]!.id)],
      ["date", "Date", 12, "Day of the vote", (place) => world.rollCalls[place]!.date],
      ["title", "Title", 70, "As the UN has it", (place) => world.rollCalls[place]!.title],
    ],
    (place) => ({ source: world.rollCalls[place]!.source, date: world.rollCalls[place]!.date }),
  );
  const voters: readonly ReportColumn<number>[] = [
    positionOf(world, countryVoter(world, country), {
      head: name,
      note: "Its own position (ALIGN.VOTE)",
      live: `=ALIGN.VOTE(${names.country},[@Resolution])`,
    }),
    ...[axis.minus, axis.plus]
      .filter((pole) => pole !== country)
      .map((pole) =>
        positionOf(world, voterOf(world, pole), {
          head: pole,
          note: `Position of the pole ${pole} (ALIGN.VOTE)`,
          live: `=ALIGN.VOTE("${pole}",[@Resolution])`,
        }),
      ),
  ];
  const rows = contested(world, country, day, axis);
  const report = reportOf(
    { sheet: "Roll calls", table: "RollCalls" },
    rows,
    [...called, ...voters],
    (place) => symbolOf(world.rollCalls[place]!.id),
  );
  const lead = `${rows.length} roll calls of the votes component's window up to ${day} on which ${poleName(world, axis.minus)} and ${poleName(world, axis.plus)} were opposed.`;
  const formats = voters.map(({ key }) => ({ kind: "positions" as const, column: key }));
  const part = tablePart(report, "Contested roll calls", lead, formats);
  const named = { ...text(country), name: names.country };
  const [title, ...rest] = part.sheet.blocks;
  const stated = titleBlock("Contested roll calls", [lead], [["Country", named]]);
  return title ? { ...part, sheet: { ...part.sheet, blocks: [stated, ...rest] } } : part;
}

function percent(key: "approve" | "disapprove" | "unsure", head: string): ReportColumn<Poll> {
  return {
    key,
    head,
    width: 12,
    align: "right",
    note: "Per cent of those asked",
    figure: (poll) => {
      const origins = [{ source: poll.source, date: String(poll.year) }];
      return poll[key] === undefined ? missing("not published") : number(poll[key], "0", origins);
    },
  };
}

function pollsPart(world: World, country: Code, day: Day): Part {
  const rows = (world.polls.get(country) ?? []).filter(
    ({ year }) => endOfYear(year) <= endOfYear(lastFullYear(day)),
  );
  const said = wordColumns<Poll>(
    [
      ["series", "Series", 28, "Whose poll", ({ series }) => series],
      ["year", "Year", 12, "Field year", ({ year }) => String(year)],
      ["target", "About", 10, "Country or union that is judged", ({ target }) => target],
      ["question", "Question", 60, "What was asked", ({ question }) => question],
    ],
    ({ source, year }) => ({ source, date: String(year) }),
  );
  const columns = [
    ...said,
    percent("approve", "Approve, per cent"),
    percent("disapprove", "Disapprove, per cent"),
    percent("unsure", "Unsure, per cent"),
  ];
  const nameOf = ({ series, year, target }: Poll) => `${series} ${year} on ${target}`;
  const report = reportOf({ sheet: "Polls", table: "Polls" }, rows, columns, nameOf);
  return tablePart(report, "Polls", `Of field years complete by ${day}.`);
}

function eventsPart(world: World, country: Code, day: Day): Part {
  const report = eventsReport(world, "Events", eventsUpTo(world, new Set([country]), day));
  return tablePart(report, "Events", `Up to ${day}, as the sources report them.`);
}

/** One country on a day: score, components with evidence, trend, blocs, contested roll calls, polls, events, sources, method. */
export function profile(world: World, request: ProfileRequest): Workbook {
  const { country, axis = defaultAxis } = request;
  const day = reportDay(world, request.day);
  const parts = [
    standingPart(world, country, day, axis),
    trendOf(world, country, day, axis),
    blocsPart(world, country, day),
    rollCallsPart(world, country, day, axis),
    pollsPart(world, country, day),
    eventsPart(world, country, day),
  ];
  const reports = parts.flatMap((part) => part.reports);
  const stamps = stampsOf(reports, "profile", { country, "as-of": day, axis: axis.code });
  const sheets = parts.map(({ sheet }) => sheet);
  return workbookOf(world, countryName(world, country), sheets, reports, stamps);
}
