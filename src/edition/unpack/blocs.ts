import { lastDayOf } from "../../core/days";
import type { Bloc, Code, Membership } from "../../core/world";
import { recordsOf, type Line, type PackedTable } from "../columns";
import { byCode, grouped } from "../../core/grouped";

/** Blocs and lists by code. */
export function blocs(table: PackedTable): Map<string, Bloc> {
  return byCode(
    recordsOf(table, (text) => ({
      code: text("bloc"),
      name: text("name"),
      fullName: text("full_name"),
      kind: text("kind") as Bloc["kind"],
      founded: text("founded") || undefined,
      wholeList: text("whole") ? { reason: text("whole"), source: text("whole_source") } : undefined,
    })),
  );
}

function membership(text: Line): Membership {
  const since = text("start");
  const until = text("end") || undefined;
  return {
    bloc: text("bloc"),
    country: text("country"),
    status: text("status"),
    since,
    start: lastDayOf(since),
    until,
    end: until && lastDayOf(until),
    source: text("source"),
    evidence: text("evidence"),
    furtherSources: text("further") ? text("further").split(" ") : undefined,
    note: text("note") || undefined,
  };
}

/** Country code → memberships by the day from which they count. */
export function memberships(table: PackedTable): Map<Code, Membership[]> {
  const rows = recordsOf(table, membership);
  rows.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return grouped(rows, (row) => row.country);
}
