/** Where names stand beside their dots, so that none lies on another. Pure. */
import { type Box, overlap } from "./box";

export type Point = readonly [x: number, y: number];

export interface Wanted {
  readonly key: string;
  /** The dot that it names. */
  readonly at: Point;
  /** Size of the name. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly key: string;
  /** Upper left corner. */
  readonly corner: Point;
  /** On which side of its dot, of as many directions as were tried: 0 is the right, a quarter on is below. */
  readonly direction: number;
  /** The end of a line from the dot, where the name does not stand right beside it. */
  readonly leader: Point | undefined;
}

/** How far from its dot a name may stand, and in how many directions that is tried. */
export interface Around {
  readonly distances: readonly number[];
  readonly directions: number;
  /** How many other dots a name may lie over; undefined: any, if there is no better place. */
  readonly mostCovered?: number;
}

/** Far away too, where a line leads to the dot. */
const anywhere: Around = { distances: [7, 13, 20, 28, 38, 50, 64, 80, 100, 125, 155], directions: 16 };
/** From which distance on a line leads to the dot. */
const farAway = 13;
/** A dot under a name is as bad as so much more distance. */
const costOfDot = 8;

const holds = ({ left, top, width, height }: Box, [x, y]: Point, around: number) =>
  x > left - around && x < left + width + around && y > top - around && y < top + height + around;

/** The boxes around a dot, each with the point that is nearest to it; the right comes first. */
function boxesAround({ at: [x, y], width, height }: Wanted, { distances, directions }: Around) {
  return distances.flatMap((distance) =>
    Array.from({ length: directions }, (_, i) => {
      const [cos, sin] = [Math.cos((2 * Math.PI * i) / directions), Math.sin((2 * Math.PI * i) / directions)];
      const near: Point = [x + distance * cos, y + distance * sin];
      const box = {
        left: near[0] - (width * (1 - cos)) / 2,
        top: near[1] - (height * (1 - sin)) / 2,
        width,
        height,
      };
      return { box, near, distance, direction: i };
    }),
  );
}

/**
 * The names that have room in a frame that begins at 0, in the order in which they are wanted; those for which there is none are left out.
 * @param dots that are better not covered
 */
export function placedLabels(
  wanted: readonly Wanted[],
  dots: readonly Point[],
  frame: { readonly width: number; readonly height: number },
  around: Around = anywhere,
): readonly PlacedLabel[] {
  const { mostCovered = Infinity } = around;
  const taken: Box[] = [];
  return wanted.flatMap((label): readonly PlacedLabel[] => {
    const free = boxesAround(label, around).filter(
      ({ box }) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.left + box.width <= frame.width &&
        box.top + box.height <= frame.height &&
        !taken.some((other) => overlap(box, other)),
    );
    const priced = free.flatMap((one) => {
      const covered = dots.filter((dot) => holds(one.box, dot, 2)).length;
      return covered > mostCovered ? [] : [{ ...one, cost: one.distance + costOfDot * covered }];
    });
    const best = priced.reduce<(typeof priced)[number] | undefined>(
      (found, one) => (found && found.cost <= one.cost ? found : one),
      undefined,
    );
    if (best === undefined) return [];
    taken.push(best.box);
    const leader = best.distance > farAway ? best.near : undefined;
    const corner: Point = [best.box.left, best.box.top];
    return [{ key: label.key, corner, direction: best.direction, leader }];
  });
}
