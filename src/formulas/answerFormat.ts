import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import { type Call, callIn, constantOf } from "./calls";
import { catalogue, rolesOf, type Role } from "./catalogue";
import { tokensOf } from "./tokens";

/** What is typed for an argument; undefined where nothing is, and where only the workbook knows. */
function typed(call: Call, role: Role): string | undefined {
  const argument = call.arguments[rolesOf(call.name).indexOf(role)];
  const value = argument && constantOf(argument);
  return value === undefined ? undefined : String(value);
}

/**
 * The Excel number format of what a formula answers, where it is one call of Align that answers one number; undefined where it answers
 * something else, or where it cannot be told which number.
 */
export function answerFormat(world: World, formula: string): string | undefined {
  const call = callIn(formula);
  // before it stands nothing but =
  if (!call || call.from > 1 || call.to < tokensOf(formula).length) return undefined;
  const { formatOf, needs, spills } = catalogue.get(call.name) ?? {};
  // the number of questions is no score
  if (typed(call, "part")?.toLowerCase() === "questions") return undefined;
  const code = formatOf ?? (needs?.includes("indicator") ? typed(call, "indicator") : undefined);
  if (code === undefined || spills === "table") return undefined;
  try {
    const { format } = indicatorOf(world, code);
    return format === "General" ? undefined : format;
  } catch (problem) {
    // the cell says which indicator is not known
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
}
