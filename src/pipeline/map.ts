/** Makes packed/map.json, the world as the pane's map draws it, from world-atlas (Natural Earth, 1:50 million). */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { geoArea, geoCentroid, geoContains } from "d3-geo";
import { numericToAlpha3 } from "i18n-iso-countries";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

/** What is said of a shape: the code that the facts use, or only a name for a territory that has none. */
export interface Place {
  readonly code?: string;
  readonly name: string;
  /** Stands for a state too small for a shape. */
  readonly point?: readonly [number, number];
}

type Shape = Feature<Polygon | MultiPolygon, Place>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const load = createRequire(__filename);

function atlas(scale: "10m" | "50m"): Feature<Polygon | MultiPolygon, { name: string }>[] {
  const file = load.resolve(`world-atlas/countries-${scale}.json`);
  const world = JSON.parse(readFileSync(file, "utf8")) as Atlas;
  return feature(world, world.objects.countries).features as Feature<
    Polygon | MultiPolygon,
    { name: string }
  >[];
}

/** Shapes of their own in the atlas that are part of a member state in the General Assembly's view (Chagos: A/RES/73/295), and one that has facts. */
const ownCodes: Readonly<Record<string, string>> = {
  ...{ Somaliland: "SOM", "N. Cyprus": "CYP", "Br. Indian Ocean Ter.": "MUS" },
  Kosovo: "XKX",
};

/** Left out: nobody's, uninhabited, or larger than what it says. */
const leftOut = ["Antarctica", "Fr. S. Antarctic Lands", "Heard I. and McDonald Is.", "Siachen Glacier"];

/** Land that the atlas gives one state and the General Assembly another, by a place on it, in decimal degrees. */
const reassigned = [
  // Crimea: A/RES/68/262
  { place: [34.1, 44.95], from: "RUS", to: "UKR" },
  // Mayotte: A/RES/49/18
  { place: [45.15, -12.8], from: "FRA", to: "COM" },
] as const;

/** A line of equal longitude or latitude. */
interface Cut {
  /** Place of the coordinate in a position: 0 longitude, 1 latitude. */
  readonly along: 0 | 1;
  readonly at: number;
}

/** The northern border of Western Sahara, the parallel of 27°40′ N. */
const saharaNorth: Cut = { along: 1, at: 27 + 40 / 60 };

/** Beside the Jordan and the Sea of Galilee: what the atlas gives Israel beyond it is the Golan, where it stops being Lebanon's neighbour. */
const golanWest: Cut = { along: 0, at: 35.627 };

function polygonsOf({ geometry }: Shape): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function withPolygons(shape: Shape, coordinates: Position[][][]): Shape {
  return { ...shape, geometry: { type: "MultiPolygon", coordinates } };
}

/** The part of a ring on one side of a cut (Sutherland and Hodgman 1974, one edge); none where all lies on the other. */
function ringBeyond(ring: Position[], { along, at }: Cut, isKept: (point: Position) => boolean): Position[] {
  const kept: Position[] = [];
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    if (isKept(point) !== isKept(before)) {
      const share = (at - before[along]!) / (point[along]! - before[along]!);
      kept.push(
        [0, 1].map((axis) => (axis === along ? at : before[axis]! + share * (point[axis]! - before[axis]!))),
      );
    }
    if (isKept(point)) kept.push(point);
  });
  if (kept.length < 3) return [];
  const [first, last] = [kept[0]!, kept.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? kept : [...kept, first];
}

/** What of a shape lies below a cut, west or south of it, and what beyond. */
function parted(shape: Shape, cut: Cut): readonly [below: Position[][][], beyond: Position[][][]] {
  const side = (isKept: (point: Position) => boolean) =>
    polygonsOf(shape)
      .map((rings) => rings.map((ring) => ringBeyond(ring, cut, isKept)).filter((ring) => ring.length > 0))
      .filter((rings) => rings.length > 0);
  return [side((point) => point[cut.along]! < cut.at), side((point) => point[cut.along]! >= cut.at)];
}

/**
 * Borders as the General Assembly has them: Crimea is Ukraine's (A/RES/68/262), Mayotte the Comoros' (A/RES/49/18), Western Sahara nobody
 * else's (A/RES/34/37), the Golan Syria's (A/RES/79/90).
 */
function repaired(shapes: readonly Shape[]): readonly Shape[] {
  const polygons = new Map(shapes.map((shape) => [shape, polygonsOf(shape)]));
  const of = (code: string) => shapes.find(({ properties }) => properties.code === code)!;
  const give = (from: string, to: string, moved: Position[][][], left: Position[][][]) => {
    polygons.set(of(from), left);
    polygons.set(of(to), [...polygons.get(of(to))!, ...moved]);
  };
  for (const { place, from, to } of reassigned) {
    const isThere = (coordinates: Position[][]) => geoContains({ type: "Polygon", coordinates }, [...place]);
    const own = polygons.get(of(from))!;
    const moved = own.filter(isThere);
    if (moved.length !== 1)
      throw new Error(`the atlas has ${place.join(", ")} in ${moved.length} polygons of ${from}; expected 1`);
    give(
      from,
      to,
      moved,
      own.filter((polygon) => !isThere(polygon)),
    );
  }
  const [saharan, moroccan] = parted(of("MAR"), saharaNorth);
  give("MAR", "ESH", saharan, moroccan);
  const [israeli, golan] = parted(of("ISR"), golanWest);
  give("ISR", "SYR", golan, israeli);
  return shapes.map((shape) => withPolygons(shape, polygons.get(shape)!));
}

