import { citationOf } from "../core/datum";
import { poleName } from "../core/describeDatum";
import { scoreInterval } from "../core/score/scoreInterval";
import { componentEvidence, describeComponent, newestDayOf, type Component } from "../core/score/components";
import {
  describeBasis,
  poleWithoutOrder,
  scoreWithout,
  weightOf,
  whyNoScore,
  type Alignment,
} from "../core/score/score";
import type { Day, World } from "../core/world";
import { NotAvailable } from "../core/notAvailable";
import { attempt, type Cell } from "./answer";

/** What to cite for a component: the documents of its data, each once. */
function citedFor(world: World, component: Component): string {
  const { data } = componentEvidence(world, component);
  return [...new Set(data.map((datum) => citationOf(world, datum)))].join("; ");
}

function componentRow(world: World, standing: Alignment, component: Component): readonly Cell[] {
  const known = standing.components.filter(({ value }) => value !== undefined);
  const whole = known.reduce((sum, { name }) => sum + weightOf(standing.weights, name), 0);
  const weight = weightOf(standing.weights, component.name);
  const { value, name } = component;
  const without = scoreWithout(standing, name);
  return [
    name,
    value ?? missing(`${name} is not known: ${describeComponent(world, component)}`),
    weight,
    value === undefined || whole === 0 ? 0 : (100 * weight * value) / whole,
    without ?? missing("nothing is left without it"),
    describeComponent(world, component),
    newestDayOf(world, component),
    citedFor(world, component),
  ];
}

function missing(reason: string): Cell {
  return attempt<Cell>(() => {
    throw new NotAvailable(reason);
  });
}

const intervalNote = "if other questions had been put and the weights were half to one and a half times";

export const explanationHead = [
  "component",
  "value",
  "weight",
  "contribution",
  "score without it",
  "rests on",
  "newest day",
  "source",
] as const;

/** `RUS-WEST, −100 to +100; UN votes only`. */
function scoreNote(world: World, standing: Alignment): string {
  const pole = poleWithoutOrder(standing);
  const notes = [
    `${standing.axis.code}, −100 to +100`,
    ...[describeBasis(standing) ?? []].flat(),
    ...(pole === undefined ? [] : [`with ${poleName(world, pole)}, not ordered`]),
  ];
  return notes.join("; ");
}

/** The working of a score: a row a component, then score, coverage, range and the day asked for. */
export function explanationRows(world: World, standing: Alignment, asked: Day): readonly (readonly Cell[])[] {
  const span = scoreInterval(world, standing);
  const reason = whyNoScore(world, standing);
  const day = asked === standing.day ? `as of ${standing.day}` : `as of ${standing.day}, asked for ${asked}`;
  const last = (name: string, value: Cell, note: string): readonly Cell[] => [
    name,
    value,
    "",
    "",
    "",
    note,
    standing.day,
    "",
  ];
  return [
    ...standing.components.map((component) => componentRow(world, standing, component)),
    last("score", standing.score ?? missing(reason), scoreNote(world, standing)),
    last("coverage", standing.coverage, "known weight / weight that applies"),
    last("range low", span?.low ?? missing(reason), intervalNote),
    last("range high", span?.high ?? missing(reason), intervalNote),
    last("day", standing.day, day),
  ];
}
