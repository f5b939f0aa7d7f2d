import { rating } from "../../../src/core/opinion/ratings";
import type { RatingMeasure } from "../../../src/core/opinion/polls";
import { dataOf } from "../../../src/core/answer";
import { easyMethod, poll, threeCountries } from "../../support/smallFacts";

// the method's series: Gallup before Pew
const polls = [
  "Gallup MDA 2014 RUS 40 30",
  "Pew MDA 2019 RUS 45 35",
  "IRI MDA 2021 RUS 36 50",
  "IRI MDA 2022 RUS 30 -",
  "Survey MDA 2023 RUS 70 -",
];

function world(unconfirmed: readonly string[] = []) {
  const all = polls.map(poll);
  const isChoice = ({ series }: (typeof all)[number]) => series === "Survey";
  return threeCountries([], {
    parts: {
      method: { ...easyMethod, pollSeries: ["Gallup", "Pew"] },
      polls: new Map([
        [
          "MDA",
          all.map((one) => ({ ...one, question: `How do you see ${one.series}?`, isView: !isChoice(one) })),
        ],
      ]),
      unconfirmedPolls: new Map([["MDA", unconfirmed.map(poll)]]),
    },
  });
}

function asked(
  day: string,
  pollster: string | undefined,
  measure: RatingMeasure = "approve",
  unconfirmed: readonly string[] = [],
) {
  return rating(world(unconfirmed), "MDA", { leader: "RUS", measure, pollster }, day);
}

test.each([
  ["2019-12-31", undefined, "approve", 45],
  ["2024-12-31", undefined, "approve", 45],
  ["2025-12-31", undefined, "approve", undefined],
  ["2025-12-31", "any", "approve", 30],
  ["2025-12-31", " Any ", "series", "IRI 2022"],
  ["2025-12-31", "any", "disapprove", 50],
  ["2019-12-31", "any", "series", "Pew 2019"],
  ["2024-12-31", undefined, "series", "Pew 2019"],
  ["2025-12-31", "IRI", "net", -14],
] as const)("on %s of pollster %s: %s is %s", (day, pollster, measure, expected) => {
  expect(asked(day, pollster, measure).value).toBe(expected);
});

describe("where Gallup's figure is not public", () => {
  test("the reason names what there is, and what a licensee can do", () => {
    expect(asked("2025-12-31", undefined).missing()).toBe(
      "Gallup's figure on RUS's leadership in MDA for 2025 is not public, newest is 2019; " +
        'IRI 2022 asked “How do you see IRI?”: 30 % approve (pollster "any"); load a licence\'s export (Data): pollster "own"',
    );
  });

  test("an unconfirmed figure is told and answers nothing", () => {
    const answer = asked("2025-12-31", undefined, "approve", ["Gallup MDA 2025 RUS 30 -"]);
    expect(answer.value).toBeUndefined();
    expect(answer.missing()).toContain("; an unconfirmed report of 2025 says 30 % approve; load a licence's");
    expect(
      dataOf(answer.evidence()).flatMap((datum) => (datum.kind === "poll" ? datum.poll.year : [])),
    ).toEqual([2019]);
  });

  test("what is told of years that a confirmed poll knows is nothing", () => {
    const answer = asked("2023-12-31", "any", "approve", ["Gallup MDA 2021 RUS 1 -"]);
    expect(answer.evidence().map(({ text }) => text)).toEqual([
      expect.stringMatching(/^IRI 2022 on RUS: 30 %/),
    ]);
  });

  test("before Gallup asked, the reason is that nobody is recorded", () => {
    expect(asked("1990-12-31", undefined).missing()).toBe(
      "no poll on RUS's leadership in MDA for 1985-1990; the first is 2014; Gallup asks since 2005; " +
        'no other pollster\'s figure is recorded; load polls of your own (Data): pollster "own"',
    );
  });
});
