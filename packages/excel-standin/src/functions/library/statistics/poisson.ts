import { errors, finite } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";

/** How likely so many events are, or as many at most, where so many are expected. The library overflows from some 170 on. */
function poisson(given: Arguments): number {
  const [events, mean] = [given.whole(0), given.number(1)];
  if (given.number(0) < 0 || mean < 0) throw errors.number;
  let [logarithm, sum] = [-mean, Math.exp(-mean)];
  let latest = sum;
  for (let count = 1; count <= events; count++) {
    logarithm += Math.log(mean / count);
    latest = Math.exp(logarithm);
    sum += latest;
  }
  return finite(given.truth(2) ? Math.min(1, sum) : latest);
}

export const poissonFunctions: NativeFunctions = {
  POISSON: native("sss", poisson),
  "POISSON.DIST": native("sss", poisson),
};
