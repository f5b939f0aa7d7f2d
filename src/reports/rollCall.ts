/** One resolution: how many voted how, group by group and country by country. */
import { byName, countriesOf, countryName, nameInSentence } from "../core/countries/countries";
import { notedTitle, poleName } from "../core/describeDatum";
import { enumerated, sentence } from "../core/sentence";
import { placeOf } from "../core/votes/symbols";
import { countryVoter, positionAt, voterOf } from "../core/votes/voters";
import type { Code, Position, World } from "../core/world";
import { positionWord, positionWords } from "../core/votes/positionWords";
import { blank, text, type Block } from "../workbook/plan";
import type { Origin } from "../core/datum";
import type { Planned, ReportDefinition } from "./definition";
import {
  codeColumn,
  countryColumn,
  missing,
  number,
  ofCountry,
  plain,
  words,
  type ReportColumn,
} from "./figures";
import { symbolOf } from "./positions";
import { sheetName } from "./part";
import {
  dayStatement,
  headBlock,
  missingRows,
  reportOf,
  sheetOf,
  tableOf,
  titleBlock,
  type Report,
} from "./sheet";
import { names } from "./standing";
import { countriesOption, resolutionOption } from "./usualOptions";

export interface RollCallRequest {
  /** A resolution's symbol in any of its spellings. */
  readonly resolution: string;
  /** Countries of the table; left out: all that were members on the day. */
  readonly countries?: readonly Code[];
}

const order: readonly Position[] = ["Y", "N", "A", "X"];
/** Groups of which each country is in one. */
const areas = ["africa", "americas", "asia", "europe", "oceania"];
const groups = [...areas, "post-soviet", "c5"];
const blocs = ["EU", "NATO", "G7", "G20", "BRICS", "SCO", "CSTO", "CIS", "AU", "ASEAN", "LAS"];

interface Vote {
  readonly country: Code;
  readonly position: Position | undefined;
}

interface Camp {
  /** Undefined: all members. */
  readonly code: string | undefined;
  readonly name: string;
  readonly votes: readonly Vote[];
}

function campColumns(origin: Origin): readonly ReportColumn<Camp>[] {
  const count = (position: Position): ReportColumn<Camp> => ({
    key: `count.${position}`,
    head: positionWords[position],
    width: 12,
    align: "right",
    note: `Members of the group whose position was ${positionWords[position]}`,
    figure: ({ votes }) => number(countOf(votes, position), "0", [origin]),
  });
  const group: ReportColumn<Camp> = {
    key: "group",
    head: "Group",
    width: 30,
    align: "left",
    note: "Members of the United Nations on the day; of a bloc, its full members of that day",
    figure: ({ name }) => words(name),
  };
  return [group, ...order.map(count)];
}

function positionColumn(origin: Origin, date: string, noted: string): ReportColumn<Vote> {
  return {
    key: "position",
    head: "Position",
    width: 14,
    align: "left",
    note: `Yes, No, Abstain, or Absent: a member that did not vote (ALIGN.VOTE)${noted}`,
    live: `=ALIGN.VOTE([@Code],${names.resolution})`,
    figure: ({ position }) =>
      position ? plain({ kind: "position", position }, [origin]) : missing(`not a member on ${date}`),
  };
}

function campsOf(world: World, votes: ReadonlyMap<Code, Vote>, date: string): readonly Camp[] {
  const camp = (code: string, name: string): Camp => ({
    ...{ code, name },
    votes: countriesOf(world, code, date).flatMap((country) => votes.get(country) ?? []),
  });
  return [
    { code: undefined, name: "All members", votes: [...votes.values()] },
    ...groups
      .filter((group) => world.groups.has(group))
      .map((group) => camp(group, world.groups.get(group)!.name)),
    ...blocs.filter((bloc) => world.blocs.has(bloc)).map((bloc) => camp(bloc, world.blocs.get(bloc)!.name)),
  ].filter(({ votes: members }) => members.length > 0);
}

