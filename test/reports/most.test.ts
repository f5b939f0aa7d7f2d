import { format } from "numfmt";
import { countriesByName } from "../../src/core/countries/countries";
import { axisOf } from "../../src/core/votes/axis";
import { ofFifteenDigits } from "../../src/core/signed";
import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import type { Cell, Sheet, Table, Workbook } from "../../src/workbook/plan";

// what a sentence calls most is most, by the cells that stand below it and by all parts and questions of the report on moves

const groups: readonly (readonly [string, readonly string[]])[] = [
  ["the states around Russia and Turkey", [...countriesByName(edition, "post-soviet", "2025-12-31"), "TUR"]],
  ["the EU", countriesByName(edition, "eu", "2025-12-31")],
  [
    "members from all continents",
    ["BRA", "ARM", "ARG", "IND", "ZAF", "NER", "MLI", "SRB", "HUN", "PHL", "COL", "ECU", "IRN"],
  ],
];
const spans = [
  ["2021-12-31", "2023-11-03"],
  // Armenia: +14.8, its votes +9.5, its memberships +5.3
  ["2021-12-31", "2025-12-31"],
  ["2013-12-31", "2025-12-31"],
  ["1978-06-30", "1985-06-30"],
] as const;
const axes = ["RUS-WEST", "CHN-WEST"] as const;

/** As a spreadsheet shows it, with a true minus. */
function shown(cell: Cell): string {
  const value = settled(cell);
  if (value.kind === "number") return format(value.format, ofFifteenDigits(value.value)).replaceAll("-", "−");
  return value.kind === "text" || value.kind === "link" ? value.text : value.kind === "date" ? value.day : "";
}

const numberIn = (text: string): number => Number(text.replace("−", "-").replace("+", ""));

const tablesOf = ({ sheets }: Workbook): readonly Table[] =>
  sheets.flatMap(({ blocks }) => blocks.filter((block): block is Table => block.kind === "table"));

/** What rows of a table show, by the keys of its columns. */
function recordsOf({ columns, rows }: Table): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, shown(row[i]!)])));
}

interface Part {
  readonly name: string;
  readonly points: number;
}

/** A country's parts of the score and its questions, as cells tell them. */
interface Told {
  readonly parts: readonly Part[];
  readonly questions: readonly Part[];
}

const partWords = new Map([
  ["Votes, all questions", "votes"],
  ["Votes, on the same questions", "votes"],
  ["Memberships", "memberships"],
  ["Policy", "policy"],
]);

function toldBy(rows: readonly (readonly [name: string, points: string])[]): Told {
  const all = rows.map(([name, points]) => ({ name, points: numberIn(points) }));
  return {
    parts: all.flatMap(({ name, points }) =>
      partWords.has(name) ? [{ name: partWords.get(name)!, points }] : [],
    ),
    questions: all.filter(({ name }) => !partWords.has(name)),
  };
}

/** On what a country moved, by the table below the sentences; a second one is of another axis. */
function below(plan: Workbook, country: string): Told {
  const reasons = tablesOf(plan).find(({ name }) => name.endsWith("Reasons"));
  const rows = (reasons ? recordsOf(reasons) : []).filter((row) => row.country === country);
  return toldBy([...new Map(rows.map(({ what, points }) => [what!, points!]))]);
}

/** The same by all steps and questions of the report on moves. */
function byMoves(plan: Workbook, country: string): Told {
  const sheet = plan.sheets.find(({ blocks }) =>
    blocks.some(
      (block) => block.kind === "rows" && block.rows[0]?.[0] && shown(block.rows[0][0]) === country,
    ),
  );
  const tables = tablesOf({ ...plan, sheets: sheet ? [sheet] : [] });
  const pairs = (start: string, name: string) =>
    tables
      .filter((table) => table.name.startsWith(start))
      .flatMap((table) => table.rows.map((row) => [shown(row[0]!), shown(row[1]!)] as const))
      .filter(([first]) => !new RegExp(name).test(first));
  return toldBy([
    ...pairs("Steps", "^(Score|Agenda)|, (came|went)$"),
    ...pairs("Questions", String.raw`^\d+ other questions? together$`),
  ]);
}

interface Claim {
  readonly country: string;
  readonly change: number;
  readonly words: string;
}

const number = String.raw`[+−]?\d+\.\d`;

/** Each `Armenia (+14.8 ± 8.2 points, mostly through …)` and `Armenia moved nearer to …, mostly through ….` of the sentences. */
function claimsOf(sheet: Sheet): readonly Claim[] {
  const leads = sheet.blocks
    .flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []))
    .filter((cell) => cell.kind === "text" && cell.style === "lead")
    .map(shown)
    // a sentence goes on in the line below where its page ends
    .join(" ")
    .split(/(?<=\.) (?=[A-Z])/);
  const inBrackets = new RegExp(
    `(${number}) ± ${number} points, ([^)]*through .*?)\\)(?=,| and | moved)`,
    "g",
  );
  const alone = new RegExp(
    `^(.*) moved nearer to .*: (${number}) ± ${number} points from [\\d-]+ to [\\d-]+, (.*)\\.$`,
  );
  return leads.flatMap((lead) => {
    const one = alone.exec(lead);
    if (one) return [{ country: one[1]!, change: numberIn(one[2]!), words: one[3]! }];
    return [...lead.matchAll(inBrackets)].map((match) => ({
      country: lead.slice(0, match.index - 2).replace(/^.*(?:[Ss]ince [\d-]+|, then|;) (?:the )?(?=\S)/, ""),
      change: numberIn(match[1]!),
      words: match[2]!,
    }));
  });
}

