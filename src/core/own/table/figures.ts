import { countryName, countryOf } from "../../countries/countries";
import { grouped } from "../../grouped";
import { Mistake } from "../../mistake";
import type { World } from "../../world";
import { noOwnData, type OwnFigure, type OwnIndicator } from "../ownData";
import { ownCode } from "../ownNames";
import { dateOf } from "./dates";
import { bodyRows, cellOf, columnCells, type HeadedTable, type Role, type TableRow } from "./heads";
import { numberReader, type NumberReader } from "./numbers";
import { Problems } from "./problems";
import { isBlank, textOf, type Reading } from "./table";

/** Columns that a table of figures must have. */
const needed = ["country", "indicator", "date", "value", "source"] as const satisfies readonly Role[];
/** Larger figures are slips. */
const largest = 1e15;

interface Line extends OwnFigure {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

function required(cell: unknown, name: string): unknown {
  if (isBlank(cell)) throw new Mistake(`missing ${name}: nothing given; fill in this cell`);
  return cell;
}

function valueIn(cell: unknown, reader: NumberReader): number {
  const value = reader.read(required(cell, "value"));
  if (value === undefined)
    throw new Mistake(`not a number: ${textOf(cell).slice(0, 40)}; write a figure such as 62.5`);
  if (Math.abs(value) > largest) throw new Mistake(`value out of range: ${textOf(cell)}; at most 10^15`);
  return value;
}

function lineOf(
  world: World,
  table: HeadedTable,
  row: TableRow,
  reader: NumberReader,
  problems: Problems,
): Line | undefined {
  const cell = (role: Role) => cellOf(table, row, role);
  const attempt = <T>(answer: () => T) => problems.attempt(row.row, answer);
  const country = attempt(() => countryOf(world, textOf(required(cell("country"), "country"))));
  const name = attempt(() => textOf(required(cell("indicator"), "indicator")));
  const code = name === undefined ? undefined : attempt(() => ownCode(name));
  const date = attempt(() => dateOf(required(cell("date"), "date"), table.raw.dateShift));
  const value = attempt(() => valueIn(cell("value"), reader));
  const source = attempt(() => textOf(required(cell("source"), "source")));
  const isKnown = country !== undefined && date !== undefined && value !== undefined && source !== undefined;
  if (!isKnown || name === undefined || code === undefined) return undefined;
  const unit = textOf(cell("unit")) || (reader.isPerCent(cell("value")) ? "per cent" : "");
  return { row: row.row, code, name: name.replace(/^own\./i, ""), country, date, value, source, unit };
}

/** The lines that say nothing for the second time and agree on what an indicator is called and measured in. */
function consistent(world: World, lines: readonly Line[], problems: Problems): readonly Line[] {
  const rows = new Map<string, number>();
  const first = new Map<string, Line>();
  return lines.filter((line) => {
    const { row, code, country, date, name, unit } = line;
    const key = `${code}|${country}|${date}`;
    const before = rows.get(key);
    const model = first.get(code) ?? line;
    if (before !== undefined)
      problems.add(
        row,
        `duplicate: ${countryName(world, country)}, ${code}, ${date}; row ${before} has it too`,
      );
    else if (model.name.toLowerCase() !== name.toLowerCase())
      problems.add(
        row,
        `ambiguous indicator: ${name}; ${model.name} in row ${model.row} has the code ${code} too, rename one`,
      );
    else if (model.unit !== unit)
      problems.add(
        row,
        `mixed units: ${unit || "none"} for ${code}; row ${model.row} has ${model.unit || "none"}`,
      );
    else {
      rows.set(key, row);
      first.set(code, model);
      return true;
    }
    return false;
  });
}

function byCountryAndDate(a: OwnFigure, b: OwnFigure): number {
  if (a.country !== b.country) return a.country < b.country ? -1 : 1;
  return a.date < b.date ? -1 : 1;
}

function indicatorsOf(lines: readonly Line[]): readonly OwnIndicator[] {
  return [...grouped(lines, ({ code }) => code)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({
      code,
      name: own[0]!.name,
      unit: own[0]!.unit,
      figures: own
        .map(({ country, date, value, source }): OwnFigure => ({ country, date, value, source }))
        .sort(byCountryAndDate),
    }));
}

/** Reads a table `country, indicator, date, value, source`, and `unit` where there is one. */
export function readFigures(world: World, table: HeadedTable): Reading {
  const problems = new Problems();
  const lacking = needed.filter((role) => !table.columns.has(role));
  if (lacking.length > 0) {
    const row = table.raw.firstRow + table.headPlace;
    problems.add(row, `missing columns: ${lacking.join(", ")}; the heads are ${needed.join(", ")}`);
    return { data: noOwnData, good: 0, problems: problems.all, notes: [] };
  }
  const rows = bodyRows(table);
  const reader = numberReader(columnCells(table, rows, "value"), table.raw.separator);
  const read = rows.flatMap((row) => lineOf(world, table, row, reader, problems) ?? []);
  const lines = consistent(world, read, problems);
  return {
    data: { ...noOwnData, indicators: indicatorsOf(lines) },
    good: lines.length,
    problems: problems.all,
    notes: [],
  };
}