/** The camps of a list that each country is in, by name. */
function campsColumn(
  { key, head, width, note }: Pick<ReportColumn<Vote>, "key" | "head" | "width" | "note">,
  camps: readonly Camp[],
  codes: readonly string[],
): ReportColumn<Vote> {
  const named = new Map<Code, string[]>();
  for (const { code, name, votes } of camps)
    if (code !== undefined && codes.includes(code))
      for (const { country } of votes) named.set(country, [...(named.get(country) ?? []), name]);
  return {
    ...{ key, head, width, note, align: "left" },
    figure: ({ country }) => words(named.get(country)?.join(", ") ?? ""),
  };
}

function countOf(votes: readonly Vote[], position: Position): number {
  return votes.filter((vote) => vote.position === position).length;
}

/** `88 Yes, 7 No`, whatever there is. */
function describeTally(votes: readonly Vote[]): string {
  return order.map((position) => `${countOf(votes, position)} ${positionWords[position]}`).join(", ");
}

/** More names than this are left to the lists. */
const mostNamed = 12;
/** Blocs of which a sentence is told one by one. */
const mostDivided = 3;

/** `The West: Yes; Russia: No; China: Abstain`: the ends of the axes, those that were members. */
function describePoles(world: World, place: number): string {
  const poles = [...new Set([...world.method.poles.keys(), "RUS", "CHN"])];
  return poles
    .flatMap((pole) => {
      const position = positionAt(voterOf(world, pole), place);
      return position === undefined
        ? []
        : [`${poleName(world, pole)}: ${positionWord(world, { voter: pole, position })}`];
    })
    .join("; ");
}

/** What the vote shows: its result, the poles, who was few, which blocs were of one mind and which had no majority. */
function describeVote(world: World, place: number, camps: readonly Camp[]): readonly string[] {
  const { date } = world.rollCalls[place]!;
  const [{ votes: all } = { votes: [] }, ...others] = camps;
  const few = order.flatMap((position) => {
    const some = all.filter((vote) => vote.position === position);
    if (some.length === 0 || some.length > mostNamed) return [];
    const named = enumerated(some.map(({ country }) => nameInSentence(world, country)));
    return [`${positionWords[position]}: ${named}.`];
  });
  const inBlocs = others.filter(({ code, votes }) => blocs.includes(code!) && votes.length > 1);
  const agreed = order.flatMap((position) => {
    const some = inBlocs.filter(({ votes }) => countOf(votes, position) === votes.length);
    if (some.length === 0) return [];
    return [`All ${positionWords[position]}: ${enumerated(some.map(({ name }) => name))}.`];
  });
  const divided = inBlocs
    .filter(({ votes }) => order.every((position) => countOf(votes, position) * 2 <= votes.length))
    .slice(0, mostDivided)
    .map(({ name, votes }) => `${name} (${describeTally(votes)})`);
  return [
    `Put to the vote on ${date}: ${describeTally(all)}.`,
    sentence(describePoles(world, place)),
    ...few,
    ...agreed,
    ...(divided.length === 0 ? [] : [`Without a majority for any answer: ${enumerated(divided)}.`]),
  ];
}

/** Longer titles, and those that the source has in capitals, stand below the number. */
const longestBeside = 70;

/** A title as it is printed: number and words, or the number with the words below. Capitals stay as the source has them: which words are names they do not say. */
function titleOf(symbol: string, title: string): readonly [title: string, ...below: string[]] {
  const isBeside = title.length <= longestBeside && /\p{Ll}/u.test(title);
  return isBeside ? [`${symbol}: ${title}`] : [symbol, title];
}

/** Who voted how, a list a position, as the Assembly's records have it. */
function listsOf(world: World, votes: readonly Vote[]): readonly Block[] {
  return order.flatMap((position): readonly Block[] => {
    const some = votes.filter((vote) => vote.position === position);
    if (some.length === 0) return [];
    const list = some.map(({ country }) => countryName(world, country)).join(", ");
    return [
      headBlock(`${positionWords[position]}, ${some.length}`),
      { kind: "rows", rows: [[text(list, "plain")]] },
    ];
  });
}

