// What Excel shows: the texts here are user interface. Every argument is a matrix, so that a cell and a range are taken alike;
// the metadata generator reads the type names below and appends the registration.
import * as answers from "./answers";

/**
 * Which part of a change.
 * @customenum {string}
 */
enum ChangePart {
  /** Points, on questions put before and since and in the other components. */
  change = "change",
  /** Points of it that are of the votes. */
  movement = "movement",
  /** Half width of its 90 % interval, points. */
  interval = "interval",
  /** Points that other questions gave or took: no move of the country. */
  agenda = "agenda",
  /** How many questions put before and since it rests on. */
  questions = "questions",
  /** The score on the last day less the change. */
  from = "from",
}

/**
 * A position on a roll call.
 * @customenum {string}
 */
enum VotePosition {
  /** For it. */
  yes = "Yes",
  /** Against it. */
  no = "No",
  /** Abstained. */
  abstain = "Abstain",
  /** A member that did not vote. */
  absent = "Absent",
}

/**
 * Where a country stands: −100 (Russia) to +100 (the West), from votes, blocs and policy. Example: =ALIGN("MDA", 2023)
 * @customfunction ALIGN ALIGN
 * @helpurl https://localhost:3000/help.html#align
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole: RUS-WEST (default), CHN-WEST, or two countries such as RUS-IND.
 * @param {any[][]} [weights] Own weights, "votes=50; blocs=30; opinion=20", a two-column range, or "@name" for weights saved in the workbook.
 * @returns {any[][]} Score.
 */
export function align(country: any[][], as_of?: any[][], axis?: any[][], weights?: any[][]): any[][] {
  return answers.score(country, as_of, axis, weights);
}

/**
 * How a score comes about: each component with its value, weight, contribution and what it rests on. Example: =ALIGN.EXPLAIN("KAZ", 2023)
 * @customfunction ALIGN.EXPLAIN ALIGN.EXPLAIN
 * @helpurl https://localhost:3000/help.html#align.explain
 * @param {any[][]} country ISO code or name of one country.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @param {any[][]} [weights] Own weights, "votes=50; blocs=30; opinion=20", a two-column range, or "@name" for weights saved in the workbook.
 * @returns {any[][]} Table.
 */
export function alignExplain(country: any[][], as_of?: any[][], axis?: any[][], weights?: any[][]): any[][] {
  return answers.explain(country, as_of, axis, weights);
}

/**
 * How far a score reaches if other questions had been put and the weights were half to one and a half times: low and high beside each other. Example: =ALIGN.RANGE("KAZ", 2023)
 * @customfunction ALIGN.RANGE ALIGN.RANGE
 * @helpurl https://localhost:3000/help.html#align.range
 * @param {any[][]} country ISO code or name of a country, or a column of them.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @returns {any[][]} Low and high.
 */
export function alignRange(country: any[][], as_of?: any[][], axis?: any[][]): any[][] {
  return answers.rangeOf(country, as_of, axis);
}

/**
 * How many points a country moved between two days: on questions put before and since, and in the other components. Example: =ALIGN.CHANGE("MDA", 2021, "2023-11-03")
 * @customfunction ALIGN.CHANGE ALIGN.CHANGE
 * @helpurl https://localhost:3000/help.html#align.change
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} from First day: a year stands for its last day.
 * @param {any[][]} to Last day: a year stands for its last day.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @param {ChangePart[][]} [part] change (default), movement, interval, agenda, questions or from.
 * @returns {any[][]} Points, or a number of questions.
 */
export function alignChange(
  country: any[][],
  from: any[][],
  to: any[][],
  axis?: any[][],
  part?: ChangePart[][],
): any[][] {
  return answers.changeOf(country, from, to, axis, part);
}

/**
 * On which questions a country moved between two days: totals, each question worth half a point with its answers then and now, new ones, and those it no longer answers. Example: =ALIGN.MOVES("BRA", 2021, 2025)
 * @customfunction ALIGN.MOVES ALIGN.MOVES
 * @helpurl https://localhost:3000/help.html#align.moves
 * @param {any[][]} country ISO code or name of one country.
 * @param {any[][]} from First day: a year stands for its last day.
 * @param {any[][]} to Last day: a year stands for its last day.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @returns {any[][]} Table.
 */
export function alignMoves(country: any[][], from: any[][], to: any[][], axis?: any[][]): any[][] {
  return answers.movesOf(country, from, to, axis);
}

/**
 * The score over the years on the questions of the last day: it ends at the score, and each year's difference to it is the change since, which can lead beyond −100 or +100. Example: =ALIGN.TREND("ARM", 2015, 2025)
 * @customfunction ALIGN.TREND ALIGN.TREND
 * @helpurl https://localhost:3000/help.html#align.trend
 * @param {any[][]} country ISO code or name of a country, or a range of them (countries across).
 * @param {any[][]} [from] First year. Left out: ten years before the last.
 * @param {any[][]} [to] Last year or day. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @returns {any[][]} Table.
 */
export function alignTrend(country: any[][], from?: any[][], to?: any[][], axis?: any[][]): any[][] {
  return answers.trendOf(country, from, to, axis);
}

/**
 * Which of two countries stands closer to a pole: the difference of their scores, low and high, and "closer to the West", "closer to Russia" or "no order". Example: =ALIGN.COMPARE("ARM", "KAZ", 2023)
 * @customfunction ALIGN.COMPARE ALIGN.COMPARE
 * @helpurl https://localhost:3000/help.html#align.compare
 * @param {any[][]} country ISO code or name of a country, or a column of them.
 * @param {any[][]} other ISO code or name of the country that it is compared with.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @returns {any[][]} Difference, low, high and order.
 */
export function alignCompare(country: any[][], other: any[][], as_of?: any[][], axis?: any[][]): any[][] {
  return answers.compare(country, other, as_of, axis);
}

/**
 * What if a country had voted otherwise: its score and movement, the tally and whether it would have passed, as cast and as asked. Example: =ALIGN.WHATIF("KAZ", "ES-11/7", "Yes")
 * @customfunction ALIGN.WHATIF ALIGN.WHATIF
 * @helpurl https://localhost:3000/help.html#align.whatif
 * @param {any[][]} country ISO code or name of one country.
 * @param {any[][]} resolution Symbol, such as ES-11/1.
 * @param {VotePosition[][]} position Yes, No, Abstain or Absent.
 * @param {any[][]} [as_of] Day of the score: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @returns {any[][]} Table.
 */
export function alignWhatif(
  country: any[][],
  resolution: any[][],
  position: VotePosition[][],
  as_of?: any[][],
  axis?: any[][],
): any[][] {
  return answers.whatIfOf(country, resolution, position, as_of, axis);
}

/**
 * Where a country's people stand: −100 (Russia) to +100 (the West), from polls that asked about both. It is no part of the score. Example: =ALIGN.PEOPLE("HUN", 2023)
 * @customfunction ALIGN.PEOPLE ALIGN.PEOPLE
 * @helpurl https://localhost:3000/help.html#align.people
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [axis] Minus pole - plus pole, RUS-WEST by default.
 * @returns {any[][]} Points.
 */
export function alignPeople(country: any[][], as_of?: any[][], axis?: any[][]): any[][] {
  return answers.people(country, as_of, axis);
}
