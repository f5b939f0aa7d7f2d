import type { Row } from "../../src/pipeline/csv";

const columns =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link".split(
    ",",
  );

/** A roll call in words of the UN Digital Library: its cells, and code → vote. */
export interface UndlRecord {
  readonly cells: Row;
  readonly votes: readonly (readonly [code: string, vote: string])[];
}

function line(cells: Row): string {
  return columns.map((column) => `"${(cells[column] ?? "").replaceAll('"', '""')}"`).join(",");
}

/** The totals that the votes make; the library leaves one of none empty. */
function totalsOf(votes: UndlRecord["votes"]): Row {
  const count = (...letters: readonly string[]): string => {
    const found = votes.filter(([, vote]) => letters.includes(vote)).length;
    return found === 0 ? "" : `${found}`;
  };
  return {
    total_yes: count("Y"),
    total_no: count("N"),
    total_abstentions: count("A"),
    total_non_voting: count("X", ""),
    total_ms: `${votes.length}`,
  };
}

/** The text of a voting file, a line a country and vote; totals as they are where the cells do not say others. */
export function undlText(...records: readonly UndlRecord[]): string {
  const lines = records.flatMap(({ cells, votes }) =>
    votes.map(([code, vote]) => line({ ...totalsOf(votes), ...cells, ms_code: code, ms_vote: vote })),
  );
  return [columns.join(","), ...lines, ""].join("\n");
}

/** A line of `data/votes` as the library would write it. */
export function undlRecord(row: Row): UndlRecord {
  const cells = {
    undl_id: row["undl"] ?? "",
    date: row["date"] ?? "",
    session: row["session"] ?? "",
    resolution: row["id"] ?? "",
    title: `${row["title"]} : resolution / adopted by the General Assembly`,
  };
  const votes = Object.entries(row).filter(([column, cell]) => /^[A-Z]{3}$/.test(column) && cell !== "");
  return { cells, votes };
}
