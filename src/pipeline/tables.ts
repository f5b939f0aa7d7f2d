import type { Row } from "./csv";

/** What a table of `data/` must look like; `data/README.md` says what the columns mean. */
export interface TableShape {
  /** Path below `data/`. */
  readonly file: string;
  readonly columns: readonly string[];
  /** The order of the lines; no two lines agree in all of these. */
  readonly key: readonly string[];
  /** Columns that may not be empty. */
  readonly filled: readonly string[];
}

function shape(file: string, columns: string, key: string, filled: string): TableShape {
  return { file, columns: columns.split(" "), key: key.split(" "), filled: filled.split(" ") };
}

/** Every table but the years of votes and the yearly values, which are many of one shape. */
export const tableShapes: readonly TableShape[] = [
  shape(
    "sources.csv",
    "id title producer url accessed terms citation",
    "id",
    "id title producer terms citation",
  ),
  shape(
    "countries.csv",
    "code alpha2 numeric name region subregion until source note",
    "code",
    "code name region subregion source",
  ),
  shape("areas.csv", "code name source", "code", "code name source"),
  shape("aliases.csv", "country name language source", "country name", "country name source"),
  shape("tallyNotes.csv", "roll_call note source", "roll_call", "roll_call note source"),
  shape("notVoters.csv", "name what source", "name", "name what source"),
  shape("groups.csv", "group name country source", "group country", "group name country source"),
  shape(
    "blocs.csv",
    "bloc name full_name kind founded description url source",
    "bloc",
    "bloc name full_name kind description source",
  ),
  shape(
    "memberships.csv",
    "bloc country status start end source evidence basis note",
    "bloc country start status",
    "bloc country status start source evidence basis",
  ),
  shape(
    "seatExceptions.csv",
    "roll_call country position reason",
    "roll_call country",
    "roll_call country position reason",
  ),
  shape(
    "opinion.csv",
    "series pollster question asks country year target approve disapprove unsure net field_dates field_end published source_type source title url read_in read_url note",
    "series country target year published question field_dates",
    "series pollster question asks country year target source_type source",
  ),
  shape(
    "opinionConflicts.csv",
    "country year target field value other_value preferred title url other_title other_url reason",
    "country year target field other_value",
    "country year target field value other_value preferred reason",
  ),
  shape(
    "events.csv",
    "id country date indicator value unit partner kind speaker text source document",
    "id",
    "id country date indicator value kind text source",
  ),
  shape(
    "idealPoints.csv",
    "country year value low high votes low_n source",
    "country year",
    "country year value low high source",
  ),
  shape(
    "indicators.csv",
    "code name theme kind argument unit format direction definition missing max_age source",
    "code",
    "code name theme kind argument unit format direction definition missing source",
  ),
  shape(
    "components.csv",
    "component weight axes applies_from known_from window least source",
    "component",
    "component weight source",
  ),
  shape(
    "blocWeights.csv",
    "pole part bloc weight unless source",
    "pole part bloc",
    "pole part bloc weight source",
  ),
  shape("statusValues.csv", "status value source", "status", "status value source"),
  shape("policyValues.csv", "list status value not_before source", "list status", "list status value source"),
  shape("poles.csv", "pole role of source", "pole role of", "pole role of source"),
  shape("pollSeries.csv", "series rank source", "rank", "series rank source"),
  shape(
    "questionLinks.csv",
    "kind match becomes name reason source",
    "kind match",
    "kind match reason source",
  ),
  shape("edition.csv", "part date next source note", "part", "part date next source note"),
  shape("handMade.csv", "table key reason source", "table key", "table key reason source"),
  shape(
    "overrides.csv",
    "table key column value reason source",
    "table key column",
    "table key column reason source",
  ),
];

// a value may be blank, with the reason as its note (check/agreement.ts)
const valuesShape = shape("values/*.csv", "country year value note", "country year", "country year");

/** The shape of a file below `data/`; undefined for a file that is no table of ours or has a shape of its own. */
export function shapeOf(file: string): TableShape | undefined {
  if (file.startsWith("values/")) return { ...valuesShape, file };
  return tableShapes.find((known) => known.file === file);
}

/** The words of a line's key, as `overrides.csv` writes them: `CSTO|ARM|1994-04-20|member`. */
export function keyOf(row: Row, key: readonly string[]): string {
  return key.map((column) => row[column] ?? "").join("|");
}
