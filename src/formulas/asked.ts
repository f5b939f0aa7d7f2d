/** What a call asks for: its arguments by role, each read as its function means it. */
import { blocOf } from "../core/blocs/blocs";
import { countryOf } from "../core/countries/countries";
import { countriesNamed, listed } from "../core/countries/countryList";
import { dayAsked, firstDay, spanAsked, yearOf } from "../core/days";
import { answeredDay, knownTo, partOf, reachBefore } from "../core/editionParts";
import { citeStyles, type CiteStyle } from "../core/indicators/cite";
import { indicatorOf } from "../core/indicators/indicators";
import { checkFirst, checkYears, panelEnd, type PanelOf } from "../core/indicators/panel";
import { Mistake, mostLetters, withinLimit } from "../core/mistake";
import { NotAvailable } from "../core/notAvailable";
import { ratingMeasures } from "../core/opinion/polls";
import { checkPollster } from "../core/opinion/pollsters";
import { pairsAsked, type PairsOf } from "../core/pairs/pairs";
import { leaderOf, type RatingQuestion } from "../core/opinion/ratings";
import { isOwnCode, isOwnPollster } from "../core/own/ownNames";
import type { OwnFacts } from "../core/own/ownWorld";
import { changeParts, type ChangePart } from "../core/score/changePart";
import type { Weights } from "../core/score/score";
import { axisOf, defaultAxis, voterNamed, type Axis } from "../core/votes/axis";
import { positionNamed, positionWords } from "../core/votes/positionWords";
import { topicOf } from "../core/votes/rollCalls";
import { placeOf } from "../core/votes/symbols";
import { measures, type MeasureName, type Period } from "../core/votes/similarity";
import { voterOf, type Voter } from "../core/votes/voters";
import type { Code, Day, Indicator, Position, World } from "../core/world";
import type { PartAsked, Role } from "./catalogue";

/** Where a call looks things up. */
export interface Facts {
  /** The shipped facts. */
  readonly world: World;
  /** The user's own; a text says why there are none to read now. */
  readonly own: () => OwnFacts | string;
  /** By how much the numbers of days are lower in the workbook that asks: 0, or 1462 in its 1904 date system. */
  readonly dateShift: () => number;
}

/** A cell of each argument by role; undefined: blank or left out. */
export type CellsAsked = Readonly<Partial<Record<Role, unknown>>>;

/** Own data for a call that names them. Throws `NotAvailable` while they cannot be read. */
export function ownFacts({ own }: Pick<Facts, "own">): OwnFacts {
  const found = own();
  if (typeof found === "string") throw new NotAvailable(found);
  return found;
}

/** A required text; numbers are taken as text. */
export function textIn(cell: unknown, name: string): string {
  if (cell === undefined) throw new Mistake(`missing ${name}: nothing given; fill in this argument`);
  return String(cell).trim();
}

/** An option in lower case, one of those known; the first one where it is left out. */
function optionIn<T extends string>(cell: unknown, name: string, known: readonly [T, ...(readonly T[])]): T {
  if (cell === undefined) return known[0];
  const wanted = textIn(cell, name).toLowerCase();
  const found = known.find((choice) => choice === wanted);
  if (!found) throw new Mistake(`unknown ${name}: ${textIn(cell, name)}; known are ${known.join(", ")}`);
  return found;
}

function flagIn(cell: unknown, name: string): boolean {
  if (cell === undefined) return false;
  if (typeof cell === "boolean") return cell;
  const wanted = textIn(cell, name).toLowerCase();
  if (["true", "yes", "1"].includes(wanted)) return true;
  if (["false", "no", "0"].includes(wanted)) return false;
  throw new Mistake(`invalid ${name}: ${textIn(cell, name)}; give TRUE or FALSE`);
}

function dateIn(cell: unknown): number | string | undefined {
  if (cell === undefined || typeof cell === "number" || typeof cell === "string") return cell;
  throw new Mistake(
    `invalid day: ${String(cell)}; use a year (2023), an Excel date or ISO text (2023-11-03)`,
  );
}

