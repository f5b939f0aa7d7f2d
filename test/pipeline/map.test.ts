import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Place } from "../../src/pipeline/map";
import { edition } from "../../src/edition";

type World = Topology<{ countries: GeometryCollection<Place> }>;
const world = JSON.parse(readFileSync(resolve(__dirname, "../../packed/map.json"), "utf8")) as World;
const { features } = feature(world, world.objects.countries);

/** Codes, or names of territories, of the shapes that hold a place. */
function holders(longitude: number, latitude: number): readonly string[] {
  return features
    .filter(({ geometry }) => geometry.type !== "Point")
    .filter((shape) => geoContains(shape, [longitude, latitude]))
    .map(({ properties }) => properties.code ?? properties.name);
}

// places by their coordinates (GeoNames); whose they are: A/RES/68/262 (Crimea), A/RES/34/37 (Western Sahara), A/RES/62/249
// (Abkhazia, South Ossetia), A/RES/72/282 (Transnistria), A/RES/37/253 (Cyprus), A/RES/2758 speaks of China's seat only
test.each([
  ["Simferopol", 34.1, 44.95, "UKR"],
  ["Sevastopol", 33.6, 44.62, "UKR"],
  ["Kerch", 36.4, 45.33, "UKR"],
  ["Yalta", 34.16, 44.53, "UKR"],
  ["Krasnodar", 38.98, 45.04, "RUS"],
  ["Laayoune", -13.1, 27.13, "ESH"],
  ["Smara", -11.67, 26.74, "ESH"],
  ["Tifariti", -10.57, 26.16, "ESH"],
  ["Tan-Tan", -11.1, 28.43, "MAR"],
  ["Sukhumi", 41.1, 43.03, "GEO"],
  ["Tskhinvali", 43.97, 42.23, "GEO"],
  ["Tiraspol", 29.55, 46.86, "MDA"],
  ["Pristina", 21.16, 42.66, "XKX"],
  ["Taipei", 121.5, 24.9, "TWN"],
  ["Hargeisa", 44.06, 9.56, "SOM"],
  ["Kythrea in the north of Cyprus", 33.48, 35.25, "CYP"],
  ["Chisinau", 28.86, 47.01, "MDA"],
  ["Astana", 71.43, 51.17, "KAZ"],
  ["Luxembourg", 6.13, 49.7, "LUX"],
  ["Brasilia", -47.9, -15.8, "BRA"],
  ["Nuuk's ice", -45, 70, "Greenland"],
])("%s lies in %s, %s: %s", (_, longitude, latitude, code) => {
  expect(holders(longitude, latitude)).toEqual([code]);
});

test("every state that exists has a shape or a point", () => {
  const codes = new Set(features.map(({ properties }) => properties.code));
  const missing = edition.countries.filter(({ code, until }) => until === undefined && !codes.has(code));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
