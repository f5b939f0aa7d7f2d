import type { World } from "../../core/world";
import { blank, text, type Cell, type Sheet } from "../plan";
import type { Report } from "./sheet";

interface Use {
  readonly columns: Set<string>;
  newest: string;
}

function usesIn(report: Report): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const row of report.figures) {
    row.forEach((figure, c) => {
      for (const { source, date } of figure.origins) {
        const use = uses.get(source) ?? { columns: new Set<string>(), newest: "" };
        use.columns.add(report.columns[c]!.head);
        if (date > use.newest) use.newest = date;
        uses.set(source, use);
      }
    });
  }
  return uses;
}

function wrapped(words: string): Cell {
  return words === "" ? blank : text(words, "wrapped");
}

/** The sheet of sources: each that stands behind a figure of the report, its newest datum, terms, citation and columns. */
export function sourcesSheet(world: World, report: Report): Sheet {
  const uses = [...usesIn(report)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = uses.map(([id, use]) => {
    const source = world.sources.get(id);
    const columns = [...use.columns].join("; ");
    const link: Cell = source?.url ? { kind: "link", text: source.url, url: source.url } : blank;
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
  const column = (key: string, head: string, width: number) => ({ key, head, width, align: "left" as const });
  return {
    name: "Align Sources",
    widths: [],
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
          column("title", "Series", 30),
          column("producer", "Producer", 24),
          column("newest", "Newest datum used", 12),
          column("terms", "Terms", 30),
          column("citation", "Citation", 46),
          column("columns", "Columns that use it", 34),
          column("url", "Address", 34),
        ],
        rows,
        formats: [],
      },
    ],
    freeze: { columns: 0 },
    print: { orientation: "landscape", repeatHead: true },
  };
}
