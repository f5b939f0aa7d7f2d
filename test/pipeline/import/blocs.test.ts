import { blocs } from "../../../src/pipeline/import/blocs";
import { folderOf } from "../../support/rawFiles";

const raw = {
  "blocs.csv": `id,name,full_name,founded,pole,description,url
CSTO,CSTO,Collective Security Treaty Organization,2002-10-07,russia,Alliance.,https://example.org/
RU_BASES,Russian bases,Hosts of Russian bases,,russia,Hosts.,
`,
  "memberships.csv": `bloc,iso3,status,start,end,source,basis,note
RU_BASES,MDA,without consent,1992,,,general knowledge,
CSTO,ARM,suspended,2024-02-22,,"24.kg, 2024-02 https://example.org/csto | CIA World Factbook",cited source,
CSTO,ARM,member,1994-04-20,,CIA World Factbook 2025-12,cited source,
`,
  "corrections.csv": `bloc,country,status,start,end,action,old_start,old_end,old_status,source,url,confidence,note
RU_BASES,MDA,without consent,1992-07-21,,change,1992,,without consent,"editor, general knowledge",,high,agreement of that day; new status word nothing
CSTO,ARM,suspended,2024-02-23,,change,2024-02-22,,suspended,"editor, general knowledge",,low,a day later by some
CSTO,KAZ,member,1994-04-20,,add,,,,24.kg,https://example.org/csto,high,
CSTO,KGZ,member,1994-04-20,,add,,,,"editor, general knowledge",,low,
`,
  "blocs_new.csv": `id,name,full_name,founded,pole,description,url
RCEP,RCEP,Regional Comprehensive Economic Partnership,2022-01-01,china,Trade.,
BRI,Belt and Road,Belt and Road Initiative,2013-09-07,china,Signatories.,
`,
  "memberships_new.csv": `bloc,iso3,status,start,end,source,basis,note
RCEP,AUS,member,2022-01-01,,"editor, general knowledge",date: general knowledge,
RCEP,MMR,member,2022-05-01,,"editor, general knowledge",date: general knowledge,
RCEP,CHN,member,2022-01-01,,"editor, general knowledge; 24.kg, https://example.org/csto",date: general knowledge,
BRI,ITA,signatory,2019,,"editor, general knowledge",year: general knowledge,
`,
  "sanctions.csv": `bloc,iso3,status,start,end,source,basis,note
SANCTIONS_RU,KGZ,sanctions of 2014,2014,,general knowledge,year,
`,
  "members.csv": `code,un_name,member_from,member_to,note
ARM,ARMENIA,1992-03-02,,
`,
  "sources.csv":
    "id,url\ncia-factbook,https://example.org/factbook\n24kg-2024-02,https://example.org/csto\nscmp,https://www.scmp.com/economy/global-economy/article/3191127/\n",
};

function tables(files: Readonly<Record<string, string>> = raw) {
  const folder = folderOf(files);
  const names = [
    "blocs",
    "memberships",
    "members",
    "corrections",
    "blocs_new",
    "memberships_new",
    "sanctions",
  ].map((name) => `${folder}/${name}.csv`);
  return blocs.tables(names, folder);
}

