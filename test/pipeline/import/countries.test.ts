import { countries } from "../../../src/pipeline/import/countries";
import { events } from "../../../src/pipeline/import/events";
import { folderOf } from "../../support/rawFiles";

describe("the importer of countries", () => {
  const folder = folderOf({
    "countries.csv": `iso2,iso3,iso_numeric,common_name,region,subregion,notes
MD,MDA,498,Moldova,Europe,Eastern Europe,
XK,XKX,,Kosovo,Europe,Southeast Europe,
`,
    "members.csv": `code,un_name,member_from,member_to,note
DDR,GERMAN DEMOCRATIC REPUBLIC,1973-09-18,1990-10-03,
MDA,REPUBLIC OF MOLDOVA,1992-03-02,,
SCG,SERBIA AND MONTENEGRO,2003-02-04,2006-06-03,
`,
  });
  const { rows } = countries.tables([`${folder}/countries.csv`, `${folder}/members.csv`], folder)[0]!;

  test("adds dissolved states, each to the day before its seat ended, and no country twice", () => {
    expect(rows.map((row) => [row["code"], row["name"], row["until"]])).toEqual([
      ["DDR", "German Democratic Republic", "1990-10-02"],
      ["MDA", "Moldova", ""],
      ["SCG", "Serbia and Montenegro", "2006-06-02"],
      ["XKX", "Kosovo", ""],
    ]);
  });

  test("does not call Kosovo's code one of ISO's", () => {
    expect(rows.map((row) => row["source"])).toEqual(["undl", "iso-3166", "undl", "align-editors"]);
  });
});

describe("the importer of events", () => {
  test("leaves behind where a statement stands in the article, its wording, and what a weak outlet or another state's agency alone reports", () => {
    const folder = folderOf({
      "facts.csv": `fact_id,iso3,indicator,value,unit,date,partner,kind,speaker,location,anchor_words,text_own_words
S001,KAZ,russian_troop_deployment,yes,,2022-01,RUS,reported,,line 10,Some words,Russian forces came.
`,
      "newer.csv": `fact_id,iso3,indicator,value,unit,date,partner,kind,speaker,location,anchor_words,text_own_words,source,url
E001,GEO,eu_accession,candidate,,2023-12-14,,reported,,,,Georgia became a candidate.,OC Media 2025-01-27,https://example.org/a
E002,ARM,csto_membership,frozen,,2024-02-22,RUS,reported,,,,Armenia froze it.,24.kg,https://example.org/kg
E003,UZB,eaeu_membership,invited,,2025-06,RUS,reported,,,,An invitation.,ExUSSR,https://example.org/b
E004,ARM,csto_membership,frozen,,2024-02-23,RUS,reported,,,,Armenia froze it.,TASS,https://example.org/tass
`,
      "gas.csv":
        "iso3,period,kind,russia_share_pct,source,url,remark\nAUT,before 2022-02,level,80,Kurier,https://example.org/k,\n",
      "trade.csv": `iso3,period,flow,partner,value_usd_mln,share_pct,scope,source,url
KAZ,2023-9M,trade,CHN,21700,21.3,January-September,bne IntelliNews,https://example.org/bne
KGZ,2022,exports,RUS,,,2.5 times,RFE/RL,https://example.org/rferl
`,
      "remittances.csv":
        "iso3,period,value_usd_mln,share_of_all_remittances_pct,remark,source,url\nUZB,2024-H1,,77,,RBC,https://example.org/rbc\nUZB,2025-H1,,78,,TASS,https://example.org/tass\n",
      "sources.csv": "id,url\n24kg,https://example.org/kg\n",
    });
    const files = ["facts", "newer", "gas", "trade", "remittances"].map((name) => `${folder}/${name}.csv`);
    const { rows } = events.tables(files, folder)[0]!;
    expect(rows).toEqual([
      expect.objectContaining({
        id: "E001",
        source: "press",
        document: "OC Media 2025-01-27 https://example.org/a",
      }),
      expect.objectContaining({ id: "E002", source: "24kg", document: "24.kg https://example.org/kg" }),
      expect.objectContaining({
        date: "2023-09",
        text: "Trade with China: 21,700 million US dollars, 21.3 % of all trade (January-September).",
      }),
      expect.objectContaining({ date: "2022", value: "2.5 times", text: "Exports to Russia: 2.5 times." }),
      expect.objectContaining({ date: "2024-06", text: "Remittances from Russia: 77 % of all." }),
      expect.objectContaining({
        id: "S001",
        date: "2022-01",
        text: "Russian forces came.",
        source: "wsj-2023-11-03",
        document: "",
      }),
    ]);
    expect(Object.keys(rows[0]!)).not.toEqual(expect.arrayContaining(["location", "anchor_words"]));
  });
});
