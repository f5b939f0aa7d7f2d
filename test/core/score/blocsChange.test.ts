import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { changeSteps } from "../../../src/core/score/changeSteps";
import { moves } from "../../../src/core/score/moves";
import { describeBlocsChange } from "../../../src/core/score/blocsChange";
import { blocsEvidence } from "../../../src/core/score/blocsComponent";
import { defaultAxis } from "../../../src/core/votes/axis";
import { lastDayOf } from "../../../src/core/days";
import { edition } from "../../../src/edition";

// what is said to be new, changed or ended is so in the table of memberships, read here by itself; and all that is so is said

interface Row {
  readonly bloc: string;
  readonly country: string;
  readonly status: string;
  readonly start: string;
  readonly end: string;
}

const read = (file: string): readonly Record<string, string>[] =>
  parse(readFileSync(file), { columns: true });
const rows = read("data/memberships.csv") as unknown as readonly Row[];
const nameOf = new Map(read("data/blocs.csv").map(({ bloc, name }) => [bloc!, name!]));
const counted = new Set(
  read("data/blocWeights.csv")
    .filter(({ pole }) => pole === "RUS" || pole === "WEST")
    .map(({ bloc }) => bloc!),
);

/** The row in force in a bloc on a day that began last. */
function rowOn(bloc: string, country: string, day: string): Row | undefined {
  return rows
    .filter((row) => row.bloc === bloc && row.country === country)
    .filter(({ start, end }) => lastDayOf(start) <= day && (end === "" || day < lastDayOf(end)))
    .sort((a, b) => (lastDayOf(a.start) < lastDayOf(b.start) ? -1 : 1))
    .at(-1);
}

const spans = [
  ["1995-06-30", "2005-06-30"],
  ["2007-12-31", "2014-12-31"],
  ["2013-12-31", "2025-12-31"],
  ["2021-12-31", "2023-11-03"],
  ["2021-12-31", "2025-12-31"],
] as const;

const told = (country: string, from: string, to: string) => {
  const on = (day: string) => blocsEvidence(edition, { country, day, axis: defaultAxis });
  return describeBlocsChange(edition, on(from), on(to));
};

/** The parts of a text that begin with a word: `EU (candidate since 2022-06-23)` each. */
const after = (word: string, text: string): readonly string[] =>
  text
    .split("; ")
    .filter((part) => part.startsWith(`${word}: `))
    .flatMap((part) => part.slice(word.length + 2).split(/(?<=\)), /))
    .sort();

test.each(spans)("%s to %s: of all countries what the table has, and no more", (from, to) => {
  for (const { code } of edition.countries) {
    const text = told(code, from, to);
    const pairs = [...counted].map(
      (bloc) => [nameOf.get(bloc)!, rowOn(bloc, code, from), rowOn(bloc, code, to)] as const,
    );
    const fresh = pairs.flatMap(([name, then, now]) =>
      !then && now ? `${name} (${now.status} since ${now.start})` : [],
    );
    const other = pairs.flatMap(([name, then, now]) =>
      then && now && then.status !== now.status
        ? `${name} (${then.status}, since ${now.start} ${now.status})`
        : [],
    );
    const gone = pairs.flatMap(([name, then, now]) => (then && !now ? `${name} (${then.status}` : []));
    expect([code, after("new", text)]).toEqual([code, fresh.sort()]);
    expect([code, after("changed", text)]).toEqual([code, other.sort()]);
    expect([code, after("ended", text).map((part) => part.replace(/, ended [\d-]+\)$/, ""))]).toEqual([
      code,
      gone.sort(),
    ]);
    // who is called the same on both days is
    for (const [, name, status] of text.matchAll(/(?:^|; )([^;()]+) \(([^()]+) on both days\)/g)) {
      const pair = pairs.find(([one]) => one === name!.replace(/^.* in place of /, ""));
      expect([code, name, pair?.[1]?.status, pair?.[2]?.status]).toEqual([code, name, status, status]);
    }
  }
});

test.each([
  // in Partnership for Peace since 1994, which does not count beside membership in the CSTO
  [
    "ARM",
    "changed: CSTO (member, since 2024-02-22 suspended)",
    "PfP (member on both days) counts now, which it did not beside CSTO (member)",
  ],
  // in the Council of Europe since 1995, whatever counts
  ["MDA", "counts in place of CoE (member on both days)", "new: EU ("],
])(
  "%s from the end of 2021 to that of 2025 is told as the pane and the sheets tell it",
  (country, ...said) => {
    const [from, to] = ["2021-12-31", "2025-12-31"];
    const found = moves(edition, country, from, to, defaultAxis).value!;
    const steps = changeSteps(edition, { country, from, to, axis: defaultAxis }, found);
    const { why } = steps.find(({ name }) => name === "Memberships")!;
    for (const words of said) expect(why).toContain(words);
    expect(why).toBe(told(country, from, to));
  },
);
