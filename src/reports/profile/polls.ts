import { poleLabel, poleName, pollQuestion } from "../../core/describeDatum";
import { pollName, pollsUpTo } from "../../core/opinion/polls";
import type { Code, Day, Poll, World } from "../../core/world";
import { blank } from "../../workbook/plan";
import { missing, number, plain, type ReportColumn } from "../figures";
import { type Part, tablePart } from "../part";
import { reportOf } from "../sheet";
import { wordColumns } from "../wordColumns";

/** A share of those asked: of the questions that it answers, nothing beside the others. */
interface Share {
  readonly key: string;
  readonly head: string;
  readonly note: string;
  readonly share: "approve" | "disapprove" | "unsure";
  readonly answers: (poll: Poll) => boolean;
}

const shares: readonly Share[] = [
  {
    ...{ key: "approve", head: "Approve, per cent", share: "approve", note: "thinks well of it" },
    answers: ({ isView }) => isView,
  },
  {
    ...{ key: "disapprove", head: "Disapprove, per cent", share: "disapprove", note: "thinks badly of it" },
    answers: ({ isView }) => isView,
  },
  {
    ...{ key: "named", head: "Named it or yes, per cent", share: "approve" },
    note: "names it, or says yes, where the question asks for no view of it",
    answers: ({ isView }) => !isView,
  },
  {
    ...{
      key: "no",
      head: "No, per cent",
      share: "disapprove",
      note: "says no, where the question asks that",
    },
    answers: ({ isView, disapprove }) => !isView && disapprove !== undefined,
  },
  {
    ...{ key: "unsure", head: "Unsure, per cent", share: "unsure", note: "gives none of these answers" },
    answers: () => true,
  },
];

function percent({ key, head, note, share, answers }: Share): ReportColumn<Poll> {
  return {
    ...{ key, head, width: 12, align: "right", note: `Share of those asked that ${note}` },
    figure: (poll) => {
      if (!answers(poll)) return plain(blank);
      const value = poll[share];
      const origins = [{ source: poll.source, date: String(poll.year) }];
      return value === undefined ? missing("not published") : number(value, "0", origins);
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
      ["question", "Question", 60, "What was asked", (poll) => pollQuestion(world, poll)],
    ],
    ({ source, year }) => ({ source, date: String(year) }),
  );
  const columns = [...message, ...shares.map(percent)];
  const report = reportOf(
    { sheet: "Polls", table: "Polls" },
    rows,
    columns,
    (poll) => `${pollName(poll)} on ${poleName(world, poll.target)}`,
  );
  return tablePart(report, "Polls", `Of field years complete by ${day}.`);
}
