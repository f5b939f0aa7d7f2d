/** One question of the General Assembly over the years: tallies, who changed sides, how many would have to turn, and what chosen countries answered. */
import { byName, countryName } from "../core/countries/countries";
import { counted } from "../core/counted";
import { question as questionOf, type Question } from "../core/votes/questionAnswers";
import { placeOf } from "../core/votes/symbols";
import { sideChanges } from "../core/votes/sideChanges";
import { countryVoter, positionAt } from "../core/votes/voters";
import type { Code, World } from "../core/world";
import type { Planned, ReportDefinition } from "./definition";
import { codeColumn, countryColumn } from "./figures";
import type { Part } from "./part";
import { positionColumn, symbolOf } from "./positions";
import { changedSidesPart, describeChanges } from "./question/changedSides";
import { swingPart } from "./question/swing";
import { talliesChart, talliesReport } from "./question/tallies";
import { missingRows, reportOf, sheetOf, tableOf, titleBlock } from "./sheet";
import { countriesOption, resolutionOption } from "./usualOptions";

export interface QuestionRequest {
  /** The symbol of a roll call that put it, in any of its spellings. */
  readonly resolution: string;
  /** Left out: all that were members on one of its days. */
  readonly countries?: readonly Code[];
}

/** The newest roll calls that stand beside each other, a column each. */
const mostColumns = 24;
/** A call a cell, so that more than this are given as values only. */
const mostLive = 2_000;

/** Who was a member when the question was put; a seat that has gone over to its successor stands under the successor's code. */
function membersOn(world: World, places: readonly number[]): readonly Code[] {
  const members = world.countries
    .filter(({ code, until }) => !(code === "SUN" && until !== undefined))
    .filter(({ code }) => places.some((place) => positionAt(countryVoter(world, code), place) !== undefined));
  return byName(
    world,
    members.map(({ code }) => code),
  );
}

/** `Put 3 times, from 2022-03-02 (ES-11/1) to 2025-02-24 (ES-11/7).` */
function describePlaces(world: World, places: readonly number[]): string {
  const [first, last] = [places[0]!, places.at(-1)!].map((place) => {
    const { id, date } = world.rollCalls[place]!;
    return `${date} (${symbolOf(id)})`;
  });
  if (places.length === 1) return `Put once, on ${first}.`;
  return `Put ${counted(places.length, "time")}, from ${first} to ${last}.`;
}

function talliesPart(world: World, asked: Question, members: readonly Code[]): Part {
  const { name, places } = asked;
  const report = talliesReport(world, "Question", asked);
  const lead = [describePlaces(world, places), describeChanges(sideChanges(world, places, members), places)];
  const positions = report.columns.filter(({ key }) => key.startsWith("position."));
  const sheet = sheetOf("Question", [
    titleBlock(name, lead, []),
    tableOf(
      report,
      positions.map(({ key }) => ({ kind: "positions", column: key })),
    ),
    ...talliesChart(report, name),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return { sheet, reports: [report] };
}

/** A country a row, a roll call a column. */
function countriesPart(
  world: World,
  name: string,
  places: readonly number[],
  countries: readonly Code[],
): Part {
  const shown = places.slice(-mostColumns);
  const isLive = shown.length * countries.length <= mostLive;
  const columns = shown.map((place) => {
    const { id, date } = world.rollCalls[place]!;
    const { live, ...column } = positionColumn(world, id);
    const head = `${symbolOf(id)}, ${date}`;
    return {
      ...column,
      head,
      topic: "Each roll call",
      note: "Position on the roll call in the head, with its day (ALIGN.VOTE)",
      width: 14,
      ...(isLive && live !== undefined && { live }),
    };
  });
  const report = reportOf(
    { sheet: "Countries", table: "Countries" },
    countries,
    [countryColumn(world), codeColumn, ...columns],
    (country) => countryName(world, country),
  );
  const left = places.length - shown.length;
  const lead = `What ${counted(countries.length, "country", "countries")} answered, the oldest roll call first${left > 0 ? `; of ${places.length} the newest ${shown.length}` : ""}.`;
  const sheet = sheetOf(
    "Countries",
    [
      titleBlock(`${name}: country by country`, [lead], []),
      tableOf(
        report,
        columns.map(({ key }) => ({ kind: "positions", column: key })),
      ),
      { kind: "rows", rows: missingRows([report]) },
    ],
    2,
  );
  return { sheet, reports: [report] };
}

/** Throws `Mistake` for an unknown roll call. */
function planned(world: World, request: QuestionRequest): Planned<QuestionRequest> {
  const place = placeOf(world, request.resolution);
  const asked = questionOf(world, place).value;
  const { name, places, ballots } = asked;
  const members = membersOn(world, places);
  const countries = request.countries && [...new Set(request.countries)];
  return {
    title: name,
    parts: [
      talliesPart(world, asked, members),
      changedSidesPart(world, name, places, members),
      swingPart(world, name, places, ballots, members),
      countriesPart(world, name, places, countries ?? members),
    ],
    request: { resolution: world.rollCalls[place]!.id, ...(countries && { countries }) },
  };
}

/** A question that the Assembly puts again and again: its tallies, who changed sides, chosen countries. */
export const question: ReportDefinition<"question", QuestionRequest> = {
  name: "question",
  label: "Question over the years",
  summary:
    "one question over the years: tallies, who changed sides, how many would have to turn, chosen countries",
  aim: "votes",
  example: "ES-11/1 --countries post-soviet -o question.xlsx",
  options: {
    resolution: {
      ...resolutionOption,
      ...{ isArgument: true, isNeeded: true },
      help: "a resolution that put it, such as ES-11/1, or words that only its title has",
    },
    countries: { ...countriesOption, help: `${countriesOption.help} (default: all members)` },
  },
  forms: [{ name: "all", label: "All", asks: ["resolution", "countries"] }],
  subject: (_, { resolution }) => `the question of ${symbolOf(resolution)}`,
  plan: planned,
};
