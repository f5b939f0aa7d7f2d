/** Indicators beside a list of names: the same columns from the pane and on the command line. */
import { countryName, resolved } from "../core/countries/countries";
import { listed } from "../core/countries/countryList";
import { whyUnknown } from "../core/countries/whyUnknown";
import { firstDay, spanAsked, yearOf } from "../core/days";
import { answeredDay, partOf } from "../core/editionParts";
import { grouped } from "../core/grouped";
import { indicatorAnswer, whyMissingInPrint } from "../core/indicators/indicatorAnswer";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import { gallupSince, isGallups, whatLicenceAdds } from "../core/opinion/pollsters";
import { sentence } from "../core/sentence";
import { pairMeasures, type PairMeasureName } from "../core/pairs/pairMeasures";
import { measureNamed, measureNames, pairRows } from "../core/pairs/pairs";
import { isByMethod } from "../core/score/method";
import type { Code, Day, Indicator, World } from "../core/world";
import { blank, numberCell, text, type Cell } from "../workbook/plan";
import { figureWidth } from "../workbook/shownNumber";
import { isDated, widthOf } from "./indicatorColumns";
import { indicatorHead, wordRoom } from "./indicatorHead";
import type { OptionsOf } from "./option";
import { meanings, measuresOption } from "./pairs";
import { commandName, commandOf, commandTexts, describeRequest, requestFrom } from "./request";
import { reportDay } from "./requestLimits";
import { dayOption, indicatorsOption } from "./usualOptions";

/** What is asked of a list of names. */
export interface EnrichRequest {
  /** Codes of indicators. */
  readonly indicators: readonly string[];
  readonly day: Day;
  /** Head of the column with the year or day that each row is answered for; undefined: all for `day`. */
  readonly year?: string;
  /** Head of the column with a second country. */
  readonly other?: string;
  /** Of the two countries; undefined: all. */
  readonly measures?: readonly PairMeasureName[];
}

const head = { value: "head", read: (text: string) => text, write: (text: string) => text };

export const enrichOptions: OptionsOf<EnrichRequest> = {
  indicators: {
    ...indicatorsOption,
    default: "",
    read: (text, about) => (text.trim() === "" ? [] : indicatorsOption.read(text, about)),
  },
  year: { ...head, name: "year", help: "head of the column with each row's year or day" },
  other: { ...head, name: "other", help: "head of the column with a second country" },
  measures: { ...measuresOption, read: (text) => listed(text).map(measureNamed) },
  // the head of each column names the day that is answered for
  day: { ...dayOption, read: (text, about) => reportDay(about.world, dayOption.read(text, about)) },
};

const name = "enrich";

/** The file whose list gets the columns, as a command names it. */
export interface EnrichPlace {
  readonly file: string;
  /** Head of the column with the names. */
  readonly column: string;
  readonly sheet?: string;
  readonly output: string;
}

const word = { value: "name", help: "", read: (text: string) => text, write: (text: string) => text };

const commandOptions = {
  file: { ...word, name: "file", isArgument: true },
  column: { ...word, name: "column" },
  sheet: { ...word, name: "sheet" },
  ...enrichOptions,
  output: { ...word, name: "output" },
};

/** The command that stamps the columns: `align enrich list.xlsx --column Country --indicators score --as-of 2023-11-03 --output new.xlsx`. @param place in the open workbook, which no command can name, the head of the names alone, where they have one */
export function enrichCommand(request: EnrichRequest, place?: Partial<EnrichPlace>): string {
  // the rows' own days are the only ones: a command takes no other beside them
  const { day, ...rest } = request;
  return commandOf(name, commandOptions, { ...place, ...rest, ...(request.year === undefined && { day }) });
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
  return requestFrom<EnrichRequest>(world, enrichOptions, commandTexts(commandOptions, command));
}

/** A name of the list. */
export interface ListedName {
  /** As it stands there; "" for a blank cell. */
  readonly text: string;
  /** Undefined: no country, or not clear which. */
  readonly code: Code | undefined;
  /** Whether the user said what it is. */
  readonly isSettled?: boolean;
  /** The year or day beside it, as it stands there. */
  readonly when?: string;
  /** The second country beside it. */
  readonly other?: ListedName;
}

