import { specialForms } from "./evaluate/specialForms";
import { nativeFunctions } from "./library/library";

/** Whether a function of Excel's is calculated here. @param name in capitals */
export function isPlayedFunction(name: string): boolean {
  return name in specialForms || name in nativeFunctions;
}
