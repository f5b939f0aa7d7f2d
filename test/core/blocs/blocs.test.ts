import { blocOf, blocsOf, membersOf, membershipAt, statusAt } from "../../../src/core/blocs/blocs";
import { status } from "../../../src/core/blocs/membershipAnswers";
import { tie } from "../../../src/core/blocs/ties";
import { blocsEvidence, describeBlocs } from "../../../src/core/score/blocsComponent";
import { describePolicy, policyEvidence, policyValue } from "../../../src/core/score/policyComponent";
import { defaultAxis } from "../../../src/core/votes/axis";
import { threeCountries } from "../../support/smallFacts";

const world = threeCountries([], {
  members: [
    "CSTO MDA member 1994-04-20",
    "CSTO MDA suspended 2024-02-22",
    "CIS MDA member 1994-04-26 2020-01-01",
    "CIS MDA observer 2020-01-01 2022-01-01",
    "NATO MDA unheard_of 1990-01-01",
    "EU USA member 2000-01-01",
  ],
});

describe("a status at a day", () => {
  test.each([
    ["CSTO", "1994-04-19", "none"],
    ["CSTO", "1994-04-20", "member"],
    ["CSTO", "2024-02-21", "member"],
    ["CSTO", "2024-02-22", "suspended"],
    ["CIS", "2019-12-31", "member"],
    ["CIS", "2020-01-01", "observer"],
    ["CIS", "2021-12-31", "observer"],
    ["CIS", "2022-01-01", "none"],
    ["EU", "2023-01-01", "none"],
  ])("in %s on %s is %s", (bloc, day, status) => {
    expect(statusAt(world, bloc, "MDA", day)).toBe(status);
  });

  test("comes from the row that started last, whichever stands first", () => {
    const other = threeCountries([], {
      members: ["CSTO MDA suspended 2024-02-22", "CSTO MDA member 1994-04-20"],
    });
    expect(membershipAt(other, "CSTO", "MDA", "2024-12-31")?.start).toBe("2024-02-22");
  });
});

describe("a date that is known by year or month alone", () => {
  const partly = {
    ...threeCountries([], {
      members: [
        "CSTO MDA member 2014",
        "CIS MDA observer 2014-03",
        "EU MDA applicant 2012 2014",
        "NATO MDA partner 2014-06-01",
      ],
    }),
    blocs: new Map([
      ...[...world.blocs],
      ["CIS", { ...world.blocs.get("CIS")!, founded: "2014-03-18" }] as const,
    ]),
  };
  const text = (bloc: string, day: string) => status(partly, bloc, "MDA", day).evidence()[0]!.text;

  test.each([
    ["CSTO", "2013-12-31", "none"],
    ["CSTO", "2014-12-30", "none"],
    ["CSTO", "2014-12-31", "member"],
    ["CIS", "2014-03-30", "none"],
    ["CIS", "2014-03-31", "observer"],
    ["EU", "2014-12-30", "applicant"],
    ["EU", "2014-12-31", "none"],
  ])("counts from its last day: in %s on %s the status is %s", (bloc, day, expected) => {
    expect(statusAt(partly, bloc, "MDA", day)).toBe(expected);
  });

  test.each([
    [
      "CSTO",
      "2014-06-01",
      /no membership in force on 2014-06-01 is recorded; member begins in 2014, day not known$/,
    ],
    ["CSTO", "2013-12-31", /no membership in force on 2013-12-31 is recorded$/],
    ["CSTO", "2015-01-01", /CSTO: member since 2014$/],
    ["EU", "2014-06-01", /EU: applicant since 2012; applicant ends in 2014, day not known$/],
    ["NATO", "2014-06-01", /NATO: partner since 2014-06-01$/],
    // founded on the 18th: nobody was in it before
    ["CIS", "2014-03-17", /is recorded$/],
    ["CIS", "2014-03-18", /observer begins in 2014-03, day not known$/],
  ])("is explained for %s on %s as %s", (bloc, day, expected) => {
    expect(text(bloc, day)).toMatch(expected);
  });

  test("names the row that may have begun as what the answer rests on", () => {
    const [evidence] = status(partly, "CSTO", "MDA", "2014-06-01").evidence();
    expect(evidence!.data).toMatchObject([
      { kind: "membership", membership: { bloc: "CSTO", since: "2014" } },
    ]);
  });

  test("is told beside the blocs and the acts of a score that it may change", () => {
    const at = { country: "MDA", day: "2014-06-01", axis: defaultAxis };
    const own = { ...defaultAxis, plus: "USA" };
    expect(describeBlocs(partly, blocsEvidence(partly, { ...at, axis: own }))).toContain(
      "CSTO member begins in 2014, day not known",
    );
    const acts = threeCountries([], { members: ["SANCTIONS MDA sanctions_of_2014 2014"] });
    expect(describePolicy(acts, policyEvidence(acts, at))).toBe(
      "no act that counts; SANCTIONS sanctions of 2014 begins in 2014, day not known",
    );
  });
});

