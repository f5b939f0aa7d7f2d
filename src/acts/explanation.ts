import { type Alignment, alignment } from "../core/align";
import { axisOf, defaultAxis } from "../core/axis";
import { membershipAt } from "../core/blocs";
import { countryName, resolved } from "../core/countries";
import { answeredDay, askedDay } from "../core/days";
import { evidenceSources, evidenceText, newestEvidence } from "../core/evidence";
import { datum, indicatorOf, whyMissing } from "../core/indicators";
import { Mistake } from "../core/mistake";
import { rollCallOf } from "../core/rollCalls";
import type { Day, Source, World } from "../core/world";
import type { CellRead } from "../workbook/excel/activeCell";
import { type Call, callIn, literalOf } from "../workbook/call";

/** One thing that an answer rests on. */
export interface Ground {
  readonly said: string;
  /** Date of the newest datum. */
  readonly date: string;
  readonly sources: readonly Source[];
}

/** What stands behind a cell. */
export type Explanation =
  | {
      readonly kind: "call";
      readonly call: Call;
      /** The arguments with what they hold. */
      readonly given: readonly string[];
      readonly day: Day;
      readonly grounds: readonly Ground[];
      /** Why it answers an error, where it does. */
      readonly error: string | undefined;
    }
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly head: string;
      /** Rows of the sheet Align Sources that name the column. */
      readonly sources: readonly Readonly<Record<string, string>>[];
    }
  | { readonly kind: "foreign" };

/** Arguments that refer to cells or names, of the first call of Align in a formula. */
export function referencesIn(formula: string): readonly string[] {
  return (callIn(formula)?.arguments ?? []).filter(
    (argument) => argument !== "" && literalOf(argument) === undefined && !argument.startsWith("[@"),
  );
}

/** Functions by what stands at which place of their arguments. */
const shapes: Readonly<
  Record<string, readonly ("country" | "indicator" | "bloc" | "resolution" | "day" | "axis" | "pole")[]>
> = {
  ALIGN: ["country", "day", "axis"],
  "ALIGN.EXPLAIN": ["country", "day", "axis"],
  "ALIGN.GET": ["country", "indicator", "day"],
  "ALIGN.MEMBER": ["country", "bloc", "day"],
  "ALIGN.STATUS": ["country", "bloc", "day"],
  "ALIGN.VOTE": ["country", "resolution"],
};

function sourcesNamed(world: World, ids: readonly string[]): readonly Source[] {
  return [...new Set(ids)].flatMap((id) => world.sources.get(id) ?? []);
}

function standingGrounds(world: World, standing: Alignment): readonly Ground[] {
  return standing.components.map(({ name, evidence }) => ({
    said: `${name}: ${evidenceText(evidence, standing.axis)}`,
    date: newestEvidence(world, standing.country, evidence, standing.day, standing.axis),
    sources: sourcesNamed(world, evidenceSources(evidence)),
  }));
}

function dayIn(world: World, value: unknown): Day {
  if (typeof value === "number" && value > 2100)
    return answeredDay(
      world,
      new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10),
    );
  const text = value === undefined || value === "" ? undefined : (value as string | number);
  return answeredDay(world, askedDay(world, text));
}

function groundsOf(
  world: World,
  call: Call,
  values: readonly unknown[],
): { day: Day; grounds: readonly Ground[] } {
  const shape = shapes[call.name] ?? ["country"];
  const at = (kind: (typeof shape)[number]) => {
    const place = shape.indexOf(kind);
    return place < 0 ? undefined : values[place];
  };
  const day = dayIn(world, at("day"));
  const country = resolved(world, String(at("country") ?? ""));
  const text = (kind: (typeof shape)[number]) => String(at(kind) ?? "");
  if (country === undefined) return { day, grounds: [] };
  const name = countryName(world, country);
  switch (call.name) {
    case "ALIGN":
    case "ALIGN.EXPLAIN": {
      const axis = text("axis") === "" ? defaultAxis : axisOf(world, text("axis"));
      return { day, grounds: standingGrounds(world, alignment(world, country, day, axis)) };
    }
    case "ALIGN.GET": {
      const indicator = indicatorOf(world, text("indicator"));
      const found = datum(world, indicator, country, day);
      const said = found
        ? `${indicator.name}: ${indicator.definition}`
        : whyMissing(world, indicator, country, day);
      const source = found?.source ?? indicator.source;
      return { day, grounds: [{ said, date: found?.date ?? "", sources: sourcesNamed(world, [source]) }] };
    }
    case "ALIGN.MEMBER":
    case "ALIGN.STATUS": {
      const bloc = text("bloc");
      const held = membershipAt(world, bloc.toUpperCase(), country, day);
      const said = held
        ? `${name}, ${bloc}: ${held.status} since ${held.start}. ${held.evidence}`
        : `${name} has no status in ${bloc} on ${day}.`;
      return {
        day,
        grounds: [
          { said, date: held?.start ?? day, sources: sourcesNamed(world, held ? [held.source] : []) },
        ],
      };
    }
    case "ALIGN.VOTE": {
      const { id, title, date, source } = rollCallOf(world, text("resolution"));
      return {
        day: date,
        grounds: [{ said: `${id}: ${title}`, date, sources: sourcesNamed(world, [source]) }],
      };
    }
    default:
      return {
        day,
        grounds: standingGrounds(world, alignment(world, country, day, defaultAxis)).slice(0, 0),
      };
  }
}

function isError(value: unknown): boolean {
  return typeof value === "string" && /^#(N\/A|VALUE!|NAME\?|REF!|BUSY!|SPILL!)$/.test(value);
}

/** Why a cell shows an error, in words, where its code alone tells. */
function errorSaid(value: unknown): string | undefined {
  if (value === "#NAME?")
    return "Excel does not know the function here: open the workbook where Align is installed, then re-enter the formula.";
  if (value === "#BUSY!") return "The cell is being calculated.";
  if (value === "#SPILL!") return "The answer needs more cells, and some of them are filled: empty them.";
  return isError(value) ? "Hover over the cell's warning sign to read Align's message." : undefined;
}

/** What stands behind a cell: a call of Align, a value that Align wrote, or nothing of Align. */
export function explanationOf(world: World, cell: CellRead): Explanation {
  const call = callIn(cell.formula);
  if (call) {
    const referred = [...cell.referred];
    const values = call.arguments.map((argument) => {
      const column = /^\[@\[?([^\]]+)\]?\]$/.exec(argument);
      if (column) return cell.row[column[1]!];
      return argument === "" ? undefined : (literalOf(argument) ?? referred.shift());
    });
    const given = call.arguments.map((argument, i) =>
      literalOf(argument) === undefined && argument !== ""
        ? `${argument} = ${String(values[i] ?? "?")}`
        : argument,
    );
    try {
      return { kind: "call", call, given, ...groundsOf(world, call, values), error: errorSaid(cell.value) };
    } catch (problem) {
      if (!(problem instanceof Mistake)) throw problem;
      return { kind: "call", call, given, day: world.editionDate, grounds: [], error: problem.message };
    }
  }
  const { head, sheet } = cell;
  const label = "Columns that use it";
  const sources = cell.sources.filter((row) => {
    const part = (row[label] ?? "").split(/(?<=[^ ])\. /).find((text) => text.startsWith(`${sheet}: `));
    return (
      head !== undefined &&
      part
        ?.slice(sheet.length + 2)
        .split("; ")
        .includes(head)
    );
  });
  return sources.length > 0 && head !== undefined
    ? { kind: "written", sheet, head, sources }
    : { kind: "foreign" };
}
