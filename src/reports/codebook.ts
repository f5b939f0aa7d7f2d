/** What the columns of a long table are, for whoever analyses it. */
import { counted } from "../core/counted";
import { allSourcesOf } from "../core/datum";
import type { World } from "../core/world";
import { csvText, guarded } from "../workbook/csvText";

/** What a codebook says of a column. */
export interface CodebookLine {
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  /** What an empty cell means. */
  readonly missing: string;
  /** To cite. */
  readonly source: string;
}

export const countryCode = "ISO 3166 alpha-3 code of a country, or the former code of a dissolved state";

const never = "never";

/** A line of a column that tells the rows apart. */
export function keyLine(column: string, label: string, definition: string): CodebookLine {
  return { column, label, unit: "", definition, missing: never, source: "" };
}

/** Whether a line is of a column that tells the rows apart. */
export function isKeyLine({ missing }: CodebookLine): boolean {
  return missing === never;
}

/** Codes of the blocs: organisations that have members, neither lists nor the United Nations. */
export function fullBlocs(world: World): ReadonlySet<string> {
  return new Set([...world.blocs.values()].flatMap(({ code, kind }) => (kind === "bloc" ? [code] : [])));
}

/** Sources of memberships that are cited by name; each membership names its own. */
const namedSources = 3;

/** How the memberships of some blocs or lists are cited: the sources of most of their rows, and how many more there are. */
export function citedMemberships(world: World, blocs: ReadonlySet<string>): string {
  const rows = new Map<string, number>();
  for (const membership of [...world.memberships.values()].flat())
    if (blocs.has(membership.bloc))
      for (const id of allSourcesOf({ kind: "membership", membership }))
        rows.set(id, (rows.get(id) ?? 0) + 1);
  const ids = [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
  const cited = ids.slice(0, namedSources).map((id) => world.sources.get(id)?.citation ?? id);
  const rest = ids.length - cited.length;
  const more = rest > 0 ? [`and ${counted(rest, "more source")}, which each membership names`] : [];
  return [...cited, ...more].join("; ");
}

export const codebookHeads = ["column", "label", "unit", "definition", "missing", "source"] as const;

/** The codebook as CSV. */
export function codebookCsv(lines: readonly CodebookLine[]): string {
  return csvText([
    [...codebookHeads],
    ...lines.map((line) => codebookHeads.map((head) => guarded(line[head]))),
  ]);
}
