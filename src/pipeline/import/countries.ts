import { sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { rawRows, text } from "./raw";

/** The states that the UN knew and that are no more; their region and usual name stand in `overrides.csv`. */
const dissolved = new Set(["SUN", "YUG", "SCG", "CSK", "DDR", "YMD", "ZAN"]);

function country(row: Row): Row {
  return {
    code: text(row, "iso3"),
    alpha2: text(row, "iso2"),
    numeric: text(row, "iso_numeric"),
    name: text(row, "common_name"),
    region: text(row, "region"),
    subregion: text(row, "subregion"),
    until: "",
    // Kosovo's code is a user's own: ISO 3166 has none for it
    source: text(row, "iso3") === "XKX" ? "align-editors" : "iso-3166",
    note: text(row, "notes"),
  };
}

function dissolvedState(row: Row): Row {
  const name = text(row, "un_name").toLowerCase();
  return {
    code: text(row, "code"),
    name: name.replace(/\b(?!and\b)[a-z]/g, (letter) => letter.toUpperCase()),
    until: dayBefore(text(row, "member_to")),
    source: "undl",
    note: text(row, "note"),
  };
}

/** The day before an ISO day: the UN's files date the end of a seat by the first day without it. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Countries of today and the dissolved states that have voted in the General Assembly. */
export const countries: Importer = {
  name: "countries",
  reads: "countries.csv (codes and regions), then the UN's members.csv",
  tables: ([file, members]) => {
    const today = rawRows(file, "iso2", "iso3", "common_name", "region").map(country);
    const past = rawRows(members, "code", "un_name", "member_to").filter((row) =>
      dissolved.has(text(row, "code")),
    );
    return [
      {
        file: "countries.csv",
        columns: ["code", "alpha2", "numeric", "name", "region", "subregion", "until", "source", "note"],
        rows: sortedBy([...today, ...past.map(dissolvedState)], "code"),
      },
    ];
  },
};
