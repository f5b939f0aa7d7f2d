/** A panel as files: the long table, and a codebook that says what each column is. */
import { countriesNamed } from "../core/countries/countryList";
import { spanAsked, yearOf } from "../core/days";
import { indicatorOf } from "../core/indicators/indicators";
import {
  checkFirst,
  checkYears,
  columnLeftOut,
  panelEnd,
  panelRows,
  type PanelOf,
} from "../core/indicators/panel";
import { isByMethod, methodNumber } from "../core/score/method";
import type { Day, Indicator, World } from "../core/world";
import { type CsvRow, guarded } from "../workbook/csvText";
import {
  blank,
  numberCell,
  text,
  type Cell,
  type Column,
  type Sheet,
  type Table,
  type Workbook,
} from "../workbook/plan";
import {
  citedMemberships,
  codebookHeads,
  countryCode,
  fullBlocs,
  keyLine,
  type CodebookLine,
} from "./codebook";
import { widthOf } from "./indicatorColumns";
import type { Option, OptionsOf } from "./option";
import { commandOf, requestFrom, type Texts } from "./request";
import { countriesOption, dayOption, fromOption, indicatorsOption } from "./usualOptions";

interface PanelRequest {
  readonly indicators: readonly string[];
  readonly from: number;
  readonly to?: Day;
  /** As typed: groups stand for who was in them on the last day. */
  readonly countries: string;
}

/** The first year of a table over years. */
export const yearOption: Option<number> = {
  ...fromOption,
  value: "year",
  help: "first year",
  read: (words) => yearOf(spanAsked(words)[0]),
  write: String,
};

export const panelOptions: OptionsOf<PanelRequest> = {
  countries: { ...countriesOption, default: "un", read: (words) => words, write: (words) => words },
  indicators: { ...indicatorsOption, isNeeded: true },
  from: { ...yearOption, isNeeded: true },
  to: {
    ...dayOption,
    ...{
      name: "to",
      help: "last year (default: the last that one of the indicators knows)",
      default: undefined,
    },
    read: (words) => spanAsked(words)[1],
  },
};

/** A long table as it was asked for, and the command that asks for it again. */
export type AskedAs<Of> = Of & { readonly command: string };

/** On the command line and in stamps. */
export const panelName = "panel";

/** What texts ask of a panel. Throws `Mistake`. */
export function panelFrom(world: World, texts: Texts): AskedAs<PanelOf> {
  const request = requestFrom<PanelRequest>(world, panelOptions, texts);
  const indicators = [...new Set(request.indicators)].map((code) => indicatorOf(world, code));
  const last = panelEnd(world, indicators, request.to);
  checkFirst(request.from);
  checkYears(request.from, last, () => panelEnd(world, indicators));
  const countries = countriesNamed(world, request.countries, last);
  const codes = indicators.map(({ code }) => code);
  const command = commandOf(panelName, panelOptions, { ...request, indicators: codes, to: last });
  return { countries, indicators, first: request.from, last, command };
}

const yearLine = keyLine(
  "year",
  "Year",
  "Figures are the year's own; what is computed or held is as of its last day",
);

/** How the memberships behind an indicator are cited; "" where it rests on none. */
function sourceOf(world: World, { kind, argument }: Indicator): string {
  if (kind === "status") return citedMemberships(world, new Set([argument]));
  return kind === "measure" && argument === "blocs" ? citedMemberships(world, fullBlocs(world)) : "";
}

/** A line for each column of a panel, in order. */
export function codebook(world: World, of: PanelOf): readonly CodebookLine[] {
  return [
    keyLine("country", "Country", countryCode),
    yearLine,
    ...of.indicators.map((indicator) => {
      const { code, name, unit, definition, source } = indicator;
      return {
        ...{ column: code, label: name, unit, definition },
        missing: columnLeftOut(world, of, indicator) ?? indicator.missing,
        source: sourceOf(world, indicator) || (world.sources.get(source)?.citation ?? source),
      };
    }),
  ];
}

/** Columns that tell the rows of a panel apart. */
export const panelKeys = ["country", "year"] as const;

/** A panel as rows of a CSV file, its heads first; what is missing is undefined. */
export function* panelLines(world: World, of: PanelOf): Generator<CsvRow> {
  yield [...panelKeys, ...of.indicators.map(({ code }) => code)];
  for (const { country, year, answers } of panelRows(world, of))
    yield [
      ...[country, year],
      ...answers.map(({ value }) => (typeof value === "string" ? guarded(value) : value)),
    ];
}

function cellOf(value: number | string | undefined, { format }: Indicator): Cell {
  if (value === undefined) return blank;
  return typeof value === "number" ? numberCell(value, format) : text(value);
}

function sheet(name: string, table: Omit<Table, "kind" | "name" | "formats">, frozen: number): Sheet {
  return {
    ...{ name, widths: [], freeze: { columns: frozen } },
    blocks: [{ kind: "table", name, formats: [], ...table }],
    print: { orientation: "landscape", repeatHead: true },
  };
}

const [panelTable, codebookTable] = ["Panel", "Codebook"];

const columnOf = (key: string, width: number): Column => ({ key, head: key, width });

/** A panel as a workbook: the long table, and the codebook, above the stamp. */
export function panelWorkbook(world: World, of: AskedAs<PanelOf>): Workbook {
  const rows = Array.from(panelRows(world, of), ({ country, year, answers }): readonly Cell[] => [
    text(country),
    numberCell(year, "0"),
    ...answers.map(({ value }, i) => cellOf(value, of.indicators[i]!)),
  ]);
  const columns = of.indicators.map((indicator) => ({
    ...columnOf(indicator.code, widthOf(indicator)),
    ...(isByMethod(indicator.code) && { byMethod: true }),
  }));
  const lines = codebook(world, of).map((line) => codebookHeads.map((head) => text(line[head], "wrapped")));
  const widths = [24, 28, 22, 70, 50, 70];
  return {
    properties: { title: "Panel", edition: world.editionName, method: methodNumber },
    stamps: [panelTable, codebookTable].map((table) => ({ table, command: of.command })),
    sheets: [
      sheet(panelTable, { columns: [columnOf("country", 9), columnOf("year", 7), ...columns], rows }, 2),
      sheet(
        codebookTable,
        { columns: codebookHeads.map((head, i) => columnOf(head, widths[i]!)), rows: lines },
        1,
      ),
    ],
  };
}
