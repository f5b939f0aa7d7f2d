import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isoCodes } from "./support/isoCodes";
import { readCsv } from "../src/pipeline/csv";
import { faultsIn } from "../src/pipeline/check";
import { importedTables } from "../src/pipeline/import";
import { tableText } from "../src/pipeline/csv";
import { sourcesPage } from "../scripts/sourcesPage";

const data = resolve(__dirname, "../data");
const raw = resolve(__dirname, "../../shared/data");

describe("the facts", () => {
  test("have no fault that the check knows", () => {
    expect(faultsIn(data)).toEqual([]);
  }, 240_000);

  test("are listed with all their sources in docs/data.md", () => {
    expect(readFileSync(resolve(data, "../docs/data.md"), "utf8")).toBe(sourcesPage(data));
  });

  test("know countries by ISO 3166's codes", () => {
    const own = readCsv(join(data, "countries.csv")).filter((row) => row["source"] === "iso-3166");
    expect(own.map((row) => [row["code"], row["alpha2"], row["numeric"]])).toEqual(isoCodes(own));
  });
});

/** Files of every importer, below the folder of raw data. */
const runs: readonly (readonly [importer: string, files: readonly string[]])[] = [
  ["un", ["un"]],
  ["countries", ["other/countries.csv", "un/members.csv"]],
  ["names", ["un/members.csv"]],
  ["groups", ["other/countries.csv"]],
  [
    "blocs",
    [
      ...["other/blocs.csv", "other/memberships.csv", "un/members.csv"],
      ...["membership_corrections", "blocs_new", "memberships_new", "sanctions_2014"].map(
        (name) => `2026-11/${name}.csv`,
      ),
    ],
  ],
  [
    "opinion",
    [
      "other/opinion.csv",
      "other/opinion_conflicts.csv",
      "2026-11/opinion_sources.csv",
      "2026-11/opinion_new.csv",
    ],
  ],
  [
    "events",
    [
      "other/seed_facts.csv",
      ...["events_new", "indicators/gas_russia_after_2020_facts", "indicators/trade_facts_2021_2025"]
        .concat("indicators/remittances_from_russia_facts")
        .map((name) => `2026-11/${name}.csv`),
    ],
  ],
  [
    "values",
    [
      "arms_import_shares_sipri",
      "freedom_house",
      "gas_import_russia_eurostat",
      "remittances_pct_gdp_cia",
      "trade_partners_cia",
      "ukraine_aid_kiel",
      "vdem",
      "wb_gdp",
      "wb_population",
    ]
      .map((name) => `other/indicators/${name}.csv`)
      .concat("2026-11/indicators/vdem_libdem_2025_v16.csv", "2026-11/indicators/wb_gdp_2000_2024.csv"),
  ],
];

// the raw data are no part of the repository: where they are absent, this part is skipped and says so
(existsSync(raw) ? describe : describe.skip)("an importer (skipped where ../shared/data is absent)", () => {
  test.each(runs)(
    "of %s makes the very bytes that are there",
    (name, files) => {
      const paths = files.map((file) => join(raw, file));
      for (const { file, columns, rows } of importedTables(name, paths, data)) {
        const same = readFileSync(join(data, file), "utf8") === tableText(columns, rows);
        expect([file, same]).toEqual([file, true]);
      }
    },
    240_000,
  );
});
