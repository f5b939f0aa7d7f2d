/** Makes packed/map.json, the world as the pane's map draws it, from world-atlas (Natural Earth, 1:50 million). */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { geoCentroid, geoContains } from "d3-geo";
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
  /** Whose status the General Assembly regards as open. */
  readonly isOpen?: boolean;
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

/** Shapes without a number in the atlas that are part of a member state in the General Assembly's view, and one that has facts. */
const ownCodes: Readonly<Record<string, string>> = { Somaliland: "SOM", "N. Cyprus": "CYP", Kosovo: "XKX" };

/** Left out: nobody's, uninhabited, or larger than what it says. */
const leftOut = ["Antarctica", "Fr. S. Antarctic Lands", "Heard I. and McDonald Is.", "Siachen Glacier"];

/** A place in Crimea, in decimal degrees. */
const simferopol: [number, number] = [34.1, 44.95];

/** The northern border of Western Sahara, the parallel of 27°40′ N. */
const saharaNorth = 27 + 40 / 60;

function polygonsOf({ geometry }: Shape): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function withPolygons(shape: Shape, coordinates: Position[][][]): Shape {
  return { ...shape, geometry: { type: "MultiPolygon", coordinates } };
}

/** The part of a ring on one side of a parallel (Sutherland and Hodgman 1974, one edge); none where all lies on the other. */
function ringBeyond(ring: Position[], latitude: number, isKept: (y: number) => boolean): Position[] {
  const kept: Position[] = [];
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    if (isKept(point[1]!) !== isKept(before[1]!)) {
      const share = (latitude - before[1]!) / (point[1]! - before[1]!);
      kept.push([before[0]! + share * (point[0]! - before[0]!), latitude]);
    }
    if (isKept(point[1]!)) kept.push(point);
  });
  if (kept.length < 3) return [];
  const [first, last] = [kept[0]!, kept.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? kept : [...kept, first];
}

function side(shape: Shape, isKept: (y: number) => boolean): Position[][][] {
  return polygonsOf(shape)
    .map((rings) =>
      rings.map((ring) => ringBeyond(ring, saharaNorth, isKept)).filter((ring) => ring.length > 0),
    )
    .filter((rings) => rings.length > 0);
}

/** Borders as the General Assembly has them: Crimea is Ukraine's (A/RES/68/262), Western Sahara nobody else's (A/RES/34/37). */
function repaired(shapes: readonly Shape[]): readonly Shape[] {
  const of = (code: string) => shapes.find(({ properties }) => properties.code === code)!;
  const [russia, ukraine, morocco, sahara] = [of("RUS"), of("UKR"), of("MAR"), of("ESH")];
  const isCrimea = (coordinates: Position[][]) => geoContains({ type: "Polygon", coordinates }, simferopol);
  const crimea = polygonsOf(russia).filter(isCrimea);
  if (crimea.length !== 1)
    throw new Error(`the atlas has Crimea in ${crimea.length} polygons of Russia; expected 1`);
  const changed = new Map<Shape, Shape>([
    [
      russia,
      withPolygons(
        russia,
        polygonsOf(russia).filter((polygon) => !isCrimea(polygon)),
      ),
    ],
    [ukraine, withPolygons(ukraine, [...polygonsOf(ukraine), ...crimea])],
    [
      morocco,
      withPolygons(
        morocco,
        side(morocco, (y) => y >= saharaNorth),
      ),
    ],
    [sahara, withPolygons(sahara, [...polygonsOf(sahara), ...side(morocco, (y) => y < saharaNorth)])],
  ]);
  return shapes.map((shape) => changed.get(shape) ?? shape);
}

/** Shapes with the codes that the facts know; territories keep only their name. */
function shapesFor(known: ReadonlySet<string>): readonly Shape[] {
  return atlas("50m")
    .filter(({ properties }) => !leftOut.includes(properties.name))
    .map((shape): Shape => {
      const { name } = shape.properties;
      const code = ownCodes[name] ?? (shape.id === undefined ? undefined : numericToAlpha3(String(shape.id)));
      const isOpen = code === "ESH";
      return { ...shape, properties: { name, ...(code ? { code } : {}), ...(isOpen ? { isOpen } : {}) } };
    })
    .map((shape) => {
      const { code, name, isOpen } = shape.properties;
      if (code === "ESH" || (code !== undefined && known.has(code))) return shape;
      return { ...shape, properties: { name, ...(isOpen ? { isOpen } : {}) } };
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

/** Share of the atlas' points that are kept, the most telling ones. */
const detail = 0.14;
/** Steps into which the earth's width is divided. */
const steps = 1e4;

/** The world's shapes as a topology with one collection, `countries`. @param known codes of the states that have facts */
export function worldMap(known: ReadonlySet<string>): Topology<{ countries: GeometryCollection<Place> }> {
  const shapes = repaired(shapesFor(known));
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...shapes] };
  const exact = topology({ countries: collection }) as Topology;
  const geometries = merged(exact, shapes);
  const present = new Set(shapes.flatMap(({ properties }) => properties.code ?? []));
  const points = atlas("10m").flatMap((shape): GeometryObject<Place>[] => {
    const code = shape.id === undefined ? undefined : numericToAlpha3(String(shape.id));
    if (code === undefined || !known.has(code) || present.has(code)) return [];
    const point = geoCentroid(shape) as [number, number];
    return [{ type: "Point", coordinates: point, properties: { code, name: shape.properties.name, point } }];
  });
  const whole = {
    ...exact,
    objects: { countries: { type: "GeometryCollection", geometries } },
  } as Topology<{ countries: GeometryCollection<Place> }>;
  const weighed = presimplify(whole as never);
  const simple = simplify(weighed, quantile(weighed, detail)) as unknown as typeof whole;
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
