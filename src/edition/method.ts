import {
  componentNames,
  type BlocWeight,
  type ComponentName,
  type ComponentRule,
  type Method,
  type Pole,
} from "../core/world";
import { numbersOf, recordsOf, textsOf, type PackedTable } from "./columns";
import type { Facts } from "./facts";

function components(table: PackedTable): ComponentRule[] {
  const [weights, windows, least] = ["weight", "window", "least"].map((column) => numbersOf(table, column));
  const rules = recordsOf(table, (text, line) => ({
    name: text("component") as ComponentName,
    weight: weights![line]!,
    axes: text("axes") === "" ? [] : text("axes").split(" "),
    appliesFrom: text("applies_from") || undefined,
    knownFrom: text("known_from") || undefined,
    window: windows![line],
    least: least![line],
  }));
  return rules.sort((a, b) => componentNames.indexOf(a.name) - componentNames.indexOf(b.name));
}

function poles(table: PackedTable): Map<string, Pole> {
  const lines = recordsOf(table, (text) => ({ pole: text("pole"), role: text("role"), of: text("of") }));
  const codes = [...new Set(lines.map((line) => line.pole))];
  return new Map(
    codes.map((code) => {
      const named = (role: string): string[] =>
        lines.filter((line) => line.pole === code && line.role === role).map((line) => line.of);
      return [
        code,
        {
          code,
          voterBlocs: named("voter bloc"),
          voters: named("voter"),
          pollTargets: named("poll target"),
        },
      ];
    }),
  );
}

/** Blocs and statuses of `CSTO member; PFP suspended`. */
function pairs(text: string): BlocWeight["unless"] {
  return text
    .split("; ")
    .filter(Boolean)
    .map((pair) => {
      const blank = pair.indexOf(" ");
      return { bloc: pair.slice(0, blank), status: pair.slice(blank + 1) };
    });
}

/** The method's numbers from their packed tables. */
export function methodOf(facts: Facts): Method {
  const [weights, statuses, policies] = [
    numbersOf(facts.blocWeights, "weight"),
    numbersOf(facts.statusValues, "value"),
    numbersOf(facts.policyValues, "value"),
  ];
  return {
    components: components(facts.components),
    blocWeights: recordsOf(facts.blocWeights, (text, line) => ({
      pole: text("pole"),
      part: text("part") as "security" | "economy",
      bloc: text("bloc"),
      weight: weights[line]!,
      unless: pairs(text("unless")),
    })),
    statusValues: new Map(
      textsOf(facts.statusValues, "status").map((status, line) => [status, statuses[line]!]),
    ),
    policyValues: recordsOf(facts.policyValues, (text, line) => ({
      list: text("list"),
      status: text("status"),
      value: policies[line]!,
      notBefore: text("not_before") || undefined,
    })),
    poles: poles(facts.poles),
    pollSeries: textsOf(facts.pollSeries, "series"),
  };
}