/** A part that is said to have gone against a move. */
const counterPart = new RegExp(`its (\\w+)(?: went the other way)?,\u00a0(${number})`, "g");

const againstInWords = (parts: readonly Part[]): string =>
  parts
    .map(({ name, points }) => `${name} ${points}`)
    .sort()
    .join(", ");

/** What of a claim is not so by cells. */
function faultsOf({ change, words }: Claim, { parts, questions }: Told): readonly string[] {
  const sign = Math.sign(change);
  const part = new RegExp(
    `^(mostly|more)? ?through (?:its (\\w+)|.*?) ?(alone|,\u00a0(${number}))?( each)?(?=,|$)`,
  ).exec(words);
  if (!part) return ["not understood"];
  const [, how, name, alone] = part;
  const own = parts.find((one) => one.name === name);
  const faults: string[] = [];
  if (!part[5]) {
    if (!own) return [`no cell of ${name}`];
    const others = parts.filter((one) => one !== own);
    if (part[4] !== undefined && numberIn(part[4]) !== own.points) faults.push(`${part[4]} is ${own.points}`);
    if (others.some(({ points }) => sign * points >= sign * own.points)) faults.push("another part did more");
    if (alone === "alone" && others.some(({ points }) => points !== 0)) faults.push("not alone");
    if (how === "mostly" && !(2 * sign * own.points > sign * change)) faults.push("not most");
  }
  const otherWay = [...(/, while (.*other way.*)$/.exec(words)?.[1] ?? "").matchAll(counterPart)].map(
    (match) => ({ name: match[1]!, points: numberIn(match[2]!) }),
  );
  const against = parts.filter(({ points }) => sign * points <= -0.5);
  if (againstInWords(otherWay) !== againstInWords(against))
    faults.push(`against it: ${againstInWords(otherWay)}, by the cells ${againstInWords(against)}`);
  const question = new RegExp(`(mostly|and more) on “(.*)”,\u00a0(${number})`).exec(words);
  if (question) {
    const [, much, title, points] = question;
    const cell = questions.find((one) => one.name === title);
    if (!cell) return [...faults, `no cell of ${title}`];
    if (cell.points !== numberIn(points!)) faults.push(`${points} is ${cell.points}`);
    if (questions.some((one) => one !== cell && sign * one.points >= sign * cell.points))
      faults.push("another question did more");
    if ((much === "mostly") !== 2 * sign * cell.points > sign * own!.points) faults.push("question: half");
  }
  return faults;
}

const cases = groups.flatMap(([name, countries]) =>
  spans.flatMap(([compare, day]) => axes.map((axis) => [name, compare, day, axis, countries] as const)),
);

const claims = new Set<string>();

describe.each(cases)("%s, %s to %s, %s", (_, compare, day, code, countries) => {
  const axis = axisOf(edition, code);
  const asked = { countries, day, compare, axis };
  // both count from the same day of a year as the last, or from its end
  const years = compare.slice(4) === day.slice(4) ? "across" : "long";
  const moves = planOf(edition, { report: "moves", ...asked } as ReportRequest);
  const requests: readonly ReportRequest[] = [
    { report: "brief", ...asked },
    { report: "watchlist", indicators: ["score"], ...asked },
    { report: "watchlist", indicators: ["score"], countries, day, axis, from: compare, years },
    ...countries.slice(0, 4).map((country) => ({ report: "profile", country, day, compare, axis })),
  ] as ReportRequest[];

  test("what is called most is most by the cells", () => {
    const faults: string[] = [];
    for (const request of requests) {
      const plan = planOf(edition, request);
      for (const claim of claimsOf(plan.sheets[0]!)) {
        claims.add(`${claim.country}, ${claim.words}`);
        const [near, whole] = [below(plan, claim.country), byMoves(moves, claim.country)];
        // more countries than the report on moves has pages for are judged by the table alone
        for (const told of [near, ...(whole.parts.length > 0 ? [whole] : [])])
          faults.push(...faultsOf(claim, told).map((fault) => `${claim.country}, ${claim.words}: ${fault}`));
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});

test("the sentences claim enough of every kind to be judged by", () => {
  const all = [...claims].join("\n");
  expect(claims.size).toBeGreaterThan(40);
  for (const kind of [
    "mostly through its votes",
    "mostly through its memberships",
    "through its votes alone",
    "and more on",
    "mostly on",
    "went the other way",
  ])
    expect(all).toContain(kind);
});
