import { lastDayOf } from "../../src/core/days";
import type {
  Bloc,
  ComponentRule,
  Country,
  Membership,
  Method,
  Poll,
  Questions,
  RollCall,
  World,
} from "../../src/core/world";
import { smallWorld } from "./world";

/** A country without more than its code; the name is the code too. */
export function country(code: string, until?: string): Country {
  return {
    code,
    alpha2: undefined,
    name: code,
    region: "",
    until,
  };
}

/** A membership from a line such as `NATO MDA member 2004-03-29 2010-01-01`; the end may be left out. */
export function membership(line: string): Membership {
  const [bloc = "", code = "", status = "", start = "", end] = line.split(" ");
  return {
    bloc,
    country: code,
    status: status.replaceAll("_", " "),
    ...{ since: start, start: lastDayOf(start), until: end, end: end && lastDayOf(end) },
    source: `source of ${bloc}`,
    evidence: "",
    note: undefined,
  };
}

/** A poll from a line such as `Gallup MDA 2021 RUS 45 30`: approval and disapproval, `-` for a figure not published. */
export function poll(line: string): Poll {
  const [series = "", code = "", year, target = "", approve, disapprove] = line.split(" ");
  const figure = (text: string | undefined) =>
    text === "-" || text === undefined ? undefined : Number(text);
  return {
    series,
    pollster: series,
    question: "",
    isView: true,
    country: code,
    year: Number(year),
    target,
    approve: figure(approve),
    disapprove: figure(disapprove),
    unsure: undefined,
    net: undefined,
    fieldDates: undefined,
    source: series,
    title: undefined,
    url: undefined,
    published: undefined,
    readIn: undefined,
    readUrl: undefined,
    note: undefined,
  };
}

function rollCall(date: string, place: number): RollCall {
  return {
    id: `V-${place}`,
    date,
    kind: "resolution",
    title: "",
    topics: [],
    sameVoteAs: undefined,
    undl: undefined,
    source: "undl",
  };
}

function bits(letters: readonly string[], letter: string): Uint32Array {
  const set = new Uint32Array((letters.length + 31) >> 5);
  letters.forEach((cell, i) => {
    if (cell === letter) set[i >> 5]! |= 1 << (i & 31);
  });
  return set;
}

/** Roll calls of one name put the same question; one without a name puts a question of its own. */
function questions(names: readonly (string | undefined)[]): Questions {
  const keys = names.map((name, place) => name ?? `question ${place}`);
  const all = [...new Set(keys)];
  return { of: keys.map((key) => all.indexOf(key)), count: all.length, names: all };
}

/**
 * Roll calls from lines such as `2022-03-02 NYA crimea`: a day, the position of each country in the order of `codes`, `-` for
 * a country that was not a member, and the question, which may be left out. The lines stand in order of days.
 */
export function votes(
  codes: readonly string[],
  lines: readonly string[],
): Pick<World, "rollCalls" | "ballots" | "questions"> {
  const rows = lines.map((line) => line.split(" ") as [string, string, string?]);
  const set = (letter: string) =>
    codes.map((_, seat) =>
      bits(
        rows.map(([, cells]) => cells[seat] ?? "-"),
        letter,
      ),
    );
  return {
    rollCalls: rows.map(([date], place) => rollCall(date, place)),
    ballots: { yes: set("Y"), no: set("N"), abstain: set("A"), absent: set("X") },
    questions: questions(rows.map(([, , question]) => question)),
  };
}

/** Rows of one kind under the country of each. */
export function byCountry<T extends { readonly country: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return new Map(rows.map(({ country: code }) => [code, rows.filter((row) => row.country === code)]));
}

/** Blocs of these codes, `NATO EU`. */
export function blocs(codes: string): ReadonlyMap<string, Bloc> {
  return new Map(
    codes.split(" ").map((code) => {
      const names = { name: code, fullName: `${code} in full` };
      return [
        code,
        {
          code,
          ...names,
          kind: "bloc",
          founded: undefined,
          wholeList: undefined,
        } as const,
      ];
    }),
  );
}

function rule(name: ComponentRule["name"], weight: number, rest: Partial<ComponentRule> = {}): ComponentRule {
  const open = { appliesFrom: undefined, knownFrom: undefined, window: undefined, least: undefined };
  return { name, weight, axes: [], ...open, ...rest };
}

/**
 * A method in which sums are easy: votes 0.5 (36 months, 2 votes), blocs 0.3 (NATO 1 and EU 1 against CSTO 1 and CIS 0.4, a suspended
 * member a quarter), policy 0.2 on RUS-USA from 1991-12-26 (sanctions 1 from 2022-02-21, those of 2014 0.5, recognition −0.5, support −1); opinion
 * stands beside the score (3 years, Gallup before Pew).
 */
export const easyMethod: Method = {
  components: [
    rule("votes", 0.5, { window: 36, least: 2 }),
    rule("blocs", 0.3, { axes: ["RUS-USA"] }),
    rule("opinion", 0, { window: 3 }),
    rule("policy", 0.2, { axes: ["RUS-USA"], appliesFrom: "1991-12-26", knownFrom: "1991-12-26" }),
  ],
  blocWeights: [
    { pole: "USA", part: "security", bloc: "NATO", weight: 1, unless: [] },
    { pole: "USA", part: "economy", bloc: "EU", weight: 1, unless: [] },
    { pole: "RUS", part: "security", bloc: "CSTO", weight: 1, unless: [] },
    { pole: "RUS", part: "economy", bloc: "CIS", weight: 0.4, unless: [] },
  ],
  statusValues: new Map([
    ["member", 1],
    ["suspended", 0.25],
  ]),
  policyValues: [
    { list: "SANCTIONS", status: "sanctioning", value: 1, notBefore: "2022-02-21" },
    { list: "SANCTIONS", status: "sanctions of 2014", value: 0.5, notBefore: undefined },
    { list: "SUPPORT", status: "supports", value: -1, notBefore: undefined },
    { list: "RECOGNITION", status: "recognises", value: -0.5, notBefore: undefined },
  ],
  poles: new Map(),
  pollSeries: ["Gallup", "Pew"],
};

/** The countries of the small worlds: the minus pole, the plus pole, and the one whose sums are done. */
export const three = ["RUS", "USA", "MDA"] as const;

/** A world of Russia, the United States and Moldova, with the easy method and what a test adds. */
export function threeCountries(
  lines: readonly string[],
  rows: {
    readonly members?: readonly string[];
    readonly polls?: readonly string[];
    readonly parts?: Partial<World>;
  } = {},
): World {
  return smallWorld({
    countries: three.map((code) => country(code)),
    ...votes(three, lines),
    blocs: blocs("NATO EU CSTO CIS SANCTIONS SUPPORT RECOGNITION"),
    memberships: byCountry((rows.members ?? []).map(membership)),
    polls: byCountry((rows.polls ?? []).map(poll)),
    method: easyMethod,
    ...rows.parts,
  });
}
