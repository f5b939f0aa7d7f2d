import { counted } from "../../counted";
import { countryName, countryOf } from "../../countries/countries";
import { Mistake } from "../../mistake";
import type { World } from "../../world";
import { noOwnData, type OwnPoll } from "../ownData";
import { dateOf } from "./dates";
import { bodyRows, cellOf, columnCells, type HeadedTable, type Role, type TableRow } from "./heads";
import { leaderIn } from "./leaders";
import { numberReader, type NumberReader } from "./numbers";
import { Problems } from "./problems";
import { isBlank, textOf, type Reading } from "./table";

type Share = "approve" | "disapprove" | "unsure";

const shares: readonly Share[] = ["approve", "disapprove", "unsure"];

/** Shares of one question may sum to more than 100: three rounded ones to 101, and one more where a publisher rounded up twice. */
const mostInAll = 102;

/** Whether shares may be those of one question. @param given in per cent */
export function isInAll(given: readonly (number | undefined)[]): boolean {
  return given.reduce<number>((sum, share) => sum + (share ?? 0), 0) <= mostInAll;
}

/** Whether a cell says that there is no figure. */
function isMissing(cell: unknown): boolean {
  return isBlank(cell) || (typeof cell === "string" && /^(-|–|—|\.{1,3}|…|n\/?a|null)$/i.test(cell.trim()));
}

/** Whether a row is of all who were asked, not of a group among them. */
function isOfAll(cell: unknown): boolean {
  return (
    isBlank(cell) || /^(total|aggregate|all|all adults|overall|national|country|none)$/i.test(textOf(cell))
  );
}

function shareNamed(response: string): Share {
  const text = response.toLowerCase().replace(/[^a-z]/g, "");
  if (text === "approve") return "approve";
  if (text === "disapprove") return "disapprove";
  if (/^(dk|rf|dont|donot|refused|unsure|noanswer|noopinion)/.test(text)) return "unsure";
  throw new Mistake(
    `unknown response: ${response || "none"}; known are Approve, Disapprove, Don't know, Refused`,
  );
}

/** A row's figures: what they are of, and each share that it states, not yet in per cent. */
interface Line {
  readonly row: number;
  readonly country: string;
  readonly year: number;
  readonly target: string;
  readonly question: string;
  readonly source: string;
  readonly stated: readonly (readonly [Share, number])[];
}

function statedIn(table: HeadedTable, row: TableRow, reader: NumberReader): Line["stated"] {
  const figure = (cell: unknown): number => {
    const value = reader.read(cell);
    if (value === undefined)
      throw new Mistake(`not a number: ${textOf(cell).slice(0, 40)}; write a share such as 62, 62% or 0.62`);
    return value;
  };
  if (table.columns.has("response")) {
    const cell = cellOf(table, row, "value");
    const share = shareNamed(textOf(cellOf(table, row, "response")));
    return isMissing(cell) ? [] : [[share, figure(cell)]];
  }
  return shares.flatMap((share) =>
    (table.columns.get(share) ?? [])
      .map((place) => row.cells[place])
      .filter((cell) => !isMissing(cell))
      .map((cell) => [share, figure(cell)] as const),
  );
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
  const country = attempt(() => countryOf(world, textOf(cell("country"))));
  const year = attempt(() => Number(dateOf(cell("date") ?? "", table.raw.dateShift).slice(0, 4)));
  const question = textOf(cell("question")) || table.titles.join(" ");
  const target = attempt(() => leaderIn(world, textOf(cell("leader")) || question));
  const stated = attempt(() => statedIn(table, row, reader));
  if (country === undefined || year === undefined || target === undefined || stated === undefined)
    return undefined;
  const source = textOf(cell("source")) || `Gallup Analytics export, ${table.raw.origin}`;
  return {
    row: row.row,
    country,
    year,
    target,
    question: question || `leadership of ${target}`,
    source,
    stated,
  };
}

/** Whether figures are written as shares of 1. */
function areOfOne(values: readonly number[]): boolean {
  return values.some((value) => !Number.isInteger(value)) && values.every((value) => value <= 1);
}

/** 100 where a table states shares of 1, else 1. */
function scaleOf(lines: readonly Line[], perCent: boolean): number {
  return !perCent && areOfOne(lines.flatMap(({ stated }) => stated.map(([, value]) => value))) ? 100 : 1;
}