test("the blocs of a country are those of which it is a full member on the day", () => {
  const codes = (day: string) => blocsOf(world, "MDA", day).map(({ code }) => code);
  expect(codes("2019-12-31")).toEqual(["CIS", "CSTO"]);
  expect(codes("2024-02-22")).toEqual([]);
});

test("the members of a bloc are those of a status", () => {
  expect(membersOf(world, "CIS", "2019-12-31")).toEqual(["MDA"]);
  expect(membersOf(world, "CIS", "2021-12-31")).toEqual([]);
  expect(membersOf(world, "CIS", "2021-12-31", "observer")).toEqual(["MDA"]);
});

test.each(["nato", " NATO ", "nato in full", "NATO-in-full"])("a bloc is found as '%s'", (text) => {
  expect(blocOf(world, text).code).toBe("NATO");
});

test("an unknown bloc is refused with those that are known", () => {
  expect(() => blocOf(world, "SEATO")).toThrow(
    "unknown bloc: SEATO; known are CIS, CSTO, EU, NATO, RECOGNITION, SANCTIONS, SUPPORT",
  );
});

describe("a tie", () => {
  // CSTO 1 (security; a quarter when suspended), CIS .4 (economy); the mean of the two parts
  test.each([
    ["RUS", "1993-01-01", 0],
    ["RUS", "2019-12-31", (1 + 0.4) / 2],
    ["RUS", "2023-12-31", 1 / 2],
    ["RUS", "2024-02-22", 0.25 / 2],
    ["USA", "2019-12-31", 0],
  ])("to %s on %s is %d", (pole, day, strength) => {
    expect(tie(world, pole, "MDA", day).strength).toBeCloseTo(strength, 12);
  });

  test("counts the strongest bloc of a part alone", () => {
    const method = {
      ...world.method,
      blocWeights: [
        ...world.method.blocWeights,
        { pole: "RUS", part: "security", bloc: "EU", weight: 0.5, unless: [] } as const,
      ],
    };
    const both = threeCountries([], {
      members: ["CSTO MDA member 1994-04-20", "EU MDA member 1994-04-20"],
      parts: { method },
    });
    const found = tie(both, "RUS", "MDA", "2019-12-31");
    expect(found.strength).toBe(0.5);
    expect(found.bonds.map(({ bloc }) => bloc)).toEqual(["CSTO"]);
  });

  // as Partnership for Peace beside the CSTO, and while it is suspended itself
  test.each([
    ["NATO alone", ["NATO MDA member 1994-03-16"], 0.5],
    ["beside CSTO as a member", ["NATO MDA member 1994-03-16", "CSTO MDA member 1994-04-20"], 0],
    [
      "beside CSTO while suspended there",
      ["NATO MDA member 1994-03-16", "CSTO MDA suspended 1994-04-20"],
      0.5,
    ],
    ["while suspended itself", ["NATO MDA member 1994-03-16", "NATO MDA suspended 2014-04-01"], 0],
  ])("counts %s as the rows that rule a bloc out say", (_, members, strength) => {
    const unless = [
      { bloc: "CSTO", status: "member" },
      { bloc: "NATO", status: "suspended" },
    ];
    const blocWeights = [{ pole: "USA", part: "security", bloc: "NATO", weight: 1, unless } as const];
    const parts = { method: { ...world.method, blocWeights } };
    expect(tie(threeCountries([], { members, parts }), "USA", "MDA", "2019-12-31").strength).toBe(strength);
  });
});

describe("policy", () => {
  const of = (rows: readonly string[], day: string) => {
    const members = rows.map((row) => row.replace(" ", " MDA "));
    return policyValue(
      policyEvidence(threeCountries([], { members }), { country: "MDA", day, axis: defaultAxis }),
    );
  };
  const sanctions = "SANCTIONS sanctioning 2022-03-01";
  const older = "SANCTIONS sanctions_of_2014 2014-03-17";

  test.each([
    ["nothing", [], 0],
    ["sanctions", [sanctions], 1],
    ["sanctions of 2014", [older], 0.5],
    ["both: the larger", [older, sanctions], 1],
    ["sanctions that ended, and those of 2014 that did not", [older, `${sanctions} 2023-01-01`], 0.5],
    ["sanctions that ended", [`${sanctions} 2023-01-01`], 0],
    ["no sanctions, on record", ["SANCTIONS not_sanctioning 2022-03-01"], 0],
    ["support", ["SUPPORT supports 2022-03-01"], -1],
    ["sanctions and recognition", [sanctions, "RECOGNITION recognises 2022-03-01"], 0.5],
    ["recognition and support", ["RECOGNITION recognises 2022-03-01", "SUPPORT supports 2022-03-01"], -1],
    ["a status that counts nothing", ["RECOGNITION does_not_recognise 2022-03-01"], 0],
  ])("of %s, %j, is %d", (_, rows, expected) => {
    expect(of(rows, "2023-12-31")).toBeCloseTo(expected, 12);
  });

  test.each([
    ["2022-02-20", 0],
    ["2022-02-21", 1],
  ])(
    "of sanctions of which only the year is known is on %s %d: none came before 21 February 2022",
    (day, expected) => {
      expect(of(["SANCTIONS sanctioning 2022-01-01"], day)).toBe(expected);
    },
  );
});
