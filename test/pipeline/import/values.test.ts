import { values } from "../../../src/pipeline/import/values";
import { folderOf } from "../../support/rawFiles";

const countries = "code\nKAZ\nMDA\n";

function tables(name: string, text: string) {
  const folder = folderOf({ [name]: text, "countries.csv": countries });
  return values.tables([`${folder}/${name}`], folder);
}

describe("the importer of yearly values", () => {
  test("takes a partner's share of one direction of trade, and adds no zero where the partner is not listed", () => {
    const made = tables(
      "trade_partners_cia.csv",
      `iso3,flow,year,partner_iso3,share_pct,factbook_commit,factbook_date
KAZ,exports,2022,RUS,9.0,x,2024-12-26
KAZ,exports,2022,ITA,13.0,x,2024-12-26
KAZ,imports,2022,CHN,28.0,x,2024-12-26
`,
    );
    const note = "Factbook of 2024-12-26";
    expect(made.map(({ file, rows }) => [file, rows])).toEqual([
      ["values/trade.rus.export.csv", [{ country: "KAZ", year: "2022", value: "9", note }]],
      ["values/trade.rus.import.csv", []],
      ["values/trade.chn.export.csv", []],
      ["values/trade.chn.import.csv", [{ country: "KAZ", year: "2022", value: "28", note }]],
    ]);
  });

  test("leaves out what is empty, and institutions that are no country", () => {
    const made = tables(
      "gas_import_russia_eurostat.csv",
      "iso3,year,russia_share_pct\nMDA,2020,100.0\nMDA,2019,\nEU,2020,40.1\n",
    );
    expect(made[0]!.rows).toEqual([{ country: "MDA", year: "2020", value: "100", note: "" }]);
  });

  test("keeps the digits of large numbers, of a gross domestic product five", () => {
    const people = tables("wb_population.csv", "iso3,year,population\nKAZ,2022,19621972\n");
    expect(people[0]!.rows[0]!["value"]).toBe("19621972");
    const product = tables("wb_gdp.csv", "iso3,year,gdp_current_usd\nKAZ,2022,225496255535\n");
    expect(product[0]!.rows[0]!["value"]).toBe("225500000000");
  });

  test("replaces what a revised series has, and keeps the years that it lacks", () => {
    const folder = folderOf({
      "wb_gdp.csv": "iso3,year,gdp_current_usd\nKAZ,1999,16\nKAZ,2000,18\nMDA,2000,1\n",
      "wb_gdp_2000_2024.csv": "iso3,year,gdp_current_usd\nKAZ,2000,19\nKAZ,2024,288\n",
      "countries.csv": countries,
    });
    const files = ["wb_gdp", "wb_gdp_2000_2024"].map((name) => `${folder}/${name}.csv`);
    const made = values.tables(files, folder);
    expect(made).toHaveLength(1);
    expect(made[0]!.rows.map((row) => [row["country"], row["year"], row["value"]])).toEqual([
      ["KAZ", "1999", "16"],
      ["KAZ", "2000", "19"],
      ["KAZ", "2024", "288"],
      ["MDA", "2000", "1"],
    ]);
  });

  test("refuses a file it does not know", () => {
    expect(() => tables("prices.csv", "iso3,year\n")).toThrow("unknown file: prices.csv; known are");
  });
});
