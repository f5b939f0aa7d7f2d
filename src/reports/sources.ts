import { grouped } from "../core/grouped";
import type { World } from "../core/world";
import { blank, text, type Cell, type Column, type Sheet } from "../workbook/plan";
import { sheetLines } from "./method";
import type { Report } from "./sheet";

interface Use {
  /** Heads of columns by the sheet they stand on. */
  readonly columns: Map<string, Set<string>>;
  newest: string;
}

function usesIn(reports: readonly Report[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { sheet, columns, figures } of reports) {
    const heads = columns.map(({ head, topic, together }) => together ?? topic ?? head);
    for (const row of figures) {
      row.forEach((figure, c) => {
        for (const { source, date } of figure.origins) {
          const use = uses.get(source) ?? { columns: new Map<string, Set<string>>(), newest: "" };
          use.columns.set(sheet, (use.columns.get(sheet) ?? new Set()).add(heads[c]!));
          if (date > use.newest) use.newest = date;
          uses.set(source, use);
        }
      });
    }
  }
  return uses;
}

/** The columns by the sheet they stand on, a line a sheet: `Watchlist: Score; Change`; many sheets of the same columns share one. */
function bySheet(columns: Use["columns"]): string {
  return [...grouped([...columns], ([, heads]) => [...heads].join("; "))]
    .flatMap(([heads, alike]) =>
      sheetLines(alike.map(([sheet]) => sheet)).map((named) => `${named}: ${heads}`),
    )
    .join("\n");
}

/** Letters of an address that fit its column: what has no blank is not broken by every program. */
const shownLetters = 44;

/** An address as it is printed, without what every one of them begins with, and as much of it as fits; the link has it whole. */
function shownUrl(url: string): string {
  const shown = url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return shown.length > shownLetters ? `${shown.slice(0, shownLetters - 1)}…` : shown;
}

function wrapped(words: string): Cell {
  return words === "" ? blank : text(words, "wrapped");
}

/** The sheet of sources: each that stands behind a figure of the report, its newest datum, terms, citation and columns. */
export function sourcesSheet(world: World, reports: readonly Report[]): Sheet {
  const uses = [...usesIn(reports)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = uses.map(([id, use]) => {
    const source = world.sources.get(id);
    const columns = bySheet(use.columns);
    const link: Cell = source?.url ? { kind: "link", text: shownUrl(source.url), url: source.url } : blank;
    return [
      wrapped(source?.title ?? id),
      wrapped(source?.producer ?? ""),
      wrapped(use.newest),
      wrapped(source?.terms ?? ""),
      wrapped(source?.citation ?? ""),
      wrapped(columns),
      link,
    ];
  });
  const column = (key: string, head: string, width: number, merge?: Column["merge"]): Column => ({
    key,
    head,
    width,
    align: "left",
    ...(merge && { merge }),
  });
  return {
    name: "Align Sources",
    widths: [],
    shared: "sources",
    blocks: [
      {
        kind: "rows",
        rows: [
          [text("Where each number comes from", "title")],
          [text(`Align, facts complete to ${world.editionDate}. Cite the producer, not Align.`, "lead")],
          [blank],
        ],
      },
      {
        kind: "table",
        name: "AlignSources",
        columns: [
          column("title", "Series", 30, "key"),
          column("producer", "Producer", 22),
          column("newest", "Newest datum used", 13, "newest"),
          column("terms", "Terms", 28),
          column("citation", "Citation", 44),
          column("columns", "Columns that use it", 52, "lines"),
          column("url", "Address", 44),
        ],
        rows,
        formats: [],
      },
    ],
    freeze: { columns: 0 },
    print: { orientation: "landscape", repeatHead: true },
  };
}
