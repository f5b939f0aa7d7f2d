// What Excel shows: the texts here are user interface. Every argument is a matrix, so that a cell and a range are taken alike;
// the metadata generator reads the type names below and appends the registration.
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
