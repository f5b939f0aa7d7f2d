import { join } from "node:path";
import { readCsv, sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { rawRows, text } from "./raw";

/** Groups by an editor's hand; the Eastern Partnership and its like are blocs, with days. */
const own: readonly (readonly [code: string, name: string, countries: string])[] = [
  ["baltics", "Baltic states", "EST LTU LVA"],
  ["c5", "Central Asia (C5)", "KAZ KGZ TJK TKM UZB"],
  ["south-caucasus", "South Caucasus", "ARM AZE GEO"],
];

function line(group: string, name: string, country: string, source: string): Row {
  return { group, name, country, source };
}

/** `South-Eastern Asia` → `south-eastern-asia`. */
function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}

/** Regions and subregions of `data/countries.csv`, the post-Soviet states, and our own short lists. */
export const groups: Importer = {
  name: "groups",
  reads: "countries.csv (its column post_soviet)",
  tables: ([file], dataFolder) => {
    const regions = readCsv(join(dataFolder, "countries.csv")).flatMap((row) =>
      ["region", "subregion"]
        .map((column) => text(row, column))
        .filter((name) => name !== "")
        .map((name) => line(slug(name), name, text(row, "code"), "align-editors")),
    );
    const postSoviet = rawRows(file, "iso3", "post_soviet")
      .filter((row) => text(row, "post_soviet") === "1")
      .map((row) => line("post-soviet", "Post-Soviet states", text(row, "iso3"), "align-editors"));
    const lists = own.flatMap(([code, name, countries]) =>
      countries.split(" ").map((country) => line(code, name, country, "align-editors")),
    );
    return [
      {
        file: "groups.csv",
        columns: ["group", "name", "country", "source"],
        rows: sortedBy([...regions, ...postSoviet, ...lists], "group", "country"),
      },
    ];
  },
};
