// What Excel shows: texts are user interface, arguments matrices, so that a cell and a range are taken alike; metadata are made of it.
import * as answers from "./answers";

/**
 * Whose leadership a poll asks about.
 * @customenum {string}
 */
enum Leader {
  /** Russia. */
  RUS = "RUS",
  /** United States. */
  USA = "USA",
  /** China. */
  CHN = "CHN",
  /** Germany. */
  DEU = "DEU",
  /** European Union. */
  EU = "EU",
}

/**
 * Which answer to a poll.
 * @customenum {string}
 */
enum OpinionMeasure {
  /** Per cent who approve. */
  approve = "approve",
  /** Per cent who disapprove. */
  disapprove = "disapprove",
  /** Approve less disapprove. */
  net = "net",
  /** Per cent without an opinion. */
  unsure = "unsure",
  /** Who asked, and when: the series by its name. */
  series = "series",
}

/**
 * How a reference is written.
 * @customenum {string}
 */
enum CiteStyle {
  /** As the American Psychological Association has it. */
  apa = "apa",
  /** An entry for BibTeX. */
  bibtex = "bibtex",
}

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
 * Any indicator of a country on a day. A column of countries and a row of indicators give the matrix. Example: =ALIGN.GET("KAZ", "gallup.rus.disapprove", 2022)
 * @customfunction ALIGN.GET ALIGN.GET
 * @helpurl https://localhost:3000/help.html#align.get
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} indicator Code of an indicator: ALIGN.INDICATORS lists them. Those of your own data begin with own.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} Value.
 */
export function alignGet(country: any[][], indicator: any[][], as_of?: any[][]): any[][] {
  return answers.get(country, indicator, as_of);
}

/**
 * An indicator of a country over the years. Example: =ALIGN.SERIES("ARM", "vdem.libdem", 2010, 2023)
 * @customfunction ALIGN.SERIES ALIGN.SERIES
 * @helpurl https://localhost:3000/help.html#align.series
 * @param {any[][]} country ISO code or name of one country.
 * @param {any[][]} indicator Code of an indicator.
 * @param {any[][]} [from] First year or day.
 * @param {any[][]} [to] Last year or day.
 * @returns {any[][]} Table.
 */
export function alignSeries(country: any[][], indicator: any[][], from?: any[][], to?: any[][]): any[][] {
  return answers.seriesOf(country, indicator, from, to);
}

/**
 * A panel: a row for each country and year, a column an indicator. Figures are the year's own, what is computed or held is as of its end; empty where nothing is known. Example: =ALIGN.PANEL("post-soviet", "score,gdp,vdem.libdem", 2015, 2024)
 * @customfunction ALIGN.PANEL ALIGN.PANEL
 * @helpurl https://localhost:3000/help.html#align.panel
 * @param {any[][]} countries Countries and groups, in a range or parted by commas.
 * @param {any[][]} indicators Codes of indicators, in a range or parted by commas.
 * @param {any[][]} from First year.
 * @param {any[][]} [to] Last year. Left out: the last that one of the indicators knows.
 * @returns {any[][]} Table.
 */
export function alignPanel(countries: any[][], indicators: any[][], from: any[][], to?: any[][]): any[][] {
  return answers.panelOf(countries, indicators, from, to);
}

/**
 * Where the figure that ALIGN.GET shows comes from: citation, date and terms. Example: =ALIGN.SOURCE("KAZ", "gallup.rus.disapprove", 2022)
 * @customfunction ALIGN.SOURCE ALIGN.SOURCE
 * @helpurl https://localhost:3000/help.html#align.source
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} indicator Code of an indicator.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} Citation.
 */
export function alignSource(country: any[][], indicator: any[][], as_of?: any[][]): any[][] {
  return answers.source(country, indicator, as_of);
}

/**
 * The sources of the figure that ALIGN.GET shows and Align's edition, for a list of references. Example: =ALIGN.CITE("KAZ", "gdp", 2022, "bibtex")
 * @customfunction ALIGN.CITE ALIGN.CITE
 * @helpurl https://localhost:3000/help.html#align.cite
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} indicator Code of an indicator.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {CiteStyle[][]} [style] apa (default) or bibtex.
 * @returns {any[][]} References, a line or an entry each.
 */
export function alignCite(
  country: any[][],
  indicator: any[][],
  as_of?: any[][],
  style?: CiteStyle[][],
): any[][] {
  return answers.cite(country, indicator, as_of, style);
}

/**
 * What a country's people think of the leadership of a power, per cent. Example: =ALIGN.OPINION("KAZ", "RUS", "disapprove", 2022)
 * @customfunction ALIGN.OPINION ALIGN.OPINION
 * @helpurl https://localhost:3000/help.html#align.opinion
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {Leader[][]} leader RUS, USA, CHN, DEU or EU.
 * @param {OpinionMeasure[][]} [measure] approve (default), disapprove, net or unsure; series: who asked, and when.
 * @param {any[][]} [as_of] Day or year. Left out: the newest day of the data.
 * @param {any[][]} [pollster] Gallup, Pew, …; any: whoever asked last (measure series names it); own for the polls that you loaded. Left out: Gallup before Pew before Central Asia Barometer.
 * @returns {any[][]} Per cent.
 */
