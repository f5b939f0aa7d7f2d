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
  "members.csv": `code,un_name,member_from,member_to,note
ARM,ARMENIA,1992-03-02,,
`,
  "sources.csv": "id,url\ncia-factbook,https://example.org/factbook\n24kg-2024-02,https://example.org/csto\n",
};

function tables(files: Readonly<Record<string, string>> = raw) {
  const folder = folderOf(files);
  const names = ["blocs.csv", "memberships.csv", "members.csv"].map((name) => `${folder}/${name}`);
  return blocs.tables(names, folder);
}

describe("the importer of blocs", () => {
  test("tells lists from blocs and adds the UN", () => {
    expect(tables()[0]!.rows.map((row) => [row["bloc"], row["kind"]])).toEqual([
      ["CSTO", "bloc"],
      ["RU_BASES", "list"],
      ["UN", "universal"],
    ]);
  });

  test("keeps both rows of a country that is member in law and suspended in fact, each with its source", () => {
    const rows = tables()[1]!.rows.filter((row) => row["bloc"] === "CSTO");
    expect(rows.map((row) => [row["status"], row["start"], row["source"]])).toEqual([
      ["member", "1994-04-20", "cia-factbook"],
      ["suspended", "2024-02-22", "24kg-2024-02"],
    ]);
  });

  test("says plainly where a date rests on what the editors know, and keeps it as it is known", () => {
    expect(tables()[1]!.rows.find((row) => row["country"] === "MDA")).toMatchObject({
      start: "1992",
      source: "align-editors",
      evidence: "known to Align's editors, not checked against a document",
    });
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
