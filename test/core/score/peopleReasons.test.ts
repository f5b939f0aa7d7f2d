import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseCsv } from "hucre/csv";
import { poleName } from "../../../src/core/describeDatum";
import { people } from "../../../src/core/score/people";
import { axisOf, defaultAxis } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";

const [head, ...lines] = parseCsv(
  readFileSync(join(resolve(__dirname, "../../.."), "data/opinion.csv"), "utf8"),
  { delimiter: "," },
);
const rows = lines.map((line) => Object.fromEntries(head!.map((name, i) => [String(name), String(line[i])])));
/** Views of another country that somebody confirms, as the table prints them. */
const views = rows.filter(
  (row) => row["asks"] === "view" && row["source_type"] !== "unconfirmed" && row["target"] !== row["country"],
);

const targets = { RUS: ["RUS"], WEST: ["USA", "EU", "DEU"], CHN: ["CHN"], USA: ["USA"] };
type Pole = keyof typeof targets;
const days = ["1990-12-31", "2011-12-31", "2016-06-30", "2022-12-31", "2023-11-03", "2025-12-31"];
// a year's polls count from its last day on
const lastYear = (day: string) => Number(day.slice(0, 4)) - (day.endsWith("12-31") ? 0 : 1);

test.each(["RUS-WEST", "CHN-USA"])(
  "%s: why a people stands nowhere agrees with the table of polls",
  (code) => {
    const axis = axisOf(edition, code);
    let missing = 0;
    const compared = { newest: 0, none: 0, both: 0 };
    for (const { code: country } of edition.countries)
      for (const day of days) {
        const answer = people(edition, country, day, axis);
        if (answer.value !== undefined) continue;
        missing++;
        const reason = answer.missing();
        const told = [country, day, reason];
        expect([...told, reason.length <= 250]).toEqual([...told, true]);
        const up = views.filter((row) => row["country"] === country && Number(row["year"]) <= lastYear(day));
        for (const pole of [axis.minus, axis.plus] as Pole[]) {
          const years = up
            .filter((row) => targets[pole].includes(row["target"]!))
            .map((row) => Number(row["year"]));
          const name = poleName(edition, pole);
          const newest = new RegExp(`newest on ${name}(?: \\([^)]*\\))? is (?:of |[^:;]*?)(\\d{4})\\b`).exec(
            reason,
          )?.[1];
          if (newest !== undefined) {
            compared.newest++;
            expect([...told, Number(newest)]).toEqual([...told, Math.max(...years)]);
          }
          if (reason.includes(`on ${name} there is none`) || reason.includes("on neither is there any")) {
            compared.none++;
            expect([...told, years]).toEqual([...told, []]);
          }
        }
        const [, series, both] = /; ([^;]*?) (\d{4})(?:-\d{4})? asked about both/.exec(reason) ?? [];
        if (series !== undefined) {
          compared.both++;
          const of = up.filter(
            (row) => row["series"] === series && Math.abs(Number(row["year"]) - Number(both)) <= 1,
          );
          for (const pole of [axis.minus, axis.plus] as Pole[])
            expect([...told, of.some((row) => targets[pole].includes(row["target"]!))]).toEqual([
              ...told,
              true,
            ]);
        }
      }
    expect(missing).toBeGreaterThan(500);
    // each of the words that are looked for was met
    expect(Object.values(compared)).not.toContain(0);
  },
);

test("a day too late for a view of both names the last day on which it counted", () => {
  const reason = people(edition, "ARG", "2023-11-03", defaultAxis).missing();
  const until = /the newest, of (\d{4}), counted until (\S+);/.exec(reason)!;
  expect(reason).toContain("none");
  expect(people(edition, "ARG", until[2]!, defaultAxis).value).toBeDefined();
  expect(people(edition, "ARG", `${Number(until[1]) + 4}-01-01`, defaultAxis).value).toBeUndefined();
});

test("Moldova: who asked about both, and which half is not on record", () => {
  // data/opinion.csv, IRI relations 2025: Russia 24 and 74 per cent, the EU 90 and no other figure
  expect(people(edition, "MDA", "2025-12-31", defaultAxis).missing()).toBe(
    "no view of both poles in Moldova on 2025-12-31: none since 2022 by Gallup, Pew Research Center or Central Asia Barometer; " +
      "IRI relations 2025 asked about both: Russia 24 % approve, 74 % disapprove; EU 90 % approve, disapproval not on record",
  );
});

test("Georgia: the newest polls on each pole", () => {
  // data/opinion.csv: International Republican Institute 2017, EU Neighbours East 2024; nobody confirms IRI's figures of 2020
  expect(people(edition, "GEO", "2025-12-31", defaultAxis).missing()).toMatch(
    /newest on Russia is IRI relations 2017: 76 % disapprove; newest on the West \(EU\) is EU Neighbours East annual survey 2024: \d\d % approve$/,
  );
});
