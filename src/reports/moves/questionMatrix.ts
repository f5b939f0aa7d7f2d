/** On which questions countries moved: a question a row, a country a column, then → now. */
import { countryName } from "../../core/countries/countries";
import { poleLabel, poleName } from "../../core/describeDatum";
import { plusSaysYes, type AxisQuestion, type Side } from "../../core/votes/movement/axisVotes";
import { span } from "../../core/votes/movement/movement";
import { questionMoves, type QuestionMove } from "../../core/votes/movement/questionMoves";
import { blank, text } from "../../workbook/plan";
import { plain, words, type ReportColumn } from "../figures";
import type { Part } from "../part";
import { symbolOf } from "../positions";
import { reportOf, sheetOf, tableOf, titleBlock } from "../sheet";
import { directionOf, type Asked, type Mover } from "./between";

/** More columns than this are several pages beside each other. */
const mostColumns = 15;

interface MatrixRow {
  readonly question: AxisQuestion;
  readonly name: string;
  /** The last roll call that put it, as place in `World.rollCalls`. */
  readonly last: number;
  /** Sum of the sizes of its points. */
  readonly points: number;
}

/** The questions on which a country that they moved by half a point answers otherwise than it did, those that moved them most first. */
function matrixRows(movers: readonly Mover[]): readonly MatrixRow[] {
  const rows = new Map<AxisQuestion, MatrixRow>();
  const listed = movers.flatMap(({ moves }) => moves.listed);
  const changed = new Set(listed.filter(directionOf).map(({ question }) => question));
  for (const { question, name, now, points } of listed) {
    const row = rows.get(question) ?? { question, name, last: now.place, points: 0 };
    const last = Math.max(row.last, now.place);
    rows.set(question, { ...row, last, points: row.points + Math.abs(points) });
  }
  return [...rows.values()]
    .filter(({ question }) => changed.has(question))
    .sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1));
}

/** Characters of a question's and of a country's column; where more countries than so many stand beside each other, a move is on two lines. */
const [usual, narrow, mostOnOneLine] = [{ question: 46, country: 17 }, { question: 36, country: 13.3 }, 11];

/** `Russia`, `between` or `West`. */
function sideLabel({ world, axis }: Asked, side: Side): string {
  return side === 0 ? "between" : poleLabel(world, side > 0 ? axis.plus : axis.minus);
}

function countryColumn(asked: Asked, { country }: Mover, width: number): ReportColumn<MatrixRow> {
  const { world, from, to, axis } = asked;
  const moves = questionMoves(world, span(world, country, from, to, axis)).moves;
  const byQuestion = new Map(moves.map((move): [AxisQuestion, QuestionMove] => [move.question, move]));
  return {
    key: `moved.${country}`,
    head: countryName(world, country),
    topic: "Each country",
    width,
    align: "left",
    note: `Last answer up to ${from} (or else the first after it) → last up to ${to}; one word where it answered as before; empty where it did not answer twice`,
    figure: ({ question }) => {
      const move = byQuestion.get(question);
      if (!move || move.then.place === move.now.place) return plain(blank);
      const [then, now] = [move.then, move.now];
      const origins = [now, then].map(({ place }) => {
        const { source, date } = world.rollCalls[place]!;
        return { source, date };
      });
      const direction = directionOf(move);
      if (direction === undefined) return plain(text(sideLabel(asked, now.side), "label"), origins);
      return words(`${sideLabel(asked, then.side)} → ${sideLabel(asked, now.side)}`, direction, origins);
    },
  };
}

function questionColumns({ world, axis }: Asked, width: number): readonly ReportColumn<MatrixRow>[] {
  return [
    {
      key: "question",
      head: "Question",
      width,
      align: "left",
      note: "As the Assembly puts it year after year",
      figure: ({ name }) => words(name, "wrapped"),
    },
    {
      key: "plus",
      head: `${poleName(world, axis.plus)} said`.replace(/^t/, "T"),
      width: 10,
      align: "left",
      note: `Which of Yes and No ${poleName(world, axis.plus)} cast on it; ${poleName(world, axis.minus)} cast the other`,
      figure: ({ question }) => words(plusSaysYes(question) ? "Yes" : "No"),
    },
    {
      key: "last",
      head: "Last put on",
      width: 11,
      align: "left",
      note: "Newest resolution on which one of these countries answered it",
      figure: ({ last }) => words(symbolOf(world.rollCalls[last]!.id)),
    },
  ];
}

/** Undefined where no country answers a question otherwise than it did. */
export function questionMatrixPart(asked: Asked, movers: readonly Mover[]): Part | undefined {
  const { from, to, axis, world } = asked;
  const shown = [...movers]
    .sort((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change))
    .slice(0, mostColumns)
    .sort((a, b) => b.change.change - a.change.change);
  const rows = matrixRows(shown);
  if (rows.length === 0) return undefined;
  const { question, country } = shown.length > mostOnOneLine ? narrow : usual;
  const columns = [
    ...questionColumns(asked, question),
    ...shown.map((mover) => countryColumn(asked, mover, country)),
  ];
  const report = reportOf({ sheet: "Questions", table: "Questions" }, rows, columns, ({ name }) => name);
  const some = shown.length < movers.length ? ` The ${shown.length} countries that moved farthest.` : "";
  const lead = [
    `Questions put before ${from} and since on which a country moved by half a point or more, those that moved them most first: the answer then → now.${some}`,
    `${poleLabel(world, axis.plus)}, ${poleLabel(world, axis.minus)}: with it; between: abstained. Blue moved nearer to ${poleName(world, axis.plus)}, brown nearer to ${poleName(world, axis.minus)}; one word alone: as before; empty: not answered twice.`,
  ];
  const sheet = sheetOf("Questions", [
    titleBlock(`On which questions, ${from} to ${to}`, lead, []),
    tableOf(report),
  ]);
  return { sheet, reports: [report] };
}
