import { countryName } from "../../core/countries";
import type { Code, World } from "../../core/world";
import { blank, text, type Block, type Cell, type ConditionalFormat, type Sheet } from "../plan";
import type { Figure, ReportColumn } from "./figures";

/** What a report says of its countries: a row a country, a figure a column. */
export interface Report {
  readonly countries: readonly Code[];
  readonly columns: readonly ReportColumn[];
  readonly figures: readonly (readonly Figure[])[];
}

export function reportOf(countries: readonly Code[], columns: readonly ReportColumn[]): Report {
  const figures = countries.map((country) => columns.map((column) => column.figure(country)));
  return { countries, columns, figures };
}

/** The reasons of all empty cells, by column; one line for the countries that share a reason. */
function missingRows(world: World, report: Report): readonly (readonly Cell[])[] {
  const rows = report.columns.flatMap((column, c) =>
    report.countries.flatMap((country, r) => {
      const { cell } = report.figures[r]![c]!;
      return cell.kind === "missing"
        ? [[text(countryName(world, country)), blank, text(`${column.head}: ${cell.reason}`)]]
        : [];
    }),
  );
  if (rows.length === 0) return [[blank], [text("Missing figures: none", "note")]];
  return [[blank], [text("Missing figures", "head")], ...rows];
}

/** A report as a sheet: title block, table, missing figures. */
export function reportSheet(
  world: World,
  report: Report,
  look: {
    readonly name: string;
    readonly title: string;
    readonly lead: readonly string[];
    readonly formats: readonly ConditionalFormat[];
  },
): Sheet {
  const head: Block = {
    kind: "rows",
    rows: [[text(look.title, "title")], ...look.lead.map((line) => [text(line, "lead")]), [blank]],
  };
  const table: Block = {
    kind: "table",
    name: look.name.replace(/[^A-Za-z0-9]+/g, ""),
    columns: report.columns.map(({ key, head: words, width, note, align }) => ({
      key,
      head: words,
      width,
      note,
      align,
    })),
    rows: report.figures.map((row) => row.map((figure) => figure.cell)),
    formats: look.formats,
  };
  return {
    name: look.name,
    widths: [],
    blocks: [head, table, { kind: "rows", rows: missingRows(world, report) }],
    freeze: { columns: 1 },
    print: { orientation: "landscape", repeatHead: true },
  };
}