describe("the importer of blocs", () => {
  test("tells lists from blocs and adds the UN", () => {
    expect(tables()[0]!.rows.map((row) => [row["bloc"], row["kind"]])).toEqual([
      ["CSTO", "bloc"],
      ["RCEP", "bloc"],
      ["RU_BASES", "list"],
      ["UN", "universal"],
    ]);
  });

  test("keeps both rows of a country that is member in law and suspended in fact, each with its source", () => {
    const rows = tables()[1]!.rows.filter((row) => row["bloc"] === "CSTO" && row["country"] === "ARM");
    expect(rows.map((row) => [row["status"], row["start"], row["source"]])).toEqual([
      ["member", "1994-04-20", "cia-factbook"],
      ["suspended", "2024-02-22", "24kg-2024-02"],
    ]);
  });

  test("corrects a row, says plainly where that rests on what the editors know, and leaves a checker's asides behind", () => {
    expect(tables()[1]!.rows.find((row) => row["country"] === "MDA")).toMatchObject({
      start: "1992-07-21",
      source: "align-editors",
      evidence: "known to Align's editors, not checked against a document",
      basis: "date: general knowledge; confidence: high",
      note: "agreement of that day",
    });
  });

  test("adds what a correction is sure of, and only notes what it is not", () => {
    const rows = tables()[1]!.rows.filter((row) => row["bloc"] === "CSTO");
    expect(rows.map((row) => [row["country"], row["start"], row["note"]])).toEqual([
      ["ARM", "1994-04-20", ""],
      ["ARM", "2024-02-22", "not confirmed: suspended since 2024-02-23 (a day later by some)"],
      ["KAZ", "1994-04-20", ""],
    ]);
  });

  test("refuses a correction of a row that is not there", () => {
    const other = raw["corrections.csv"].replace("change,1992,", "change,1993,");
    expect(() => tables({ ...raw, "corrections.csv": other })).toThrow(
      "unknown membership: RU_BASES MDA without consent 1993; it cannot be corrected",
    );
  });

  test("ships what is known from memory only where a document confirms it, as precisely as that does", () => {
    const rows = tables()[1]!.rows.filter((row) => ["RCEP", "BRI"].includes(row["bloc"]!));
    expect(rows.map((row) => [row["country"], row["start"], row["source"], row["basis"]])).toEqual([
      ["AUS", "2022", "scmp", "status: cited source; year: not confirmed"],
      ["CHN", "2022-01-01", "24kg-2024-02", "date: general knowledge"],
    ]);
  });

  test("cites a row of a weak page by a better document where there is one, else by what is left", () => {
    const bender =
      "https://www.businessinsider.com.au/six-countries-okay-with-russias-annexation-of-crimea-2016-5";
    const weak = `RECOG_CRIMEA,CUB,recognises,2014-03-27,,"Joinfo https://joinfo.com/world/1 | CIA World Factbook",cited source,
CSTO,BLR,member,1993-12-31,,A blog https://a.blogspot.com/b ; CIA World Factbook,cited source,
`;
    const rows = tables({
      ...raw,
      "memberships.csv": raw["memberships.csv"] + weak,
      "sources.csv": `${raw["sources.csv"]}bender,${bender}\n`,
    })[1]!.rows;
    expect(rows.filter(({ country }) => country === "CUB" || country === "BLR")).toEqual([
      expect.objectContaining({ source: "cia-factbook", evidence: "CIA World Factbook" }),
      expect.objectContaining({
        source: "bender",
        evidence: `Business Insider (J. Bender) 2016-05 ${bender} | CIA World Factbook`,
      }),
    ]);
  });

  test("leaves out what only another state's agency says, and cites the rest by what is left", () => {
    const agency = `CSTO,BLR,member,1993-12-31,,TASS 2022-07-24 https://tass.com/russia/1484099 | CIA World Factbook,cited source,
RU_BASES,FSM,hosting,2022,,TASS 2022-07-24 https://tass.com/russia/1484099,cited source,
`;
    const rows = tables({ ...raw, "memberships.csv": raw["memberships.csv"] + agency })[1]!.rows;
    expect(rows.filter(({ country }) => country === "FSM")).toEqual([]);
    expect(rows.filter(({ country }) => country === "BLR")).toEqual([
      expect.objectContaining({ source: "cia-factbook", evidence: "CIA World Factbook" }),
    ]);
  });

  test("adds the spells in the UN", () => {
    expect(tables()[1]!.rows.find((row) => row["bloc"] === "UN")).toMatchObject({
      country: "ARM",
      start: "1992-03-02",
      source: "undl",
    });
  });

  test("refuses a citation that names no known source", () => {
    const unknown = raw["memberships.csv"].replace("CIA World Factbook 2025-12", "Somebody");
    expect(() => tables({ ...raw, "memberships.csv": unknown })).toThrow(
      "unknown source: Somebody (CSTO, ARM); add its address to data/sources.csv",
    );
  });
});
