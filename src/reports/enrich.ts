/** Indicators beside a list of names: the same columns from the pane and on the command line. */
import { countryOf } from "../core/countries/countries";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { Code, Day, Indicator, World } from "../core/world";
import { widthOf } from "./indicatorColumns";
import { indicatorHead } from "./indicatorHead";
import type { OptionsOf } from "./option";
import { commandName, commandOf, commandTexts, describeRequest, requestFrom } from "./request";
import { reportDay } from "./requestLimits";
import { dayOption, indicatorsOption } from "./usualOptions";

/** What is asked of a list of names. */
export interface EnrichRequest {
  /** Codes of indicators. */
  readonly indicators: readonly string[];
  readonly day: Day;
}

export const enrichOptions: OptionsOf<EnrichRequest> = {
  indicators: { ...indicatorsOption, isNeeded: true },
  // the head of each column names the day that is answered for
  day: { ...dayOption, read: (text, about) => reportDay(about.world, dayOption.read(text, about)) },
};

const name = "enrich";

/** The command that stamps the columns: `align enrich --indicators score --as-of 2023-11-03`. */
export function enrichCommand(request: EnrichRequest): string {
  return commandOf(name, enrichOptions, request);
}

/** A request in words: `enrich; indicators score; as-of 2023-11-03`. */
export function describeEnrichment(request: EnrichRequest): string {
  return describeRequest(name, enrichOptions, request);
}

/** Whether a command asks for columns beside a list, not for a report. */
export function isEnrichment(command: string): boolean {
  return commandName(command) === name;
}

/** What a command asks for; undefined where it enriches nothing. Throws `Mistake` where it cannot be asked for any more. */
export function enrichRequestIn(world: World, command: string): EnrichRequest | undefined {
  if (!isEnrichment(command)) return undefined;
  return requestFrom<EnrichRequest>(world, enrichOptions, commandTexts(enrichOptions, command));
}

/** A name of the list. */
export interface ListedName {
  /** As it stands there; "" for a blank cell. */
  readonly text: string;
  /** Undefined: no country, or not clear which. */
  readonly code: Code | undefined;
  /** Whether the user said what it is. */
  readonly isSettled?: boolean;
}

/** A column to add: its head, then a cell beside each name, "" where there is nothing. */
export interface EnrichedColumn {
  readonly head: string;
  readonly cells: readonly (string | number)[];
  /** An Excel number format. */
  readonly format: string;
  /** In characters. */
  readonly width: number;
}

/** The columns' heads, with a number behind those that are taken, in whatever case. */
export function freeHeads(
  columns: readonly Pick<EnrichedColumn, "head">[],
  taken: readonly string[],
): readonly string[] {
  const lower = new Set(taken.map((head) => head.toLowerCase()));
  return columns.map(({ head }) => {
    let free = head;
    for (let number = 2; lower.has(free.toLowerCase()); number++) free = `${head} ${number}`;
    lower.add(free.toLowerCase());
    return free;
  });
}

/** The head of an indicator's column. */
export function enrichedHead(indicator: Indicator, day: Day): string {
  return `${indicatorHead(indicator)}, ${day}`;
}

/** What stands beside a name. */
interface Beside {
  readonly values: readonly (string | number)[];
  /** Why something is missing; "" where nothing is. */
  readonly note: string;
}

function whyUnknown(world: World, text: string): string {
  try {
    return countryOf(world, text);
  } catch (problem) {
    if (problem instanceof Mistake) return problem.message;
    throw problem;
  }
}

/** Adds indicators to names. What stands beside a name is worked out once, so that a long list can be worked through in steps. */
export class Enrichment {
  private readonly indicators: readonly Indicator[];
  private readonly known = new Map<string, Beside>();

  /** Throws `Mistake` for an unknown indicator. */
  constructor(
    private readonly world: World,
    private readonly request: EnrichRequest,
  ) {
    this.indicators = request.indicators.map((code) => indicatorOf(world, code));
  }

  /** What stands beside a name. */
  beside(listed: ListedName): Beside {
    const { text, code } = listed;
    const key = code ?? ` ${text}`;
    const found = this.known.get(key) ?? (code === undefined ? this.unknown(listed) : this.answered(code));
    this.known.set(key, found);
    return found;
  }

  private unknown({ text, isSettled }: ListedName): Beside {
    const isClear = text.trim() === "" || isSettled === true;
    return { values: this.indicators.map(() => ""), note: isClear ? "" : whyUnknown(this.world, text) };
  }

  private answered(code: Code): Beside {
    const { day } = this.request;
    const answers = this.indicators.map((indicator) => indicatorAnswer(this.world, indicator, code, day));
    const reasons = answers.filter(({ value }) => value === undefined).map((answer) => answer.missing());
    return { values: answers.map(({ value }) => value ?? ""), note: reasons.join("; ") };
  }

  /** The columns: the code that each name was taken for, each indicator, and, where something is missing, why. */
  columns(names: readonly ListedName[]): readonly EnrichedColumn[] {
    const rows = names.map((listed) => this.beside(listed));
    const notes = rows.map(({ note }) => note);
    return [
      { head: "Code", cells: names.map(({ code }) => code ?? ""), format: "General", width: 12 },
      ...this.indicators.map((indicator, i): EnrichedColumn => ({
        head: enrichedHead(indicator, this.request.day),
        cells: rows.map(({ values }) => values[i]!),
        format: indicator.format,
        width: widthOf(indicator),
      })),
      ...(notes.some(Boolean) ? [{ head: "Note", cells: notes, format: "General", width: 60 }] : []),
    ];
  }
}