/** Shapes with the codes that the facts know; territories keep only their name. */
function shapesFor(known: ReadonlySet<string>): readonly Shape[] {
  return atlas("50m")
    .filter(({ properties }) => !leftOut.includes(properties.name))
    .map((shape): Shape => {
      const { name } = shape.properties;
      const code = ownCodes[name] ?? (shape.id === undefined ? undefined : numericToAlpha3(String(shape.id)));
      return { ...shape, properties: { name, ...(code ? { code } : {}) } };
    })
    .map((shape) => {
      const { code, name } = shape.properties;
      if (code === "ESH" || (code !== undefined && known.has(code))) return shape;
      return { ...shape, properties: { name } };
    });
}

/** One shape a code, without the lines between its parts. */
function merged(world: Topology, shapes: readonly Shape[]): GeometryObject<Place>[] {
  const all = (world.objects["countries"] as GeometryCollection<Place>).geometries;
  const byKey = new Map<string, { place: Place; parts: GeometryObject<Place>[] }>();
  all.forEach((geometry, i) => {
    const place = shapes[i]!.properties;
    const key = place.code ?? place.name;
    const entry = byKey.get(key) ?? { place, parts: [] };
    // the state's own name, not that of a part of it
    if (ownCodes[place.name] === undefined) entry.place = place;
    entry.parts.push(geometry);
    byKey.set(key, entry);
  });
  return [...byKey.values()].map(({ place, parts }) => ({
    ...mergeArcs(world, parts as never),
    properties: place,
  }));
}

/** Land of fewer steradians keeps all points where it has neighbours, who would else take it over: 12,000 square kilometres. */
const smallest = 0.0003;

/** Numbers of the arcs around small pieces of land that border on another shape's. */
function arcsOfSmallLand(world: Topology, geometries: readonly GeometryObject<Place>[]): ReadonlySet<number> {
  const polygons = geometries.flatMap((geometry, owner) =>
    geometry.type === "MultiPolygon" ? geometry.arcs.map((arcs) => ({ arcs, owner })) : [],
  );
  const number = (arc: number) => (arc < 0 ? ~arc : arc);
  const owners = new Map<number, Set<number>>();
  for (const { arcs, owner } of polygons)
    for (const arc of arcs.flat()) {
      const known = owners.get(number(arc)) ?? new Set();
      owners.set(number(arc), known.add(owner));
    }
  const small = polygons.filter(
    ({ arcs }) =>
      arcs.flat().some((arc) => owners.get(number(arc))!.size > 1) &&
      geoArea(feature(world, { type: "Polygon", arcs })) < smallest,
  );
  return new Set(small.flatMap(({ arcs }) => arcs.flat().map(number)));
}

/** Share of the atlas' points that are kept, the most telling ones. */
const detail = 0.14;
/** Steps into which the earth's width is divided. */
const steps = 1e4;

type WorldMap = Topology<{ countries: GeometryCollection<Place> }>;

/** The world's shapes with all the atlas' points. @param known codes of the states that have facts */
export function exactWorld(known: ReadonlySet<string>): WorldMap {
  const shapes = repaired(shapesFor(known));
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...shapes] };
  const exact = topology({ countries: collection }) as Topology;
  const geometries = merged(exact, shapes);
  return { ...exact, objects: { countries: { type: "GeometryCollection", geometries } } };
}

/** The world's shapes as a topology with one collection, `countries`. @param known codes of the states that have facts */
export function worldMap(known: ReadonlySet<string>): WorldMap {
  const whole = exactWorld(known);
  const { geometries } = whole.objects.countries;
  const present = new Set(geometries.flatMap(({ properties }) => (properties as Place).code ?? []));
  const points = atlas("10m").flatMap((shape): GeometryObject<Place>[] => {
    const code = shape.id === undefined ? undefined : numericToAlpha3(String(shape.id));
    if (code === undefined || !known.has(code) || present.has(code)) return [];
    const point = geoCentroid(shape) as [number, number];
    return [{ type: "Point", coordinates: point, properties: { code, name: shape.properties.name, point } }];
  });
  const weighed = presimplify(whole as never) as unknown as typeof whole;
  for (const arc of arcsOfSmallLand(whole, geometries))
    for (const point of weighed.arcs[arc]!) point[2] = Infinity;
  const simple = simplify(weighed as never, quantile(weighed as never, detail)) as unknown as typeof whole;
  const small = quantize(simple, steps) as typeof whole;
  const countries = small.objects.countries;
  return {
    ...small,
    objects: { countries: { ...countries, geometries: [...countries.geometries, ...points] } },
  };
}

/** Codes of the states that have facts and are not dissolved. */
function knownCodes(root: string): ReadonlySet<string> {
  const lines = readFileSync(path.join(root, "data/countries.csv"), "utf8").split("\n").slice(1);
  return new Set(lines.filter(Boolean).map((line) => line.slice(0, 3)));
}

if (process.argv[1]?.endsWith("map.ts")) {
  const root = path.resolve(__dirname, "../..");
  mkdirSync(path.join(root, "packed"), { recursive: true });
  writeFileSync(path.join(root, "packed/map.json"), JSON.stringify(worldMap(knownCodes(root))));
}
