/** One resolution: how many voted how, group by group and country by country. */
import { byName, countriesOf, countryName } from "../core/countries/countries";
import { notedTitle } from "../core/describeDatum";
import { placeOf } from "../core/votes/symbols";
import { countryVoter, positionAt } from "../core/votes/voters";
import type { Code, Position, World } from "../core/world";
import { positionWords } from "../core/votes/positionWords";
import { blank, text } from "../workbook/plan";
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
import { dayStatement, missingRows, reportOf, sheetOf, tableOf, titleBlock, type Report } from "./sheet";
import { names } from "./standing";
import { countriesOption, resolutionOption } from "./usualOptions";

export interface RollCallRequest {
  /** A resolution's symbol in any of its spellings. */
  readonly resolution: string;
  /** Countries of the table; left out: all that were members on the day. */
  readonly countries?: readonly Code[];
}

const order: readonly Position[] = ["Y", "N", "A", "X"];
const groups = ["africa", "americas", "asia", "europe", "oceania", "post-soviet", "c5"];
const blocs = ["EU", "NATO", "G7", "G20", "BRICS", "SCO", "CSTO", "CIS", "AU", "ASEAN", "LAS"];

interface Vote {
  readonly country: Code;
  readonly position: Position | undefined;
}

interface Camp {
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
    figure: ({ votes }) => number(votes.filter((vote) => vote.position === position).length, "0", [origin]),
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
  const camp = (name: string, countries: readonly Code[]) => ({
    name,
    votes: countries.flatMap((country) => votes.get(country) ?? []),
  });
  return [
    { name: "All members", votes: [...votes.values()] },
    ...groups
      .filter((group) => world.groups.has(group))
      .map((group) => camp(world.groups.get(group)!.name, countriesOf(world, group, date))),
    ...blocs
      .filter((bloc) => world.blocs.has(bloc))
      .map((bloc) => camp(world.blocs.get(bloc)!.name, countriesOf(world, bloc, date))),
  ].filter(({ votes: members }) => members.length > 0);
}

/** `88 Yes, 7 No`, whatever there is. */
function describeTally(votes: readonly Vote[]): string {
  return order
    .map(
      (position) => `${votes.filter((vote) => vote.position === position).length} ${positionWords[position]}`,
    )
    .join(", ");
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
  const table: Report = reportOf(
    { sheet, table: "Positions" },
    rows,
    [ofCountry(countryColumn(world)), ofCountry(codeColumn), positionColumn(origin, date, noted)],
    ({ country }) => countryName(world, country),
  );
  const camps = reportOf(
    { sheet: "By group", table: "ByGroup" },
    campsOf(world, votes, date),
    campColumns(origin),
    ({ name }) => name,
  );
  const lead = [title, `${describeTally([...votes.values()])}.`, ...(note === undefined ? [] : [`${note}.`])];
  const positions = sheetOf(
    sheet,
    [
      titleBlock(symbol, lead, [
        dayStatement("Adopted or voted on", date),
        ["Resolution", { ...text(symbol), name: names.resolution }],
      ]),
      tableOf(table, [{ kind: "positions", column: "position" }]),
      { kind: "rows", rows: missingRows([table]) },
    ],
    1,
    "portrait",
  );
  const byGroup = sheetOf(
    "By group",
    [
      titleBlock(`${symbol} by group`, lead, []),
      tableOf(camps),
      { kind: "rows", rows: [[blank], [text("A country may be in several groups.", "note")]] },
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
