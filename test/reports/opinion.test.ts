import { readFileSync } from "node:fs";
import { describeDatum, pollQuestion } from "../../src/core/describeDatum";
import { pollShares } from "../../src/core/opinion/polls";
import { rating } from "../../src/core/opinion/ratings";
import { edition } from "../../src/edition";
import { planOf } from "../../src/reports/catalogue";
import { cellValue } from "../../src/workbook/cellValue";
import { csvRows } from "../../src/workbook/csvRows";
import type { Table, Workbook } from "../../src/workbook/plan";

// a share that names a country as a threat or an enemy is no approval of it: every place that shows a poll, and all polls of data/

/** Of each poll of data/opinion.csv that asks for no view: its question, year, target and country. */
const [heads, ...lines] = csvRows(readFileSync("data/opinion.csv", "utf8"));
const rows = lines.map((line) => Object.fromEntries(heads!.map((head, i) => [head, line[i]!])));
const named = rows.filter(({ asks, source_type }) => asks === "choice" && source_type !== "unconfirmed");
const countries = edition.countries.map(({ code }) => code);
const polls = countries.flatMap((code) => edition.polls.get(code) ?? []);

function tableIn({ sheets }: Workbook, name: string): readonly Readonly<Record<string, string>>[] {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const table = blocks.find((block): block is Table => block.kind === "table" && block.name === name);
  if (table === undefined) return [];
  const { columns } = table;
  return table.rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [columns[i]!.key, String(cellValue(cell) ?? "")])),
  );
}

const asks = (question: string) => question.split("[X]").map((part) => part.trim());

test("there are polls of both kinds", () => {
  expect(named.length).toBeGreaterThan(100);
  expect(polls.filter(({ isView }) => !isView).length).toBeGreaterThan(100);
});

test("a share of what is no view is never said to approve, and stands with its question", () => {
  for (const poll of polls) {
    const shown = describeDatum(edition, { kind: "poll", poll });
    expect(shown).toContain(pollShares(poll));
    for (const part of asks(poll.question)) expect([shown, shown.includes(part)]).toEqual([shown, true]);
    if (poll.isView) expect(pollShares(poll)).not.toMatch(/named|yes/);
    else expect(shown).not.toMatch(/% (dis)?approve/);
    expect(pollQuestion(edition, poll)).not.toContain("[X]");
  }
});

test("the reason why a rating is missing tells another question's share with that question", () => {
  const leaders = [...new Set(polls.map(({ target }) => target))];
  let told = 0;
  for (const country of new Set(
    named.map(({ country }) => country!).filter((code) => countries.includes(code)),
  ))
    for (const leader of leaders)
      for (const year of [2014, 2020, 2022, 2025]) {
        const asked = { leader, measure: "approve", pollster: undefined } as const;
        const answer = rating(edition, country, asked, `${year}-12-31`);
        const why = answer.value === undefined ? answer.missing() : "";
        // what is told as approval is a view's share, not another question's
        for (const { question } of polls.filter((poll) => !poll.isView && poll.country === country))
          if (why.includes(question.slice(0, 20))) {
            told++;
            expect(why).not.toMatch(/”: [\d.]+ % approve/);
          }
      }
  expect(told).toBeGreaterThan(0);
});

test("in a brief they have a sheet of their own, all of them", () => {
  for (const year of [2014, 2017, 2021, 2022, 2025]) {
    const [day, compare] = [`${year}-12-31`, `${year - 1}-12-31`];
    const plan = planOf(edition, { report: "brief", countries, day, compare } as never);
    const views = tableIn(plan, "Opinion");
    const others = tableIn(plan, "OpinionAnswers");
    const questions = new Set(named.map(({ question }) => question!));
    expect(views.filter(({ question }) => questions.has(question!))).toEqual([]);
    // each row is one of the file, with its share under its own head
    for (const { question, year: of, named: share, pollster } of others)
      expect(
        named.some(
          (row) =>
            row["series"] === pollster &&
            row["year"] === of &&
            Number(row["approve"]) === Number(share) &&
            asks(row["question"]!).every((part) => question!.includes(part)),
        ),
      ).toBe(true);
    if (year >= 2021) expect(others.length).toBeGreaterThan(5);
  }
});

test("and in a profile columns of their own", () => {
  for (const country of new Set(
    named.map((row) => row["country"]!).filter((code) => countries.includes(code)),
  )) {
    const plan = planOf(edition, {
      report: "profile",
      country,
      day: "2025-12-31",
      compare: "2021-12-31",
    } as never);
    const shown = tableIn(plan, "Polls");
    const own = named.filter((row) => row["country"] === country && Number(row["year"]) <= 2025);
    for (const row of own) {
      const parts = asks(row["question"]!);
      const same = shown.filter(
        (one) =>
          one["year"] === row["year"] &&
          one["series"] === row["series"] &&
          parts.every((part) => one["question"]!.includes(part)),
      );
      expect(same.length).toBeGreaterThan(0);
      for (const one of same) expect([one["approve"], one["disapprove"]]).toEqual(["", ""]);
      expect(same.map((one) => Number(one["named"]))).toContain(Number(row["approve"]));
    }
  }
});
