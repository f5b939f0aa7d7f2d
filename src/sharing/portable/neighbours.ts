import { pollMeasures } from "../../core/opinion/polls";
import type { Code } from "../../core/world";
import type { Carried } from "./carried";

/** What is carried beyond what the workbook asks for, so that there is something to change to. */
export interface Neighbours {
  readonly countries: readonly Code[];
  /** Related ones too: of an indicator (`gallup.…`), all blocs, all leaders, all roll calls of a session, where one of them is asked for. */
  readonly related: boolean;
}

const leaders = ["RUS", "USA", "CHN", "DEU", "EU"];

/** Carries the neighbours too. */
export function carryNeighbours(carried: Carried, { countries, related }: Neighbours): void {
  for (const code of countries) carried.country(code);
  if (!related) return;
  for (const label of [...carried.questions.keys()]) carryKin(carried, label);
}

function carryKin(carried: Carried, label: string): void {
  const { world } = carried;
  const [kind = "", rest = ""] = label.split(" ");
  switch (kind) {
    case "status":
      for (const bloc of world.blocs.keys()) carried.bloc(bloc);
      break;
    case "opinion":
      for (const leader of leaders)
        for (const measure of pollMeasures) carried.rating(leader, measure, undefined);
      break;
    case "vote":
      for (const { id } of world.rollCalls) if (sessionOf(id) === sessionOf(rest)) carried.rollCall(id);
      break;
    default:
      for (const code of world.indicators.keys())
        if (stemOf(code) === stemOf(label) && !code.startsWith("range.")) carried.indicator(code);
  }
}

function stemOf(code: string): string {
  return code.split(".")[0]!;
}

/** `ES-11` of `A/RES/ES-11/1`. */
function sessionOf(symbol: string): string {
  return symbol.replace(/^A\/RES\//, "").split("/")[0]!;
}
