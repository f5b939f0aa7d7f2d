import { readFileSync } from "node:fs";
import { Mistake } from "../../../core/mistake";
import { eachCsvRow } from "../../../workbook/csvRows";
import type { Row } from "../../csv";

/** What one country did in a roll call, as the file has it. */
export interface VoteLine {
  readonly line: number;
  readonly code: string;
  readonly letter: string;
}

/** One roll call of the UN Digital Library's voting file. */
export interface VoteRecord {
  /** Where it begins, `votes.csv:2`. */
  readonly place: string;
  /** The cells that every line of it repeats, from its first line. */
  readonly cells: Row;
  readonly votes: readonly VoteLine[];
}

/** Cells that must be the same in all lines of a roll call. */
const repeated = [
  "undl_id", "date", "session", "resolution", "draft",
  "total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms",
] as const; // prettier-ignore

const needed = [...repeated, "title", "ms_code", "ms_vote"];

/** Cells that help where they are there. */
const kept = [...repeated, "title", "agenda_title", "subjects"];

/** How a roll call is called in a message: its symbol, or the draft's, or the number of its record. */
export function nameOf(cells: Row): string {
  return cells["resolution"] || cells["draft"] || `record ${cells["undl_id"] || "without number"}`;
}

function trimmed(row: Row): Row {
  const cells = kept.map((column): [string, string] => {
    const text = (row[column] ?? "").replace(/\s+/g, " ").trim();
    return [column, text === "N/A" ? "" : text];
  });
  return Object.fromEntries(cells);
}

/** Gathers lines into roll calls as the file is read: the UN's whole history is a line for every vote since 1946. */
class Gathering {
  readonly faults: string[] = [];
  private readonly records = new Map<string, VoteRecord & { readonly votes: VoteLine[] }>();

  constructor(private readonly file: string) {}

  add(row: Row, line: number): void {
    const cells = trimmed(row);
    const key = cells["undl_id"] || `${cells["resolution"]}|${cells["draft"]}|${cells["title"]}`;
    const record = this.records.get(key) ?? { place: `${this.file}:${line}`, cells, votes: [] };
    this.records.set(key, record);
    for (const column of repeated) {
      if (record.cells[column] === cells[column]) continue;
      const [here, there] = [cells[column] || "nothing", record.cells[column] || "nothing"];
      this.faults.push(
        `${this.file}:${line}: different ${column}: ${here} in ${nameOf(record.cells)}; ${there} at ${record.place}`,
      );
    }
    record.votes.push({
      line,
      code: (row["ms_code"] ?? "").trim().toUpperCase(),
      letter: (row["ms_vote"] ?? "").trim().toUpperCase() || "X",
    });
  }

  all(): VoteRecord[] {
    return [...this.records.values()];
  }
}

function headOf(head: readonly string[], file: string): string[] {
  const columns = head.map((column) => column.trim());
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length === 0) return columns;
  throw new Mistake(
    `missing column: ${missing.join(", ")} in ${file}:1; take the General Assembly voting data of the UN Digital Library as it is`,
  );
}

/**
 * The roll calls of a voting file, and what is wrong with its lines as `file:line: what`. Throws a `Mistake` for a file that
 * is no such table.
 */
export function recordsIn(file: string): { readonly records: VoteRecord[]; readonly faults: string[] } {
  const gathering = new Gathering(file);
  let columns: readonly string[] | undefined;
  eachCsvRow(readFileSync(file), { name: file }, (cells, line) => {
    if (cells.length === 1 && cells[0] === "") return;
    if (!columns) return void (columns = headOf(cells, file));
    if (cells.length !== columns.length)
      throw new Mistake(
        `unequal line: ${file}:${line} has ${cells.length} cells, the head ${columns.length}; take the file as it is`,
      );
    gathering.add(Object.fromEntries(columns.map((column, i) => [column, cells[i]!])), line);
  });
  if (gathering.all().length === 0) throw new Mistake(`empty file: ${file}; it holds no vote`);
  return { records: gathering.all(), faults: gathering.faults };
}
