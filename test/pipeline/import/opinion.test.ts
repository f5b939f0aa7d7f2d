import { opinion } from "../../../src/pipeline/import/opinion";
import { fieldEnd } from "../../../src/pipeline/import/opinion/wordedDay";
import { folderOf } from "../../support/rawFiles";

const head =
  "series,pollster,question,iso3,year,leader_or_target,approve,disapprove,no_opinion,net,field_dates,source_title,source_url,published_date,source_type,note\n";
const gallup =
  "Gallup Rating World Leaders,Gallup (World Poll),Do you approve?,KAZ,2022,RUS,36,50,14,,,A report,https://example.org/a,2023,primary,\n";
const conflicts = `iso3,year,leader_or_target,field,value_a,source_a,url_a,value_b,source_b,url_b,prefer,why
CAN,2017,USA,disapprove,78,Gallup,,76,A newspaper,,a,Gallup's own table
`;
const betterHead =
  "series,country,year,target,approve,disapprove,old_url,new_title,new_url,verdict,confirmed_fields,remark\n";

function tables(polls: string, better = "", newer = "") {
  const folder = folderOf({
    "polls.csv": head + polls,
    "conflicts.csv": conflicts,
    "better.csv": betterHead + (better || "S,MDA,2000,RUS,1,2,https://example.org/none,,,not found,,\n"),
    "new.csv": head + (newer || gallup.replace("2022", "1990")),
  });
  return opinion.tables(
    ["polls", "conflicts", "better", "new"].map((name) => `${folder}/${name}.csv`),
    folder,
  );
}

/** The row of 2022; undefined where it goes. */
function rowOf(polls: string, better = "", newer = "") {
  return tables(polls, better, newer)[0]!.rows.find(({ year }) => year === "2022");
}

describe("the importer of polls", () => {
  test("names target, unsure and the source whose terms hold", () => {
    expect(rowOf(gallup)).toMatchObject({
      ...{ country: "KAZ", target: "RUS", disapprove: "50", unsure: "14", asks: "view", source: "gallup" },
    });
  });

  test("does not take Gallup International for Gallup", () => {
    const other = gallup.replace("Gallup (World Poll)", "Gallup International Association (not Gallup Inc.)");
    expect(rowOf(other)).toMatchObject({ source: "gallup-international" });
  });

  test("refuses a pollster nobody has given a source", () => {
    expect(() => tables(gallup.replace("Gallup (World Poll)", "Somebody"))).toThrow(
      "unknown pollster: Somebody",
    );
  });

  test("says which column of two to trust", () => {
    expect(tables(gallup)[1]!.rows[0]).toMatchObject({
      ...{ value: "78", other_value: "76", preferred: "value" },
    });
  });

  test.each(["TASS on Gallup", "Armenpress on Gallup", "Intrepid Report on the map of Gallup"])(
    "takes %s for no report, whatever a search for a better page said",
    (title) => {
      const report = gallup.replace("A report", title).replace("primary", "secondary");
      expect(rowOf(report)).toMatchObject({ source_type: "unconfirmed" });
      const better = `Gallup Rating World Leaders,KAZ,2022,RUS,36,50,https://example.org/a,${title},https://example.org/b,confirmed,both,\n`;
      expect(rowOf(gallup, better)).toMatchObject({ source_type: "unconfirmed" });
    },
  );

  test("takes a choice among countries for no view of one", () => {
    const choice = gallup.replace("Do you approve?", "Which country is the main friend of Kazakhstan?");
    expect(rowOf(choice)).toMatchObject({ asks: "choice" });
  });

  test("completes a poll by a later report of the rest of it", () => {
    const half = gallup.replace("36,50,14", "36,,");
    const rest = gallup.replace("primary,", "secondary,completes the row").replace("A report", "The Paper");
    expect(rowOf(half, "", rest)).toMatchObject({
      ...{ approve: "36", disapprove: "50", source_type: "report of it", read_in: "The Paper" },
    });
  });

  test("names the columns that a wrong file lacks", () => {
    const folder = folderOf({ "wrong.csv": "a,b\n1,2\n" });
    const files = Array.from({ length: 4 }, () => `${folder}/wrong.csv`);
    expect(() => opinion.tables(files, folder)).toThrow(/^missing column: verdict, confirmed_fields/);
  });
});

describe("what a figure is cited by", () => {
  const page = (title: string, url: string, kind = "secondary") =>
    gallup.replace("A report,https://example.org/a,2023", `${title},${url},2023-05`).replace("primary", kind);

  test.each([
    [
      "the producer's own document",
      page("Gallup: Few Approve", "https://news.gallup.com/poll/1/few.aspx", "primary"),
      { source_type: "release", title: "Few Approve", url: "https://news.gallup.com/poll/1/few.aspx" },
    ],
    [
      "a report of a release that can be told",
      page("Tirana Times on Gallup", "https://www.tiranatimes.com/?p=146848"),
      {
        ...{ source_type: "report of it", title: "Rating World Leaders: 2020", published: "2020-07-27" },
        ...{ read_in: "Tirana Times on Gallup", read_url: "https://www.tiranatimes.com/?p=146848" },
      },
    ],
    [
      "a report of a release that cannot",
      page("A paper", "https://example.org/a"),
      { source_type: "report of it", title: "", published: "2023-05", read_in: "A paper" },
    ],
    [
      "a copy of a report that can be named",
      page("CivilNet via gagrule.net on IRI poll", "https://gagrule.net/more/"),
      { source_type: "report of it", read_in: "CivilNet on IRI poll", read_url: "" },
    ],
    [
      "a blog",
      page("Somebody's thoughts", "https://somebody.blogspot.com/2013/03/a.html"),
      { source_type: "unconfirmed", read_in: "Somebody's thoughts", read_url: "" },
    ],
    [
      "a state's outlet",
      page("TASS on IRI poll", "https://tass.com/society/1992711/amp"),
      { source_type: "unconfirmed", read_in: "TASS on IRI poll" },
    ],
  ])("%s", (_, row, cited) => {
    expect(rowOf(row)).toMatchObject(cited);
  });

  const weak = page("A blog", "https://a.blogspot.com/b");
  const verdict = (rest: string) =>
    `Gallup Rating World Leaders,KAZ,2022,RUS,36,50,https://a.blogspot.com/b,${rest}\n`;

  test.each([
    ["The Paper,https://example.org/b,confirmed,approve,", "report of it"],
    [
      "Gallup: Few Approve,https://news.gallup.com/poll/1/few.aspx,confirmed by primary,approve,",
      "report of it",
    ],
    ["Gallup: Few Approve,https://news.gallup.com/poll/1/few.aspx,confirmed by primary,both,", "release"],
    [",,not found,,", "unconfirmed"],
    [",,not found,,US news site: acceptable", "report of it"],
    ["The Paper,https://example.org/b,contradicted,,", undefined],
    [",,not found,,the page garbles the years: drop", undefined],
  ])("of two figures from a weak page, looked up again with %s: %s", (rest, expected) => {
    expect(rowOf(weak, verdict(rest))?.["source_type"]).toBe(expected);
  });
});

test.each([
  ["22-25 May 2015", "2015-05-25"],
  ["21 May-18 June 2018", "2018-06-18"],
  ["Jan-Mar 2023", "2023-03"],
  ["late January-early February 2021", "2021-02"],
  ["2005-2008", ""],
  ["2020, published August 2020", ""],
  ["before the Aug 2008 war", ""],
])("field work of %s ends %s", (dates, end) => {
  expect(fieldEnd(dates)).toBe(end);
});
