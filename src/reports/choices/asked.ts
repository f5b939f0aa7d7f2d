/** What the sheets of the report on choices share. */
import { dimensions, ownSpecification, specificationCount, type Specified } from "../../core/score/choices";
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

/** Share of the known figures that are above 0, below 0, 0…1. */
export function shares(figures: Float64Array): { readonly above: number; readonly below: number } {
  const all = numbers(figures);
  const share = (is: (value: number) => boolean) => all.filter(is).length / all.length;
  return { above: share((value) => value > 0), below: share((value) => value < 0) };
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
    .filter(({ by }) => Math.abs(by) >= 0.05);
  return moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
}