/** Stands between what the cells of a row say, where they are one text. */
export const cellsApart = "\u001f";

/** How a column that is added looks. */
export interface EnrichedHead {
  readonly head: string;
  /** An Excel number format. */
  readonly format: string;
  /** In characters. */
  readonly width: number;
  /** Whether the method makes its figures. */
  readonly byMethod: boolean;
  /** Whether its cells are sentences, which take several lines. */
  readonly wrapped?: true;
}

/** A column to add: its head, then a cell beside each name, "" where there is nothing. */
export interface EnrichedColumn extends EnrichedHead {
  readonly cells: readonly (string | number)[];
}

/** What the head of a figure's column ends with: the day, unless each row has its own. */
function onDay({ day, year }: Pick<EnrichRequest, "day" | "year">): string {
  return year === undefined ? `, ${day}` : "";
}

/** The head of an indicator's column: with the day, unless each row has its own. */
export function enrichedHead(indicator: Indicator, request: Pick<EnrichRequest, "day" | "year">): string {
  return `${indicatorHead(indicator)}${onDay(request)}`;
}

/** The head of a measure's column. */
export function measureHead(measure: PairMeasureName): string {
  return meanings[measure].label;
}

/** The head of the column with the codes of second countries. */
export const otherCodeHead = "Other code";

/**
 * The last day of what the cell beside a name says: a year, a month, a day. Throws `Mistake` for what is none of them, and for one before
 * the data begin. @param dateShift as of `Enrichment`
 */
export function dayOfRow(when: string, dateShift: number): Day {
  if (when.trim() === "") throw new Mistake("missing day: the cell of the year or day is empty");
  const number = Number(when);
  const [, last] = spanAsked(Number.isFinite(number) ? number : when, dateShift);
  if (last < firstDay) throw new Mistake(`invalid day: ${when}; the data begin on ${firstDay}`);
  return last;
}

/** In characters. */
const yearWidth = 12;

/** What an indicator says beside a name; `date` is "" and `missing` says why where it says nothing. */
interface Figured {
  readonly value: number | string | undefined;
  readonly date: () => string;
  readonly missing: () => string;
}

/** A figure, and the year that it is for where it has one. */
function withYear(
  indicator: Indicator,
  { value, date }: Pick<Figured, "value" | "date">,
): readonly (string | number)[] {
  if (!isDated(indicator)) return [value ?? ""];
  return value === undefined ? ["", ""] : [value, yearOf(date())];
}

/** What stands beside a name. */
interface Beside {
  /** A value an indicator, and its year where it has one; then one a measure. */
  readonly values: readonly (string | number)[];
  /** Why something is missing; "" where nothing is. */
  readonly note: string;
}

/** Adds indicators to names. What stands beside a name is worked out once, so that a long list can be worked through in steps. */
export class Enrichment {
  private readonly indicators: readonly Indicator[];
  private readonly measures: readonly PairMeasureName[];
  private readonly known = new Map<string, Beside>();
  /** Whether a figure of Gallup's is missing that a licence may have. */
  private lacksGallups = false;

  /**
   * Throws `Mistake` for an unknown indicator, where there is nothing to add, and for measures of a pair without its columns.
   * @param dateShift by how much the numbers of days are lower where the list is from: 0, or `shiftOf1904`
   */
  constructor(
    private readonly world: World,
    private readonly request: EnrichRequest,
    private readonly dateShift = 0,
  ) {
    const { other, year, measures } = request;
    if ((measures ?? other) !== undefined && (other === undefined || year === undefined))
      throw new Mistake(
        `missing ${other === undefined ? "other" : "year"}: nothing given; a pair is of two countries and a year, name both columns`,
      );
    this.measures = other === undefined ? [] : (measures ?? measureNames);
    if (request.indicators.length + this.measures.length === 0)
      throw new Mistake("missing indicators: none; name some, such as score");
    this.indicators = request.indicators.map((code) => indicatorOf(world, code));
  }

