import type { NativeFunctions } from "../evaluate/native";
import { dateFunctions } from "./dates/dates";
import { dayCountFunctions } from "./dates/dayCounts";
import { workdayFunctions } from "./dates/workdays";
import { complexFunctions } from "./engineering/complexFunctions";
import { engineeringFunctions } from "./engineering/engineering";
import { annuityFunctions } from "./finance/annuities";
import { depreciationFunctions } from "./finance/depreciation";
import { returnFunctions } from "./finance/returns";
import { informationFunctions } from "./logic/information";
import { logicFunctions } from "./logic/logic";
import { arrayFunctions } from "./lookup/arrays";
import { lookupFunctions } from "./lookup/lookup";
import { referenceFunctions } from "./lookup/references";
import { combinatoricsFunctions } from "./math/combinatorics";
import { mathFunctions } from "./math/math";
import { matrixFunctions } from "./math/matrices";
import { numeralFunctions } from "./math/numerals";
import { roundingFunctions } from "./math/rounding";
import { sumFunctions } from "./math/sums";
import { trigonometryFunctions } from "./math/trigonometry";
import { conditionalFunctions } from "./statistics/conditional";
import { poissonFunctions } from "./statistics/poisson";
import { rankingFunctions } from "./statistics/ranking";
import { regressionFunctions } from "./statistics/regression";
import { statisticsFunctions } from "./statistics/statistics";
import { subtotalFunctions } from "./statistics/subtotal";
import { delimiterFunctions } from "./text/delimiters";
import { numberTextFunctions } from "./text/numberText";
import { textFunctions } from "./text/text";

/** Excel's own functions that are played, by their names in capitals. */
export const nativeFunctions: NativeFunctions = {
  ...logicFunctions,
  ...informationFunctions,
  ...mathFunctions,
  ...roundingFunctions,
  ...trigonometryFunctions,
  ...sumFunctions,
  ...matrixFunctions,
  ...combinatoricsFunctions,
  ...numeralFunctions,
  ...statisticsFunctions,
  ...rankingFunctions,
  ...regressionFunctions,
  ...subtotalFunctions,
  ...conditionalFunctions,
  ...poissonFunctions,
  ...lookupFunctions,
  ...referenceFunctions,
  ...arrayFunctions,
  ...textFunctions,
  ...delimiterFunctions,
  ...numberTextFunctions,
  ...dateFunctions,
  ...dayCountFunctions,
  ...workdayFunctions,
  ...annuityFunctions,
  ...depreciationFunctions,
  ...returnFunctions,
  ...engineeringFunctions,
  ...complexFunctions,
};
