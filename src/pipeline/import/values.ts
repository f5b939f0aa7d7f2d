import { basename } from "node:path";
import { Mistake } from "../../core/mistake";
import { readCsv, sortedBy, type Row, type Table } from "../csv";
import type { Importer } from "../importer";
import { rawRows, text } from "./raw";

/** How one indicator is read from a file of others. */
interface Reading {
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
  /** Cells that a row must have to be read. */
  readonly where?: Row;
  readonly note?: (row: Row) => string;
  /** Significant digits that are kept; left out: all. */
  readonly digits?: number;
}

const arms = (partner: string, column: string): Reading => ({
  indicator: `arms.${partner}.share`,
  year: "window_end_year",
  value: column,
});

const trade = (partner: string, flow: "export" | "import"): Reading => ({
  indicator: `trade.${partner}.${flow}`,
  year: "year",
  value: "share_pct",
  where: { partner_iso3: partner.toUpperCase(), flow: `${flow}s` },
  note: (row) => `Factbook of ${text(row, "factbook_date")}`,
});

const yearly = (indicator: string, value: string): Reading => ({ indicator, year: "year", value });

/** No gross domestic product is known to a dollar: five digits are kept, which ship in half the bytes. */
const product: Reading = { ...yearly("gdp", "gdp_current_usd"), digits: 5 };

/** What is read from which file. */
const readings: Readonly<Record<string, readonly Reading[]>> = {
  "arms_import_shares_sipri.csv": [
    arms("rus", "russia_share_pct"),
    arms("chn", "china_share_pct"),
    arms("usa", "usa_share_pct"),
  ],
  "freedom_house.csv": [yearly("fh.total", "total_0to100")],
  "gas_import_russia_eurostat.csv": [yearly("gas.rus.share", "russia_share_pct")],
  "remittances_pct_gdp_cia.csv": [
    {
      ...yearly("remittances.gdp", "remittances_pct_gdp"),
      note: (row) => `Factbook of ${text(row, "factbook_date")}`,
    },
  ],
  "trade_partners_cia.csv": [
    trade("rus", "export"),
    trade("rus", "import"),
    trade("chn", "export"),
    trade("chn", "import"),
  ],
  "ukraine_aid_kiel.csv": [yearly("aid.ukraine.gdp", "pct_of_2021_gdp_bilateral")],
  "vdem.csv": [yearly("vdem.libdem", "v2x_libdem")],
  "vdem_libdem_2025_v16.csv": [{ ...yearly("vdem.libdem", "v2x_libdem"), note: () => "version 16" }],
  "wb_gdp.csv": [product],
  "wb_gdp_2000_2024.csv": [product],
  "wb_population.csv": [yearly("population", "population")],
};

function rounded(value: number, digits: number | undefined): number {
  return digits === undefined ? value : Number(value.toPrecision(digits));
}

function table(reading: Reading, rows: readonly Row[], isCountry: (code: string) => boolean): Table {
  const wanted = Object.entries(reading.where ?? {});
  const figures = rows
    .filter((row) => wanted.every(([column, cell]) => text(row, column) === cell))
    // an institution such as the EU is no country; an empty figure is none
    .filter((row) => isCountry(text(row, "iso3")) && text(row, reading.value) !== "")
    .map((row) => ({
      country: text(row, "iso3"),
      year: text(row, reading.year),
      value: String(rounded(Number(text(row, reading.value)), reading.digits)),
      note: reading.note?.(row) ?? "",
    }));
  return {
    file: `values/${reading.indicator}.csv`,
    columns: ["country", "year", "value", "note"],
    rows: sortedBy(figures, "country", "year"),
  };
}

/** Tables of one indicator as one: what a later file has of a country and year replaces what an earlier one has. */
function merged(tables: readonly Table[]): readonly Table[] {
  const byFile = new Map<string, Table>();
  for (const table of tables) {
    const { rows = [] } = byFile.get(table.file) ?? {};
    const all = new Map([...rows, ...table.rows].map((row) => [`${row["country"]} ${row["year"]}`, row]));
    byFile.set(table.file, { ...table, rows: sortedBy([...all.values()], "country", "year") });
  }
  return [...byFile.values()];
}

/** Yearly figures that others measure: one table an indicator, from one file a source or several, the newer ones later. */
export const values: Importer = {
  name: "values",
  reads: `any of ${Object.keys(readings).join(", ")}`,
  tables: (files, dataFolder) => {
    const codes = new Set(readCsv(`${dataFolder}/countries.csv`).map((row) => row["code"]));
    const tables = files.flatMap((file) => {
      const known = readings[basename(file)];
      if (known === undefined)
        throw new Mistake(`unknown file: ${basename(file)}; known are ${Object.keys(readings).join(", ")}`);
      const columns = known.flatMap((reading) => [reading.year, reading.value]);
      const rows = rawRows(file, "iso3", ...columns);
      return known.map((reading) => table(reading, rows, (code) => codes.has(code)));
    });
    return merged(tables);
  },
};
