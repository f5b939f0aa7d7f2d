import { membershipAt, membersOf, statusAt } from "../../../src/core/blocs/blocs";
import { edition } from "../../../src/edition";

const fallen = "recognised by a former government";

describe("the status of a country is, by what others publish,", () => {
  test.each([
    // RBC-Ukraine after El 19 Digital, 31 July 2025: letter of Nicaragua's co-presidents to President Putin
    ["NIC", "RECOG_ANNEX_2022", "2025-07-30", "none", "RBC-Ukraine, 31 July 2025"],
    ["NIC", "RECOG_ANNEX_2022", "2025-07-31", "recognises", "RBC-Ukraine, 31 July 2025"],
    // DFWatch, April 2014: Vanuatu recognised on 23 May 2011 and withdrew on 12 July 2013; Tuvalu recognised on 18 September 2011
    ["VUT", "RECOG_ABKHAZIA", "2011-05-23", "recognises", "DFWatch, April 2014"],
    ["VUT", "RECOG_ABKHAZIA", "2013-07-11", "recognises", "DFWatch, April 2014"],
    ["VUT", "RECOG_ABKHAZIA", "2013-07-12", "withdrew recognition", "DFWatch, April 2014"],
    ["TUV", "RECOG_ABKHAZIA", "2011-09-18", "recognises", "DFWatch, April 2014"],
    ["TUV", "RECOG_ABKHAZIA", "2014-03-31", "withdrew recognition", "RFE/RL, 31 March 2014"],
    ["TUV", "RECOG_SOUTH_OSSETIA", "2014-03-30", "recognises", "RFE/RL, 31 March 2014"],
    ["TUV", "RECOG_SOUTH_OSSETIA", "2014-03-31", "withdrew recognition", "RFE/RL, 31 March 2014"],
    ["UKR", "RU_BASES", "2014-02-26", "host", "General Assembly resolution 68/262: Crimea seized"],
    ["UKR", "RU_BASES", "2014-02-27", "without consent", "General Assembly resolution 68/262: Crimea seized"],
    // the Karzai government's statement of 23 March 2014 fell with it
    ["AFG", "RECOG_CRIMEA", "2014-03-22", "none", "statement of President Karzai, 23 March 2014"],
    ["AFG", "RECOG_CRIMEA", "2014-03-23", "recognises", "statement of President Karzai, 23 March 2014"],
    ["AFG", "RECOG_CRIMEA", "2021-08-15", fallen, "Washington Post, 15 August 2021"],
    ["SYR", "RECOG_CRIMEA", "2024-12-07", "recognises", "Kyiv Independent, 8 December 2024"],
    ["SYR", "RECOG_CRIMEA", "2024-12-08", fallen, "Kyiv Independent, 8 December 2024"],
    ["SYR", "RECOG_ABKHAZIA", "2024-12-08", fallen, "Kyiv Independent, 8 December 2024"],
    ["SYR", "RECOG_SOUTH_OSSETIA", "2024-12-08", fallen, "Kyiv Independent, 8 December 2024"],
    ["SYR", "RECOG_DPR_LPR", "2024-12-08", fallen, "Kyiv Independent, 8 December 2024"],
    ["USA", "SANCTIONS_RU", "2014-03-06", "sanctions of 2014", "Executive Order 13660"],
    ["EST", "SANCTIONS_RU", "2014-03-17", "sanctions of 2014", "Council Decision 2014/145/CFSP"],
    ["USA", "SANCTIONS_RU", "2022-02-21", "sanctions of 2014", "first bank sanctions, 22 February 2022"],
    ["USA", "SANCTIONS_RU", "2022-02-22", "sanctioning", "first bank sanctions, 22 February 2022"],
    ["KOR", "SANCTIONS_RU", "2022-02-28", "sanctioning", "Yonhap, 28 February 2022"],
    ["CHE", "SANCTIONS_RU", "2022-02-28", "sanctioning", "Baker McKenzie, 28 February 2022"],
    ["BIH", "SANCTIONS_RU", "2023-12-31", "declared", "European Western Balkans, 2 March 2022"],
    // one test of "negotiating" for all: the first intergovernmental conference
    ["BIH", "EU", "2025-12-31", "candidate", "European Council, 21 March 2024: a decision, no conference"],
    ["UKR", "EU", "2024-06-25", "negotiating", "first conference, 25 June 2024"],
    ["GEO", "EU", "2024-11-27", "candidate", "OC Media, 28 November 2024"],
    ["GEO", "EU", "2024-11-28", "candidate, halted", "OC Media, 28 November 2024"],
    ["DEU", "ICC", "2002-06-30", "none", "Rome Statute, Art. 126: in force on 1 July 2002"],
    ["DEU", "ICC", "2002-07-01", "member", "Rome Statute, Art. 126: in force on 1 July 2002"],
    ["GBR", "EU", "2020-01-31", "member", "left on 31 January 2020 at 24:00 CET"],
    ["GBR", "EU", "2020-02-01", "none", "left on 31 January 2020 at 24:00 CET"],
    ["UZB", "RU_TREATY", "2005-11-14", "alliance", "VOA, 14 November 2005"],
    ["ARM", "RU_TREATY", "1997-08-29", "alliance", "RFE/RL, 29 August 1997"],
  ])("of %s in %s on %s %s (%s)", (country, bloc, day, status) => {
    expect(statusAt(edition, bloc, country, day)).toBe(status);
  });
});

// NATO's list of signatories of the Partnership's Framework Document, as the CIA World Factbook printed it from 1995 to 2008
test("the Partnership for Peace had twelve members of today's NATO more", () => {
  const later = "ALB BGR CZE EST HRV HUN LTU LVA POL ROU SVK SVN".split(" ");
  const inPartnership = (day: string) =>
    later.filter((code) => membersOf(edition, "PFP", day).includes(code));
  expect(inPartnership("1998-12-31")).toEqual(later.filter((code) => code !== "HRV"));
  expect(inPartnership("2003-12-31")).toEqual(later.filter((code) => !"CZE HUN POL".includes(code)));
  expect(inPartnership("2009-04-01")).toEqual([]);
});

test("nobody has sanctioned Russia, recognised Crimea's annexation or joined the Criminal Court before there was such a thing", () => {
  const first = {
    SANCTIONS_RU: "2014-03-06",
    RECOG_CRIMEA: "2014-03-18",
    ICC: "2002-07-01",
  };
  for (const [bloc, day] of Object.entries(first)) {
    const before = [...edition.memberships.values()]
      .flat()
      .filter((row) => row.bloc === bloc && row.start < day);
    expect(before).toEqual([]);
  }
});

// forum.ad, March 2022; the Russian list of unfriendly states, the only ground for Micronesia, is not its own act
test("sanctions stand by the document of who imposed them, and what only another state's agency says does not ship", () => {
  expect(membershipAt(edition, "SANCTIONS_RU", "AND", "2023-12-31")).toMatchObject({
    since: "2022-03",
    evidence: expect.stringContaining("Forum.ad") as string,
  });
  expect(membershipAt(edition, "SANCTIONS_RU", "FSM", "2023-12-31")).toBeUndefined();
});
