// The table of ALIGN.MOVES from data/*.csv (docs/method.md, 3.1); nothing of src is in it.
import { rowsOf } from "./dataFolder";
import { contestedOn, monthsBefore, movementOf, sideOf } from "./movement";

/** A row without its value and the name of its question: kind, then, now, the symbols and days of both. */
export type MoveRow = readonly [kind: string, ...cells: string[]];

/** Whom the table is of, and between which poles and days. */
export interface Moved {
  readonly country: string;
  readonly minus: string;
  readonly plus: string;
  readonly from: string;
  readonly to: string;
}

/** A pole in words, as they stand in a sentence. */
export function poleName(pole: string): string {
  if (pole === "WEST") return "the West";
  if (pole === "USA") return "the United States";
  return rowsOf("countries").find(({ code }) => code === pole)!["name"]!;
}

/**
 * The rows of the questions that are worth half a point, of those that are new and of those no longer answered, the first with their
 * points; and the points of all others. @param perShare points of the score for 1 of the level
 */
export function movesFrom({ country, minus, plus, from, to }: Moved, perShare: number) {
  const { shares } = movementOf(country, minus, plus, from, to);
  const all = contestedOn(minus, plus).filter(({ date }) => date <= to);
  const since = all.filter(({ date }) => date > from);
  const before = new Set(
    all.filter(({ date }) => date > monthsBefore(from) && date <= from).map(({ question }) => question),
  );
  const answered = (list: typeof all, question: string) =>
    list.filter((one) => one.question === question && sideOf(one, country) !== undefined);
  const said = (one: (typeof all)[number] | undefined) =>
    one ? ["between", `with ${poleName(plus)}`, `with ${poleName(minus)}`].at(sideOf(one, country)!)! : "";
  const at = (one: (typeof all)[number] | undefined) => (one ? [one.symbol, one.date] : ["", ""]);
  const row = (kind: string, then: (typeof all)[number] | undefined, now = then): MoveRow => [
    kind,
    ...[said(then), said(now)],
    ...[...at(then), ...at(now)],
  ];
  const questions = [...shares].map(([question, share]) => {
    const own = answered(all, question);
    const then = own.findLast(({ date }) => date <= from) ?? own[0]!;
    return { points: perShare * share, cells: row("question", then, own.at(-1)!) };
  });
  const recent = [...new Set(since.map(({ question }) => question))].map((question) => {
    const last = answered(since, question).at(-1);
    const old = answered(all, question).findLast(({ date }) => date <= from);
    return { question, last, old };
  });
  const fresh = recent.flatMap(({ question, last }): MoveRow[] =>
    last && !before.has(question) ? [["new", "", said(last), "", "", ...at(last)]] : [],
  );
  const silent = recent.flatMap(({ question, last, old }): MoveRow[] => {
    const put = since.findLast((one) => one.question === question);
    return old && !last ? [["silent", said(old), "absent", ...at(old), ...at(put)]] : [];
  });
  const isListed = ({ points }: (typeof questions)[number]) => Math.abs(points) >= 0.5;
  return {
    listed: questions.filter(isListed),
    rest: questions.filter((one) => !isListed(one)).reduce((sum, { points }) => sum + points, 0),
    others: [...fresh, ...silent],
  };
}