/** The voter that a cell names: a country, a bloc or a pole. */
export function voterIn(world: World, cell: unknown): Voter {
  return voterOf(world, voterNamed(world, textIn(cell, "voter")));
}

/** An indicator where it is known: among own data only where its code names them. */
export interface IndicatorAsked {
  readonly world: World;
  readonly indicator: Indicator;
}

/** Its members throw `Mistake` for what the user wrote wrong, and `NotAvailable` for a day before the data begin. */
export class Asked {
  constructor(
    readonly facts: Facts,
    private readonly cells: CellsAsked,
    /** Undefined: the method's. */
    readonly weights?: Weights,
    private readonly of: PartAsked = "votes",
  ) {}

  /** The same call, of a function that answers from a part of the facts. */
  about(part: PartAsked): Asked {
    return new Asked(this.facts, this.cells, this.weights, part);
  }

  /** The part of the facts that is asked, as `World.parts` names it. */
  get part(): string {
    return this.of === "indicator" ? partOf(this.indicator.indicator) : this.of;
  }

  /** The shipped facts. */
  get world(): World {
    return this.facts.world;
  }

  isGiven(role: Role): boolean {
    return this.cells[role] !== undefined;
  }

  text(role: Role): string {
    return textIn(this.cells[role], role);
  }

  get country(): Code {
    return countryOf(this.world, this.text("country"));
  }

  get voters(): readonly [Voter, Voter] {
    return [voterIn(this.world, this.cells.country), voterIn(this.world, this.cells.other)];
  }

  /** The country that another is compared with. */
  get other(): Code {
    return countryOf(this.world, this.text("other"));
  }

  /** The countries that get a column, of one cell or a list of cells; none where they are left out. */
  get countries(): readonly Code[] {
    const named = [this.cells.countries].flat().filter((cell) => cell !== undefined);
    return named.map((cell) => countryOf(this.world, textIn(cell, "country")));
  }

  /** Throws `Mistake` where an argument is left out that a function cannot do without. @param what to fill in */
  private need(role: Role, what: string): void {
    if (!this.isGiven(role)) throw new Mistake(`missing ${role}: nothing given; fill in ${what}`);
  }

  /** What the cells of an argument list, one or several in a cell. Throws `Mistake` where they list nothing. */
  private items(role: Role): readonly string[] {
    const cells = [this.cells[role]].flat().filter((cell) => cell !== undefined);
    if (cells.length === 0) textIn(undefined, role);
    return cells.flatMap((cell) => listed(textIn(cell, role)));
  }

  /** A panel and where it is looked up: among own data too where one of its indicators is of them. */
  get panel(): { readonly world: World; readonly of: PanelOf } {
    const asked = this.items("indicators").map((code) => this.indicatorNamed(code));
    const world = asked.find((one) => one.world !== this.world)?.world ?? this.world;
    const indicators = [...new Set(asked.map(({ indicator }) => indicator))];
    this.need("from", "the first year");
    const last = panelEnd(world, indicators, this.isGiven("to") ? this.dayGiven("to") : undefined);
    const first = yearOf(this.from!);
    checkFirst(first);
    checkYears(first, last, () => panelEnd(world, indicators));
    const countries = countriesNamed(world, this.items("countries").join(), last);
    return { world, of: { countries, indicators, first, last } };
  }

  /** Pairs of countries year by year, with all measures where none are named. */
  get pairs(): PairsOf {
    this.need("from", "the first year");
    const [first, last] = this.years;
    const named = (role: Role) => countriesNamed(this.world, this.items(role).join(), last);
    const others = this.isGiven("others") ? named("others") : undefined;
    const measures = this.isGiven("measures") ? this.items("measures") : undefined;
    return { ...pairsAsked(named("countries"), others, first, last, measures), topic: this.topic };
  }

  get axis(): Axis {
    return this.isGiven("axis") ? axisOf(this.world, this.text("axis")) : defaultAxis;
  }

