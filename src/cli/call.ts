import { Mistake } from "../core/mistake";
import { evidenceOfCall } from "../formulas/callEvidence";
import { isCellOrRange, matrixOf } from "./argumentCells";
import { factsAsked } from "./factsAsked";
import { CellError, functionNamed, functionNames } from "./functionsHost";

/** What a call prints and how it ends. */
export interface Outcome {
  readonly output: string;
  /** What is wrong, or what is to be known beside the answer. */
  readonly complaint: string;
  readonly exit: number;
}

/** Reasons that are told of one range. */
const mostReasons = 10;

/** An argument as typed: what parses as JSON is taken as such, `_` is left out, everything else is text. Throws `Mistake` for JSON that is no cell and no range. */
function argumentOf(text: string): unknown {
  if (text === "_") return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return text;
  }
  if (isCellOrRange(read)) return read;
  throw new Mistake(
    `${text.slice(0, 60)} is no value and no range; a range is written in rows: [["MDA"],["KAZ"]]`,
  );
}

export function asJson(cell: unknown): unknown {
  return cell instanceof CellError ? { error: cell.code, message: cell.message } : cell;
}

function asText(cell: unknown): string {
  if (cell instanceof CellError) return cell.code;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** One cell is shown as itself unless a range was asked about; everything else as rows. */
function isOneCell(rows: readonly (readonly unknown[])[], cells: readonly unknown[]): boolean {
  return rows.length === 1 && rows[0]!.length === 1 && !cells.some(Array.isArray);
}

function answered(rows: readonly (readonly unknown[])[], cells: readonly unknown[], json: boolean): Outcome {
  const one = isOneCell(rows, cells);
  const output = json
    ? JSON.stringify(one ? asJson(rows[0]![0]) : rows.map((row) => row.map(asJson)))
    : rows.map((row) => row.map(asText).join("\t")).join("\n");
  // a table of its own says in its cells what is missing
  if (json || !cells.some(Array.isArray)) return { output: `${output}\n`, complaint: "", exit: 0 };
  const flat = rows.flat();
  const errors = flat.filter((cell) => cell instanceof CellError);
  return {
    ...{ output: `${output}\n`, complaint: reasonsOf(errors) },
    exit: errors.length === flat.length ? 1 : 0,
  };
}

/** Why cells of a range are errors, each reason once. */
function reasonsOf(errors: readonly CellError[]): string {
  const reasons = [...new Set(errors.map(reasonOf))];
  const more = reasons.length - mostReasons;
  return [...reasons.slice(0, mostReasons), ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

function reasonOf({ code, message }: CellError): string {
  return `${code} ${message}`;
}

function failed(error: CellError, json: boolean): Outcome {
  if (json) return { output: `${JSON.stringify(asJson(error))}\n`, complaint: "", exit: 0 };
  return { output: "", complaint: reasonOf(error), exit: 1 };
}

/** How far the data reach, where a later day is asked for and the answer does not say it; "" otherwise. A number's cell has no room for it. */
function limitOf(name: string, cells: readonly unknown[], { output }: Outcome): string {
  const { limit = "" } = evidenceOfCall(factsAsked, {
    name,
    matrices: cells.map(matrixOf),
    place: undefined,
  });
  return output.includes("known to") ? "" : limit;
}

/** Calls a worksheet function as Excel would. Throws `Mistake` for an unknown name and for too many arguments. */
export function called(name: string, texts: readonly string[], json: boolean): Outcome {
  const answer = functionNamed(name);
  if (!answer) throw new Mistake(`unknown function: ${name}; known are ${functionNames().join(", ")}`);
  if (texts.length > answer.length) {
    throw new Mistake(
      `too many arguments: ${texts.length}; ${name.toUpperCase()} takes at most ${answer.length}`,
    );
  }
  const cells = Array.from({ length: answer.length }, (_, i) =>
    i < texts.length ? argumentOf(texts[i]!) : null,
  );
  try {
    const outcome = answered(answer(...cells) as unknown[][], cells, json);
    const limit = limitOf(name.toUpperCase(), cells, outcome);
    return { ...outcome, complaint: [outcome.complaint, limit].filter(Boolean).join("\n") };
  } catch (problem) {
    if (problem instanceof CellError) return failed(problem, json);
    throw problem;
  }
}
