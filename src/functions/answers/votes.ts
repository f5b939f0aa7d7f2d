import { Mistake } from "../../core/mistake";
import { pairMeasures } from "../../core/pairs/pairMeasures";
import type { VoterPosition } from "../../core/datum";
import { notedTitle, poleLabel } from "../../core/describeDatum";
import { positionWord, positionWords } from "../../core/votes/positionWords";
import { nameOfQuestion } from "../../core/votes/questionAnswers";
import {
  commonVotes,
  measures,
  pairTable,
  similarities,
  type Pairs,
  type Period,
  type Similarity,
} from "../../core/votes/similarity";
import { whyNoSimilarity } from "../../core/votes/similarityAnswer";
import { besideVotes } from "../../core/votes/voteData";
import type { Voter } from "../../core/votes/voters";
import { edition } from "../../edition";
import { voterIn, type Asked } from "../../formulas/asked";
import { questions } from "../../formulas/questions";
import {
  attempt,
  cellwise,
  emptyCell,
  given,
  headOf,
  isError,
  missingCell,
  shown,
  table,
  valueIn,
  type Cell,
} from "../answer";
import { asking, askingOne, cellsOf, listed, oneCell } from "../arguments";

export function vote(country: unknown, resolution: unknown): Cell[][] {
  return cellwise([country, resolution], (who, what) => {
    const asked = asking({ country: who, resolution: what });
    return positionWords[valueIn(questions["ALIGN.VOTE"](asked))];
  });
}

/** The heads of the positions that stand beside those asked about. */
function besideHeads(): readonly string[] {
  return besideVotes.map((code) => poleLabel(edition, code));
}

function wordOf(positions: readonly VoterPosition[], code: string): string {
  return positionWord(
    edition,
    positions.find(({ voter }) => voter === code)!,
  );
}

export function votes(country: unknown, search: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const asked = askingOne({ country, search, from, to });
    const found = valueIn(questions["ALIGN.VOTES"](asked));
    const own = asked.country;
    const rows = found.map(({ rollCall, positions }): Cell[] => {
      const { date, id } = rollCall;
      const words = [own, ...besideVotes].map((code) => wordOf(positions, code));
      return [date, id, notedTitle(edition, rollCall), ...words, nameOfQuestion(edition, rollCall)];
    });
    return table(["date", "resolution", "title", "position", ...besideHeads(), "question"], rows);
  });
}

export function tally(resolution: unknown): Cell[][] {
  return shown(() => {
    const symbols = listed(resolution);
    if (symbols.length === 0) throw new Mistake("missing resolution: nothing given; fill in this argument");
    if (symbols.length === 1 && isError(symbols[0])) throw symbols[0];
    const rows = symbols.map((symbol): Cell[] => {
      if (isError(symbol)) return new Array<Cell>(6).fill(symbol);
      const counted = valueIn(questions["ALIGN.TALLY"](asking({ resolution: symbol })));
      const { yes, no, abstain, absent, rollCall } = counted;
      return [yes, no, abstain, absent, notedTitle(edition, rollCall), rollCall.date];
    });
    return table(["yes", "no", "abstain", "absent", "title", "date"], rows);
  });
}

export function rollCalls(search: unknown, from: unknown, to: unknown, contested: unknown): Cell[][] {
  return shown(() => {
    const asked = askingOne({ search, from, to, contested });
    const rows = valueIn(questions["ALIGN.ROLLCALLS"](asked)).map(
      ({ rollCall, yes, no, abstain }): Cell[] => {
        const { date, id } = rollCall;
        const title = notedTitle(edition, rollCall);
        return [date, id, title, yes, no, abstain, nameOfQuestion(edition, rollCall)];
      },
    );
    return table(["date", "resolution", "title", "yes", "no", "abstain", "question"], rows);
  });
}

export function questionOf(resolution: unknown, countries: unknown): Cell[][] {
  return shown(() => {
    const names = listed(countries);
    const codes = names.map((name) =>
      isError(name) ? name : attempt(() => asking({ countries: name }).countries[0]!),
    );
    const known = names.filter((_, i) => !isError(codes[i]));
    const asked = asking({ resolution: oneCell(resolution, "resolution"), countries: known });
    const { ballots } = valueIn(questions["ALIGN.QUESTION"](asked));
    const rows = ballots.map(({ rollCall, yes, no, abstain, absent, positions }): Cell[] => [
      ...[rollCall.date, rollCall.id, notedTitle(edition, rollCall), yes, no, abstain, absent],
      ...besideVotes.map((code) => wordOf(positions, code)),
      ...codes.map((code) => (isError(code) ? code : wordOf(positions, code))),
    ]);
    const counts = ["yes", "no", "abstain", "absent"];
    const heads = ["day", "resolution", "title", ...counts, ...besideHeads()];
    return [[...heads, ...names.map(headOf)], ...rows];
  });
}

