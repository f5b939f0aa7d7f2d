import { DDB } from "@formulajs/formulajs";
import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import { quotient } from "../../evaluate/operators";
import { borrowed } from "./formulajs";

/** By a fixed rate of what is left; of the first and the last year only the months in use. */
function fixedDeclining(given: Arguments): number {
  const [cost, salvage, life, period] = [given.number(0), given.number(1), given.number(2), given.whole(3)];
  const months = given.whole(4, 12);
  const last = months < 12 ? life + 1 : life;
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > last) throw errors.number;
  if (months < 1 || months > 12) throw errors.number;
  if (salvage >= cost) return 0;
  // Excel rounds the rate to three places
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  const first = (cost * rate * months) / 12;
  if (period === 1) return first;
  const left = (cost - first) * (1 - rate) ** (period - 2);
  return period > life ? (left * rate * (12 - months)) / 12 : left * rate;
}

function inLife(numbers: number[]): number[] {
  const [, , life, period] = numbers as [number, number, number, number];
  if (life <= 0 || period <= 0 || period > life) throw errors.number;
  return numbers;
}

export const depreciationFunctions: NativeFunctions = {
  SLN: native("sss", (given) => quotient(given.number(0) - given.number(1), given.number(2))),
  SYD: native("ssss", (given) => {
    const [cost, salvage, life, period] = [
      given.number(0),
      given.number(1),
      given.number(2),
      given.number(3),
    ];
    if (salvage < 0 || life <= 0 || period < 1 || period > life) throw errors.number;
    return ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1));
  }),
  DB: native("ssss[s]", fixedDeclining),
  DDB: borrowed("ssss[s]", DDB, inLife),
};
