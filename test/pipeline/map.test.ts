import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Place, exactWorld } from "../../src/pipeline/map";
import { edition } from "../../src/edition";

type World = Topology<{ countries: GeometryCollection<Place> }>;
const world = JSON.parse(readFileSync(resolve(__dirname, "../../packed/map.json"), "utf8")) as World;
const { features } = feature(world, world.objects.countries);

/** Codes, or names of territories, of the shapes that hold a place. */
function holders(longitude: number, latitude: number, shapes = features): readonly string[] {
  return shapes
    .filter(({ geometry }) => geometry.type !== "Point")
    .filter((shape) => geoContains(shape, [longitude, latitude]))
    .map(({ properties }) => properties.code ?? properties.name);
}

/** As `holders`; where a place lies off the drawn coast, those of the nearest of the rings around it, up to a third of a degree away. */
function near(longitude: number, latitude: number): readonly string[] {
  for (let away = 0; away < 0.34; away += 0.04) {
    const around = Array.from({ length: away === 0 ? 1 : 24 }, (_, i) => (2 * Math.PI * i) / 24);
    const found = around.flatMap((angle) =>
      holders(longitude + away * Math.cos(angle), latitude + away * Math.sin(angle)),
    );
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

// places by their coordinates (GeoNames); whose they are: A/RES/68/262 (Crimea), A/RES/ES-11/4 (Donetsk, Luhansk, Kherson, Zaporizhzhia),
// A/RES/34/37 (Western Sahara), A/RES/62/249 (Abkhazia, South Ossetia), A/RES/72/282 (Transnistria), A/RES/37/253 (Cyprus), A/RES/79/90
// (the Golan), A/RES/67/19 (Palestine), A/RES/62/243 (Nagorno-Karabakh), A/RES/49/18 (Mayotte), A/RES/73/295 (Chagos); A/RES/2758 speaks of
// China's seat only. Where the Assembly has said nothing, whoever administers a place: docs/map.md names each
test.each([
  ["Simferopol", 34.1, 44.95, "UKR"],
  ["Sevastopol", 33.6, 44.62, "UKR"],
  ["Kerch", 36.4, 45.33, "UKR"],
  ["Yalta", 34.16, 44.53, "UKR"],
  ["Donetsk", 37.8, 48.0, "UKR"],
  ["Luhansk", 39.3, 48.57, "UKR"],
  ["Kherson", 32.62, 46.64, "UKR"],
  ["Melitopol", 35.37, 46.85, "UKR"],
  ["Krasnodar", 38.98, 45.04, "RUS"],
  ["Kaliningrad", 20.5, 54.71, "RUS"],
  ["Laayoune", -13.1, 27.13, "ESH"],
  ["Smara", -11.67, 26.74, "ESH"],
  ["Tifariti", -10.57, 26.16, "ESH"],
  ["Dakhla", -15.93, 23.68, "ESH"],
  ["Tan-Tan", -11.1, 28.43, "MAR"],
  ["Sukhumi", 41.1, 43.03, "GEO"],
  ["Tskhinvali", 43.97, 42.23, "GEO"],
  ["Tiraspol", 29.55, 46.86, "MDA"],
  ["Pristina", 21.16, 42.66, "XKX"],
  ["Taipei", 121.5, 24.9, "TWN"],
  ["Hargeisa", 44.06, 9.56, "SOM"],
  ["Kythrea in the north of Cyprus", 33.48, 35.25, "CYP"],
  ["Quneitra in the Golan", 35.82, 33.12, "SYR"],
  ["Katzrin in the Golan", 35.69, 32.99, "SYR"],
  ["Majdal Shams in the Golan", 35.77, 33.27, "SYR"],
  ["Tiberias", 35.53, 32.79, "ISR"],
  ["Kiryat Shmona", 35.57, 33.21, "ISR"],
  ["Beersheba", 34.79, 31.25, "ISR"],
  ["Gaza City", 34.46, 31.5, "PSE"],
  ["Khan Yunis", 34.31, 31.35, "PSE"],
  ["Hebron", 35.1, 31.53, "PSE"],
  ["Nablus", 35.26, 32.22, "PSE"],
  ["Jericho", 35.45, 31.86, "PSE"],
  ["Khankendi", 46.75, 39.82, "AZE"],
  ["Nakhchivan", 45.41, 39.21, "AZE"],
  ["Kunashir", 145.86, 44.03, "RUS"],
  ["Nemuro", 145.58, 43.33, "JPN"],
  ["Aksai Chin", 79.5, 35.2, "CHN"],
  ["Leh", 77.58, 34.16, "IND"],
  ["Srinagar", 74.8, 34.09, "IND"],
  ["Muzaffarabad", 73.47, 34.37, "PAK"],
  ["Gilgit", 74.31, 35.92, "PAK"],
  ["Tawang", 91.86, 27.58, "IND"],
  ["Doklam", 89.0, 27.3, "BTN"],
  ["Halaib", 36.65, 22.22, "EGY"],
  ["Bir Tawil", 33.7, 21.87, "SDN"],
  ["Abyei", 28.43, 9.6, "SDN"],
  ["Essequibo", -58.6, 6.8, "GUY"],
  ["Cayenne", -52.33, 4.94, "FRA"],
  ["Stanley", -57.85, -51.7, "Falkland Is."],
  ["Cabinda", 12.3, -5.2, "AGO"],
  ["Pante Macassar in Oecusse", 124.37, -9.2, "TLS"],
  ["Banjul", -16.58, 13.45, "GMB"],
  ["Maseru", 27.5, -29.32, "LSO"],
  ["Vaduz", 9.52, 47.14, "LIE"],
  ["Luxembourg", 6.13, 49.7, "LUX"],
  ["Chisinau", 28.86, 47.01, "MDA"],
  ["Astana", 71.43, 51.17, "KAZ"],
  ["Brasilia", -47.9, -15.8, "BRA"],
  ["Nuuk's ice", -45, 70, "Greenland"],
])("%s lies in %s, %s: %s", (_, longitude, latitude, code) => {
  expect(near(longitude, latitude)).toEqual([code]);
});

test("islands that are too small to be drawn belong to whom the Assembly gives them", () => {
  const exact = exactWorld(new Set(edition.countries.map(({ code }) => code)));
  const { features: shapes } = feature(exact, exact.objects.countries);
  expect(holders(45.15, -12.8, shapes)).toEqual(["COM"]);
  expect(holders(72.42, -7.3, shapes)).toEqual(["MUS"]);
});

test("every state that exists has a shape or a point", () => {
  const codes = new Set(features.map(({ properties }) => properties.code));
  const missing = edition.countries.filter(({ code, until }) => until === undefined && !codes.has(code));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
