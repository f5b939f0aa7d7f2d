import { lastDayOf, spanOf } from "../../core/days";
import { mainParts } from "../../core/editionParts";
import { computedIndicators } from "../../core/indicators/measures";
import { pollMeasures } from "../../core/opinion/polls";
import { isInAll } from "../../core/own/table/opinion";
import type { Row } from "../csv";
import { isNamed } from "../handMade";
import { keyOf } from "../tables";
import { fault, type ReadTable } from "./tableText";

type Tables = ReadonlyMap<string, ReadTable>;

function rowsOf(tables: Tables, file: string): readonly Row[] {
  return tables.get(file)?.rows ?? [];
}

/** Faults of a table's rows: `what` says what is wrong with one. */
function each(tables: Tables, file: string, what: (row: Row) => string | undefined): string[] {
  return rowsOf(tables, file).flatMap((row, place) => {
    const wrong = what(row);
    return wrong === undefined ? [] : [fault(file, place, wrong)];
  });
}

function memberships(tables: Tables): string[] {
  const founded = new Map(rowsOf(tables, "blocs.csv").map((row) => [row["bloc"], row["founded"] ?? ""]));
  return each(tables, "memberships.csv", ({ bloc, start = "", end = "" }) => {
    const since = spanOf(start);
    if (end !== "" && since && lastDayOf(end) <= since[0]) return `ends before it starts: ${start} to ${end}`;
    const first = spanOf(founded.get(bloc) ?? "")?.[0];
    // an exact day may: a government acts before others join it in a list
    const isBefore = start.length < 10 && since && first !== undefined && since[1] < first;
    return isBefore ? `starts before ${bloc} was founded: ${start}, ${founded.get(bloc)}` : undefined;
  });
}

/** A bloc that weighs in the score has no gap of a dissolved state in its time: who was in it is known for each. */
function wholeLists(tables: Tables): string[] {
  const lists = new Set(rowsOf(tables, "wholeLists.csv").map((row) => row["bloc"]));
  const blocs = new Map(rowsOf(tables, "blocs.csv").map((row) => [row["bloc"], row]));
  const last = rowsOf(tables, "countries.csv").reduce(
    (day, { until = "" }) => (until > day ? until : day),
    "",
  );
  return each(tables, "blocWeights.csv", ({ bloc = "" }) => {
    const { kind, founded = "" } = blocs.get(bloc) ?? {};
    if (kind !== "bloc" || founded > last || lists.has(bloc)) return undefined;
    return `${bloc} weighs in the score: name in wholeLists.csv the document that has all who ever belonged to it`;
  });
}

/** A pole or a voter is a country or a bloc: one code may not be both. */
function blocCodes(tables: Tables): string[] {
  const countries = new Set(rowsOf(tables, "countries.csv").map((row) => row["code"]));
  return each(tables, "blocs.csv", ({ bloc }) =>
    countries.has(bloc) ? `code of a country: ${bloc}; give the bloc another` : undefined,
  );
}

function blanks(tables: Tables): string[] {
  const files = [...tables.keys()].filter((file) => file.startsWith("values/"));
  return files.flatMap((file) =>
    each(tables, file, ({ value, note }) =>
      value === "" && note === "" ? "no figure: value is empty, and no note says why" : undefined,
    ),
  );
}

function idealPoints(tables: Tables): string[] {
  return each(tables, "idealPoints.csv", ({ value, low, high }) =>
    Number(low) <= Number(value) && Number(value) <= Number(high)
      ? undefined
      : `value outside its interval: ${low} ${value} ${high}`,
  );
}

function polls(tables: Tables): string[] {
  return each(tables, "opinion.csv", (row) => {
    const shares = ["approve", "disapprove", "unsure"].map((column) => Number(row[column] || 0));
    const sum = shares.reduce((total, share) => total + share, 0);
    if (!isInAll(shares)) return `shares above 100: ${shares.join(" + ")} = ${sum}`;
    const figures = ["approve", "disapprove", "unsure", "net"].filter((column) => row[column] !== "");
    return figures.length === 0 ? "no figure: approve, disapprove, unsure and net are empty" : undefined;
  });
}

