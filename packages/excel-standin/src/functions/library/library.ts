import type { NativeFunctions } from "../evaluate/native";
import { arrayFunctions } from "./arrays";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import { informationFunctions } from "./information";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { referenceFunctions } from "./references";
import { statisticsFunctions } from "./statistics";
import { textFunctions } from "./text";

/** Excel's own functions that are played, by their names in capitals. */
export const nativeFunctions: NativeFunctions = {
  ...logicFunctions,
  ...informationFunctions,
  ...mathFunctions,
  ...statisticsFunctions,
  ...conditionalFunctions,
  ...lookupFunctions,
  ...referenceFunctions,
  ...arrayFunctions,
  ...textFunctions,
  ...dateFunctions,
};
