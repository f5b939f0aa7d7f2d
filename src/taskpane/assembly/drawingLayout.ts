/** Where a map of the Assembly draws what: its dots, and the names that have room beside them. Pure. */
import { scaleLinear } from "d3-scale";
import { countryName } from "../../core/countries/countries";
import type { Place } from "../../core/votes/camps/campMap";
import type { Code, World } from "../../core/world";
import { type Drawing, distance } from "../../reports/assembly/drawing";
import { type PlacedLabel, type Point, placedLabels } from "../../workbook/placedLabels";
import { type Ends, sameScale } from "../../workbook/sameScale";

/** A drawing's size, and that of its letters. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
}

/** Radius of a dot. */
export const dot = 3.5;

/** What stands around the dots: the names of the dimensions. */
export const edgeOf = ({ letters }: Size) => letters * 1.6;

/** Width of a name of so many letters: semibold letters of Segoe UI and its like are a little wider than half their height. */
const widthOf = (name: string, { letters }: Size) => name.length * letters * 0.57 + 2;

/** The same scale across and upwards, as distances are what the map shows. */
function scalesOf({ now, trails }: Drawing, size: Size): (place: Place) => Point {
  const { width, height } = size;
  const places = [...now.map.places.values(), ...trails.map(({ then }) => then)];
  const endsOf = (at: 0 | 1): Ends => {
    const values = places.map((place) => place[at]);
    return [Math.min(...values), Math.max(...values)];
  };
  const edge = edgeOf(size) + 2 * dot;
  const room = [width - 2 * edge, height - 2 * edge] as const;
  const [across, upwards] = sameScale([endsOf(0), endsOf(1)], room);
  const x = scaleLinear(across, [edge, width - edge]);
  const y = scaleLinear(upwards, [height - edge, edge]);
  return ([right, up]) => [x(right), y(up)];
}

/** Points of a path, near enough to each other that no name lies between two. */
function pointsBetween([x1, y1]: Point, [x2, y2]: Point): readonly Point[] {
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 8);
  return Array.from({ length: count }, (_, i): Point => {
    const share = i / count;
    return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
  });
}

/** A drawing laid out in a size. */
export interface DrawingLayout {
  readonly world: World;
  readonly drawing: Drawing;
  readonly size: Size;
  /** Where a place lies. */
  readonly at: (place: Place) => Point;
  /** The names that stand on the map, by code. */
  readonly names: readonly PlacedLabel[];
  /** How many have no room. */
  readonly noRoom: number;
}

/** Lays a drawing out; of its names those in the thick of it are placed first. */
export function drawingLayout(world: World, drawing: Drawing, size: Size): DrawingLayout {
  const at = scalesOf(drawing, size);
  const dots = [
    ...[...drawing.now.map.places.values()].map(at),
    ...drawing.trails.flatMap(({ then, now }) => pointsBetween(at(then), at(now))),
  ];
  const crowd = (code: Code) => {
    const place = drawing.now.map.places.get(code)!;
    return [...drawing.named].filter((other) => distance(place, drawing.now.map.places.get(other)!) < 0.1)
      .length;
  };
  const wanted = [...drawing.named]
    .sort((a, b) => crowd(b) - crowd(a))
    .map((code) => ({
      ...{ key: code, at: at(drawing.now.map.places.get(code)!) },
      ...{ width: widthOf(countryName(world, code), size), height: size.letters * 1.25 },
    }));
  const names = placedLabels(wanted, dots, { width: size.width, height: size.height - edgeOf(size) });
  return { world, drawing, size, at, names, noRoom: wanted.length - names.length };
}
