// What Excel shows: the texts here are user interface. Every argument is a matrix, so that a cell and a range are taken alike;
// the metadata generator reads the type names below and appends the registration.
import * as answers from "./answers";

/**
 * Measures of how alike two voters vote.
 * @customenum {string}
 */
enum SimilarityMethod {
  /** Mean closeness of positions, 0 to 1. */
  agreement = "agreement",
  /** Share of identical positions, 0 to 1. */
  identical = "identical",
  /** Voting coincidence: Yes and No alone. */
  coincidence = "coincidence",
  /** Signorino and Ritter's S, −1 to 1. */
  s = "s",
  /** Cohen's kappa, corrected for chance. */
  kappa = "kappa",
  /** Scott's pi, corrected for chance. */
  pi = "pi",
}

/**
 * How a country voted on a resolution of the General Assembly: Yes, No, Abstain or Absent. Example: =ALIGN.VOTE("KAZ", "ES-11/1")
 * @customfunction ALIGN.VOTE ALIGN.VOTE
 * @helpurl https://localhost:3000/help.html#align.vote
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} resolution Symbol of the resolution, with or without A/RES/.
 * @returns {any[][]} Position.
 */
export function alignVote(country: any[][], resolution: any[][]): any[][] {
  return answers.vote(country, resolution);
}

/**
 * A country's roll calls with Russia's, the West's and China's positions. Example: =ALIGN.VOTES("SRB", "ukraine", 2022)
 * @customfunction ALIGN.VOTES ALIGN.VOTES
 * @helpurl https://localhost:3000/help.html#align.votes
 * @param {any[][]} country ISO code or name of one country.
 * @param {any[][]} [search] Words in the title, symbol or topics.
 * @param {any[][]} [from] First year or day.
 * @param {any[][]} [to] Last year or day.
 * @returns {any[][]} Table.
 */
export function alignVotes(country: any[][], search?: any[][], from?: any[][], to?: any[][]): any[][] {
  return answers.votes(country, search, from, to);
}

/**
 * How many members voted yes, no, abstained or were absent. Example: =ALIGN.TALLY("ES-11/1")
 * @customfunction ALIGN.TALLY ALIGN.TALLY
 * @helpurl https://localhost:3000/help.html#align.tally
 * @param {any[][]} resolution Symbol of the resolution, or a range of them.
 * @returns {any[][]} Table.
 */
export function alignTally(resolution: any[][]): any[][] {
  return answers.tally(resolution);
}

/**
 * Roll calls of the General Assembly. Example: =ALIGN.ROLLCALLS("crimea", 2014)
 * @customfunction ALIGN.ROLLCALLS ALIGN.ROLLCALLS
 * @helpurl https://localhost:3000/help.html#align.rollcalls
 * @param {any[][]} [search] Words in the title, symbol or topics.
 * @param {any[][]} [from] First year or day.
 * @param {any[][]} [to] Last year or day.
 * @param {any[][]} [contested] TRUE: only those on which Russia and the West were opposed; or another axis.
 * @returns {any[][]} Table.
 */
export function alignRollcalls(search?: any[][], from?: any[][], to?: any[][], contested?: any[][]): any[][] {
  return answers.rollCalls(search, from, to, contested);
}

/**
 * A question over the years: every roll call that put the same one as a resolution, its tally, and how Russia, the West, China and your countries voted. Example: =ALIGN.QUESTION("ES-11/7", "KAZ")
 * @customfunction ALIGN.QUESTION ALIGN.QUESTION
 * @helpurl https://localhost:3000/help.html#align.question
 * @param {any[][]} resolution Symbol of a resolution that put it, with or without A/RES/.
 * @param {any[][]} [countries] ISO code or name of a country, or a range of them (countries across).
 * @returns {any[][]} Table.
 */
export function alignQuestion(resolution: any[][], countries?: any[][]): any[][] {
  return answers.questionOf(resolution, countries);
}

/**
 * How alike two voters vote. Raw agreement moves with the agenda: compare kappa too. Example: =ALIGN.AGREE("USA", "RUS", 2019, 2019, "kappa")
 * @customfunction ALIGN.AGREE ALIGN.AGREE
 * @helpurl https://localhost:3000/help.html#align.agree
 * @param {any[][]} country Country, or a range of them.
 * @param {any[][]} other Country, bloc or WEST, or a range of them: two ranges give the matrix.
 * @param {any[][]} [from] First year or day. Left out: all years.
 * @param {any[][]} [to] Last year or day.
 * @param {SimilarityMethod[][]} [method] agreement (default), identical, coincidence, s, kappa or pi.
 * @param {any[][]} [counts] TRUE: a table with the number of common votes and the 3×3 counts.
 * @param {any[][]} [topic] Only roll calls on it: nuclear, middle-east, human-rights, disarmament, colonialism, development, ukraine, …
 * @returns {any[][]} Similarity.
 */
export function alignAgree(
  country: any[][],
  other: any[][],
  from?: any[][],
  to?: any[][],
  method?: SimilarityMethod[][],
  counts?: any[][],
  topic?: any[][],
): any[][] {
  return answers.agree(country, other, from, to, method, counts, topic);
}

/**
 * Camps found in the votes themselves: who votes with whom, and how well each fits. Example: =ALIGN.CAMPS(2023, 2023)
 * @customfunction ALIGN.CAMPS ALIGN.CAMPS
 * @helpurl https://localhost:3000/help.html#align.camps
 * @param {any[][]} from First year or day.
 * @param {any[][]} to Last year or day.
 * @param {any[][]} [how_many] Number of camps, 2 to 8. Left out: as many as the votes show.
 * @returns {any[][]} Table.
 */
export function alignCamps(from: any[][], to: any[][], how_many?: any[][]): any[][] {
  return answers.campsOf(from, to, how_many);
}

/**
 * Pairs of countries year by year: how alike they vote, what they share, how they moved. Each two countries once, or each with others. Example: =ALIGN.PAIRS("c5", 2019, 2024, "kappa,n,ideal_distance,blocs", "RUS,USA,CHN")
 * @customfunction ALIGN.PAIRS ALIGN.PAIRS
 * @helpurl https://localhost:3000/help.html#align.pairs
 * @param {any[][]} countries Countries and groups, in a range or parted by commas.
 * @param {any[][]} from First year.
 * @param {any[][]} [to] Last year. Left out: the newest day of the data.
 * @param {any[][]} [measures] Of agreement, identical, coincidence, s, kappa, pi, n (common votes), ideal_distance, movement (four years), blocs (common), alliance, trade. Left out: all.
 * @param {any[][]} [others] Countries and groups to pair each with.
 * @param {any[][]} [topic] Of the votes only those on it, as in ALIGN.AGREE.
 * @returns {any[][]} Table.
 */
export function alignPairs(
  countries: any[][],
  from: any[][],
  to?: any[][],
  measures?: any[][],
  others?: any[][],
  topic?: any[][],
): any[][] {
  return answers.pairsOf(countries, from, to, measures, others, topic);
}
