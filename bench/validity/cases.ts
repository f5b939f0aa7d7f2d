import { endOfYear } from "../../src/core/days";
import { change } from "../../src/core/score/change";
import { comparison } from "../../src/core/score/compare";
import { alignment, poleWithoutOrder } from "../../src/core/score/score";
import { defaultAxis } from "../../src/core/votes/axis";
import type { Code, World } from "../../src/core/world";
import { points, table } from "./markdown";
import { membersIn } from "./members";
import { median } from "./statistics";

/** A result that an area specialist laughed at, what it was before Method 2, and what became of it. */
interface Case {
  readonly what: string;
  readonly before: string;
  readonly now: (world: World) => string;
  readonly why: string;
}

function standing(world: World, code: Code, year: number): string {
  const found = alignment(world, code, endOfYear(year), defaultAxis);
  const pole = poleWithoutOrder(found);
  return `${code} ${points(found.score)}${pole === undefined ? "" : " (not ordered)"}`;
}

function moved(world: World, code: Code, first: number, last: number): string {
  const { value } = change(world, code, endOfYear(first), endOfYear(last), defaultAxis);
  if (!value) return "none: too few votes";
  return `${points(value.change)} ± ${points(value.halfWidth)}; agenda ${points(value.agenda)} beside it`;
}

/** The last of several against each of the others. */
function ordered(world: World, codes: readonly Code[], year: number): string {
  const last = codes.at(-1)!;
  const pairs = codes.slice(0, -1).map((code) => {
    const { closerTo } = comparison(world, code, last, endOfYear(year), defaultAxis).value!;
    return `${code} and ${last}: ${closerTo === undefined ? "no order" : `${code} closer to ${closerTo}`}`;
  });
  return `${codes.map((code) => standing(world, code, year)).join(", ")}; ${pairs.join("; ")}`;
}

function medianScore(world: World, year: number): number {
  const scores = membersIn(world, year).flatMap(
    (code) => alignment(world, code, endOfYear(year), defaultAxis).score ?? [],
  );
  return median(scores);
}

function medianChange(world: World, first: number, last: number): number {
  const changes = membersIn(world, last).flatMap(
    (code) => change(world, code, endOfYear(first), endOfYear(last), defaultAxis).value?.change ?? [],
  );
  return median(changes);
}

const cases: readonly Case[] = [
  {
    what: "Bulgaria above Denmark, 2025",
    before: "BGR 100.0, DNK 89.9",
    now: (world) => `${standing(world, "BGR", 2025)}, ${standing(world, "DNK", 2025)}`,
    why: "Denmark had been polled, Bulgaria not; opinion is no part of the score any more, and above +80 there is no order",
  },
  {
    what: "Bulgaria 17 points more western within 2025",
    before: "83.3 → 100.0",
    now: (world) => `${standing(world, "BGR", 2024)} → ${standing(world, "BGR", 2025)}`,
    why: "a poll had aged out; people stand beside the score",
  },
  {
    what: "Afghanistan western under the Taliban, 2025",
    before: "+25.3",
    now: (world) => standing(world, "AFG", 2025),
    why: "it cast 11 of 101 votes; half of them are asked for now",
  },
  {
    what: "Afghanistan 60 points to the West, 2021 → 2025",
    before: "+60.5",
    now: (world) => moved(world, "AFG", 2021, 2025),
    why: "its answers had not changed, the questions had",
  },
  {
    what: "Iran and North Korea less Russian than Belarus, 2025",
    before: "IRN −39.8, PRK −60.9, BLR −74.3",
    now: (world) => ordered(world, ["IRN", "PRK", "BLR"], 2025),
    why: "Iran stays: it votes with Russia less and is bound to it less; support of the invasion counts −1 for all three",
  },
  {
    what: "Georgia above Israel, 2025",
    before: "GEO 53.8, ISR 33.8",
    now: (world) => ordered(world, ["GEO", "ISR"], 2025),
    why: "stays: Georgia votes with the West more often and is bound to the EU; what a government says is not seen (limits)",
  },
  {
    what: "Serbia 38 points to Russia, 2017 → 2021",
    before: "−37.8",
    now: (world) => moved(world, "SRB", 2017, 2021),
    why: "most of it was agenda; what is left is votes, within their interval, and blocs",
  },
  {
    what: "Brazil not at all, 2021 → 2025",
    before: "−2.8",
    now: (world) => moved(world, "BRA", 2021, 2025),
    why: "7 of 23 questions answered nearer to Russia, which other questions hid",
  },
  {
    what: "half of all members more than 10 points to the West, 2021 → 2025",
    before: "median +10.2",
    now: (world) => `median ${points(medianChange(world, 2021, 2025))}`,
    why: "the agenda of 2025 is more western; a change is on the same questions",
  },
  {
    what: "the world 54 points to the West, 2004 → 2025",
    before: "median score −46.8, +7.1",
    now: (world) => `median score ${points(medianScore(world, 2004))}, ${points(medianScore(world, 2025))}`,
    why: "less, not gone: which questions are put still moves the level, so two years' levels are not to be compared (limits); changes are",
  },
];

/** What became of ten results that an area specialist would laugh at. */
export function laughableCases(world: World): readonly string[] {
  return table(
    ["case", "before Method 2", "now", "why"],
    cases.map(({ what, before, now, why }) => [what, before, now(world), why]),
  );
}
