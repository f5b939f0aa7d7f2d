import { folded } from "../../core/textFit";
import type { World } from "../../core/world";
import { groupsFitting } from "../fields/countryChoices";
import type { Choice } from "../fields/manyPicker";

/** Letters from which a name may be meant: fewer begin too many, and mean what they are alone. */
export const fewestLetters = 3;
/** Groups that are offered beside what is found. */
const most = 3;

/** The groups and blocs that what is typed may name, the closest first. */
export function groupsMeant(world: World, typed: string): readonly Choice[] {
  return folded(typed.trim()).length < fewestLetters ? [] : groupsFitting(world, typed).slice(0, most);
}
