import { edition } from "../../src/edition";
import { cell, called, CellError, plainly, worksheetFunctions } from "../support/worksheet";

// Numbers of the score: an implementation of the method independent of this one. The forms of arguments: functions.md, "Rules for all".

const day = "2023-11-03";

describe("a country", () => {
  test.each([
    "MDA",
    "mda",
    "MD",
    "Moldova",
    "MOLDOVA",
    " Moldova ",
    "Republic of Moldova",
    "Молдова",
    "Moldawien",
  ])("is understood as %p", (country) => {
    expect(cell("ALIGN", country, day)).toBeCloseTo(48.83, 2);
  });

  test.each([
    ["a cell", "MDA"],
    ["a range of one cell", [["MDA"]]],
    ["a row that is no matrix", ["MDA"]],
  ])("is taken from %s", (_, country) => {
    expect(cell("ALIGN", country, day)).toBeCloseTo(48.83, 2);
  });

  test.each([[[[null]]], [[[""]]], [[[0]]], [""], [0]])("blank as %j answers nothing", (country) => {
    expect(cell("ALIGN", country)).toBe("");
  });

  test("left out altogether is a mistake", () => {
    expect(cell("ALIGN")).toBe("#VALUE! missing argument: the first one was left out; fill it in");
  });

  test.each([
    ["Moldva", "#VALUE! unknown country: Moldva; did you mean Moldova (MDA)?"],
    ["Korea", "#VALUE! unknown country: Korea; did you mean South Korea (KOR) or North Korea (PRK)?"],
    ["zzzz", "#VALUE! unknown country: zzzz; give an ISO code (MDA, MD) or a name"],
    [498, "#VALUE! unknown country: 498; give an ISO code (MDA, MD) or a name"],
    ["=HYPERLINK(1)", "#VALUE! unknown country: =HYPERLINK(1); give an ISO code (MDA, MD) or a name"],
  ])("unknown as %p is named with the way out", (country, error) => {
    expect(cell("ALIGN", country)).toBe(error);
  });

  test("an unknown one in a range is an error in its own place, a blank one empty", () => {
    const answers = plainly(called("ALIGN", [["MDA"], ["Moldva"], [null], ["KAZ"]], day));
    expect(answers).toEqual([
      [expect.closeTo(48.83, 2)],
      ["#VALUE! unknown country: Moldva; did you mean Moldova (MDA)?"],
      [""],
      [expect.closeTo(-50.93, 2)],
    ]);
  });

  test("an error value in a range stays what it is", () => {
    const error = new CellError("#REF!", "");
    expect(called("ALIGN", [["MDA"], [error]], day)[1]![0]).toBe(error);
    expect(called("ALIGN", [[error]], day)[0]![0]).toBe(error);
  });
});

describe("a day", () => {
  // Excel's serial number of 2021-12-31 is 44561
  test.each([2021, 44561, 44561.99, "2021", "2021-12", "2021-12-31", [[2021]], " 2021-12-31 "])(
    "2021-12-31 is understood as %j",
    (asOf) => {
      expect(cell("ALIGN", "KAZ", asOf)).toBeCloseTo(-48.38, 2);
    },
  );

  test.each([null, "", 0, [[null]], [[0]]])("left out as %j is the edition's", (asOf) => {
    expect(cell("ALIGN", "KAZ", asOf)).toBe(cell("ALIGN", "KAZ", edition.editionDate));
  });

  test.each([2099, 2100, "2099-06-01", 73050])(
    "after the edition's, %j, is answered as of the edition's",
    (asOf) => {
      expect(cell("ALIGN", "KAZ", asOf)).toBe(cell("ALIGN", "KAZ"));
    },
  );

  test.each([999, 2101, 16802, -1, 1.5, "yesterday", "2021-13", "2021-02-30", true, "12/31/2021"])(
    "%j is a mistake that names it and the forms",
    (asOf) => {
      expect(cell("ALIGN", "KAZ", asOf)).toMatch(
        new RegExp(`^#VALUE! invalid day: ${String(asOf)}; use a year \\(2023\\), an Excel date or ISO text`),
      );
    },
  );

  test.each(["31.12.2021", "31 Dec 2021"])("%s is a mistake that writes it as ISO text", (asOf) => {
    expect(cell("ALIGN", "KAZ", asOf)).toBe(`#VALUE! invalid day: ${asOf}; write 2021-12-31`);
  });

  test("before the data begin is #N/A", () => {
    expect(cell("ALIGN", "KAZ", "1945-05-09")).toBe("#N/A no data before 1946-01-01: asked for 1945-05-09");
    expect(cell("ALIGN", "KAZ", 1945)).toBe("#N/A no data before 1946-01-01: asked for 1945-12-31");
  });
});

