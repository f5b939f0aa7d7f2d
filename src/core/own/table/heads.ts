import { isBlank, type RawTable } from "./table";

/** What a column of a table may hold. */
export type Role =
  | "country"
  | "indicator"
  | "date"
  | "value"
  | "source"
  | "unit"
  | "question"
  | "leader"
  | "approve"
  | "disapprove"
  | "unsure"
  | "response"
  | "demographic";

/** Heads in lower case, letters and digits alone, that stand for each role. */
const heads: Readonly<Record<Role, readonly string[]>> = {
  country: [
    "country",
    "countries",
    "countryname",
    "geography",
    "countryarea",
    "countryorarea",
    "location",
    "nation",
    "iso",
    "iso3",
    "code",
    "land",
  ],
  indicator: ["indicator", "indicatorname", "indicatorcode", "series", "variable", "measure"],
  date: [
    "date",
    "year",
    "time",
    "period",
    "day",
    "month",
    "surveyyear",
    "fieldyear",
    "wave",
    "yearwave",
    "timeperiod",
  ],
  value: [
    "value",
    "figure",
    "percent",
    "percentage",
    "pct",
    "share",
    "result",
    "weightedpercent",
    "obsvalue",
  ],
  source: ["source", "sources", "citation", "reference"],
  unit: ["unit", "units"],
  question: ["question", "questiontext", "item", "topic", "questionlabel"],
  leader: ["leader", "leadership", "leadershipof", "target", "power", "ratedcountry"],
  approve: ["approve", "approval", "approvepercent", "approveofleadership"],
  disapprove: ["disapprove", "disapproval", "disapprovepercent"],
  unsure: [
    "dontknow",
    "dk",
    "refused",
    "rf",
    "dontknowrefused",
    "dkrefused",
    "dkrf",
    "unsure",
    "noopinion",
    "noanswer",
    "donotknow",
  ],
  response: ["response", "answer", "responseoption", "responsecategory", "responselabel"],
  demographic: ["demographic", "demographics", "demographicvalue", "subgroup", "segment", "breakdown"],
};

const roleOf = new Map(
  (Object.entries(heads) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name) => [name, role] as const),
  ),
);

/** The role that a head names; a per cent sign or unit in brackets behind it does not matter. */
function headRole(head: unknown): Role | undefined {
  if (typeof head !== "string") return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const text = head.trim();
  if (text === "%") return "value";
  return roleOf.get(plain(text)) ?? roleOf.get(plain(text.replace(/\s*[([].*[)\]]\s*$/, "")));
}

/** A table with its head found. */
export interface HeadedTable {
  readonly raw: RawTable;
  /** Place of the head row among the rows. */
  readonly headPlace: number;
  /** Role → places of the columns that have it. */
  readonly columns: ReadonlyMap<Role, readonly number[]>;
  /** Texts above the head. */
  readonly titles: readonly string[];
}

function columnsOf(row: readonly unknown[]): ReadonlyMap<Role, readonly number[]> {
  const columns = new Map<Role, number[]>();
  row.forEach((cell, place) => {
    const role = headRole(cell);
    if (role) columns.set(role, [...(columns.get(role) ?? []), place]);
  });
  return columns;
}

/** Most rows above a head. */
const deepest = 40;

/** Finds the head row: the first of those with the most columns known; undefined where none names a country. */
export function headed(raw: RawTable): HeadedTable | undefined {
  const candidates = raw.rows.slice(0, deepest).map((row, place) => ({ place, columns: columnsOf(row) }));
  const [best] = candidates
    .filter(({ columns }) => columns.has("country") && columns.size > 1)
    .sort((a, b) => b.columns.size - a.columns.size || a.place - b.place);
  if (!best) return undefined;
  const above = raw.rows.slice(0, best.place).map((row) => row.filter((cell) => !isBlank(cell)).map(String));
  return {
    raw,
    headPlace: best.place,
    columns: best.columns,
    titles: above.filter((texts) => texts.length > 0).map((texts) => texts.join(" ").trim()),
  };
}

/** One row of a table by roles. */
export interface TableRow {
  /** As the user counts. */
  readonly row: number;
  readonly cells: readonly unknown[];
}

/**
 * The rows below the head that hold something. Behind the last row with a country and one cell more, what stands alone in a row is a
 * note and left out.
 */
export function bodyRows({ raw, headPlace, columns }: HeadedTable): readonly TableRow[] {
  const filled = raw.rows
    .map((cells, place) => ({ row: raw.firstRow + place, cells }))
    .slice(headPlace + 1)
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const known = new Set([...columns.values()].flat());
  const isNote = ({ cells }: TableRow) =>
    cells.filter((cell, place) => known.has(place) && !isBlank(cell)).length <= 1;
  const last = filled.findLastIndex((row) => !isNote(row));
  return filled.slice(0, last + 1);
}

/** The cell of a role in a row; of several columns the first that is filled. */
export function cellOf({ columns }: HeadedTable, { cells }: TableRow, role: Role): unknown {
  const places = columns.get(role) ?? [];
  return cells[places.find((place) => !isBlank(cells[place])) ?? places[0] ?? -1];
}

/** All cells of the columns of a role, to find out how they are written. */
export function columnCells(table: HeadedTable, rows: readonly TableRow[], role: Role): readonly unknown[] {
  return rows.flatMap(({ cells }) => (table.columns.get(role) ?? []).map((place) => cells[place]));
}
