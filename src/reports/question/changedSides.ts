/** Who changed sides on a question, and when. */
import { countryName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import { poleName } from "../../core/describeDatum";
import { defaultAxis } from "../../core/votes/axis";
import { sideChanges, type CastVote, type SideChange } from "../../core/votes/sideChanges";
import type { Code, World } from "../../core/world";
import type { Direction } from "../../workbook/plan";
import { codeColumn, countryColumn, ofCountry, plain, words, type ReportColumn } from "../figures";
import type { Part } from "../part";
import { symbolOf } from "../positions";
import { reportOf, sheetOf, tableOf, titleBlock } from "../sheet";

function voteColumns(
  world: World,
  key: "before" | "now",
  suffix: string,
): readonly ReportColumn<SideChange>[] {
  const rollCall = ({ place }: CastVote) => world.rollCalls[place]!;
  const origins = (vote: CastVote) => [{ source: rollCall(vote).source, date: rollCall(vote).date }];
  return [
    {
      ...{ key: `position.${key}`, head: `Position ${suffix}`, width: 14, align: "left" },
      note:
        key === "now"
          ? "The position that differs from the one before"
          : "The last position that it took before",
      figure: ({ [key]: vote }) => plain({ kind: "position", position: vote.position }, origins(vote)),
    },
    {
      ...{ key: `resolution.${key}`, head: `Resolution ${suffix}`, width: 14, align: "left" },
      note: "On which it took that position",
      figure: ({ [key]: vote }) => words(symbolOf(rollCall(vote).id)),
    },
    {
      ...{ key: `day.${key}`, head: `Day ${suffix}`, width: 14, align: "left" },
      note: "Day of that vote",
      figure: ({ [key]: vote }) => plain({ kind: "date", day: rollCall(vote).date }),
    },
  ];
}

const styles: Readonly<Record<string, Direction | undefined>> = {
  "1": "towards plus",
  "-1": "towards minus",
};

function directionColumn(world: World): ReportColumn<SideChange> {
  const [minus, plus] = [defaultAxis.minus, defaultAxis.plus].map((pole) => poleName(world, pole));
  return {
    ...{ key: "direction", head: "Nearer to", width: 16, align: "left" },
    note: `The pole that it answered nearer to than before; a dash where ${minus} and ${plus} were not opposed on both roll calls`,
    figure: ({ direction }) => {
      if (direction === undefined || direction === 0) return words(direction === 0 ? "neither" : "–");
      return words(direction > 0 ? plus! : minus!, styles[direction]);
    },
  };
}

/** How many changed sides, in a sentence. */
export function describeChanges(changes: readonly SideChange[], places: readonly number[]): string {
  if (places.length < 2) return "Put once: nobody can have changed sides yet.";
  const countries = new Set(changes.map(({ country }) => country)).size;
  if (countries === 0) return "Nobody changed sides.";
  return `${counted(countries, "country", "countries")} changed sides, ${counted(changes.length, "time")} in all.`;
}

export function changedSidesPart(
  world: World,
  question: string,
  places: readonly number[],
  countries: readonly Code[],
): Part {
  const changes = sideChanges(world, places, countries);
  const report = reportOf(
    { sheet: "Changed sides", table: "ChangedSides" },
    changes,
    [
      ofCountry(countryColumn(world)),
      ofCountry(codeColumn),
      ...voteColumns(world, "before", "before"),
      ...voteColumns(world, "now", "since"),
      directionColumn(world),
    ],
    ({ country }) => countryName(world, country),
  );
  const lead = [
    `${describeChanges(changes, places)} The newest first; who was absent is held to its last vote.`,
  ];
  const sheet = sheetOf("Changed sides", [
    titleBlock(`${question}: who changed sides`, lead, []),
    tableOf(report, [
      { kind: "positions", column: "position.before" },
      { kind: "positions", column: "position.now" },
    ]),
  ]);
  return { sheet, reports: [report] };
}
