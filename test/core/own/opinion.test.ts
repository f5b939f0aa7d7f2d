import { read, wrongIn } from "./ownTable";

const asked = "Do you approve or disapprove of the job performance of the leadership of Russia?";
const moldova = { country: "MDA", year: 2022, target: "RUS", approve: 25, disapprove: 62, unsure: 13 };

test.each([
  [
    "a column for each answer, the question in a column",
    `Geography | Time | Question | Approve | Disapprove | Don't Know/Refused
     Moldova | 2022 | ${asked} | 25 | 62 | 13`,
  ],
  [
    "a row for each answer",
    `Country | Year | Question | Response | Percent
     Moldova | 2022 | ${asked} | Approve | 25
     Moldova | 2022 | ${asked} | Disapprove | 62
     Moldova | 2022 | ${asked} | Don't know | 9
     Moldova | 2022 | ${asked} | Refused | 4`,
  ],
  [
    "the question in a title, notes below, sample sizes",
    `Gallup World Poll
     Rating World Leaders: Russia
     Country | Year | Approve (%) | Disapprove (%) | DK | Refused | N Size
     Moldova | 2022 | 25 | 62 | 9 | 4 | 1000
     | | | | | |
     Copyright Gallup, Inc. | | | | | |`,
  ],
  [
    "shares of 1, a column for the leader",
    `country | year | leader | approve | disapprove | unsure
     MDA | 2022 | RUS | 0.25 | 0.62 | 0.13`,
  ],
  [
    "per cent signs, and groups among those asked",
    `Geography | Time | Demographic | Question | Approve | Disapprove | DK/RF
     Moldova | 2022 | Aggregate | Approval of Russia's Leadership | 25% | 62% | 13%
     Moldova | 2022 | Women | Approval of Russia's Leadership | 20% | 66% | 14%`,
  ],
])("polls are read from a table with %s", (_, lines) => {
  const { data, problems } = read(lines);
  expect(problems).toEqual([]);
  expect(data.polls).toMatchObject([moldova]);
});

test("what stands in no column is taken from the title, and the source names the file", () => {
  const { data } = read(
    `Rating World Leaders: U.S. | | |\nCountry | Year | Approve | Disapprove\nMDA | 2022 | 40 | 40`,
  );
  expect(data.polls).toEqual([
    {
      ...{ country: "MDA", year: 2022, target: "USA", approve: 40, disapprove: 40, unsure: undefined },
      question: "Rating World Leaders: U.S.",
      source: "Gallup Analytics export, table.csv",
    },
  ]);
});

test.each([
  [asked, "RUS"],
  ["Do you approve or disapprove of the job performance of the leadership of the United States?", "USA"],
  ["Approval of U.S. Leadership", "USA"],
  ["Approval of Russia's Leadership", "RUS"],
  ["Rating World Leaders: China", "CHN"],
  ["Russian leadership", "RUS"],
  ["Leadership of the European Union", "EU"],
  ["CHN", "CHN"],
])("the question %s is on %s", (question, target) => {
  const { data, problems } = read(`Country | Year | Question | Approve\nMDA | 2022 | ${question} | 40`);
  expect(problems).toEqual([]);
  expect(data.polls[0]!.target).toBe(target);
});

test("all that is wrong is said at once, each with its row", () => {
  expect(
    wrongIn(`Country | Year | Question | Approve | Disapprove
    Moldva | 2022 | ${asked} | 25 | 62
    Moldova | soon | ${asked} | 25 | 62
    Moldova | 2022 | Who is best? | 25 | 62
    Moldova | 2022 | Approval of the leadership of this country | 25 | 62
    Moldova | 2022 | ${asked} | few | 62
    Armenia | 2022 | ${asked} | 55 | 62
    Armenia | 2021 | ${asked} | 101 | 2
    Armenia | 2020 | ${asked} | 40 | 50
    Armenia | 2020 | ${asked} | 41 | 50`),
  ).toEqual([
    "2: unknown country: Moldva; did you mean Moldova (MDA)?",
    "3: bad date: soon; write a year (2023), a month (2023-11), a day (2023-11-03) or an Excel date",
    '4: unclear leadership: Who is best?; name one power, as in "the leadership of Russia", or add a column leader',
    "5: no power: Approval of the leadership of this country; this question is about each country's own leadership",
    "6: not a number: few; write a share such as 62, 62% or 0.62",
    "7: value out of range: approve 55, disapprove 62; shares of one question sum to at most 100",
    "8: value out of range: approve 101; a share is 0 to 100 per cent",
    "10: duplicate: Armenia, RUS, 2020; row 9 has it too",
  ]);
});

test.each([
  [
    "0.5 | 0.3",
    "unclear share: approve 0.5, disapprove 0.3, where other rows are in per cent; write 50% or 0.5%",
  ],
  ["0.5 | ", "unclear share: approve 0.5, where other rows are in per cent; write 50% or 0.5%"],
])("shares of 1 among others in per cent are told, not taken for per cents: %s", (shares, problem) => {
  const table = (row: string) => `Country | Year | Question | Approve | Disapprove
    MDA | 2022 | ${asked} | 25 | 62
    ARM | 2022 | ${asked} | ${row}`;
  expect(wrongIn(table(shares))).toEqual([`3: ${problem}`]);
  expect(wrongIn(table("50% | 30%"))).toEqual([]);
  expect(wrongIn(table("0.5% | 30"))).toEqual([]);
});

test("rows without a figure and rows of groups are left out, and that is said", () => {
  const { data, notes } = read(`Country | Year | Demographic | Question | Approve | Disapprove
    MDA | 2022 | Total | ${asked} | 25 | 62
    MDA | 2022 | Men | ${asked} | 30 | 60
    ARM | 2022 | Total | ${asked} | - | n/a`);
  expect(data.polls).toHaveLength(1);
  expect(notes).toEqual([
    "Left out: 1 row of groups among those asked.",
    "Left out: 1 row without a figure.",
  ]);
});

test("an answer that is none of the four is refused", () => {
  expect(
    wrongIn(`Country | Year | Question | Response | Percent\nMDA | 2022 | ${asked} | Perhaps | 25`),
  ).toEqual(["2: unknown response: Perhaps; known are Approve, Disapprove, Don't know, Refused"]);
});
