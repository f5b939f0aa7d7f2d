import { resolved } from "../../core/countries/countries";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { Mistake } from "../../core/mistake";
import type { Code, Day, Indicator, World } from "../../core/world";
import type { CellRead } from "../../excel/activeCell";
import type { Column, Stamp } from "../../workbook/plan";
import { stampedPlan } from "../../reports/stamped";
import { enrichedHead } from "../enrichColumns";
import { columnEvidence, evidenceOrReason } from "./columnEvidence";
import { shownEvidence, type ShownEvidence } from "./shownEvidence";

/** A value that Align wrote, and what it rests on. */
export interface WrittenCell {
  readonly kind: "written";
  /** `table Watchlist`, or that columns were added. */
  readonly place: string;
  readonly head: string;
  /** What the column holds. */
  readonly note: string | undefined;
  /** What was asked for, as `watchlist, as-of 2023-11-03`. */
  readonly asked: string;
  /** The edition that the value was written from. */
  readonly edition: Day;
  readonly evidence: readonly ShownEvidence[];
}

/** The country that a row is of: by its code, by its name, or the one that the whole report is of. */
function countryOf(world: World, row: Readonly<Record<string, unknown>>, stamp: Stamp): Code | undefined {
  const named = [row["Code"], row["Country"], ...Object.values(row)]
    .filter((value): value is string => typeof value === "string")
    .map((text) => resolved(world, text));
  return (
    named.find((code) => code !== undefined) ?? ([stamp.options["country"]].flat()[0] as Code | undefined)
  );
}

/** The column of a report's table, by its head. */
function columnIn(world: World, stamp: Stamp, head: string): Column | undefined {
  for (const { blocks } of stampedPlan(world, stamp)?.sheets ?? [])
    for (const block of blocks) {
      // a second table of the same name has a number after it
      if (block.kind !== "table" || stamp.table.replace(/_\d+$/, "") !== block.name) continue;
      const column = block.columns.find((one) => one.head === head);
      if (column) return column;
    }
  return undefined;
}

function describeRequest({ report, options }: Stamp): string {
  const message = Object.entries(options).map(([name, value]) => {
    const all = [value].flat();
    return all.length > 6 ? `${all.length} ${name}` : `${name} ${all.join(", ")}`;
  });
  return [report, ...message].join("; ");
}

/** The indicator of a column that Enrich added. */
function enrichedIndicator(world: World, { options }: Stamp, head: string): Indicator | undefined {
  const day = String(options["as-of"]);
  return [options["indicators"] ?? []]
    .flat()
    .flatMap((code) => world.indicators.get(code) ?? [])
    .find((indicator) => {
      const own = enrichedHead(indicator, day);
      // a second column of the same head has a number after it
      return head === own || (head.startsWith(`${own} `) && /^\d+$/.test(head.slice(own.length + 1)));
    });
}

function written(
  world: World,
  cell: CellRead,
  head: string,
  { edition, stamp }: Found,
): WrittenCell | undefined {
  const common = {
    kind: "written",
    place: cell.place ?? "",
    head,
    asked: describeRequest(stamp),
    edition,
  } as const;
  if (stamp.report === "enrich") {
    const indicator = enrichedIndicator(world, stamp, head);
    if (!indicator) return undefined;
    const country = countryOf(world, cell.row, stamp);
    const day = String(stamp.options["as-of"]);
    const evidence = country ? evidenceOrReason(indicatorAnswer(world, indicator, country, day)) : [];
    return { ...common, note: undefined, evidence: shownEvidence(world, evidence) };
  }
  const column = columnIn(world, stamp, head);
  if (!column) return undefined;
  const country = countryOf(world, cell.row, stamp);
  const evidence = columnEvidence(world, { key: column.key, row: cell.row, stamp, country });
  return { ...common, note: column.note, evidence: shownEvidence(world, evidence) };
}

interface Found {
  readonly edition: Day;
  readonly stamp: Stamp;
}

/** What stands behind a value, if a stamp of the workbook says that Align wrote the column it stands in. */
export function writtenCell(world: World, cell: CellRead): WrittenCell | undefined {
  const { head, table, stamps } = cell;
  if (head === undefined || table === undefined) return undefined;
  const found = stamps
    .toReversed()
    .flatMap(({ edition, tables }) =>
      tables.filter((stamp) => stamp.table === table).map((stamp): Found => ({ edition, stamp })),
    );
  for (const one of found) {
    try {
      const told = written(world, cell, head, one);
      if (told) return told;
    } catch (problem) {
      // a stamp of another edition may ask for what this one does not know
      if (!(problem instanceof Mistake)) throw problem;
    }
  }
  return undefined;
}
