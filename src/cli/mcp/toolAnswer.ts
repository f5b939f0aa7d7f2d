import type { CallToolResult } from "@modelcontextprotocol/server";
import { citationOf, dateOf, newestDay } from "../../core/datum";
import type { Evidence } from "../../core/answer";
import { edition } from "../../edition";
import { build } from "../../edition/build";
import { askOwn } from "../../edition/own";
import { Mistake } from "../../core/mistake";
import { isOwnCode } from "../../core/own/ownNames";
import { evidenceOfCall, type CallEvidence } from "../../formulas/callEvidence";
import { isBlank } from "../../formulas/blankCells";
import type { Matrix } from "../../formulas/blockPart";
import { quoted } from "../../formulas/calls";
import { catalogue } from "../../formulas/catalogue";
import { isCellOrRange, matrixOf } from "../argumentCells";
import { asJson } from "../call";
import { factsAsked } from "../factsAsked";
import { CellError, functionNamed } from "../functionsHost";
import type { Described } from "./metadata";
import { rowsArgument, toolName, usualRows } from "./tool";

/** Cells that evidence is looked up for, and pieces of it that are told, at most. */
const [mostCells, mostEvidence] = [50, 50];

/** Throws `Mistake` for an argument that the function does not have, and for one that is no cell and no range. */
function checkArguments({ name, parameters }: Described, given: Readonly<Record<string, unknown>>): void {
  const known = [...parameters.map((parameter) => parameter.name), rowsArgument];
  for (const [key, value] of Object.entries(given)) {
    if (!known.includes(key))
      throw new Mistake(`unknown argument: ${key}; ${toolName(name)} takes ${known.join(", ")}`);
    if (key === rowsArgument ? !Number.isInteger(value) || (value as number) < 1 : !isCellOrRange(value))
      throw new Mistake(
        `invalid ${key}: ${JSON.stringify(value)}; give ${key === rowsArgument ? "a whole number from 1" : "a value, an array of values, or rows of the same length"}`,
      );
  }
}

function cellText(cell: unknown): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  return typeof cell === "number" ? String(cell) : quoted(String(cell));
}

function argumentText(matrix: Matrix | undefined): string {
  if (matrix === undefined) return "";
  const rows = matrix.map((row) => row.map((cell) => cellText(cell) || '""').join(","));
  return matrix.length === 1 && matrix[0]!.length === 1 ? rows[0]! : `{${rows.join(";")}}`;
}

function formulaOf(name: string, matrices: readonly (Matrix | undefined)[]): string {
  const texts = matrices.map(argumentText);
  const last = texts.findLastIndex((text) => text !== "");
  return `=${name}(${texts.slice(0, last + 1).join(",")})`;
}

/** What the answer rests on: of a range of answers, what each of its first cells rests on. */
function evidenceFor(
  name: string,
  matrices: readonly (Matrix | undefined)[],
  rows: readonly (readonly unknown[])[],
): readonly CallEvidence[] {
  const isRange = matrices.some((matrix) => matrix && matrix.flat().length > 1);
  if (!isRange) return [evidenceOfCall(factsAsked, { name, matrices, place: undefined })];
  const places = rows.flatMap((row, i) => row.map((_, column) => ({ row: i, column })));
  return places.slice(0, mostCells).map((place) => evidenceOfCall(factsAsked, { name, matrices, place }));
}

function toldEvidence({ text, data }: Evidence) {
  const [first, second] = data;
  const date = first && !second ? dateOf(first) : (newestDay(data) ?? "");
  return { text, date, citations: [...new Set(data.flatMap((datum) => citationOf(edition, datum) ?? []))] };
}

function unitOf(name: string, given: Readonly<Record<string, unknown>>): string | null {
  const { indicator } = given;
  if (typeof indicator !== "string") return catalogue.get(name)?.unit ?? null;
  const own = isOwnCode(indicator) ? askOwn() : undefined;
  const world = typeof own === "object" ? own.world : edition;
  return world.indicators.get(indicator.toLowerCase())?.unit ?? null;
}

function valueTold(rows: readonly (readonly unknown[])[], most: number) {
  const told = rows.slice(0, most).map((row) => row.map(asJson));
  const value = rows.length === 1 && rows[0]!.length === 1 ? told[0]![0] : told;
  return { value, ...(rows.length > most ? { rows_left_off: rows.length - most } : {}) };
}

function result(told: Readonly<Record<string, unknown>>, isError = false): CallToolResult {
  return {
    content: [{ type: "text", text: JSON.stringify(told) }],
    structuredContent: told,
    ...(isError ? { isError } : {}),
  };
}

/**
 * A worksheet function's answer with unit, evidence and what to cite; where the cell would show an error, that error with its message.
 * @param given arguments by name, as the tool's schema has them
 */
export function toolAnswer(described: Described, given: Readonly<Record<string, unknown>>): CallToolResult {
  const { name, parameters } = described;
  checkArguments(described, given);
  const matrices = parameters.map((parameter) => matrixOf(given[parameter.name]));
  const told = (problem: object, rows: readonly (readonly unknown[])[]) => {
    const found = evidenceFor(name, matrices, rows);
    const evidence = found.flatMap((each) => each.evidence);
    const shown = evidence.slice(0, mostEvidence).map(toldEvidence);
    const left = evidence.length - shown.length;
    const [limit] = found.flatMap((each) => each.limit ?? []);
    return {
      formula: formulaOf(name, matrices),
      ...problem,
      unit: unitOf(name, given),
      day: found[0]?.day ?? null,
      ...(limit ? { limit } : {}),
      evidence: shown.map(({ citations, ...one }) => ({ ...one, citation: citations.join("; ") })),
      ...(left > 0 ? { evidence_left_off: left } : {}),
      citations: [...new Set(shown.flatMap(({ citations }) => citations))],
      edition: `${build}, facts complete to ${edition.editionDate}`,
    };
  };
  // a cell says of its first argument that it is the first: here arguments have names, and no order
  const missing = parameters.find(
    (parameter) => parameter.optional !== true && isBlank(given[parameter.name]),
  );
  if (missing) {
    const message = `missing ${missing.name}: nothing given; fill in this argument`;
    return result(told({ error: "#VALUE!", message }, [[null]]), true);
  }
  try {
    const answered = functionNamed(name)!(...matrices.map((matrix) => matrix ?? null));
    const rows = (Array.isArray(answered) ? answered : [[answered]]) as unknown[][];
    const most = typeof given[rowsArgument] === "number" ? given[rowsArgument] : usualRows;
    return result(told(valueTold(rows, most), rows));
  } catch (problem) {
    if (!(problem instanceof CellError)) throw problem;
    return result(told({ error: problem.code, message: problem.message }, [[null]]), true);
  }
}
