import { FV, NPV } from "@formulajs/formulajs";
import { errors, finite, number } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import { quotient } from "../../evaluate/operators";
import { answered } from "./formulajs";

/**
 * The rate above -1 at which a value comes to 0, from a guess on (Newton).
 */
function rateOf(value: (rate: number) => number, guess: number): number {
  let rate = guess;
  for (let step = 0; step < 100 && rate > -1; step++) {
    const width = 1e-6 * Math.min(1, 1 + rate);
    const slope = (value(rate + width) - value(rate - width)) / (2 * width);
    const next = rate - value(rate) / slope;
    if (!Number.isFinite(next)) break;
    if (Math.abs(next - rate) < 1e-9) return next;
    // not beyond what is lost entirely
    rate = next > -1 ? next : (rate - 1) / 2;
  }
  throw errors.number;
}

/** Payments and the years after the first at which they are made. */
interface Flow {
  readonly amounts: readonly number[];
  readonly times: readonly number[];
}

const presentValue = ({ amounts, times }: Flow, rate: number) =>
  amounts.reduce((sum, amount, place) => sum + amount / (1 + rate) ** times[place]!, 0);

function internalRate(flow: Flow, guess: number): number {
  if (!flow.amounts.some((amount) => amount > 0) || !flow.amounts.some((amount) => amount < 0))
    throw errors.number;
  return rateOf((rate) => presentValue(flow, rate), guess);
}

const numbersOf = (given: Arguments, place: number) => given.matrix(place).flat().map(number);

/** Payments and their days, in two arguments from a place on. */
function datedFlow(given: Arguments, place: number): Flow {
  const [amounts, days] = [numbersOf(given, place), numbersOf(given, place + 1).map(Math.trunc)];
  const first = days[0]!;
  if (amounts.length !== days.length || days.some((day) => day < first)) throw errors.number;
  return { amounts, times: days.map((day) => (day - first) / 365) };
}

/** What is paid grows at one rate, what is earned at another. The library is wrong once payments come between earnings. */
function modifiedRate(given: Arguments): number {
  const amounts = given.numbersAt(0);
  const [finance, reinvest] = [given.number(1), given.number(2)];
  const times = amounts.map((_, place) => place);
  const [earned, paid] = [Math.max, Math.min].map((part) => amounts.map((amount) => part(amount, 0)));
  const [worth, cost] = [
    presentValue({ amounts: earned!, times }, reinvest),
    -presentValue({ amounts: paid!, times }, finance),
  ];
  if (worth === 0) throw errors.division;
  const last = amounts.length - 1;
  return finite((quotient(worth, cost) * (1 + reinvest) ** last) ** (1 / last) - 1);
}

/** Returns of payments: those at even times, and those on days. */
export const returnFunctions: NativeFunctions = {
  RATE: native("sss[sss]", (given) => {
    const [periods, payment, present] = [given.number(0), given.number(1), given.number(2)];
    const type = given.number(4) === 0 ? 0 : 1;
    return rateOf(
      (rate) => given.number(3) - answered(FV(rate, periods, payment, present, type)),
      given.has(5) ? given.number(5) : 0.1,
    );
  }),
  NPV: native("sv{v}", (given) => answered(NPV(given.number(0), ...given.numbers(1)))),
  IRR: native("v[s]", (given) => {
    const amounts = given.numbersAt(0);
    return internalRate(
      { amounts, times: amounts.map((_, place) => place) },
      given.has(1) ? given.number(1) : 0.1,
    );
  }),
  MIRR: native("vss", modifiedRate),
  XNPV: native("avv", (given) => {
    if (given.number(0) <= -1) throw errors.number;
    return presentValue(datedFlow(given, 1), given.number(0));
  }),
  XIRR: native("vv[a]", (given) => internalRate(datedFlow(given, 0), given.has(2) ? given.number(2) : 0.1)),
};
