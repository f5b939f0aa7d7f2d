import type { Axis } from "../votes/axis";
import type { ComponentPoints } from "./change";
import { describeBlocsChange } from "./blocsChange";
import { componentWords, describeComponent, ownPole } from "./components";
import type { Moves } from "./moves";
import { describeAnswers } from "./movesInWords";
import { capital } from "../sentence";
import { alignment } from "./score";
import type { Code, ComponentName, Day, World } from "../world";

/** Whose change, from when to when. */
interface Asked {
  readonly country: Code;
  readonly from: Day;
  readonly to: Day;
  readonly axis: Axis;
}

/** A step from the score then to the score now. */
export interface ChangeStep {
  readonly name: string;
  /** Of the score. */
  readonly points: number;
  /** Of the 90 % interval; votes alone have one. */
  readonly halfWidth?: number;
  /** What it rests on; undefined: the other steps. */
  readonly why?: string;
}

/** What a component rested on then and rests on now. */
function describeComponents(world: World, { country, from, to, axis }: Asked, name: ComponentName): string {
  const [before, after] = [from, to].map((day) =>
    alignment(world, country, day, axis).components.find((one) => one.name === name),
  );
  if (
    before?.evidence.kind === "blocs" &&
    after?.evidence.kind === "blocs" &&
    ownPole(after.evidence) === undefined
  )
    return describeBlocsChange(world, before.evidence, after.evidence);
  const [then, now] = [before, after].map((found) => (found ? describeComponent(world, found) : "not known"));
  return then === now ? `as before: ${now}` : `counted then: ${then}; now: ${now}`;
}

const reasons: Readonly<Record<"came" | "went", string>> = {
  came: "known on the last day only: what it added by coming",
  went: "known on the first day only: what it took with it by going",
};

function turnoverSteps(parts: readonly ComponentPoints[], verb: "came" | "went"): readonly ChangeStep[] {
  return parts.map(({ name, points }) => ({
    name: `${capital(componentWords[name])}, ${verb}`,
    points,
    why: reasons[verb],
  }));
}

/** From a country's score then to its score now (method, 3.5): the steps between the first and the last sum to their difference. */
export function changeSteps(world: World, asked: Asked, found: Moves): readonly ChangeStep[] {
  const { from, to, axis } = asked;
  const { from: then, to: now, parts, came, went, agenda, halfWidth } = found.change;
  return [
    ...(then === undefined ? [] : [{ name: `Score on ${from}`, points: then }]),
    ...parts.map(({ name, points }): ChangeStep => ({
      ...{ name: name === "votes" ? "Votes, on the same questions" : capital(componentWords[name]), points },
      ...(name === "votes" && { halfWidth }),
      why: name === "votes" ? describeAnswers(world, axis, found) : describeComponents(world, asked, name),
    })),
    {
      ...{ name: "Agenda: other questions", points: agenda },
      why: "what other questions than those put before and since did to the score: no move of the country",
    },
    ...turnoverSteps(came, "came"),
    ...turnoverSteps(went, "went"),
    ...(now === undefined ? [] : [{ name: `Score on ${to}`, points: now }]),
  ];
}
