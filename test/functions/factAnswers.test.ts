import { edition } from "../../src/edition";
import { cell, called, plain } from "../support/worksheet";

const firstColumn = (cells: readonly (readonly unknown[])[]) => cells.map(([first]) => first);

describe("votes", () => {
  // the recorded vote on A/RES/ES-11/1 of 2 March 2022: 141 to 5, 35 abstaining (UN press release GA/12407); Uzbekistan did not vote
  test.each([
    ["USA", "Yes"],
    ["RUS", "No"],
    ["BLR", "No"],
    ["KAZ", "Abstain"],
    ["CHN", "Abstain"],
    ["UZB", "Absent"],
  ])("ALIGN.VOTE of %s on ES-11/1 is %s", (country, position) => {
    expect(cell("ALIGN.VOTE", country, "ES-11/1")).toBe(position);
  });

  test.each(["ES-11/1", "A/RES/ES-11/1", "a/res/es-11/1", " es-11/1 "])(
    "a resolution is understood as %p",
    (symbol) => {
      expect(cell("ALIGN.VOTE", "RUS", symbol)).toBe("No");
    },
  );

  test.each([
    ["XKX", "ES-11/1", "#N/A not a member then: Kosovo on 2022-03-02"],
    ["SSD", "68/262", "Absent|Yes|No|Abstain"],
    ["RUS", "ES-99/1", "#VALUE! unknown roll call: ES-99/1; write its symbol"],
    ["RUS", null, "#VALUE! missing resolution: nothing given; fill in this argument"],
  ])("ALIGN.VOTE of %s on %p", (country, symbol, answer) => {
    expect(cell("ALIGN.VOTE", country, symbol)).toMatch(new RegExp(`^(${answer.replaceAll("/", "\\/")})`));
  });

  test("ALIGN.TALLY has the recorded vote", () => {
    expect(called("ALIGN.TALLY", "ES-11/1")).toEqual([
      ["yes", "no", "abstain", "absent", "title", "date"],
      [141, 5, 35, 12, "Aggression against Ukraine", "2022-03-02"],
    ]);
    expect(called("ALIGN.TALLY", [["ES-11/1"], ["68/262"]]).length).toBe(3);
    expect(cell("ALIGN.TALLY")).toMatch(/^#VALUE! missing resolution/);
  });

  test("ALIGN.VOTES has the positions of the country, Russia, the West and China", () => {
    const [head, first] = called("ALIGN.VOTES", "KAZ", "ukraine", 2022, 2022);
    expect(head).toEqual(["date", "resolution", "title", "position", "Russia", "West", "China", "question"]);
    expect(first).toEqual([
      "2022-03-02",
      "A/RES/ES-11/1",
      "Aggression against Ukraine",
      "Abstain",
      "No",
      "Yes",
      "Abstain",
      "Aggression against Ukraine and peace in Ukraine",
    ]);
    expect(cell("ALIGN.VOTES", "KAZ", "zzzz")).toMatch(/^#N\/A no roll call on "zzzz"/);
    expect(cell("ALIGN.VOTES", "KAZ", null, 2023, 2022)).toMatch(/^#VALUE! invalid period/);
  });

  test("ALIGN.ROLLCALLS finds words in titles, symbols and topics, all or the contested ones", () => {
    // A/RES/68/262 of 27 March 2014: 100 to 11, 58 abstaining (UN press release GA/11493)
    const all = called("ALIGN.ROLLCALLS", "crimea");
    const title = "Territorial integrity of Ukraine";
    expect(all[1]).toEqual(["2014-03-27", "A/RES/68/262", title, 100, 11, 58, title]);
    const contested = called("ALIGN.ROLLCALLS", null, 2023, 2023, true);
    expect(contested.length).toBeLessThan(called("ALIGN.ROLLCALLS", null, 2023, 2023).length);
    expect(called("ALIGN.ROLLCALLS", null, 2023, 2023, "TRUE")).toEqual(contested);
    expect(called("ALIGN.ROLLCALLS", null, 2023, 2023, "RUS-WEST")).toEqual(contested);
    expect(cell("ALIGN.ROLLCALLS", "crimea", null, null, "perhaps")).toBe(
      "#VALUE! invalid contested: perhaps; give TRUE or FALSE",
    );
  });
});

describe("a question over the years", () => {
  // the recorded votes (UN press releases GA/12407, GA/12492 and GA/12675): 141 to 5, 141 to 7, 93 to 18; the United States against the last
  test("ALIGN.QUESTION has every roll call that put it, with the positions of Russia, the West, China and of countries", () => {
    expect(called("ALIGN.QUESTION", "es-11/7", [["USA", "Kazakhstan"]])).toEqual([
      [
        ...["day", "resolution", "title", "yes", "no", "abstain", "absent", "Russia", "West", "China"],
        ...["USA", "Kazakhstan"],
      ],
      ...[
        ["2022-03-02", "A/RES/ES-11/1", 141, 5, 35, "Yes"],
        ["2023-02-23", "A/RES/ES-11/6", 141, 7, 32, "Yes"],
        ["2025-02-24", "A/RES/ES-11/7", 93, 18, 65, "No"],
      ].map(([date, symbol, yes, no, abstain, usa]) => [
        ...[date, symbol, expect.any(String), yes, no, abstain, expect.any(Number)],
        ...["No", "Yes", "Abstain", usa, "Abstain"],
      ]),
    ]);
  });

  test("ALIGN.QUESTION answers alike by each of its resolutions", () => {
    const all = called("ALIGN.QUESTION", "ES-11/7");
    expect(called("ALIGN.QUESTION", "A/RES/ES-11/1")).toEqual(all);
    expect(called("ALIGN.QUESTION", "ES-11/6", [[null]])).toEqual(all);
  });

  test("ALIGN.QUESTION of a ballot that is printed under a second symbol is that of the first", () => {
    expect(called("ALIGN.QUESTION", "A/RES/34/90C")).toEqual(called("ALIGN.QUESTION", "A/RES/34/90B"));
  });

  test("ALIGN.QUESTION has an unknown country as an error in its own column", () => {
    const rows = called("ALIGN.QUESTION", "68/262", [["Moldva"], ["MDA"]]);
    expect(rows[0]!.slice(-2)).toEqual(["Moldva", "MDA"]);
    expect(rows.slice(1).map((row) => row.slice(-2).map(plain))).toEqual(
      rows.slice(1).map(() => [expect.stringMatching(/^#VALUE! unknown country: Moldva/), "Yes"]),
    );
  });

  test.each([
    [[null], "#VALUE! missing resolution: nothing given; fill in this argument"],
    [[[["ES-11/1"], ["68/262"]]], "#VALUE! invalid resolution: a range of 2×1; give one cell"],
    [["ES-99/1"], "#VALUE! unknown roll call: ES-99/1; write its symbol"],
  ])("ALIGN.QUESTION%j is said", (given, error) => {
    expect(cell("ALIGN.QUESTION", ...given)).toMatch(new RegExp(`^${error.replaceAll("/", "\\/")}`));
  });
});

describe("agreement", () => {
  test("two ranges give the matrix, two cells one number", () => {
    const matrix = called("ALIGN.AGREE", [["USA"], ["RUS"]], [["USA", "RUS", "Moldva"]], 2019, 2019);
    expect(matrix[0]![0]).toBe(1);
    expect(matrix[1]![0]).toBe(matrix[0]![1]);
    expect(matrix[0]![1]).toBe(cell("ALIGN.AGREE", "USA", "RUS", 2019, 2019));
    expect(plain(matrix[0]![2])).toMatch(/^#VALUE! unknown country: Moldva/);
  });

  test("a list with one voter keeps its shape", () => {
    expect(called("ALIGN.AGREE", [["USA"], ["FRA"]], "RUS").length).toBe(2);
    expect(called("ALIGN.AGREE", "RUS", [["USA", "FRA"]])[0]!.length).toBe(2);
  });

  test("the other voter may be a bloc or the West", () => {
    expect(cell("ALIGN.AGREE", "USA", "WEST", 2019, 2019)).toBeGreaterThan(
      cell("ALIGN.AGREE", "USA", "CSTO", 2019, 2019) as number,
    );
  });

  test("counts: common votes are the sum of the nine", () => {
    const [head, line] = called("ALIGN.AGREE", "USA", "RUS", 2019, 2019, "kappa", true);
    expect(head!.slice(0, 4)).toEqual(["country", "other", "kappa", "n"]);
    expect(line!.slice(4).reduce((sum: number, count) => sum + (count as number), 0)).toBe(line![3]);
    expect(line![2]).toBe(cell("ALIGN.AGREE", "USA", "RUS", 2019, 2019, "kappa"));
  });

  test.each([
    [
      ["USA", "RUS", 2019, 2019, "foo"],
      "#VALUE! unknown method: foo; known are agreement, identical, coincidence, s, kappa, pi",
    ],
    [
      ["USA", "RUS", 2019, 2018],
      "#VALUE! invalid period: 2019-01-01 to 2018-12-31; the first day must not be after the last",
    ],
    [["USA", null], "#VALUE! missing other: nothing given; fill in this argument"],
    [
      ["XKX", "RUS"],
      "#N/A no common vote in this period: on no divided roll call did both say Yes, No or Abstain; ask for a longer one",
    ],
  ])("%j is said", (given, error) => {
    expect(cell("ALIGN.AGREE", ...given)).toBe(error);
  });
});

describe("memberships", () => {
  // Armenia's participation in the CSTO: member since 1994, frozen on 2024-02-22 (as method.md, 3.2, has it)
  test.each([
    ["ARM", "CSTO", 2023, true, "member"],
    ["ARM", "csto", 2024, false, "suspended"],
    ["UZB", "CSTO", 2013, false, "none"],
    ["MDA", "EEU", 2023, false, "observer"],
    ["UKR", "EU", 2022, false, "candidate"],
    ["FIN", "NATO", "2023-04-03", false, "none"],
    ["FIN", "NATO", "2023-04-04", true, "member"],
  ])("of %s in %s in %s", (country, bloc, asOf, member, status) => {
    expect(cell("ALIGN.MEMBER", country, bloc, asOf)).toBe(member);
    if (status !== "none" || country !== "FIN")
      expect(cell("ALIGN.STATUS", country, bloc, asOf)).toBe(status);
  });

  test("ALIGN.MEMBERS is a column, another status when named", () => {
    expect(called("ALIGN.MEMBERS", "EAEU", 2023)).toEqual([["ARM"], ["BLR"], ["KAZ"], ["KGZ"], ["RUS"]]);
    expect(firstColumn(called("ALIGN.MEMBERS", "eu", 2023, "Candidate"))).toContain("UKR");
    expect(cell("ALIGN.MEMBERS", "Nowhere")).toMatch(/^#VALUE! unknown bloc: Nowhere; known are AES, AIIB, /);
    // NATO: the North Atlantic Treaty was signed on 4 April 1949, and in force on 24 August
    expect(cell("ALIGN.MEMBERS", "NATO", 1948)).toMatch(
      /^#N\/A no member of NATO on 1948-12-31; the first is recorded on 1949-/,
    );
    expect(cell("ALIGN.MEMBERS", "SANCTIONS_RU", 2020)).toMatch(/sanctions of 2014 \(\d+\)/);
    expect(cell("ALIGN.MEMBERS", "SANCTIONS_RU", 2023, "x")).toMatch(
      /^#VALUE! unknown status: x; SANCTIONS_RU has .*sanctioning/,
    );
  });

  test("ALIGN.BLOCS names blocs and no lists", () => {
    expect(cell("ALIGN.BLOCS", "KGZ", 2023)).toMatch(/\bCIS\b.*\bCSTO\b.*\bEAEU\b.*\bSCO\b/);
    expect(cell("ALIGN.BLOCS", "USA", 2023)).not.toContain("RU_UNFRIENDLY");
  });
});

describe("indicators and polls", () => {
  // Gallup as The Wall Street Journal of 3 November 2023 cites it: half of Kazakhstan's people disapproved of Russia's leaders
  test("ALIGN.OPINION of Kazakhstan on Russia", () => {
    expect(cell("ALIGN.OPINION", "KAZ", "RUS", "disapprove", 2022)).toBe(50);
    expect(cell("ALIGN.GET", "KAZ", "gallup.rus.disapprove", 2022)).toBe(50);
    expect(cell("ALIGN.OPINION", "KAZ", "Russia", "DISAPPROVE", 2022, "gallup")).toBe(50);
  });

  // IRI, poll of Moldova, 3 to 18 May 2025, by way of TV8: relations with Russia good 24, bad 74
  test("ALIGN.OPINION of Moldova on Russia by whoever asked last, and who that is", () => {
    expect(cell("ALIGN.OPINION", "MDA", "RUS", "disapprove", 2025, "any")).toBe(74);
    expect(cell("ALIGN.OPINION", "MDA", "RUS", "series", 2025, "any")).toBe(
      "IRI relations 2025 (3-18 May 2025)",
    );
  });

  test.each([
    [
      ["TJK", "RUS", "approve", 2023],
      /^#N\/A Gallup's figure on Russia's leadership in Tajikistan for 2023 is not public, newest is 2010; M-Vector confidence in leader 2014 \(.*\) asked “Confidence in the leade…”: 85 % approve; load a licence's export \(Data\): pollster "own"$/,
    ],
    [
      ["KAZ", "USA", "approve", 2023],
      /^#N\/A Gallup's figure .* newest is 2015; no other pollster's figure is recorded; on (Russia|China) there is Central Asia Barometer 20\d\d; load a licence's/,
    ],
    [
      ["MDA", "RUS", "approve", 2025],
      /^#N\/A Gallup's figure on Russia's leadership in Moldova for 2025 is not public, newest is 2007; IRI relations 2025 asked “[^”]*”: 24 % approve, 74 % disapprove \(pollster "any"\); load a licence's export \(Data\): pollster "own"$/,
    ],
    [
      ["TJK", "RUS", "approve", 2023, "Gallup"],
      /^#N\/A Gallup's figure on Russia's leadership in Tajikistan/,
    ],
    [
      ["KAZ", "RUS", "liked"],
      /^#VALUE! unknown measure: liked; known are approve, disapprove, net, unsure, series$/,
    ],
    [["KAZ", "Mars"], /^#VALUE! unknown leader: Mars; name the power, not the person: polls ask about USA/],
    [["KAZ", "RUS", null, 2022, "Nobody"], /^#VALUE! unknown pollster: Nobody; known are /],
  ])("ALIGN.OPINION %j", (given, error) => {
    expect(cell("ALIGN.OPINION", ...given)).toMatch(error);
  });

  // Pew Research Center, 2023: of the United States 93 per cent of Poles thought well and 4 ill, of Russia 1 well and 98 ill
  test("ALIGN.PEOPLE stands where those who were asked about both poles stand", () => {
    const people = (93 - 4 - (1 - 98)) / 2;
    expect(cell("ALIGN.PEOPLE", "POL", 2023, "RUS-USA")).toBeCloseTo(people, 0);
    expect(cell("ALIGN.PEOPLE", "POL", 2023, "USA-RUS")).toBeCloseTo(-people, 0);
  });

  test("ALIGN.PEOPLE without a view of both says what there is", () => {
    expect(cell("ALIGN.PEOPLE", "KAZ", 2023)).toMatch(
      /^#N\/A no view of both poles in Kazakhstan on 2023-12-31: none .*; newest on Russia is Gallup .* 2022/,
    );
    // International Republican Institute, 12 June 2025: its poll of Moldova of May 2025 asked of relations with Russia and the EU
    expect(cell("ALIGN.PEOPLE", "MDA", 2025)).toMatch(
      /; IRI relations 2025 asked about both: Russia 24 % approve/,
    );
    expect(cell("ALIGN.PEOPLE", "TUV", 2023)).toMatch(/^#N\/A no view of both poles in Tuvalu/);
  });

  // Eurostat, nrg_ti_gas: the partner of Austria's imports is confidential from 2014; 62.7 is of 2013
  test("a year that is blank for a reason stops the look-back, and the cell says why", () => {
    expect(cell("ALIGN.GET", "AUT", "gas.rus.share", 2013)).toBeCloseTo(62.7, 1);
    for (const year of [2014, 2015, 2020])
      expect(cell("ALIGN.GET", "AUT", "gas.rus.share", year)).toMatch(
        /^#N\/A Gas from Russia in Austria is left blank for 20\d\d: .*confidential since 2014.*; newest is 2013$/,
      );
  });

  test.each([
    ["nonsense", 2023, /^#VALUE! unknown indicator: nonsense; ALIGN.INDICATORS lists them$/],
    [null, 2023, /^#VALUE! missing indicator/],
    [
      "gas.rus.share",
      2023,
      /^#N\/A no figure of Gas from Russia in Moldova for 2021-2023; newest is 2020; gas\.rus\.share known to 2020-12-31$/,
    ],
  ])("ALIGN.GET of Moldova, %p", (indicator, asOf, error) => {
    expect(cell("ALIGN.GET", "MDA", indicator, asOf)).toMatch(error);
  });

  test("every indicator of the catalogue answers or says why not, with its source", () => {
    const [head, ...rows] = called("ALIGN.INDICATORS");
    expect(head).toEqual(["code", "name", "theme", "unit", "definition", "source"]);
    for (const [code, name] of rows) {
      const value = cell("ALIGN.GET", "KAZ", code, 2022);
      const source = cell("ALIGN.SOURCE", "KAZ", code, 2022);
      if (String(value).startsWith("#")) {
        const isTold = ["#N/A no ", `#N/A ${String(name)} is not known for Kazakhstan on `].some((start) =>
          String(value).startsWith(start),
        );
        expect([code, value, isTold]).toEqual([code, value, true]);
        // no reason of a country whose names are of usual length is cut
        expect(String(value).replace(/“[^”]*”/g, "")).not.toContain("…");
        expect(source).toBe(value);
      } else {
        expect([code, source]).toEqual([code, expect.stringMatching(/date of the figure: \d{4}.*terms: \S/)]);
      }
    }
  });

  test("ALIGN.SERIES has years down", () => {
    expect(firstColumn(called("ALIGN.SERIES", "ARM", "population", 2020, 2022))).toEqual([
      "year",
      2020,
      2021,
      2022,
    ]);
    expect(cell("ALIGN.SERIES", "ARM", "population", 2022, 2020)).toMatch(/^#VALUE! invalid period/);
    expect(cell("ALIGN.SERIES", "ARM", "nonsense")).toMatch(/^#VALUE! unknown indicator/);
  });
});

describe("the world", () => {
  test.each([
    ["Côte d'Ivoire", "CIV"],
    ["Cote d’Ivoire", "CIV"],
    ["Deutschland", "DEU"],
    ["Россия", "RUS"],
    ["RU", "RUS"],
  ])("ALIGN.CODE of %p", (name, code) => {
    expect(cell("ALIGN.CODE", name)).toBe(code);
  });

  test("ALIGN.NAME names", () => {
    expect(called("ALIGN.NAME", [["mda"], ["KAZ"], [null]])).toEqual([["Moldova"], ["Kazakhstan"], [""]]);
  });

  test("ALIGN.COUNTRIES: the UN's members by default, groups and blocs by name", () => {
    expect(called("ALIGN.COUNTRIES").length).toBe(193);
    expect(firstColumn(called("ALIGN.COUNTRIES", "C5"))).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
    expect(called("ALIGN.COUNTRIES", "post-soviet").length).toBe(15);
    expect(firstColumn(called("ALIGN.COUNTRIES", "EAEU", 2023))).toEqual(["ARM", "BLR", "KAZ", "KGZ", "RUS"]);
    expect(cell("ALIGN.COUNTRIES", "nonsense")).toMatch(/^#VALUE! unknown group: nonsense/);
    expect(cell("ALIGN.COUNTRIES", "EU", 1950)).toBe(
      "#N/A no member of EU on 1950-12-31; the first is recorded on 1958-01-01",
    );
  });

  test("ALIGN.EDITION lists how far each part reaches, the votes first", () => {
    const [head, votes, ...others] = called("ALIGN.EDITION");
    expect([head, votes!.slice(0, 2)]).toEqual([
      ["part", "known_to", "note"],
      ["votes", edition.editionDate],
    ]);
    const measured = [...edition.indicators.values()].filter(({ kind }) => kind === "value");
    expect(others.map(([part]) => part)).toEqual(
      expect.arrayContaining(["memberships", "opinion", "events", ...measured.map(({ code }) => code)]),
    );
  });

  test.each([
    // the Emirates left on 2026-05-01, the votes end before
    ["ALIGN.MEMBER", ["ARE", "OPEC"], "memberships", false],
    ["ALIGN.STATUS", ["ARE", "OPEC"], "memberships", "none"],
    ["ALIGN.GET", ["ARE", "bloc.opec"], "memberships", "none"],
    ["ALIGN.GET", ["KAZ", "gdp"], "gdp", undefined],
    ["ALIGN.GET", ["HUN", "gas.rus.share"], "gas.rus.share", undefined],
    ["ALIGN.GET", ["KAZ", "score"], "votes", undefined],
    ["ALIGN.OPINION", ["KAZ", "RUS", "approve"], "opinion", undefined],
  ] as const)("%s of %j left without a day answers for the last of %s", (name, given, part, expected) => {
    const last = edition.parts.get(part)!.knownTo;
    const answer = cell(name, ...given);
    expect(answer).toBe(cell(name, ...given, last));
    if (expected !== undefined) expect(answer).toBe(expected);
  });

  test("a day beyond a part is answered from what the part knows", () => {
    expect(cell("ALIGN.MEMBER", "ARE", "OPEC", "2099")).toBe(false);
    expect(cell("ALIGN.GET", "KAZ", "score", "2099")).toBe(cell("ALIGN", "KAZ"));
  });

  test("a year of figures that the edition has in part is not answered", () => {
    const { knownTo } = edition.parts.get("aid.ukraine.gdp")!;
    const years = called("ALIGN.SERIES", "POL", "aid.ukraine.gdp", "2022", "2099").slice(1);
    expect(years.length).toBeGreaterThan(0);
    expect(years.filter(([year]) => String(year) > knownTo.slice(0, 4))).toEqual([]);
  });
});
