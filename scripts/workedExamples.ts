import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { edition } from "../bench/edition";
import { countryName } from "../src/core/countries/countries";
import { poleName } from "../src/core/describeDatum";
import { change } from "../src/core/score/change";
import type { Component } from "../src/core/score/components";
import { moves } from "../src/core/score/moves";
import { alignment, weightOf, type Alignment } from "../src/core/score/score";
import { scoreInterval } from "../src/core/score/scoreInterval";
import { defaultAxis } from "../src/core/votes/axis";
import { castOf, type Sides } from "../src/core/votes/sides";
import type { Day, World } from "../src/core/world";
import { withLimits } from "./limits";
import { withMarked } from "./markedPage";

/** Section 5 of docs/method.md: the sums of five countries, step by step. Run as a script it writes them there, and the limits. */

const examples: readonly (readonly [country: string, from: Day, to: Day])[] = [
  ["KAZ", "2021-12-31", "2023-11-03"],
  ["ARM", "2021-12-31", "2023-11-03"],
  ["MDA", "2021-12-31", "2023-11-03"],
  ["GEO", "2021-12-31", "2023-11-03"],
  ["BRA", "2021-12-31", "2025-12-31"],
];

/** A number as the method prints it: `−0.4186`. */
function printed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  // no negative zero
  return Number(text) === 0 ? (0).toFixed(decimals) : text.replace("-", "−");
}

const component = (value: number) => printed(value, 4);
const points = (value: number) => printed(value, 2);

/** `(7 − 0) / 43 = 0.1628`. */
function mean(sides: Sides): string {
  const cast = castOf(sides);
  return `(${sides.plus} − ${sides.minus}) / ${cast} = ${component((sides.plus - sides.minus) / cast)}`;
}

function votesLine(found: Component): string {
  if (found.evidence.kind !== "votes") throw new Error("not the votes component");
  const { level, sides } = found.evidence;
  const value = component(found.value!);
  const both = `where the West said Yes ${mean(level.whereYes)}, where it said No ${mean(level.whereNo)}; the mean ${value}`;
  const plain = `fewer than 5 on one side, so ${mean(sides)}`;
  return `${sides.contested} contested, ${sides.absent} absent; ${level.isTwoSided ? both : plain}`;
}

/** `(0 + 0.1) / 2 − (1 + 1) / 2 = −0.95: WEST: COE (member); RUS: CSTO (member), EAEU (member)`. */
function blocsLine({ evidence, value }: Component): string {
  if (evidence.kind !== "blocs") throw new Error("not the blocs component");
  const half = ({ bonds }: (typeof evidence)["plus"]) => {
    const part = (name: string) => String(bonds.find((bond) => bond.part === name)?.strength ?? 0);
    return `(${part("security")} + ${part("economy")}) / 2`;
  };
  const named = ({ bonds }: (typeof evidence)["plus"]) =>
    bonds.map(({ bloc, status }) => `${bloc} (${status})`).join(", ") || "none";
  const ties = `to the West ${named(evidence.plus)}; to Russia ${named(evidence.minus)}`;
  return `${ties}; ${half(evidence.plus)} − ${half(evidence.minus)} = ${component(value!)}`;
}

function policyLine({ evidence, value }: Component): string {
  if (evidence.kind !== "policy") throw new Error("not the policy component");
  const acts = evidence.acts.map(
    ({ membership, value: one }) => `${membership.bloc} (${membership.status}) ${one}`,
  );
  return `${acts.join(", ") || "no act"}; ${component(value!)}`;
}

const lineOf = { votes: votesLine, blocs: blocsLine, policy: policyLine } as const;

function componentRow(one: Alignment, other: Alignment, name: keyof typeof lineOf): string {
  const of = ({ components }: Alignment) => lineOf[name](components.find((found) => found.name === name)!);
  return `| ${name} | ${of(one)} | ${of(other)} |`;
}

function scoreCell(world: World, standing: Alignment): string {
  const terms = standing.components.map(
    ({ name, value }) => `${weightOf(standing.weights, name)} × ${component(value!)}`,
  );
  const { low, high } = scoreInterval(world, standing)!;
  return `100 × (${terms.join(" + ")}) = **${points(standing.score!)}**; interval ${points(low)} to ${points(high)}`;
}

function changeLines(world: World, country: string, from: Day, to: Day): readonly string[] {
  const moved = change(world, country, from, to, defaultAxis).value!;
  const { movement, nearerMinus, asBefore, nearerPlus } = moves(world, country, from, to, defaultAxis).value!;
  const [one, other] = [from, to].map((day) => alignment(world, country, day, defaultAxis)) as [
    Alignment,
    Alignment,
  ];
  const differences = other.components.flatMap(({ name, value }, i) =>
    name === "votes"
      ? []
      : [`${weightOf(other.weights, name)} × ${component(value! - one.components[i]!.value!)}`],
  );
  const weight = weightOf(other.weights, "votes");
  return [
    `Of ${moved.questions} questions put before and since, ${nearerMinus} were answered nearer to Russia, ${asBefore} as before, ${nearerPlus} nearer to the West: ` +
      `movement ${component(movement.value)} ± ${component(movement.halfWidth)}, agenda ${component(movement.agenda)}. ` +
      `Change: 100 × (${weight} × ${component(movement.value)} + ${differences.join(" + ")}) = **${points(moved.change)} ± ${points(moved.halfWidth)}**. ` +
      `And ${points(moved.from!)} + ${points(moved.change)} + ${points(moved.agenda)} (100 × ${weight} × ${component(movement.agenda)}) = ${points(moved.to!)}.`,
  ];
}

function example(world: World, [country, from, to]: (typeof examples)[number]): readonly string[] {
  const [one, other] = [from, to].map((day) => alignment(world, country, day, defaultAxis)) as [
    Alignment,
    Alignment,
  ];
  return [
    `### ${countryName(world, country)}`,
    "",
    `| | ${from} | ${to} |`,
    "|---|---|---|",
    ...(["votes", "blocs", "policy"] as const).map((name) => componentRow(one, other, name)),
    `| score | ${scoreCell(world, one)} | ${scoreCell(world, other)} |`,
    "",
    ...changeLines(world, country, from, to),
    "",
  ];
}

/** The worked examples as Markdown. */
export function workedExamples(world: World): readonly string[] {
  const poles = `${poleName(world, defaultAxis.minus)} and ${poleName(world, defaultAxis.plus)}`;
  return [
    `Scores between ${poles}, to two decimals, components to four; the sums are done on all digits.`,
    "",
    ...examples.flatMap((one) => example(world, one)),
  ].slice(0, -1);
}

/** A page with its worked examples made anew. */
export function withWorkedExamples(page: string, world: World): string {
  return withMarked(page, "worked examples", workedExamples(world));
}

if (process.argv[1]?.endsWith("workedExamples.ts")) {
  const path = resolve(__dirname, "../docs/method.md");
  writeFileSync(path, withLimits(withWorkedExamples(readFileSync(path, "utf8"), edition)));
}
