// In builds made with `--env datatypes` only: a function that may answer with a card needs functions.json to say so, and with that
// switch Office 2021 shows #VALUE! for every function.
import { cards } from "./answers/cards";

/**
 * A country as a card: score, components, blocs, latest votes and polls, each with who provides it. Example: =ALIGN.CARD("MDA", 2023)
 * @customfunction ALIGN.CARD ALIGN.CARD
 * @helpurl https://localhost:3000/help.html#align.card
 * @param {any[][]} country ISO code or name of a country, or a range of them.
 * @param {any[][]} [as_of] Day: a year, a date or ISO text. Left out: the newest day of the data.
 * @returns {any[][]} Card.
 */
export function alignCard(country: any[][], as_of?: any[][]): any[][] {
  return cards(country, as_of);
}
