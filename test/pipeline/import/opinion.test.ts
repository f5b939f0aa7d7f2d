import { opinion } from "../../../src/pipeline/import/opinion";
import { folderOf } from "../../support/rawFiles";

const head =
  "series,pollster,question,iso3,year,leader_or_target,approve,disapprove,no_opinion,net,field_dates,source_title,source_url,published_date,source_type,note\n";
const gallup =
  "Gallup Rating World Leaders,Gallup (World Poll),Do you approve?,KAZ,2022,RUS,36,50,14,,,A report,https://example.org/,2023,primary,\n";
const conflicts = `iso3,year,leader_or_target,field,value_a,source_a,url_a,value_b,source_b,url_b,prefer,why
CAN,2017,USA,disapprove,78,Gallup,,76,A newspaper,,a,Gallup's own table
`;

function tables(polls: string) {
  const folder = folderOf({ "polls.csv": head + polls, "conflicts.csv": conflicts });
  return opinion.tables([`${folder}/polls.csv`, `${folder}/conflicts.csv`], folder);
}

describe("the importer of polls", () => {
  test("names target, unsure and the source whose terms hold", () => {
    expect(tables(gallup)[0]!.rows).toEqual([
      expect.objectContaining({
        country: "KAZ",
        target: "RUS",
        disapprove: "50",
        unsure: "14",
        source: "gallup",
      }),
    ]);
  });

  test("does not take Gallup International for Gallup", () => {
    const other = gallup.replace("Gallup (World Poll)", "Gallup International Association (not Gallup Inc.)");
    expect(tables(other)[0]!.rows[0]).toMatchObject({ source: "gallup-international" });
  });

  test("refuses a pollster nobody has given a source", () => {
    expect(() => tables(gallup.replace("Gallup (World Poll)", "Somebody"))).toThrow(
      "unknown pollster: Somebody",
    );
  });

  test("says which column of two to trust", () => {
    expect(tables(gallup)[1]!.rows[0]).toMatchObject({ value: "78", other_value: "76", preferred: "value" });
  });

  test("names the columns that a wrong file lacks", () => {
    const folder = folderOf({ "wrong.csv": "a,b\n1,2\n" });
    expect(() => opinion.tables([`${folder}/wrong.csv`], folder)).toThrow(
      /^missing column: series, iso3, leader_or_target, source_title/,
    );
  });
});
