import { leaning, netOf, standingView } from "../../../src/core/opinion/opinion";
import type { Pole } from "../../../src/core/world";
import { easyMethod, poll, threeCountries } from "../../support/smallFacts";

const years = 3;
const west: Pole = { code: "WEST", voterBlocs: [], voters: [], pollTargets: ["USA", "EU", "DEU"] };

/** A view of Russia and the West from lines such as `Gallup MDA 2019 RUS 30 50`. */
function viewOn(polls: readonly string[], day: string, country = "MDA") {
  const method = { ...easyMethod, poles: new Map([["WEST", west]]) };
  const world = threeCountries([], { polls, parts: { method } });
  return standingView(world, country, day, ["RUS", "WEST"], years);
}

function described(polls: readonly string[], day: string, country?: string): string {
  const view = viewOn(polls, day, country);
  if (!view) return "none";
  const of = (list: typeof view.minus) =>
    list.map(({ target, year, approve }) => `${target} ${year} ${approve}`);
  return `${view.series}: ${[...of(view.minus), ...of(view.plus)].join(", ")}`;
}

describe("the view that stands on a day", () => {
  const polls = ["Gallup MDA 2016 RUS 45 30", "Gallup MDA 2016 USA 20 60"];

  test.each([
    ["2016-12-30", "none"],
    ["2016-12-31", "Gallup: RUS 2016 45, USA 2016 20"],
    ["2019-12-31", "Gallup: RUS 2016 45, USA 2016 20"],
    ["2020-01-01", "none"],
  ])(
    "of field year 2016 is on %s %s: from its last day, to the end of the third year after it",
    (day, expected) => {
      expect(described(polls, day)).toBe(expected);
    },
  );

  test.each([
    [
      "a year apart",
      ["Gallup MDA 2018 RUS 1 2", "Gallup MDA 2019 USA 3 4"],
      "Gallup: RUS 2018 1, USA 2019 3",
    ],
    ["two years apart", ["Gallup MDA 2017 RUS 1 2", "Gallup MDA 2019 USA 3 4"], "none"],
    ["by two series", ["Gallup MDA 2019 RUS 1 2", "Pew MDA 2019 USA 3 4"], "none"],
    ["of one pole", ["Gallup MDA 2019 RUS 1 2"], "none"],
    ["without disapproval", ["Gallup MDA 2019 RUS 1 2", "Gallup MDA 2019 USA 3 -"], "none"],
    ["of a series that does not count", ["Levada MDA 2019 RUS 1 2", "Levada MDA 2019 USA 3 4"], "none"],
    [
      "published twice: the last",
      ["Gallup MDA 2019 RUS 1 2", "Gallup MDA 2019 RUS 5 6", "Gallup MDA 2019 USA 3 4"],
      "Gallup: RUS 2019 5, USA 2019 3",
    ],
    [
      "of two series in one year: the method's first",
      ["Pew MDA 2019 RUS 1 2", "Pew MDA 2019 USA 3 4", "Gallup MDA 2019 RUS 5 6", "Gallup MDA 2019 USA 7 8"],
      "Gallup: RUS 2019 5, USA 2019 7",
    ],
    [
      "of two series: the greater later year",
      ["Gallup MDA 2018 RUS 5 6", "Gallup MDA 2018 USA 7 8", "Pew MDA 2018 RUS 1 2", "Pew MDA 2019 USA 3 4"],
      "Pew: RUS 2018 1, USA 2019 3",
    ],
    [
      "of two series with the same later year: the greater earlier one",
      ["Gallup MDA 2018 RUS 5 6", "Gallup MDA 2019 USA 7 8", "Pew MDA 2019 RUS 1 2", "Pew MDA 2019 USA 3 4"],
      "Pew: RUS 2019 1, USA 2019 3",
    ],
    [
      "with the targets of one year alone",
      [
        "Gallup MDA 2019 RUS 5 6",
        "Gallup MDA 2018 EU 1 1",
        "Gallup MDA 2019 USA 7 8",
        "Gallup MDA 2019 DEU 9 9",
      ],
      "Gallup: RUS 2019 5, USA 2019 7, DEU 2019 9",
    ],
  ])("of polls %s", (_, lines, expected) => {
    expect(described(lines, "2020-06-30")).toBe(expected);
  });

  test("leaves out what a country thinks of itself", () => {
    const lines = ["Gallup USA 2019 RUS 1 2", "Gallup USA 2019 USA 90 5", "Gallup USA 2019 EU 3 4"];
    expect(described(lines, "2020-06-30", "USA")).toBe("Gallup: RUS 2019 1, EU 2019 3");
    const russian = ["Gallup RUS 2019 RUS 80 10", "Gallup RUS 2019 USA 5 80"];
    expect(described(russian, "2020-06-30", "RUS")).toBe("none");
  });
});

test("net is approval less disapproval as a share", () => {
  expect(netOf(poll("Gallup MDA 2019 RUS 45 30"))).toBeCloseTo(0.15, 12);
});

// Russia −.2; United States +.5, EU +.1, Germany −.3
test.each([
  [["USA 70 20", "EU 45 35", "DEU 30 60"], 0.15],
  [["USA 70 20"], 0.35],
])("the leaning with %j is the mean of the West less Russia, halved: %d", (western, expected) => {
  const polls = ["Gallup MDA 2019 RUS 30 50", ...western.map((line) => `Gallup MDA 2019 ${line}`)];
  expect(leaning(viewOn(polls, "2020-06-30")!)).toBeCloseTo(expected, 12);
});
