import {
  CUMIPMT,
  CUMPRINC,
  DOLLARDE,
  DOLLARFR,
  EFFECT,
  FV,
  IPMT,
  ISPMT,
  NOMINAL,
  NPER,
  PDURATION,
  PMT,
  PPMT,
  PV,
  RRI,
} from "@formulajs/formulajs";
import { errors } from "../../evaluate/coerce";
import { type NativeFunctions, native } from "../../evaluate/native";
import { borrowed } from "./formulajs";

/** The library knows a payment at the start of a period by the type 1 only; in Excel every type but 0 is that. */
const withType = (place: number) => (numbers: number[]) =>
  numbers.map((value, at) => (at === place && value !== 0 ? 1 : value));

/** The library answers for periods outside of the term, too. */
function inTerm(numbers: number[]): number[] {
  const [, period, term] = numbers as [number, number, number];
  if (period < 1 || period > term) throw errors.number;
  return withType(5)(numbers);
}

/** Periods are whole, and the last lies within the term. */
function wholePeriods([rate, term, value, ...rest]: number[]): number[] {
  const [from, to, type] = rest.map(Math.trunc) as [number, number, number];
  if (to > Math.trunc(term!)) throw errors.number;
  return [rate!, Math.trunc(term!), value!, from, to, type];
}

function positive(numbers: number[]): number[] {
  if (numbers.some((value) => value <= 0)) throw errors.number;
  return numbers;
}

/** Equal payments at a constant rate, and the conversion of rates and prices. */
export const annuityFunctions: NativeFunctions = {
  FV: borrowed("sss[ss]", FV, withType(4)),
  PV: borrowed("sss[ss]", PV, withType(4)),
  PMT: borrowed("sss[ss]", PMT, withType(4)),
  NPER: borrowed("sss[ss]", NPER, withType(4)),
  IPMT: borrowed("ssss[ss]", IPMT, inTerm),
  PPMT: borrowed("ssss[ss]", PPMT, inTerm),
  ISPMT: borrowed("ssss", ISPMT),
  CUMIPMT: borrowed("aaaaaa", CUMIPMT, wholePeriods),
  CUMPRINC: borrowed("aaaaaa", CUMPRINC, wholePeriods),
  EFFECT: borrowed("aa", EFFECT),
  NOMINAL: borrowed("aa", NOMINAL),
  PDURATION: borrowed("sss", PDURATION, positive),
  RRI: borrowed("sss", RRI, ([term, ...values]) => [...positive([term!]), ...values]),
  DOLLARDE: borrowed("aa", DOLLARDE),
  DOLLARFR: borrowed("aa", DOLLARFR),
  FVSCHEDULE: native("av", (given) =>
    [...given.filled(1)].reduce<number>((value, rate) => {
      if (typeof rate !== "number") throw errors.value;
      return value * (1 + rate);
    }, given.number(0)),
  ),
};
