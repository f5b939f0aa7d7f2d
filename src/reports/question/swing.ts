/** How many votes would have to turn the last time a question was put, and who stands between. It counts what was cast and forecasts nothing. */
import { countryName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import { capital } from "../../core/sentence";
import {
  majorities,
  passes,
  standing,
  votesToTurn,
  type Majority,
  type Stand,
} from "../../core/votes/majority";
import type { Ballot } from "../../core/votes/questionAnswers";
import { castVotes, type CastVote } from "../../core/votes/sideChanges";
import { countryVoter, positionAt, type Voter } from "../../core/votes/voters";
import type { Code, World } from "../../core/world";
import {
  codeColumn,
  countryColumn,
  missing,
  number,
  ofCountry,
  plain,
  words,
  type ReportColumn,
} from "../figures";
import type { Part } from "../part";
import { symbolOf } from "../positions";
import { headBlock, missingRows, reportOf, sheetOf, tableOf, titleBlock } from "../sheet";
import { originOf } from "./tallies";

const standNames: Readonly<Record<Stand, string>> = { yes: "Yes", no: "No", between: "between" };
const majorityNames: Readonly<Record<Majority, string>> = {
  simple: "simple majority",
  "two thirds": "two thirds",
};

/** A way in which an outcome could turn. */
interface Turn {
  readonly majority: Majority;
  readonly isAdopted: boolean;
  readonly from: Stand;
  readonly to: Stand;
  /** The fewest votes; undefined: not even all of them. */
  readonly votes: number | undefined;
  readonly of: number;
}

/** What turns an outcome: away from Yes where it is adopted, away from No where it is not. */
const turning: Readonly<Record<"adopted" | "not adopted", readonly (readonly [Stand, Stand])[]>> = {
  adopted: [
    ["yes", "no"],
    ["yes", "between"],
    ["between", "no"],
  ],
  "not adopted": [
    ["no", "yes"],
    ["no", "between"],
    ["between", "yes"],
  ],
};

function turnsOf(ballot: Ballot): readonly Turn[] {
  return majorities.flatMap((majority) => {
    const isAdopted = passes(ballot, majority);
    return turning[isAdopted ? "adopted" : "not adopted"].map(([from, to]) => ({
      ...{ majority, isAdopted, from, to },
      votes: votesToTurn(ballot, majority, from, to),
      of: standing(ballot, from),
    }));
  });
}

function turnColumns(ballot: Ballot): readonly ReportColumn<Turn>[] {
  const origins = [originOf(ballot)];
  return [
    {
      ...{ key: "majority", head: "Majority", width: 18, align: "left" },
      note: "Of the members that said Yes or No: more Yes than No, or twice as many (Rules of Procedure, rules 82 to 86)",
      figure: ({ majority }) => words(majorityNames[majority]),
    },
    {
      ...{ key: "outcome", head: "As cast", width: 14, align: "left" },
      note: "Whether the tally makes that majority; which one was needed is not in the data",
      figure: ({ isAdopted }) => words(isAdopted ? "reached" : "not reached", "plain", origins),
    },
    {
      ...{ key: "from", head: "Votes that turn from", width: 14, align: "left" },
      note: "Between are members that abstained and members that were absent: both count for neither side",
      figure: ({ from }) => words(standNames[from]),
    },
    {
      ...{ key: "to", head: "To", width: 14, align: "left" },
      note: "Where they would stand then",
      figure: ({ to }) => words(standNames[to]),
    },
    {
      ...{ key: "votes", head: "Fewest votes that turn the outcome", width: 16, align: "right" },
      note: "All others as they were cast",
      figure: ({ votes }) =>
        votes === undefined ? missing("not even all of them") : number(votes, "0", origins),
    },
    {
      ...{ key: "of", head: "Of", width: 10, align: "right" },
      note: "Members that stand there",
      figure: ({ of }) => number(of, "0", origins),
    },
  ];
}

/** A member that stood between the last time, and the last side that it took before. */
interface Between {
  readonly country: Code;
  readonly voter: Voter;
  readonly last: CastVote | undefined;
  /** How often it cast another vote than the time before. */
  readonly changes: number;
}

function betweenOn(world: World, places: readonly number[], members: readonly Code[]): readonly Between[] {
  const newest = places.at(-1)!;
  const found = members.flatMap((country): readonly Between[] => {
    const voter = countryVoter(world, country);
    const position = positionAt(voter, newest);
    if (position !== "A" && position !== "X") return [];
    const cast = castVotes(voter, places);
    const last = cast.findLast(({ position: one }) => one !== "A");
    const changes = cast.filter(({ position: one }, i) => i > 0 && one !== cast[i - 1]!.position).length;
    return [{ country, voter, last, changes }];
  });
  return found.sort((a, b) => (b.last?.place ?? -1) - (a.last?.place ?? -1));
}

function betweenColumns(world: World, ballot: Ballot, newest: number): readonly ReportColumn<Between>[] {
  const rollCall = ({ place }: CastVote) => world.rollCalls[place]!;
  const lastSide = (figure: (vote: CastVote) => ReturnType<ReportColumn["figure"]>) => {
    return ({ last }: Between) => (last ? figure(last) : missing("never said Yes or No to it"));
  };
  return [
    ofCountry(countryColumn(world)),
    ofCountry(codeColumn),
    {
      ...{ key: "position.now", head: "Position", width: 14, align: "left" },
      note: "On the last roll call that put the question",
      figure: ({ voter }) =>
        plain({ kind: "position", position: positionAt(voter, newest)! }, [originOf(ballot)]),
    },
    {
      ...{ key: "position.last", head: "Last Yes or No", width: 14, align: "left" },
      note: "The last side that it took on the question",
      figure: lastSide((vote) => {
        const { source, date } = rollCall(vote);
        return plain({ kind: "position", position: vote.position }, [{ source, date }]);
      }),
    },
    {
      ...{ key: "day.last", head: "On", width: 14, align: "left", beside: "position.last" },
      note: "Day of that vote",
      figure: lastSide((vote) => plain({ kind: "date", day: rollCall(vote).date })),
    },
    {
      ...{ key: "changes", head: "Changes of its vote", width: 12, align: "right" },
      note: "How often it cast another vote than the time before; absence is none",
      figure: ({ changes }) => number(changes, "0", [originOf(ballot)]),
    },
  ];
}

/** `20 of the 93 that said Yes saying No`. */
function describeTurn({ from, to, votes, of }: Turn): string {
  const who = `${of} ${from === "between" ? "between" : `that said ${standNames[from]}`}`;
  return votes === undefined ? `not even all ${who}` : `${votes} of the ${who} saying ${standNames[to]}`;
}

/** `Two thirds reached. What turns that: 20 of the 93 that said Yes saying No, or 29 of the 82 between saying No.` */
function describeMajority(turns: readonly Turn[], majority: Majority): string {
  const own = turns.filter((turn) => turn.majority === majority);
  const outright = own.filter(({ to }) => to !== "between");
  return `${capital(majorityNames[majority])} ${own[0]!.isAdopted ? "reached" : "not reached"}. What turns that: ${outright.map(describeTurn).join(", or ")}.`;
}

/** @param members who were members on one of the days */
export function swingPart(
  world: World,
  question: string,
  places: readonly number[],
  ballots: readonly Ballot[],
  members: readonly Code[],
): Part {
  const [newest, ballot] = [places.at(-1)!, ballots.at(-1)!];
  const { yes, no, abstain, absent, rollCall } = ballot;
  const ways = turnsOf(ballot);
  const turns = reportOf(
    { sheet: "Swing", table: "Swing" },
    ways,
    turnColumns(ballot),
    ({ majority, from, to }) => `${majorityNames[majority]}, ${standNames[from]} to ${standNames[to]}`,
  );
  const between = reportOf(
    { sheet: "Swing", table: "Between" },
    betweenOn(world, places, members),
    betweenColumns(world, ballot, newest),
    ({ country }) => countryName(world, country),
  );
  const lead = [
    `On ${rollCall.date} (${symbolOf(rollCall.id)}) ${yes} said Yes and ${no} No; ${abstain} abstained and ${absent} were absent.`,
    ...majorities.map((majority) => describeMajority(ways, majority)),
    "This counts votes that were cast, all others held as they were. It is no forecast, and which majority was needed is not in the data.",
  ];
  const sheet = sheetOf("Swing", [
    titleBlock("How many would have to turn", [`${question}.`, ...lead], []),
    tableOf(turns),
    headBlock(`Who stands between: ${counted(between.figures.length, "member")}`),
    tableOf(between, [
      { kind: "positions", column: "position.now" },
      { kind: "positions", column: "position.last" },
    ]),
    { kind: "rows", rows: missingRows([turns, between]) },
  ]);
  return { sheet, reports: between.figures.length > 0 ? [turns, between] : [turns] };
}
