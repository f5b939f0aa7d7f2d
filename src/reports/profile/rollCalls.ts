/** How a country voted where the two poles were opposed. */
import { counted } from "../../core/counted";
import { countryName } from "../../core/countries/countries";
import { poleLabel, poleName } from "../../core/describeDatum";
import type { Axis } from "../../core/votes/axis";
import { contestedBy, windowBefore } from "../../core/votes/contested";
import { countryVoter, positionAt, voterOf, type Voter } from "../../core/votes/voters";
import type { Code, Day, World } from "../../core/world";
import { text } from "../../workbook/plan";
import { missing, plain, type ReportColumn } from "../figures";
import { type Part, tablePart } from "../part";
import { symbolOf } from "../positions";
import { reportOf, titleBlock } from "../sheet";
import { names } from "../standing";
import { wordColumns } from "../wordColumns";

function positionOf(
  world: World,
  voter: Voter,
  look: { readonly head: string; readonly note: string; readonly live?: string },
): ReportColumn<number> {
  return {
    key: `position.${voter.code}`,
    head: look.head,
    width: 14,
    align: "left",
    note: look.note,
    ...(look.live !== undefined && { live: look.live }),
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
  return contestedBy(world, country, axis, windowBefore(world, day, months)).toReversed();
}

/** The sheet of contested roll calls, with the positions of the country and of both poles. */
export function rollCallsPart(world: World, country: Code, day: Day, axis: Axis): Part {
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
          head: poleLabel(world, pole),
          note: `Position of ${poleName(world, pole)}`,
          // ALIGN.VOTE is asked of countries, not of the West
          ...(world.seat.has(pole) && { live: `=ALIGN.VOTE("${pole}",[@Resolution])` }),
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
  const opposed = `of the votes component's window up to ${day} on which ${poleName(world, axis.minus)} and ${poleName(world, axis.plus)} were opposed`;
  const lead =
    rows.length === 0
      ? `${name} had a vote on none of the roll calls ${opposed}.`
      : `${counted(rows.length, "roll call", "roll calls")} ${opposed}.`;
  const formats = voters.map(({ key }) => ({ kind: "positions" as const, column: key }));
  const part = tablePart(report, "Contested roll calls", lead, formats);
  const named = { ...text(country), name: names.country };
  const [title, ...rest] = part.sheet.blocks;
  const stated = titleBlock("Contested roll calls", [lead], [["Country code", named]]);
  return title ? { ...part, sheet: { ...part.sheet, blocks: [stated, ...rest] } } : part;
}