const pairHead = [
  "yy",
  "ya",
  "yn",
  "ay",
  "aa",
  "an",
  "ny",
  "na",
  "nn",
] as const satisfies readonly (keyof Pairs)[];

function similarityCell(found: Similarity, asked: Asked): Cell {
  if (found.value !== undefined) return found.value;
  return missingCell(asked.reasoned(whyNoSimilarity(edition, found, asked.similarityMeasure)));
}

/** The voters that an argument names. */
interface VoterCells {
  /** Row by row; blank cells undefined, unknown voters errors in their own places. */
  readonly cells: readonly (Voter | CustomFunctions.Error | undefined)[];
  readonly voters: readonly Voter[];
  /** Of each cell, where its voter stands among `voters`. */
  readonly places: readonly number[];
}

function votersOf(argument: unknown, name: string): VoterCells {
  const range = given(argument);
  if (!range) throw new Mistake(`missing ${name}: nothing given; fill in this argument`);
  const cells = range
    .flat()
    .map((cell) =>
      cell === undefined ? undefined : isError(cell) ? cell : attempt(() => voterIn(edition, cell)),
    );
  const voters: Voter[] = [];
  const places = cells.map((cell) => (cell === undefined || isError(cell) ? -1 : voters.push(cell) - 1));
  return { cells, voters, places };
}

/** A list of similarities laid out as the one range that was given. */
function laidOut(cells: readonly Cell[], range: unknown): Cell[][] {
  const width = given(range)![0]!.length;
  return Array.from({ length: cells.length / width }, (_, r) => cells.slice(r * width, (r + 1) * width));
}

/** Row by row a line for each pair of voters: the measure, common votes, and how often they cast each pair of positions. */
function countLines(rows: VoterCells, columns: VoterCells, period: Period, asked: Asked): Cell[][] {
  const measure = asked.similarityMeasure;
  const pairTableOf = pairTable(edition, rows.voters, columns.voters, ...period);
  const lines = rows.cells.flatMap((row, r) =>
    columns.cells.flatMap((column, c): Cell[][] => {
      if (isError(row)) throw row;
      if (isError(column)) throw column;
      if (!row || !column) return [];
      const pairs = pairTableOf[rows.places[r]!]![columns.places[c]!]!;
      const n = commonVotes(pairs);
      const cell = similarityCell({ value: measures[measure](pairs), n }, asked);
      return [[row.code, column.code, cell, n, ...pairHead.map((pair) => pairs[pair])]];
    }),
  );
  return table(["country", "other", measure, "n", ...pairHead], lines);
}

export function agree(
  country: unknown,
  other: unknown,
  from: unknown,
  to: unknown,
  method: unknown,
  counts: unknown,
  topic: unknown,
): Cell[][] {
  return shown(() => {
    const asked = askingOne({ from, to, method, counts, topic });
    const [measure, period] = [asked.similarityMeasure, asked.periodOnTopic];
    const [rows, columns] = [votersOf(country, "country"), votersOf(other, "other")];
    if (asked.withCounts) return countLines(rows, columns, period, asked);
    const found = [...similarities(edition, rows.voters, columns.voters, measure, ...period)];
    const cells = rows.cells.map((row, r) =>
      columns.cells.map((column, c): Cell => {
        if (isError(row)) return row;
        if (isError(column)) return column;
        if (!row || !column) return "";
        return similarityCell(found[rows.places[r]!]![columns.places[c]!]!, asked);
      }),
    );
    if (cells.length === 1 && cells[0]!.length > 1) return laidOut(cells[0]!, other);
    if (cells.length > 1 && cells[0]!.length === 1) return laidOut(cells.flat(), country);
    return cells;
  });
}

export function pairsOf(
  countries: unknown,
  from: unknown,
  to: unknown,
  measures: unknown,
  others: unknown,
  topic: unknown,
): Cell[][] {
  return shown(() => {
    const asked = asking({
      ...cellsOf({ countries, measures, others }),
      ...{ from: oneCell(from, "from"), to: oneCell(to, "to"), topic: oneCell(topic, "topic") },
    });
    const rows = valueIn(questions["ALIGN.PAIRS"](asked));
    const { measures: names } = asked.pairs;
    const empty = names.map((name) => emptyCell(pairMeasures[name].leftOut(edition)));
    return table(
      ["country", "other", "year", ...names],
      rows.map(({ country, other, year, values }) => [
        ...[country, other, year],
        ...values.map((value, i) => value ?? empty[i]!),
      ]),
    );
  });
}