export function alignOpinion(
  country: any[][],
  leader: Leader[][],
  measure?: OpinionMeasure[][],
  as_of?: any[][],
  pollster?: any[][],
): any[][] {
  return answers.opinion(country, leader, measure, as_of, pollster);
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

/**
 * Whether a country is a full member of a bloc on a day. Example: =ALIGN.MEMBER("ARM", "CSTO", 2023)
 * @customfunction ALIGN.MEMBER ALIGN.MEMBER
 * @helpurl https://localhost:3000/help.html#align.member
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} bloc Code or name of a bloc: CSTO, EAEU, NATO, EU, SCO, …
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} TRUE or FALSE.
 */
export function alignMember(country: any[][], bloc: any[][], as_of?: any[][]): any[][] {
  return answers.member(country, bloc, as_of);
}

/**
 * A country's status in a bloc or on a list: member, observer, suspended, candidate, …, or none. Example: =ALIGN.STATUS("ARM", "CSTO")
 * @customfunction ALIGN.STATUS ALIGN.STATUS
 * @helpurl https://localhost:3000/help.html#align.status
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} bloc Code or name of a bloc or list.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} Status.
 */
export function alignStatus(country: any[][], bloc: any[][], as_of?: any[][]): any[][] {
  return answers.status(country, bloc, as_of);
}

/**
 * The blocs of which a country is a full member, in one cell. Example: =ALIGN.BLOCS("KGZ", 2023)
 * @customfunction ALIGN.BLOCS ALIGN.BLOCS
 * @helpurl https://localhost:3000/help.html#align.blocs
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} Codes of blocs.
 */
export function alignBlocs(country: any[][], as_of?: any[][]): any[][] {
  return answers.blocs(country, as_of);
}

/**
 * The members of a bloc on a day as a column of codes. Example: =ALIGN.MEMBERS("EAEU", 2023)
 * @customfunction ALIGN.MEMBERS ALIGN.MEMBERS
 * @helpurl https://localhost:3000/help.html#align.members
 * @param {any[][]} bloc Code or name of a bloc or list.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @param {any[][]} [status] Another status than member: observer, candidate, sanctioning, …
 * @returns {any[][]} Column of codes.
 */
export function alignMembers(bloc: any[][], as_of?: any[][], status?: any[][]): any[][] {
  return answers.members(bloc, as_of, status);
}

/**
 * What happened to a country's alignment, with the source; also of a group (c5) or bloc (EU). Example: =ALIGN.EVENTS("KAZ", 2022, 2023)
 * @customfunction ALIGN.EVENTS ALIGN.EVENTS
 * @helpurl https://localhost:3000/help.html#align.events
 * @param {any[][]} country ISO code or name of one country.
 * @param {any[][]} [from] First year or day.
 * @param {any[][]} [to] Last year or day.
 * @returns {any[][]} Table.
 */
export function alignEvents(country: any[][], from?: any[][], to?: any[][]): any[][] {
  return answers.events(country, from, to);
}

/**
 * The ISO 3166 alpha-3 code of a country's name. Example: =ALIGN.CODE("Moldova")
 * @customfunction ALIGN.CODE ALIGN.CODE
 * @helpurl https://localhost:3000/help.html#align.code
 * @param {any[][]} name Name or code in any language we carry, or a range of them.
 * @returns {any[][]} Code.
 */
export function alignCode(name: any[][]): any[][] {
  return answers.code(name);
}

/**
 * The common name of a country. Example: =ALIGN.NAME("MDA")
 * @customfunction ALIGN.NAME ALIGN.NAME
 * @helpurl https://localhost:3000/help.html#align.name
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @returns {any[][]} Name.
 */
export function alignName(country: any[][]): any[][] {
  return answers.name(country);
}
/**
 * The countries of a group as a column of codes. Example: =ALIGN.COUNTRIES("post-soviet")
 * @customfunction ALIGN.COUNTRIES ALIGN.COUNTRIES
 * @helpurl https://localhost:3000/help.html#align.countries
 * @param {any[][]} [group] A bloc, a region, post-soviet, central-asia, c5, eap or un (default).
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} Column of codes.
 */
export function alignCountries(group?: any[][], as_of?: any[][]): any[][] {
  return answers.countries(group, as_of);
}
/**
 * The catalogue of indicators, yours last: code, name, theme, unit, definition, source. Example: =ALIGN.INDICATORS()
 * @customfunction ALIGN.INDICATORS ALIGN.INDICATORS
 * @helpurl https://localhost:3000/help.html#align.indicators
 * @returns {any[][]} Table.
 */
export function alignIndicators(): any[][] {
  return answers.indicators();
}
/**
 * How far the data reach: the last day of votes, memberships, opinion, events and each indicator. Example: =ALIGN.EDITION()
 * @customfunction ALIGN.EDITION ALIGN.EDITION
 * @helpurl https://localhost:3000/help.html#align.edition
 * @returns {any[][]} Table.
 */
export function alignEdition(): any[][] {
  return answers.editionParts();
}
