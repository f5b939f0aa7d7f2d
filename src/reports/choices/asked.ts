/** What the sheets of the report on choices share. */
import { nameInSentence } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import { grouped } from "../../core/grouped";
import { change, type Change } from "../../core/score/change";
import { dimensions, ownSpecification, specificationCount, type Specified } from "../../core/score/choices";
import { enumerated } from "../../core/sentence";
import { defaultAxis } from "../../core/votes/axis";
import type { Day, World } from "../../core/world";

export interface Asked {
  readonly world: World;
  readonly day: Day;
  /** The earlier day since which changes are told. */
  readonly since: Day;
  readonly all: readonly Specified[];
}

/** Numbers of one figure under every choice; those where there is none left out. */
function numbers(figures: Float64Array): Float64Array {
  return figures.filter((value) => !Number.isNaN(value));
}

/** The same in ascending order. */
export function known(figures: Float64Array): Float64Array {
  return numbers(figures).sort();
}

/** Figures of a country under every choice. */
export type FigureOf = (row: Specified) => Float64Array;

export const scoresOf: FigureOf = ({ scores }) => scores;
/** Of a request with an earlier day. */
export const changesOf: FigureOf = ({ changes }) => changes!;

/** The change as the method has it, which alone has an interval; undefined where there is none. */
export function ownChange({ world, since, day }: Asked, { country }: Specified): Change | undefined {
  return change(world, country, since, day, defaultAxis).value;
}

/** Points from which on a figure is not shown as 0.0. */
export const least = 0.05;

/** Share of the known figures that are above 0, below 0, and shown as 0, 0…1. */
export function shares(figures: Float64Array): Readonly<Record<"above" | "below" | "neither", number>> {
  let [above, below, neither] = [0, 0, 0];
  for (const value of figures)
    if (value >= least) above++;
    else if (value <= -least) below++;
    else if (!Number.isNaN(value)) neither++;
  const all = above + below + neither;
  return { above: above / all, below: below / all, neither: neither / all };
}

/** Whether there is a figure under every choice. */
export function isWhole(figures: Float64Array): boolean {
  return !figures.some(Number.isNaN);
}

/** Whether a country has a score under some choice. */
export function hasScore({ scores }: Specified): boolean {
  return scores.some((value) => !Number.isNaN(value));
}

/** More countries than this are counted. */
const mostListed = 12;

/** `Estonia, Latvia and Ukraine`. */
export function namesOf({ world }: Asked, rows: readonly Specified[]): string {
  if (rows.length > mostListed) return counted(rows.length, "country", "countries");
  return enumerated(rows.map(({ country }) => nameInSentence(world, country)));
}

/** `of Azerbaijan under only 1,512 of the 1,944 combinations and of Turkmenistan under only 972, the method's own not among them`. */
function whoHasHowMany({ world }: Asked, rows: readonly Specified[], of: FigureOf): string {
  const all = `of the ${specificationCount.toLocaleString("en")} combinations`;
  if (rows.length > mostListed)
    return `of ${counted(rows.length, "country", "countries")} under only some ${all}`;
  const each = rows.map((row, i) => {
    const count = `${numbers(of(row)).length.toLocaleString("en")}${i === 0 ? ` ${all}` : ""}`;
    const own = Number.isNaN(of(row)[ownSpecification]) ? ", the method's own not among them" : "";
    return `of ${nameInSentence(world, row.country)} under only ${count}${own}`;
  });
  return enumerated(each);
}

/** `There is a score of Turkmenistan under only 1,188 of the 1,944 combinations …`, a sentence for those who lack some figure; none where nobody does. */
export function describeFewer(asked: Asked, figures: Readonly<Record<string, FigureOf>>): readonly string[] {
  const lacking = Object.entries(figures).flatMap(([name, of]) => {
    const fewer = asked.all.filter((row) => !isWhole(of(row)) && numbers(of(row)).length > 0);
    return fewer.length === 0 ? [] : [{ what: `a ${name}`, who: whoHasHowMany(asked, fewer, of) }];
  });
  return [...grouped(lacking, ({ who }) => who)].map(
    ([who, alike]) =>
      `There is ${enumerated(alike.map(({ what }) => what))} ${who}; the lowest, the highest and the percentages are of those.`,
  );
}

/** One choice made otherwise than the method makes it, all others as they are. */
export interface Alternative {
  readonly name: string;
  readonly specification: number;
}

/** Every option but the method's own. */
export const alternatives = alternativesToOwn();

function alternativesToOwn(): readonly Alternative[] {
  let step = specificationCount;
  return dimensions.flatMap(({ options, own }) => {
    step /= options.length;
    return options.flatMap((option, place) =>
      place === own ? [] : [{ name: option, specification: ownSpecification + (place - own) * step }],
    );
  });
}

/** The alternative that moves a figure farthest from the method's own, and by how much; undefined where none moves it. */
export function farthest(figures: Float64Array): (Alternative & { readonly by: number }) | undefined {
  const own = figures[ownSpecification]!;
  const moved = alternatives
    .map((one) => ({ ...one, by: figures[one.specification]! - own }))
    .filter(({ by }) => Math.abs(by) >= least);
  return moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
}
