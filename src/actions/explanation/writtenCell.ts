import { resolved } from "../../core/countries/countries";
import { Mistake } from "../../core/mistake";
import type { Code, Day, World } from "../../core/world";
import type { CellRead } from "../../excel/activeCell";
import { type ReportRequest, describeReport, planOf, requestIn } from "../../reports/catalogue";
import { describeEnrichment, enrichRequestIn } from "../../reports/enrich";
import type { Column, Stamp } from "../../workbook/plan";
import { type TableRow, columnEvidence } from "./columnEvidence";
import { enrichedEvidence, enrichedKind } from "./enrichedEvidence";
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

/** The country that a row names: by its code, by its name. */
function countryIn(world: World, row: TableRow): Code | undefined {
  const named = [row["Code"], row["Country"], ...Object.values(row)]
    .filter((value): value is string => typeof value === "string")
    .map((text) => resolved(world, text));
  return named.find((code) => code !== undefined);
}

/** The column of a report's table, by its head. */
function columnIn(world: World, table: string, request: ReportRequest, head: string): Column | undefined {
  for (const { blocks } of planOf(world, request).sheets)
    for (const block of blocks) {
      // a second table of the same name has a number after it
      if (block.kind !== "table" || table.replace(/_\d+$/, "") !== block.name) continue;
      const column = block.columns.find((one) => one.head === head);
      if (column) return column;
    }
  return undefined;
}

function written(
  world: World,
  cell: CellRead,
  head: string,
  { edition, stamp: { table, command } }: Found,
): WrittenCell | undefined {
  const common = { kind: "written", place: cell.place ?? "", head, edition } as const;
  const added = enrichRequestIn(world, command);
  if (added) {
    const kind = enrichedKind(world, added, head);
    if (!kind) return undefined;
    const country = countryIn(world, cell.row);
    const evidence = country ? enrichedEvidence(world, added, kind, cell.row, country) : [];
    return {
      ...{ ...common, note: undefined, asked: describeEnrichment(added) },
      evidence: shownEvidence(world, evidence),
    };
  }
  const request = requestIn(world, command);
  const column = request && columnIn(world, table, request, head);
  if (!column) return undefined;
  const country = countryIn(world, cell.row) ?? ("country" in request ? request.country : undefined);
  const evidence = columnEvidence(world, { key: column.key, row: cell.row, request, country });
  return {
    ...{ ...common, note: column.note, asked: describeReport(request) },
    evidence: shownEvidence(world, evidence),
  };
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
