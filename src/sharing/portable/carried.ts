import { axisOf, defaultAxis, type Axis } from "../../core/votes/axis";
import type { Weights } from "../../core/score/score";
import { blocOf } from "../../core/blocs/blocs";
import { resolved } from "../../core/countries/countries";
import { indicatorOf } from "../../core/indicators/indicators";
import { Mistake } from "../../core/mistake";
import { ratingMeasures } from "../../core/opinion/polls";
import { checkPollster } from "../../core/opinion/pollsters";
import { leaderOf } from "../../core/opinion/ratings";
import { isOwnPollster } from "../../core/own/ownNames";
import { placeOf } from "../../core/votes/symbols";
import type { Code, World } from "../../core/world";
import type { Cells } from "../../formulas/addresses";
import {
  indicatorQuestion,
  ratingLabel,
  ratingQuestion,
  statusQuestion,
  voteQuestion,
  type Question,
} from "./question";
import { Unportable } from "./unportable";

/** A set of weights, and the two columns of the workbook, component and weight, where it stands there. */
export interface WeightSet {
  readonly weights: Weights;
  readonly area?: Cells;
}

/** What `find` answers; undefined for a text that means nothing: there the cell is an error, live and without Align. */
function meant<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (problem) {
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
}

/** What the data sheet has to hold so that formulas find what they ask for. Grows while formulas are rewritten. */
export class Carried {
  /** Spellings, beside their codes and names, that the workbook has of its countries. */
  readonly countries = new Map<Code, Set<string>>();
  /** Axes by code, with the spellings that the workbook has of them; the default one comes first. */
  readonly axes = new Map<string, { readonly axis: Axis; readonly spellings: Set<string> }>();
  /** Questions by label, with other labels by which formulas find them. */
  readonly questions = new Map<string, { readonly question: Question; readonly spellings: Set<string> }>();
  /** Own weights by what formulas say; the method's are not among them. */
  readonly weights = new Map<string, WeightSet>();

  constructor(
    readonly world: World,
    /** Every country is carried, so one that a formula calculates is found. */
    readonly everyCountry: boolean,
  ) {}

  country(spelling: string): void {
    const code = resolved(this.world, spelling);
    if (code === undefined) return;
    if (/[*?~]/.test(spelling))
      throw new Unportable(`${spelling} holds a sign that lookups take for a wildcard`);
    const known = this.countries.get(code) ?? new Set();
    this.countries.set(code, known.add(spelling));
  }

  axis(spelling: string = defaultAxis.code): void {
    if (this.axes.size === 0 && spelling !== defaultAxis.code) this.axis();
    const axis = meant(() => axisOf(this.world, spelling));
    if (!axis) return;
    const known = this.axes.get(axis.code) ?? { axis, spellings: new Set([axis.code]) };
    this.axes.set(axis.code, known);
    known.spellings.add(spelling);
  }

  /** @returns which set it is: 1 is the first own one */
  ownWeights(key: string, set: WeightSet): number {
    if (!this.weights.has(key)) this.weights.set(key, set);
    return [...this.weights.keys()].indexOf(key) + 1;
  }

  /** Carries an indicator of ALIGN.GET. */
  indicator(code: string): void {
    if (/^own\./i.test(code.trim())) throw new Unportable(`${code} is of your own data, which stay with you`);
    const indicator = meant(() => indicatorOf(this.world, code));
    if (!indicator) return;
    const question = indicatorQuestion(this.world, indicator.code);
    if (!question) throw new Unportable(`${indicator.code} is drawn anew for every day`);
    if (indicator.code === "score") this.axis();
    this.ask(question, code);
  }

  /** Carries a bloc of ALIGN.STATUS and ALIGN.MEMBER. */
  bloc(spelling: string): void {
    const bloc = meant(() => blocOf(this.world, spelling));
    if (!bloc) return;
    const spellings = [spelling, bloc.name, bloc.fullName].map((name) => `status ${name}`);
    this.ask(statusQuestion(this.world, bloc.code), ...spellings);
  }

  /** Carries a rating of ALIGN.OPINION. */
  rating(leader: string, measure: string, pollster: string | undefined): void {
    if (pollster !== undefined && isOwnPollster(pollster)) throw new Unportable("own polls stay with you");
    const code = meant(() => leaderOf(this.world, leader));
    const known = ratingMeasures.find((one) => one === measure.trim().toLowerCase());
    if (code === undefined || known === undefined) return;
    if (!meant(() => (checkPollster(this.world, pollster), true))) return;
    const question = ratingQuestion(this.world, { leader: code, measure: known, pollster });
    this.ask(question, ratingLabel(leader, measure, pollster));
  }

  /** Carries a roll call of ALIGN.VOTE. */
  rollCall(symbol: string): void {
    const place = meant(() => placeOf(this.world, symbol));
    if (place === undefined) return;
    this.ask(voteQuestion(this.world, place), `vote ${symbol}`, `vote ${this.world.rollCalls[place]!.id}`);
  }

  private ask(question: Question, ...spellings: readonly string[]): void {
    const known = this.questions.get(question.label) ?? { question, spellings: new Set([question.label]) };
    this.questions.set(question.label, known);
    for (const spelling of spellings) known.spellings.add(spelling);
  }
}