interface Group {
  readonly line: Line;
  readonly figures: Map<Share, number>;
}

/** Rows of one country, year and power together: in the long form each states one share. */
function groupsIn(
  world: World,
  table: HeadedTable,
  lines: readonly Line[],
  scale: number,
  problems: Problems,
) {
  const groups = new Map<string, Group>();
  const isLong = table.columns.has("response");
  for (const line of lines) {
    const key = `${line.country}|${line.year}|${line.target}`;
    const group = groups.get(key);
    const what = `${countryName(world, line.country)}, ${line.target}, ${line.year}`;
    if (group && (!isLong || line.stated.some(([share]) => share !== "unsure" && group.figures.has(share)))) {
      problems.add(line.row, `duplicate: ${what}; row ${group.line.row} has it too`);
      continue;
    }
    const own = group ?? { line, figures: new Map<Share, number>() };
    for (const [share, value] of line.stated) {
      const percent = Number((value * scale).toPrecision(12));
      own.figures.set(share, (own.figures.get(share) ?? 0) + percent);
    }
    groups.set(key, own);
  }
  return [...groups.values()];
}

/** `approve 62, disapprove 25`. */
function toldFigures(figures: Group["figures"]): string {
  return [...figures].map(([share, value]) => `${share} ${value}`).join(", ");
}

function isInRange({ line, figures }: Group, problems: Problems): boolean {
  const outside = [...figures].filter(([, value]) => value < 0 || value > 100);
  const isInSum = isInAll([...figures.values()]);
  for (const [share, value] of outside)
    problems.add(line.row, `value out of range: ${share} ${value}; a share is 0 to 100 per cent`);
  if (outside.length === 0 && !isInSum)
    problems.add(
      line.row,
      `value out of range: ${toldFigures(figures)}; shares of one question sum to at most 100`,
    );
  return outside.length === 0 && isInSum;
}

/** Whether shares of 1 stand among others in per cent, so that nobody can tell what they are. */
function isUnclear({ line, figures }: Group, problems: Problems): boolean {
  if (!areOfOne([...figures.values()])) return false;
  problems.add(
    line.row,
    `unclear share: ${toldFigures(figures)}, where other rows are in per cent; write 50% or 0.5%`,
  );
  return true;
}

/** Whether a table states approval: in columns, or as responses one a row. */
export function isOpinion({ columns }: HeadedTable): boolean {
  return (
    columns.has("approve") || columns.has("disapprove") || (columns.has("response") && columns.has("value"))
  );
}

/** Reads what a country's people answered of a power's leadership: Gallup Analytics' form and its like. */
export function readOpinion(world: World, table: HeadedTable): Reading {
  const problems = new Problems();
  if (!table.columns.has("date")) {
    problems.add(table.raw.firstRow + table.headPlace, "missing column: year; name it Year or Time");
    return { data: noOwnData, good: 0, problems: problems.all, notes: [] };
  }
  const all = bodyRows(table);
  const rows = all.filter(({ cells }) =>
    (table.columns.get("demographic") ?? []).every((place) => isOfAll(cells[place])),
  );
  const cells = [...shares, "value" as const].flatMap((role) => columnCells(table, rows, role));
  const reader = numberReader(cells, table.raw.separator);
  const read = rows.flatMap((row) => lineOf(world, table, row, reader, problems) ?? []);
  const lines = read.filter(({ stated }) => stated.length > 0);
  const isPerCent = cells.some(reader.isPerCent);
  const scale = scaleOf(lines, isPerCent);
  const groups = groupsIn(world, table, lines, scale, problems).filter(
    (group) => isInRange(group, problems) && (isPerCent || scale > 1 || !isUnclear(group, problems)),
  );
  const polls = groups.map(({ line: { country, year, target, question, source }, figures }): OwnPoll => ({
    ...{ country, year, target, question, source },
    ...{
      approve: figures.get("approve"),
      disapprove: figures.get("disapprove"),
      unsure: figures.get("unsure"),
    },
  }));
  const [subgroups, blank] = [all.length - rows.length, read.length - lines.length];
  const notes = [
    ...(subgroups > 0 ? [`Left out: ${counted(subgroups, "row")} of groups among those asked.`] : []),
    ...(blank > 0 ? [`Left out: ${counted(blank, "row")} without a figure.`] : []),
  ];
  return { data: { ...noOwnData, polls }, good: lines.length, problems: problems.all, notes };
}
