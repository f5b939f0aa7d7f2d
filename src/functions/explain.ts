import { counted } from "../core/counted";
import { citationOf } from "../core/datum";
import { axisName, poleName } from "../core/describeDatum";
import { scoreInterval } from "../core/score/scoreInterval";
import {
  componentEvidence,
  describeComponent,
  newestDayOf,
  notKnownInWords,
  type Component,
} from "../core/score/components";
import {
  contributionOf,
  describeBasis,
  poleWithoutOrder,
  scoreWithout,
  weightOf,
  whyNoScore,
  type Alignment,
} from "../core/score/score";
import { balance, castOf, type Sides } from "../core/votes/sides";
import { sideWord } from "../core/votes/sideWords";
import type { Day, World } from "../core/world";
import { missingCell, type Cell } from "./answer";

/** What to cite for a component: the documents of its data, each once. */
function citedFor(world: World, component: Component): string {
  const { data } = componentEvidence(world, component);
  return [...new Set(data.map((datum) => citationOf(world, datum)))].join("; ");
}

function componentRow(
  world: World,
  standing: Alignment,
  component: Component,
  noScore: string,
): readonly Cell[] {
  const weight = weightOf(standing.weights, component.name);
  const { value, name } = component;
  const without = scoreWithout(standing, name);
  return [
    name,
    value ?? missingCell(`${notKnownInWords(name)}: ${describeComponent(world, component)}`),
    weight,
    contributionOf(standing, component) ??
      missingCell(value === undefined ? `no contribution: ${notKnownInWords(name)}` : noScore),
    without ?? missingCell("nothing is left without it"),
    describeComponent(world, component),
    newestDayOf(world, component),
    citedFor(world, component),
  ];
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

/** `Russia–West, −100 to +100; UN votes only`. */
function scoreNote(world: World, standing: Alignment): string {
  const pole = poleWithoutOrder(standing);
  const notes = [
    `${axisName(world, standing.axis)}, −100 to +100`,
    ...[describeBasis(standing) ?? []].flat(),
    ...(pole === undefined ? [] : [`with ${poleName(world, pole)}, not ordered`]),
  ];
  return notes.join("; ");
}

/** A side of the votes: the balance where the plus pole said Yes, or where it said No, and the votes that make it. */
function sideRow(world: World, { axis, day }: Alignment, sides: Sides, said: "Yes" | "No"): readonly Cell[] {
  const name = `where ${poleName(world, axis.plus)} said ${said}`;
  const { plus, between, minus } = sides;
  const counts = [
    `${plus} ${sideWord(world, axis, 1)}`,
    `${between} between`,
    `${minus} ${sideWord(world, axis, -1)}`,
  ];
  const note = `${counted(castOf(sides), "vote")} cast: ${counts.join(", ")}`;
  return besideScore(name, balance(sides) ?? missingCell(`no vote cast ${name}`), note, day);
}

/** Both sides of the votes component, and the absences; none where votes do not count. */
function sideRows(world: World, standing: Alignment): readonly (readonly Cell[])[] {
  const votes = standing.components.find(({ name }) => name === "votes")?.evidence;
  if (votes?.kind !== "votes") return [];
  const { absent, contested } = votes.sides;
  return [
    sideRow(world, standing, votes.level.whereYes, "Yes"),
    sideRow(world, standing, votes.level.whereNo, "No"),
    besideScore("absent", absent, `of ${counted(contested, "contested roll call")}`, standing.day),
  ];
}

/** A row that has no weight of its own. */
function besideScore(name: string, value: Cell, note: string, day: Day): readonly Cell[] {
  return [name, value, "", "", "", note, day, ""];
}

/** The working of a score: a row a component, both sides of the votes, then score, coverage, range and the day asked for. */
export function explanationRows(world: World, standing: Alignment, asked: Day): readonly (readonly Cell[])[] {
  const span = scoreInterval(world, standing);
  const reason = whyNoScore(world, standing);
  const day = asked === standing.day ? `as of ${standing.day}` : `as of ${standing.day}, asked for ${asked}`;
  const last = (name: string, value: Cell, note: string) => besideScore(name, value, note, standing.day);
  return [
    ...standing.components.map((component) => componentRow(world, standing, component, reason)),
    ...sideRows(world, standing),
    last("score", standing.score ?? missingCell(reason), scoreNote(world, standing)),
    last("coverage", standing.coverage, "known weight / weight that applies"),
    last("range low", span?.low ?? missingCell(reason), intervalNote),
    last("range high", span?.high ?? missingCell(reason), intervalNote),
    last("day", standing.day, day),
  ];
}