function groups(tables: Tables): string[] {
  const names = new Map(rowsOf(tables, "groups.csv").map((row) => [row["group"], row["name"]]));
  return each(tables, "groups.csv", (row) =>
    names.get(row["group"]) === row["name"] ? undefined : `two names of one group: ${row["group"]}`,
  );
}

function argumentFault(tables: Tables, row: Row): string | undefined {
  const { kind, argument = "", code } = row;
  if (kind === "measure")
    return computedIndicators.has(argument) ? undefined : `unknown measure: ${argument}`;
  if (kind === "value") {
    return argument === code && tables.has(`values/${code}.csv`)
      ? undefined
      : `missing file: values/${code}.csv`;
  }
  if (kind === "status") {
    const known = rowsOf(tables, "blocs.csv").some((bloc) => bloc["bloc"] === argument);
    return known ? undefined : `unknown bloc: ${argument}`;
  }
  const [series, target, measure = ""] = argument.split("|");
  if (!(pollMeasures as readonly string[]).includes(measure)) return `unknown poll measure: ${argument}`;
  const asked = rowsOf(tables, "opinion.csv").some(
    (poll) => poll["series"] === series && poll["target"] === target,
  );
  return asked ? undefined : `unknown poll: ${argument}`;
}

function indicators(tables: Tables): string[] {
  const codes = new Set(rowsOf(tables, "indicators.csv").map((row) => row["code"]));
  const strays = [...tables.keys()]
    .filter((file) => file.startsWith("values/") && !codes.has(file.slice(7, -4)))
    .map((file) => `data/${file}:1: unknown indicator: ${file.slice(7, -4)}; define it in indicators.csv`);
  const lacking = [...computedIndicators.keys()]
    .filter((measure) => !rowsOf(tables, "indicators.csv").some((row) => row["argument"] === measure))
    .map((measure) => `data/indicators.csv:1: missing indicator: ${measure} is computed but not defined`);
  return [...each(tables, "indicators.csv", (row) => argumentFault(tables, row)), ...strays, ...lacking];
}

function method(tables: Tables): string[] {
  const sum = rowsOf(tables, "components.csv").reduce((total, row) => total + Number(row["weight"]), 0);
  return Math.abs(sum - 1) > 1e-9
    ? [`data/components.csv:1: invalid weights: they sum to ${sum}, not 1`]
    : [];
}

/** The parts of the facts that need a day up to which they are known. */
function edition(tables: Tables): string[] {
  const measured = rowsOf(tables, "indicators.csv").filter(({ kind }) => kind === "value");
  const needed = [...mainParts, ...measured.map(({ code = "" }) => code)];
  const known = rowsOf(tables, "edition.csv").map(({ part }) => part);
  const missing = needed
    .filter((part) => !known.includes(part))
    .map((part) => `data/edition.csv:1: missing part: ${part}; say to which day it is known`);
  const unknown = each(tables, "edition.csv", ({ part = "" }) =>
    needed.includes(part) ? undefined : `unknown part: ${part}; no indicator of kind value has this code`,
  );
  return [...missing, ...unknown];
}

function overrides(tables: Tables): string[] {
  return each(tables, "overrides.csv", ({ table = "", key = "", column = "", value = "" }) => {
    const found = tables.get(table);
    const row = found?.rows.find((line) => keyOf(line, found.shape.key) === key);
    if (row === undefined) return `unknown line: ${table} ${key}`;
    return row[column] === value
      ? undefined
      : `override not applied: ${table} ${key} ${column}; run its importer`;
  });
}

/** Rows made by hand that are not there: `npm run import` would have nothing to leave alone. */
function handMade(tables: Tables): string[] {
  return each(tables, "handMade.csv", ({ table = "", key = "" }) => {
    const found = tables.get(table);
    const isThere = found?.rows.some((line) => isNamed(keyOf(line, found.shape.key), key));
    return isThere ? undefined : `unknown line: ${table} ${key}; its key is ${found?.shape.key.join("|")}`;
  });
}

/** Facts that contradict each other, within a line or between tables. */
export function agreementFaults(tables: Tables): string[] {
  const checks = [
    ...[memberships, wholeLists, blocCodes, blanks, idealPoints, polls, groups, indicators, method, edition],
    ...[handMade, overrides],
  ];
  return checks.flatMap((check) => check(tables));
}