describe("shapes", () => {
  const shape = (cells: readonly (readonly unknown[])[]) => `${cells.length}×${cells[0]!.length}`;
  const column = [["MDA"], ["KAZ"], ["ARM"]];
  const row = [["MDA", "KAZ", "ARM"]];

  test.each([
    ["a column with one cell", column, "2023", "3×1"],
    ["a row with one cell", row, "2023", "1×3"],
    ["a column with a row", column, [[2021, 2022]], "3×2"],
    ["a row with a column", row, [[2021], [2022]], "2×3"],
    ["two columns", column, [[2021], [2022], [2023]], "3×1"],
    ["one country with a row of days", "MDA", [[2021, 2022]], "1×2"],
    [
      "a matrix",
      [
        ["MDA", "KAZ"],
        ["ARM", "GEO"],
      ],
      2023,
      "2×2",
    ],
  ])("%s", (_, country, asOf, expected) => {
    expect(shape(called("ALIGN", country, asOf))).toBe(expected);
  });

  test.each([
    [column, [[2021], [2022]], "3×1 and 2×1"],
    [
      [
        ["MDA", "KAZ"],
        ["ARM", "GEO"],
      ],
      [[2021], [2022]],
      "2×2 and 2×1",
    ],
  ])("that do not fit are named", (country, asOf, named) => {
    expect(cell("ALIGN", country, asOf)).toBe(
      `#VALUE! unequal ranges: ${named}; give one shape, or a column with a row`,
    );
  });

  test("a column of countries and a row of indicators give the matrix of ALIGN.GET", () => {
    const matrix = called("ALIGN.GET", column, [["score", "votes", "blocs"]], day);
    expect(matrix.map((cells) => [...cells])).toEqual(
      column.map(([code]) => ["score", "votes", "blocs"].map((what) => cell("ALIGN.GET", code, what, day))),
    );
  });

  test("a column of countries and a row of parts give every part of their changes", () => {
    const parts = ["from", "movement", "interval", "agenda", "questions"];
    const matrix = called("ALIGN.CHANGE", column, 2021, day, null, [parts]);
    expect(matrix.map((cells) => [...cells])).toEqual(
      column.map(([code]) => parts.map((part) => cell("ALIGN.CHANGE", code, 2021, day, null, part))),
    );
  });

  test("several columns are no list of countries to compare", () => {
    expect(cell("ALIGN.COMPARE", column, row, day)).toBe(
      "#VALUE! invalid range: several columns of countries; give one column or one row",
    );
  });

  test.each(["ALIGN.EXPLAIN", "ALIGN.VOTES", "ALIGN.EVENTS", "ALIGN.MOVES"])(
    "%s takes one country",
    (name) => {
      expect(cell(name, column, 2021, 2023)).toBe("#VALUE! invalid country: a range of 3×1; give one cell");
    },
  );
});

describe("an axis", () => {
  test.each([
    ["RUS-WEST", 48.83],
    ["rus-west", 48.83],
    ["RUS–WEST", 48.83],
    [null, 48.83],
  ])("%p", (axis, score) => {
    expect(cell("ALIGN", "MDA", day, axis)).toBeCloseTo(score, 2);
  });

  test("CHN-WEST has numbers of its own", () => {
    expect(cell("ALIGN", "JPN", day, "CHN-WEST")).toBeCloseTo(77.93, 2);
    expect(cell("ALIGN", "KAZ", day, "CHN-WEST")).toBeCloseTo(-40.58, 2);
  });

  test("turned round turns the votes round", () => {
    const weights = "votes=1";
    expect(cell("ALIGN", "KAZ", day, "USA-RUS", weights)).toBeCloseTo(
      -(cell("ALIGN", "KAZ", day, "RUS-USA", weights) as number),
      10,
    );
  });

  test.each([
    ["RUS-RUS", "#VALUE! invalid axis: RUS-RUS; its two poles must differ"],
    ["foo", "#VALUE! invalid axis: foo; write minus pole - plus pole, such as RUS-WEST, CHN-WEST or RUS-IND"],
  ])("%p is a mistake", (axis, error) => {
    expect(cell("ALIGN", "MDA", day, axis)).toBe(error);
  });
});

describe("weights", () => {
  // the level of KAZ is −.4186 on that day, by an independent implementation
  test.each(["votes=1", "votes = 50", "VOTES=7;", "votes:1", "votes=0,5"])(
    "%p leave the votes alone",
    (weights) => {
      expect(cell("ALIGN", "KAZ", day, null, weights)).toBeCloseTo(-41.86, 2);
    },
  );

  test("come from two columns, blank rows and all", () => {
    const range = [
      ["votes", 50],
      [null, null],
      ["blocs", 30],
      ["policy", 20],
    ];
    expect(cell("ALIGN", "KAZ", day, null, range)).toBeCloseTo(-50.93, 2);
  });

  test.each([
    ["vote=1", "#VALUE! unknown component: vote; known are votes, blocs, opinion, policy"],
    ["votes", "#VALUE! invalid weight: votes; write votes=50; blocs=30; opinion=20"],
    ["votes=many", "#VALUE! invalid weight: votes=many; write votes=50; blocs=30; opinion=20"],
    ["votes=-1", "#VALUE! invalid weight of votes: -1; give a number from 0 up"],
    ["votes=0", "#VALUE! invalid weights: they sum to 0; give at least one component a weight"],
    [
      [["votes"], ["blocs"]],
      "#VALUE! invalid weights: a range of 2×1; give two columns, component and weight",
    ],
    [[["votes", "many"]], "#VALUE! invalid weight of votes: many; give a number from 0 up"],
  ])("%j is a mistake", (weights, error) => {
    expect(cell("ALIGN", "KAZ", day, null, weights)).toBe(error);
  });
});

test.each([...worksheetFunctions.keys()])("%s ignores Excel's invocation object in last place", (name) => {
  const answer = worksheetFunctions.get(name)!;
  const first = name === "ALIGN.ROLLCALLS" ? "crimea" : name === "ALIGN.COUNTRIES" ? "c5" : undefined;
  const given = Array.from({ length: answer.length }, (_, i) => (i === 0 ? (first ?? "KAZ") : null));
  const invocation = { address: "Sheet1!A1", functionName: name };
  const last = answer.length - 1;
  if (last < 1) return;
  const plainCall = plainly(called(name, ...given));
  const withInvocation = plainly(called(name, ...given.slice(0, last), invocation));
  expect(withInvocation).toEqual(plainCall);
});
