import { sortedBy, type Row } from "../../csv";

/** Columns of `data/memberships.csv`. */
const columns = ["bloc", "country", "status", "start", "end", "source", "evidence", "basis", "note"] as const;

/**
 * The day after the last one, where `member_to` is the last day itself. Elsewhere `member_to` is the day on which the
 * next holder of the seat begins (RUS for SUN, SCG for YUG, SRB for SCG, DEU for DDR, YEM for YMD, TZA for ZAN).
 */
const endAfterLastDay: Readonly<Record<string, string>> = {
  CSK: "1993-01-01",
  // lost the seat by a vote of 25 October 1971 in which it was still called
  TWN: "1971-10-26",
};

/** Days without a seat between two spells, from the notes: first day out, first day back. */
const gaps: Readonly<Record<string, { out: string; back: string; why: string }>> = {
  IDN: { out: "1965-01-20", back: "1966-09-28", why: "withdrew 1965-01-20, resumed 1966-09-28" },
  SYR: {
    out: "1958-02-22",
    back: "1961-10-13",
    why: "in the United Arab Republic 1958-02-22 to 1961-10-12, which voted as EGY",
  },
};

/**
 * The UN's rows of `data/memberships.csv` from the rows of the UN's `members.csv` (code, un_name, member_from,
 * member_to, note): a row a spell, by country and start. Who holds a seat when rests on these rows alone.
 */
export function unMemberships(members: readonly Row[]): Row[] {
  return sortedBy(members.flatMap(spellsOf), "country", "start");
}

function spellsOf(member: Row): Row[] {
  const code = member["code"] ?? "";
  const start = member["member_from"] ?? "";
  const end = endAfterLastDay[code] ?? member["member_to"] ?? "";
  const gap = gaps[code];
  const row = (from: string, to: string): Row =>
    membership(code, from, to, member["un_name"] ?? "", gap?.why ?? member["note"] ?? "");
  return gap === undefined ? [row(start, end)] : [row(start, gap.out), row(gap.back, end)];
}

function membership(country: string, start: string, end: string, name: string, note: string): Row {
  const evidence = `UN roll of members: ${name}`;
  const cells = ["UN", country, "member", start, end, "undl", evidence, "cited source", note];
  return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
}