  /** What is told of all that stands beside the names so far, once: what a licence would add. */
  get remarks(): readonly string[] {
    return this.lacksGallups ? [whatLicenceAdds] : [];
  }

  /** What stands beside a name. */
  beside(listed: ListedName): Beside {
    const { text, code, when, other } = listed;
    const key = [code ?? ` ${text}`, when ?? "", other?.code ?? ` ${other?.text}`].join(cellsApart);
    const found = this.known.get(key) ?? this.worked(listed);
    this.known.set(key, found);
    return found;
  }

  private worked(listed: ListedName): Beside {
    const { code, other } = listed;
    if (code === undefined) return this.unknown(listed);
    if (other !== undefined && other.code === undefined)
      return other.text.trim() === ""
        ? { values: this.blanks(), note: "missing other: the cell of the second country is empty" }
        : this.unknown(other);
    try {
      const day = this.dayOf(listed);
      const own = this.answered(code, day);
      const { both, whyNoPair } =
        other?.code === undefined ? { both: [], whyNoPair: [] } : this.ofPair(code, other.code, day);
      return {
        values: [
          ...own.flatMap((answer, i) => withYear(this.indicators[i]!, answer)),
          ...both.map((value) => value ?? ""),
        ],
        note: [...own.flatMap(({ value, missing }) => (value === undefined ? [missing()] : [])), ...whyNoPair]
          .map((reason) => sentence(reason))
          .filter((reason, i, all) => all.indexOf(reason) === i)
          .join(" "),
      };
    } catch (problem) {
      // what is wrong with a row's day is told beside it
      if (!(problem instanceof Mistake) || listed.when === undefined) throw problem;
      return { values: this.blanks(), note: problem.message };
    }
  }

  private blanks(): readonly string[] {
    return [...this.figureHeads(), ...this.measures].map(() => "");
  }

  /** Of each indicator, and of the year beside those that have one; without a day where each row has its own. */
  private figureHeads(): readonly EnrichedHead[] {
    return this.indicators.flatMap((indicator): readonly EnrichedHead[] => {
      const { code, name, format } = indicator;
      const byMethod = isByMethod(code);
      return [
        { head: enrichedHead(indicator, this.request), format, width: widthOf(indicator), byMethod },
        ...(isDated(indicator)
          ? [{ head: `${name}, year${onDay(this.request)}`, format: "0", width: yearWidth, byMethod }]
          : []),
      ];
    });
  }

  /** Of all columns: the codes, those of second countries where there are such, a column a figure, its year and a measure, the note. */
  get heads(): readonly EnrichedHead[] {
    const words = (head: string, width: number) => ({ head, format: "General", width, byMethod: false });
    return [
      words("Code", 12),
      ...(this.request.other === undefined ? [] : [words(otherCodeHead, 12)]),
      ...this.figureHeads(),
      ...this.measures.map((name) => {
        return { head: measureHead(name), format: meanings[name].format, width: 16, byMethod: false };
      }),
      { ...words("Note", 60), wrapped: true },
    ];
  }

  /** A cell a column beside a name, "" where there is nothing. */
  cells(listed: ListedName): readonly (string | number)[] {
    const { values, note } = this.beside(listed);
    const other = this.request.other === undefined ? [] : [listed.other?.code ?? ""];
    return [listed.code ?? "", ...other, ...values, note];
  }

  private unknown({ text, isSettled }: ListedName): Beside {
    const isClear = text.trim() === "" || isSettled === true;
    return { values: this.blanks(), note: isClear ? "" : whyUnknown(this.world, text) };
  }

  /** The day that a row is answered for. Throws `Mistake` for what is none. */
  private dayOf({ when }: ListedName): Day {
    return when === undefined ? this.request.day : dayOfRow(when, this.dateShift);
  }

