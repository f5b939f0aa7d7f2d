import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { axisOf } from "../../../../src/core/votes/axis";
import { movementShares, span } from "../../../../src/core/votes/movement/movement";
import { edition } from "../../../../src/edition";
import { isMember } from "../../../../src/core/blocs/blocs";

const reference = resolve(__dirname, "../../../../../shared/reference/movement.json");

const between = (country: string, from: string, to: string, axis = "RUS-WEST") =>
  span(edition, country, from, to, axisOf(edition, axis));

interface Case {
  readonly country: string;
  readonly axis: string;
  readonly from: string;
  readonly to: string;
  readonly change: number | null;
  readonly half: number | null;
  readonly questions: number;
  readonly agenda: number | null;
  readonly level_from: number | null;
  readonly level_to: number | null;
}

// the file is no part of the repository: where it is absent, this part is skipped and says so
const withReference = existsSync(reference) ? describe : describe.skip;

withReference("an independent implementation (skipped where ../shared is absent)", () => {
  const { values } = (
    existsSync(reference) ? JSON.parse(readFileSync(reference, "utf8")) : { values: [] }
  ) as {
    values: readonly Case[];
  };

  test("gives the same levels, movements, half widths, questions and agendas to 1e-9", () => {
    expect(values.length).toBeGreaterThan(200);
    const off = values.flatMap((known) => {
      const { movement, questions, then, now } = between(known.country, known.from, known.to, known.axis);
      const pairs = [
        [movement?.value, known.change],
        [movement?.halfWidth, known.half],
        [movement?.agenda, known.agenda],
        [questions, known.questions],
        [then.value, known.level_from],
        [now.value, known.level_to],
      ] as const;
      const differs = pairs.some(([ours, theirs]) =>
        ours === undefined || theirs === null ? (ours ?? null) !== theirs : Math.abs(ours - theirs) > 1e-9,
      );
      return differs ? [[known, pairs]] : [];
    });
    expect(off).toEqual([]);
  });
});

// values of the same implementation on the facts of November 2026, to four digits
test.each([
  ["ARM", "2021-12-31", "2023-11-03", 0.0489, 0.0617, 16, -0.0218],
  ["KAZ", "2021-12-31", "2023-11-03", -0.0428, 0.0493, 19, -0.0082],
  ["MDA", "2021-12-31", "2023-11-03", 0.0209, 0.0327, 19, 0.0337],
  ["GEO", "2021-12-31", "2023-11-03", -0.0046, 0.024, 16, -0.0059],
  ["BRA", "2021-12-31", "2025-12-31", -0.4702, 0.2208, 23, 0.121],
  ["SRB", "2017-12-31", "2021-12-31", -0.1719, 0.1929, 10, -0.3902],
])(
  "%s moved from %s to %s by %d ± %d on %d questions, beside an agenda of %d",
  (country, from, to, ...expected) => {
    const { movement, questions } = between(country, from, to);
    const [value, halfWidth, count, agenda] = expected;
    expect(questions).toBe(count);
    expect(movement!.value).toBeCloseTo(value, 4);
    expect(movement!.halfWidth).toBeCloseTo(halfWidth, 4);
    expect(movement!.agenda).toBeCloseTo(agenda, 4);
  },
);

test.each([
  ["TKM", "2021-12-31", "2023-11-03"],
  ["AFG", "2021-12-31", "2025-12-31"],
])("%s has no movement from %s to %s: it cast too few votes", (country, from, to) => {
  expect(between(country, from, to).movement).toBeUndefined();
});

describe.each([
  ["1984-12-31", "1989-12-31"],
  ["2005-12-31", "2025-12-31"],
  ["2013-12-31", "2017-12-31"],
  ["2017-12-31", "2021-12-31"],
  ["2021-12-31", "2023-11-03"],
  ["2021-12-31", "2025-12-31"],
])("of all members from %s to %s", (from, to) => {
  const members = edition.countries
    .map(({ code }) => code)
    .filter((code) => isMember(edition, "UN", code, to));
  const spans = members.map((code) => between(code, from, to));

  test("level then + movement + agenda = level now", () => {
    for (const { movement, then, now } of spans) {
      if (movement) expect(then.value! + movement.value + movement.agenda).toBeCloseTo(now.value!, 12);
    }
  });

  test("the shares of the questions sum to the movement", () => {
    expect(spans.some(({ movement }) => movement)).toBe(true);
    for (const whole of spans) {
      const sum = movementShares(edition, whole).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(whole.movement?.value ?? 0, 9);
    }
  });
});