  /** The day as it is given: the last one of a year or month; left out: the last that the part knows. */
  dayGiven(role: Role = "day"): Day {
    const date = dateIn(this.cells[role]);
    const day = date === undefined ? knownTo(this.world, this.part) : dayAsked(date, this.facts.dateShift());
    if (day < firstDay) throw new NotAvailable(`no data before ${firstDay}: asked for ${day}`);
    return day;
  }

  /** The day that is answered for, where the part may know less. */
  dayOf(role: Role): Day {
    return answeredDay(this.world, this.dayGiven(role), this.part);
  }

  get day(): Day {
    return this.dayOf("day");
  }

  /** The last day of what is known that a question about a day is answered from: a figure may still stand after its part ends. */
  knownDayOf(role: Role): Day {
    const [day, known] = [this.dayOf(role), knownTo(this.world, this.part)];
    return this.world.parts.has(this.part) && day > known ? known : day;
  }

  /** `votes known to 2025-12-31`, where a later day is asked for; undefined where the part knows it, or none is asked. */
  get reach(): string | undefined {
    const role = (["day", "to"] as const).find((one) => this.isGiven(one));
    return role && reachBefore(this.world, this.dayGiven(role), this.part);
  }

  /** A text that answers, with how far the data reach where a later day is asked for: `none (memberships known to 2026-06-30)`. */
  worded(text: string): string {
    const { reach } = this;
    return reach === undefined ? text : `${text} (${reach})`;
  }

  /** What is missing, in as many letters as a cell shows, with how far the data reach where a later day is asked for, if a cell has room for both. */
  reasoned(reason: string): string {
    const { reach } = this;
    const both = `${reason}; ${reach}`;
    const isSaid = reach === undefined || reason.includes(reach) || both.length > mostLetters;
    return withinLimit(isSaid ? reason : both);
  }

  /** The first day that `from` means; undefined where it is left out. */
  get from(): Day | undefined {
    const date = dateIn(this.cells.from);
    return date === undefined ? undefined : spanAsked(date, this.facts.dateShift())[0];
  }

  /** First and last day of a period. @param last left out: the one asked for */
  period(last: Day = this.dayOf("to")): readonly [Day, Day] {
    const first = this.from ?? firstDay;
    if (first <= last) return [first, last];
    if (first <= knownTo(this.world, this.part))
      throw new Mistake(`invalid period: ${first} to ${last}; the first day must not be after the last`);
    throw new NotAvailable(`no data from ${first} on; ${reachBefore(this.world, first, this.part)}`);
  }

  /** First and last day of a period of which both ends must be given. */
  get wholePeriod(): readonly [Day, Day] {
    for (const role of ["from", "to"] as const) this.need(role, "a year or a day");
    const [first, last] = this.period();
    // what is asked for is cut where the votes end
    if (first > last) throw new NotAvailable(`no votes from ${first} on; votes known to ${last}`);
    return [first, last];
  }

  /** First and last day of a change. */
  get span(): readonly [Day, Day] {
    this.need("from", "the first day");
    const [first, last] = [this.dayOf("from"), this.dayOf("to")];
    const given = this.dayGiven("from");
    if (first === last && given > first)
      throw new NotAvailable(`no change after ${first}, the last day that is known: asked from ${given}`);
    return [first, last];
  }

  get changePart(): ChangePart {
    return optionIn(this.cells.part, "part", changeParts);
  }

  /** The first year of a trend, ten before the last where it is left out, and its last day. */
  get years(): readonly [number, Day] {
    const last = this.dayOf("to");
    const first = this.from === undefined ? yearOf(last) - 10 : yearOf(this.from);
    checkYears(first, last, () => this.world.editionDate);
    return [first, last];
  }

  get indicator(): IndicatorAsked {
    return this.indicatorNamed(this.text("indicator"));
  }

