import fc from "fast-check";
import { factsNow } from "../../../src/actions/explanation/factsNow";
import { evidenceOfCall, type CallEvidence } from "../../../src/formulas/callEvidence";
import { edition } from "../../../src/edition";
import { catalogue, rolesOf, type Role } from "../../../src/formulas/catalogue";
import { called, CellError, plain } from "../../support/worksheet";
import { firstDay, mayHaveBegun, partAsked, rowsOf, rowWith, votes } from "./dataFolder";
import { named } from "./named";
import { checks } from "./checks";
import { citedFor } from "./citations";
import type { Answered } from "./told";

// Each call is drawn by the roles of its arguments. What it is said to rest on is read again from data/*.csv by code that shares
// nothing with ours, and must come to what the cell shows.

const codesOf = (table: string, column: string) => [...new Set(rowsOf(table).map((row) => row[column]!))];
const countryRows = rowsOf("countries");
const polled = codesOf("opinion", "country");
const blocs = codesOf("blocs", "bloc");
const symbols = votes().map(({ id }) => id!);

const leaders = ["RUS", "USA", "CHN", "DEU", "EU"];
const inOrder = new Set(codesOf("pollSeries", "series"));

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const year = fc.integer({ min: 1993, max: 2027 });
const day = fc
  .tuple(
    fc.integer({ min: 1993, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const anyDay = fc.oneof(
  year,
  day,
  day.map((text) => text.slice(0, 7)),
);
const code = fc.oneof(
  { weight: 3, arbitrary: oneOf(...countryRows.map((row) => row["code"]!)) },
  { weight: 2, arbitrary: oneOf(...polled) },
);

const arbitraries: Readonly<Record<Role, fc.Arbitrary<string | number | boolean | null>>> = {
  country: code,
  name: fc.oneof(
    code,
    oneOf(...countryRows.map((row) => row["name"]!)),
    oneOf(...codesOf("aliases", "name")),
  ),
  countries: orNone(code),
  others: code,
  topic: orNone(oneOf("nuclear", "middle-east", "human-rights", "ukraine", "Outer space")),
  measures: oneOf(
    ...["agreement", "identical", "coincidence", "s", "kappa", "pi", "n", "ideal_distance", "movement"],
    ...["blocs", "alliance", "trade"],
  ),
  other: fc.oneof(code, oneOf("WEST", "CSTO", "EU", "BRICS")),
  day: orNone(anyDay),
  from: fc.integer({ min: 2004, max: 2016 }),
  to: orNone(fc.integer({ min: 2017, max: 2026 })),
  axis: orNone(oneOf("RUS-WEST", "CHN-WEST", "RUS-IND", "CHN-USA")),
  part: orNone(oneOf("change", "movement", "interval", "agenda", "questions", "from")),
  weights: orNone(oneOf("votes=50; blocs=30; opinion=20", "votes=1; policy=1")),
  indicator: oneOf(...codesOf("indicators", "code")),
  indicators: oneOf(...codesOf("indicators", "code")),
  bloc: oneOf(...blocs),
  status: orNone(oneOf(...codesOf("memberships", "status"))),
  group: orNone(oneOf(...codesOf("groups", "group"), "nato", "csto", "g20")),
  leader: oneOf(...leaders),
  measure: orNone(oneOf("approve", "disapprove", "net", "unsure")),
  pollster: orNone(oneOf("Gallup", "Pew", "any")),
  resolution: oneOf(...symbols),
  position: oneOf("Yes", "No", "Abstain", "Absent"),
  search: oneOf("ukraine", "syria", "nuclear", "palestine", "georgia"),
  method: orNone(oneOf("agreement", "identical", "coincidence", "s", "kappa", "pi")),
  counts: orNone(oneOf(true)),
  style: orNone(oneOf("apa", "bibtex")),
  contested: orNone(oneOf<string | boolean>(true, "CHN-WEST")),
  how_many: orNone(fc.integer({ min: 2, max: 8 })),
};

type Given = Answered["given"];

/** Polls that the functions may take, each asked about in its year or one of the four after it. */
const ratings: fc.Arbitrary<Given> = oneOf(
  ...rowsOf("opinion").filter(({ series, target }) => inOrder.has(series!) && leaders.includes(target!)),
).chain(({ country, target, year: of }) =>
  fc.record({
    country: oneOf(country!),
    leader: oneOf(target!),
    measure: arbitraries.measure,
    day: fc.integer({ min: Number(of), max: Number(of) + 4 }),
    pollster: arbitraries.pollster,
  }),
);

/** Countries in which a series asked of Russia and of the United States in one year, each asked about in that year or a later one. */
const views: fc.Arbitrary<Given> = oneOf(
  ...rowsOf("opinion").filter(
    (row) =>
      row["target"] === "RUS" &&
      inOrder.has(row["series"]!) &&
      rowsOf("opinion").some(
        ({ target, country, series, year: of }) =>
          target === "USA" && country === row["country"] && series === row["series"] && of === row["year"],
      ),
  ),
).chain(({ country, year: of }) =>
  fc.record({
    country: oneOf(country!),
    day: fc.integer({ min: Number(of), max: Number(of) + 4 }),
    axis: orNone(oneOf("RUS-WEST", "RUS-USA", "CHN-WEST")),
  }),
);

/** A year: camps rest on every vote of every member. */
const sittings: fc.Arbitrary<Given> = oneOf(1950, 1965, 1985, 1995, 2005, 2015, 2023, 2025).chain((year) =>
  fc.record({
    from: oneOf(year),
    to: oneOf<number | string>(year, `${year}-12`),
    how_many: arbitraries.how_many,
  }),
);

/** Where arguments drawn by their roles alone would seldom be answered. */
const likelier: Readonly<Record<string, Partial<typeof arbitraries>>> = {
  "ALIGN.EVENTS": { country: oneOf(...codesOf("events", "country").filter((one) => edition.seat.has(one))) },
  "ALIGN.COMPARE": { other: code },
  "ALIGN.WHATIF": {
    country: oneOf("KAZ", "BRA", "IND", "SRB", "USA"),
    day: oneOf("2021-12-31", "2023-11-03"),
  },
  "ALIGN.PANEL": { countries: code, from: fc.integer({ min: 2013, max: 2016 }) },
  "ALIGN.PAIRS": {
    countries: code,
    from: oneOf(2022),
    others: fc.oneof(code, oneOf("RUS", "USA", "CHN", "FRA")),
    to: oneOf(2022, 2023),
  },
  "ALIGN.MEMBERS": { status: fc.oneof({ weight: 4, arbitrary: oneOf(null) }, arbitraries.status) },
};

/** Often asked in vain: more calls are drawn of these. */
const seldom = new Set([
  ...[
    "ALIGN.EVENTS",
    "ALIGN.GET",
    "ALIGN.MEMBERS",
    "ALIGN.OPINION",
    "ALIGN.SERIES",
    "ALIGN.SOURCE",
    "ALIGN.CITE",
  ],
]);

function callsOf(name: string): fc.Arbitrary<Given> {
  if (name === "ALIGN.OPINION") return ratings;
  if (name === "ALIGN.PEOPLE") return views;
  if (name === "ALIGN.CAMPS") return sittings;
  const drawn = rolesOf(name).map((role) => [role, likelier[name]?.[role] ?? arbitraries[role]] as const);
  return fc.record(Object.fromEntries(drawn));
}

/** A call as Excel makes it, and what it is said to rest on; a citation is held against what the cited figure rests on. */
function asked(name: string, given: Given) {
  const values = rolesOf(name).map((role) => given[role]);
  const cited = ["ALIGN.SOURCE", "ALIGN.CITE"].includes(name) ? "ALIGN.GET" : name;
  const matrices = values.map((value) => (value === null ? undefined : [[value]]));
  const told = evidenceOfCall(factsNow(edition), { name: cited, matrices, place: undefined });
  return { cells: called(name, ...values), told };
}

function toldBy({ evidence }: CallEvidence) {
  return evidence.map(({ text, data }) => ({ text, rows: data.map(named) }));
}

/** The cards are of builds of their own. */
const functions = [...catalogue.keys()].filter((name) => name !== "ALIGN.CARD");

test("every function has a check of its evidence", () => {
  const advice = functions
    .filter((name) => !(name in checks))
    .map((name) => `write a check of ${name}'s rows`);
  expect(advice).toEqual([]);
});

test.each(functions)("what %s answers is in the rows that it is said to rest on", (name) => {
  const isFixed = rolesOf(name).length === 0;
  let answers = 0;
  fc.assert(
    fc.property(callsOf(name), (given) => {
      const { cells, told } = asked(name, given);
      if (told.problem !== undefined) {
        const error = cells.flat().find((cell) => cell instanceof CellError);
        expect(String(plain(error)).replace(/^#(N\/A|VALUE!) /, "")).toBe(told.problem);
        return;
      }
      answers++;
      const part = partAsked(name, given["indicator"]);
      checks[name]!({ part, given, country: String(given["country"]), cells, told: toldBy(told) });
    }),
    { numRuns: isFixed ? 1 : seldom.has(name) ? 80 : 40 },
  );
  expect(answers).toBeGreaterThanOrEqual(isFixed ? 1 : 20);
});

test.each([
  ["ALIGN.STATUS", ["ARM", "CSTO", 2099], "memberships"],
  ["ALIGN.GET", ["KAZ", "gdp", 2099], "gdp"],
  ["ALIGN", ["KAZ", 2099], "votes"],
  ["ALIGN.EVENTS", ["KAZ", 2022, 2099], "events"],
] as const)(
  "Explain of %s says how far the data reach where a later day is asked for",
  (name, values, part) => {
    const asked = (last: number) =>
      evidenceOfCall(factsNow(edition), {
        name,
        matrices: [...values.slice(0, -1), last].map((value) => [[value]]),
        place: undefined,
      }).limit;
    const { date } = rowWith("edition", { part });
    expect(asked(2099)).toBe(`Asked for 2099-12-31; ${part} known to ${date}.`);
    expect(asked(2019)).toBeUndefined();
  },
);

/** Calls with the indicator that says the same. */
const twins: readonly (readonly [string, (given: Given) => string | undefined])[] = [
  ["ALIGN", ({ axis, weights }) => (axis === null && weights === null ? "score" : undefined)],
  ["ALIGN.BLOCS", () => "blocs"],
  ["ALIGN.STATUS", ({ bloc }) => rowsOf("indicators").find((row) => row["argument"] === bloc)?.["code"]],
  [
    "ALIGN.OPINION",
    ({ leader, measure, pollster }) =>
      pollster === "Gallup" ? `gallup.${String(leader).toLowerCase()}.${measure ?? "approve"}` : undefined,
  ],
];

test.each(twins)(
  "what %s rests on is cited by ALIGN.SOURCE of the indicator that says the same",
  (name, twinOf) => {
    let cited = 0;
    fc.assert(
      fc.property(callsOf(name), (given) => {
        const indicator = twinOf(given);
        const { cells, told } = asked(name, given);
        if (indicator === undefined || told.problem !== undefined) return;
        const source = called("ALIGN.SOURCE", given["country"], indicator, given["day"] ?? null)[0]![0];
        if (called("ALIGN.GET", given["country"], indicator, given["day"] ?? null)[0]![0] !== cells[0]![0])
          return;
        for (const row of toldBy(told).flatMap(({ rows }) => rows))
          expect(source).toContain(citedFor(row, indicator));
        cited++;
      }),
      { numRuns: 200 },
    );
    expect(cited).toBeGreaterThan(0);
  },
);

test("within a month or year of which the day is not known a status is that without the row, which Explain names", () => {
  const edges = rowsOf("memberships").filter(({ start }) => start!.length < 10 && start! >= "1946");
  expect(edges.length).toBeGreaterThan(0);
  for (const row of edges) {
    const { bloc, country, start } = row;
    const { founded } = rowWith("blocs", { bloc: bloc! });
    const first = firstDay(start!);
    const day = founded!.length === 10 && founded! > first ? founded! : first;
    const given = { country: country!, bloc: bloc!, day };
    const { cells, told } = asked("ALIGN.STATUS", given);
    // of a start that is known only by when it was: before that nothing is known
    const isUnknown = rowsOf("memberships").some(
      (one) =>
        one["country"] === country && one["bloc"] === bloc && one["note"]!.startsWith("start not known"),
    );
    if (isUnknown && cells[0]![0] instanceof Error) {
      expect(cells[0]![0].message).toMatch(/^not known what .* was in /);
      continue;
    }
    checks["ALIGN.STATUS"]!({ part: "memberships", given, country: country!, cells, told: toldBy(told) });
    if (mayHaveBegun(row, day)) expect(told.evidence[0]!.text).toContain(`begins in ${start}, day not known`);
  }
});