  private answered(code: Code, asked: Day): readonly Figured[] {
    return this.indicators.map((indicator) => {
      const part = partOf(indicator);
      const day = answeredDay(this.world, asked, part);
      if (yearOf(day) === yearOf(asked)) {
        const { value, date } = indicatorAnswer(this.world, indicator, code, day);
        this.lacksGallups ||= value === undefined && isGallups(indicator) && yearOf(day) >= gallupSince;
        return { value, date, missing: () => whyMissingInPrint(this.world, indicator, code, day) };
      }
      // a later year is not answered by an earlier one
      const missing = () => `no ${indicator.name} for ${asked}; ${part} known to ${day}`;
      return { value: undefined, date: () => "", missing };
    });
  }

  /** A value a measure, and one reason for all those that lack a value for it. */
  private ofPair(
    code: Code,
    other: Code,
    day: Day,
  ): { readonly both: readonly (number | undefined)[]; readonly whyNoPair: readonly string[] } {
    const { world, measures } = this;
    const year = yearOf(day);
    const last = answeredDay(world, day);
    const of = { countries: [code], others: [other], first: year, last, measures };
    const [row] = pairRows(world, of);
    const both = measures.map((_, i) => row?.values[i]);
    const missing = measures.filter((_, i) => both[i] === undefined);
    if (missing.length > 0 && code === other)
      return { both, whyNoPair: [`${countryName(world, code)} is no pair with itself`] };
    const reach = yearOf(last) < year ? `; votes known to ${last}` : "";
    const unknown = ` of ${countryName(world, code)} and ${countryName(world, other)} in ${year}${reach}`;
    const reasons = grouped(missing, (one) => pairMeasures[one].leftOut(world) ?? unknown);
    const whyNoPair = [...reasons].map(([reason, names]) =>
      reason === unknown ? `no ${names.join(", ")}${reason}` : `${names.join(", ")}: ${reason}`,
    );
    return { both, whyNoPair };
  }

  /** The columns: the code that each name was taken for, each indicator, and, where something is missing, why. */
  columns(names: readonly ListedName[]): readonly EnrichedColumn[] {
    const rows = names.map((listed) => this.cells(listed));
    const hasNotes = rows.some((row) => row.at(-1) !== "");
    const heads = hasNotes ? this.heads : this.heads.slice(0, -1);
    return heads.map((head, i) => {
      const cells = rows.map((row) => row[i]!);
      const rooms = cells.map((cell) => (typeof cell === "number" ? figureWidth(cell, head.format) : 0));
      return {
        ...head,
        width: [...rooms, wordRoom(head.head)].reduce((most, one) => Math.max(most, one), head.width),
        cells,
      };
    });
  }
}

/** A code of a country as Enrich writes it; undefined for anything else, which may be anybody's. */
function writtenCode(world: World, text: string | undefined): Code | undefined {
  return text !== undefined && /^[A-Z]{3}$/.test(text) && resolved(world, text) === text ? text : undefined;
}

/** What a command asked of a list, asked again of the codes that stand beside it. Throws `Mistake` where it cannot be asked for any more. */
export function enrichedAgain(world: World, command: string, dateShift: number) {
  const request = enrichRequestIn(world, command);
  if (!request) return undefined;
  const enrichment = new Enrichment(world, request, dateShift);
  const { heads } = enrichment;
  const listed = (text: string | undefined): ListedName | undefined => {
    const code = writtenCode(world, text);
    return code === undefined ? undefined : { text: code, code };
  };
  const { column } = commandTexts(commandOptions, command);
  return {
    columns: heads,
    hasOther: request.other !== undefined,
    names: [column, ...(request.other === undefined ? [] : [request.other])],
    codeOf: (name: string) => resolved(world, name),
    year: request.year,
    cellsOf: (row: { readonly code: string; readonly other?: string; readonly when?: string }) => {
      const [own, other] = [listed(row.code), listed(row.other)];
      if (!own || (request.other !== undefined && !other)) return undefined;
      const asked = { ...own, ...(other && { other }), ...(row.when !== undefined && { when: row.when }) };
      return enrichment.cells(asked).map((cell, i): Cell => {
        if (cell === "") return blank;
        return typeof cell === "number" ? numberCell(cell, heads[i]!.format) : text(cell);
      });
    },
  };
}