/** Throws `Mistake` for an unknown roll call. */
function planned(world: World, request: RollCallRequest): Planned<RollCallRequest> {
  const place = placeOf(world, request.resolution);
  const { id, date, title, source } = world.rollCalls[place]!;
  const symbol = symbolOf(id);
  const origin = { source, date };
  const voteOf = (country: Code): Vote => ({
    country,
    position: positionAt(countryVoter(world, country), place),
  });
  // a seat that has gone over to its successor stands under the successor's code
  const members = world.countries
    .filter(
      ({ code, until }) => !(code === "SUN" && until !== undefined) && voteOf(code).position !== undefined,
    )
    .map(({ code }) => code);
  const votes = new Map(byName(world, members).map((code) => [code, voteOf(code)]));
  const rows = request.countries ? [...new Set(request.countries)].map(voteOf) : [...votes.values()];
  const sheet = sheetName(symbol);
  const note = world.tallyNotes.get(id);
  const noted = note === undefined ? "" : `. ${note}`;
  const allCamps = campsOf(world, votes, date);
  const table: Report = reportOf(
    { sheet, table: "Positions" },
    rows,
    [
      ofCountry(countryColumn(world)),
      ofCountry(codeColumn),
      positionColumn(origin, date, noted),
      campsColumn(
        { key: "area", head: "Area", width: 14, note: "The part of the world it lies in" },
        allCamps,
        areas,
      ),
      campsColumn(
        {
          ...{ key: "blocs", head: "Blocs", width: 54 },
          note: "Of the blocs on the sheet By group, those whose full member it was on the day",
        },
        allCamps,
        blocs,
      ),
    ],
    ({ country }) => countryName(world, country),
  );
  const camps = reportOf(
    { sheet: "By group", table: "ByGroup" },
    allCamps,
    campColumns(origin),
    ({ name }) => name,
  );
  const [heading, ...below] = titleOf(symbol, title);
  const lead = [
    ...below,
    ...describeVote(world, place, allCamps),
    ...(note === undefined ? [] : [`${note}.`]),
  ];
  const positions = sheetOf(
    sheet,
    [
      titleBlock(heading, lead, [
        dayStatement("Adopted or voted on", date),
        ["Resolution", { ...text(symbol), name: names.resolution }],
      ]),
      tableOf(table, [{ kind: "positions", column: "position" }]),
      // of all members nothing is missing
      ...(request.countries ? [{ kind: "rows" as const, rows: missingRows([table]) }] : []),
    ],
    1,
    "portrait",
  );
  const byGroup = sheetOf(
    "By group",
    [
      titleBlock(`${symbol}: by group and by position`, [], []),
      tableOf(camps),
      { kind: "rows", rows: [[blank], [text("A country may be in several groups.", "note")]] },
      ...listsOf(world, [...votes.values()]),
    ],
    1,
    "portrait",
  );
  return {
    title: symbol,
    parts: [
      { sheet: positions, reports: [table] },
      { sheet: byGroup, reports: [camps] },
    ],
    request: { resolution: id, ...(request.countries && { countries: request.countries }) },
  };
}

/** One roll call: tally, positions by group, and country by country. */
export const rollCall: ReportDefinition<"rollcall", RollCallRequest> = {
  name: "rollcall",
  label: "Roll call",
  summary: "one roll call: tally, groups, the position of every country",
  aim: "votes",
  example: "ES-11/1 -o es-11-1.xlsx",
  options: {
    resolution: { ...resolutionOption, isArgument: true, isNeeded: true },
    countries: { ...countriesOption, help: `${countriesOption.help} (default: all members)` },
  },
  forms: [{ name: "all", label: "All", asks: ["resolution"] }],
  subject: (world, { resolution }) =>
    notedTitle(world, { id: resolution, title: `roll call ${symbolOf(resolution)}` }),
  plan: planned,
};
