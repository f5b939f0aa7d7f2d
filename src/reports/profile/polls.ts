import { poleLabel, poleName } from "../../core/describeDatum";
import { pollName, pollsUpTo } from "../../core/opinion/polls";
import type { Code, Day, Poll, World } from "../../core/world";
import { missing, number, type ReportColumn } from "../figures";
import { type Part, tablePart } from "../part";
import { reportOf } from "../sheet";
import { wordColumns } from "../wordColumns";

function percent(key: "approve" | "disapprove" | "unsure", head: string): ReportColumn<Poll> {
  return {
    key,
    head,
    width: 12,
    align: "right",
    note: "Per cent of those asked",
    figure: (poll) => {
      const origins = [{ source: poll.source, date: String(poll.year) }];
      return poll[key] === undefined ? missing("not published") : number(poll[key], "0", origins);
    },
  };
}

/** The polls taken in a country up to a day. */
export function pollsPart(world: World, country: Code, day: Day): Part {
  const rows = pollsUpTo(world, country, day);
  const message = wordColumns<Poll>(
    [
      ["series", "Series", 28, "Whose poll", ({ series }) => series],
      ["year", "Year", 12, "Field year", ({ year }) => String(year)],
      ["target", "About", 16, "Country or union that is judged", ({ target }) => poleLabel(world, target)],
      ["question", "Question", 60, "What was asked", ({ question }) => question],
    ],
    ({ source, year }) => ({ source, date: String(year) }),
  );
  const columns = [
    ...message,
    percent("approve", "Approve, per cent"),
    percent("disapprove", "Disapprove, per cent"),
    percent("unsure", "Unsure, per cent"),
  ];
  const report = reportOf(
    { sheet: "Polls", table: "Polls" },
    rows,
    columns,
    (poll) => `${pollName(poll)} on ${poleName(world, poll.target)}`,
  );
  return tablePart(report, "Polls", `Of field years complete by ${day}.`);
}