  private indicatorNamed(code: string): IndicatorAsked {
    if (!isOwnCode(code)) return { world: this.world, indicator: indicatorOf(this.world, code) };
    const { data, world } = ownFacts(this.facts);
    if (data.indicators.length + data.polls.length === 0)
      throw new Mistake(
        `unknown indicator: ${code}; this workbook keeps no data of yours, load some under Data`,
      );
    return { world, indicator: indicatorOf(world, code) };
  }

  /** As `dayOf`, in a world that may be the user's own: there the newest day is theirs, and no day is too late. */
  dayIn(world: World, role: Role): Day {
    if (world === this.world) return this.dayOf(role);
    return this.isGiven(role) ? this.dayGiven(role) : ownFacts(this.facts).lastDay;
  }

  /** A question to the people and where it is answered: among own polls only where the pollster names them. */
  get rating(): { readonly world: World; readonly question: RatingQuestion } {
    const measure = optionIn(this.cells.measure, "measure", ratingMeasures);
    const pollster = this.isGiven("pollster") ? this.text("pollster") : undefined;
    const leader = leaderOf(this.world, this.text("leader"));
    const isOwn = pollster !== undefined && isOwnPollster(pollster);
    const { data, world } = isOwn ? ownFacts(this.facts) : { data: undefined, world: this.world };
    if (data?.polls.length === 0)
      throw new Mistake("unknown pollster: own; this workbook keeps no polls of yours, load some under Data");
    checkPollster(world, pollster);
    return { world, question: { leader, measure, pollster } };
  }

  /** The facts with the user's own polls, where there are any to read now. */
  get ownPolls(): World | undefined {
    const own = this.facts.own();
    return typeof own === "string" || own.data.polls.length === 0 ? undefined : own.world;
  }

  get bloc(): string {
    return blocOf(this.world, this.text("bloc")).code;
  }

  /** In lower case; undefined where it is left out. */
  get status(): string | undefined {
    return this.isGiven("status") ? this.text("status").toLowerCase() : undefined;
  }

  /** The roll call's place in `World.rollCalls`. */
  get rollCall(): number {
    return placeOf(this.world, this.text("resolution"));
  }

  /** In words or by its letter. */
  get position(): Position {
    const wanted = this.text("position").toLowerCase();
    const found = positionNamed(wanted);
    if (!found) {
      const known = Object.values(positionWords).join(", ");
      throw new Mistake(`unknown position: ${this.text("position")}; known are ${known}`);
    }
    return found;
  }

  /** Words; "" where they are left out. */
  get search(): string {
    return this.isGiven("search") ? this.text("search") : "";
  }

  get similarityMeasure(): MeasureName {
    const names = Object.keys(measures) as [MeasureName, ...MeasureName[]];
    return optionIn(this.cells.method, "method", names);
  }

  /** A number of camps; undefined where it is left out. */
  get howMany(): number | undefined {
    const cell = this.cells.how_many;
    if (cell === undefined) return undefined;
    const count = typeof cell === "boolean" ? NaN : Number(cell);
    if (Number.isNaN(count))
      throw new Mistake(`invalid how_many: ${String(cell)}; give a whole number, or leave it out`);
    return count;
  }

  get citeStyle(): CiteStyle {
    return optionIn(this.cells.style, "style", citeStyles);
  }

  /** Undefined: all topics. */
  private get topic(): string | undefined {
    return this.isGiven("topic") ? topicOf(this.world, this.text("topic")) : undefined;
  }

  /** First and last day of a period, and the topic where roll calls on one count alone. */
  get periodOnTopic(): Period {
    const { topic } = this;
    return topic === undefined ? this.period() : [...this.period(), topic];
  }

  get withCounts(): boolean {
    return flagIn(this.cells.counts, "counts");
  }

  /** The axis on which roll calls are to be contested; undefined where all are wanted. */
  get contestedOn(): Axis | undefined {
    const cell = this.cells.contested;
    if (typeof cell === "string" && /[-–]/.test(cell)) return axisOf(this.world, cell);
    return flagIn(cell, "contested") ? defaultAxis : undefined;
  }
}
