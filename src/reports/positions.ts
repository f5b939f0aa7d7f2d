/** Positions on resolutions as columns, and which resolutions on Ukraine a day knows. */
import { placeOf } from "../core/votes/symbols";
import { countryVoter, positionAt } from "../core/votes/voters";
import type { Day, World } from "../core/world";
import { missing, type ReportColumn } from "./figures";

/** A symbol as people write it: `ES-11/1`. */
export function symbolOf(id: string): string {
  return id.replace(/^A\/RES\//, "");
}

/** The resolutions of the eleventh emergency special session, on Ukraine, and of 2014 on Crimea, adopted up to a day. */
export function ukraineResolutions(world: World, day: Day): readonly string[] {
  return world.rollCalls
    .filter(({ id, kind, date }) => kind === "resolution" && date <= day && isOnUkraine(id))
    .map(({ id }) => id);
}

function isOnUkraine(id: string): boolean {
  return id === "A/RES/68/262" || id.startsWith("A/RES/ES-11/");
}

/** A country's position on a resolution, as word, symbol and colour. */
export function positionColumn(world: World, symbol: string): ReportColumn {
  const place = placeOf(world, symbol);
  const { id, date, title, source } = world.rollCalls[place]!;
  return {
    key: `position.${id}`,
    head: symbolOf(id),
    width: 12,
    align: "left",
    note: `Position on ${id}, ${title}, ${date} (ALIGN.VOTE)`,
    live: `=ALIGN.VOTE([@Code],"${symbolOf(id)}")`,
    figure: (country) => {
      const position = positionAt(countryVoter(world, country), place);
      if (!position) return missing(`not a member on ${date}`);
      return { cell: { kind: "position", position }, origins: [{ source, date }] };
    },
  };
}
