import { type GeoPermissibleObjects, geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import packed from "../../../packed/map.json";
import type { Code, World } from "../../core/world";

/** A shape as the map draws it. */
export interface DrawnShape {
  /** Of a state that has facts. */
  readonly code: Code | undefined;
  readonly name: string;
  /** SVG path; undefined for a state that is only a point. */
  readonly path: string | undefined;
  /** Where a circle stands for a state too small to be hit. */
  readonly dot: readonly [number, number] | undefined;
}

/** Size of the map's drawing; it is shown as wide as the pane. */
export const [mapWidth, mapHeight] = [640, 270];

/** A state is also a circle if its shape covers fewer square units of the drawing. */
const smallest = 14;

/** What src/pipeline/map.ts says of a shape. */
interface Packed {
  readonly code?: Code;
  readonly name: string;
}

const topology = packed as unknown as Topology<{ countries: GeometryCollection<Packed> }>;
const { features } = feature(topology, topology.objects.countries);

/** Parts of the world that fill the map, by name: their countries. */
export function regionsOf(world: World): ReadonlyMap<string, readonly Code[]> {
  const regions = new Map<string, Code[]>();
  for (const { region, code, until } of world.countries) {
    if (until !== undefined || region === "") continue;
    regions.set(region, [...(regions.get(region) ?? []), code]);
  }
  const own = world.groups.get("post-soviet");
  // Russia reaches round the globe: the map of these states would be the map of Siberia
  return own
    ? new Map([["Around Russia", own.countries.filter((code) => code !== "RUS")], ...regions])
    : regions;
}

/** A state so large that a map fitted to its region would show little of the others. */
const sprawling = ["RUS"];

/** The largest piece of a shape: a map of Europe is no map of French Guiana and the Canaries. */
function mainland(shape: (typeof features)[number]): (typeof features)[number] {
  const { geometry } = shape;
  if (geometry.type !== "MultiPolygon") return shape;
  const pieces = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return { ...shape, geometry: pieces.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one)) };
}

/** All shapes in the Equal Earth projection (Šavrič, Patterson and Jenny 2018), fitted to the world or to some countries. */
export function drawnShapes(fitted: readonly Code[] | undefined): readonly DrawnShape[] {
  const wanted = features
    .filter(
      ({ properties: { code } }) => code !== undefined && fitted?.includes(code) && !sprawling.includes(code),
    )
    .map(mainland);
  const extent: GeoPermissibleObjects =
    fitted === undefined
      ? { type: "FeatureCollection", features }
      : { type: "FeatureCollection", features: wanted };
  // a region stands upright, and the Pacific is not torn apart, where its middle is the map's
  const middle = fitted === undefined ? 0 : geoCentroid(extent)[0];
  const projection = geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent(
      [
        [6, 6],
        [mapWidth - 6, mapHeight - 6],
      ],
      extent,
    );
  projection.clipExtent([
    [-20, -20],
    [mapWidth + 20, mapHeight + 20],
  ]);
  const path = geoPath(projection).digits(1);
  return features.flatMap((shape): DrawnShape[] => {
    const { code, name } = shape.properties;
    const isPoint = shape.geometry.type === "Point";
    const drawn = isPoint ? null : path(shape);
    const at = isPoint || geoArea(shape) < 0.002 ? projection(geoCentroid(shape)) : null;
    const isSmall = code !== undefined && (isPoint || path.area(shape) < smallest);
    const dot = isSmall && at && inside(at) ? at : undefined;
    return drawn === null && dot === undefined ? [] : [{ code, name, path: drawn ?? undefined, dot }];
  });
}

function inside([x, y]: readonly [number, number]): boolean {
  return x >= 0 && y >= 0 && x <= mapWidth && y <= mapHeight;
}
