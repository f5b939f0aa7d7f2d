// What Excel shows: the texts here are user interface. Every argument is a matrix, so that a cell and a range are taken alike;
// the metadata generator reads the type names below and appends the registration.
import * as answers from "./answers";

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
 * @returns {any[][]} Short names of blocs.
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
