import { counted } from "../../core/counted";
import { firstOf } from "../../core/sentence";

/** What the part Enrich says. */
export const enriching = {
  enrich: {
    lead: "Adds indicators beside a list of countries that is already there.",
    how: "Select the names, their whole column, or any cell of it.",
    read: "Read the selection",
    readAgain: "Read again",
    source: (address: string, cells: number) => `${address}: ${counted(cells, "cell")}`,
    reading: "Reading the selection",
    column: "Column with the countries",
    found: (cells: number, countries: number) =>
      `${counted(cells, "cell names", "cells name")} ${counted(countries, "country", "countries")}.`,
    unclear: (count: number) =>
      `${count} not recognised: choose the country, or ${count === 1 ? "its row stays" : "their rows stay"} empty.`,
    dropped: (names: readonly string[]) =>
      `Left out, because whom the workbook takes them for is no country: ${firstOf(names, 5)}.`,
    allClear: "All names were recognised.",
    names: "Names",
    others: "Second countries",
    year: "Year or day of each row",
    noYear: "All on one day",
    other: "Second country of each row",
    noOther: "None",
    lacksYear: "Two countries are compared in a year: choose the column with each row's year.",
    measures: "Measures of both countries",
    measuresPlaceholder: "Add: kappa, trade …",
    noMeasure: "No matching measure",
    notCountry: "Not a country",
    pick: (text: string) => `Which country is ${text}?`,
    searchFor: "Search",
    otherSearch: "Search for a country",
    otherShown: (text: string) => `Search for another country for ${text}`,
    otherFor: (text: string) => `Another country for ${text}`,
    takeFor: (country: string, text: string) => `${country} for ${text}`,
    more: (count: number) => `Show ${count} more`,
    recognised: (count: number) => `Recognised (${count})`,
    settled: (count: number) => `Chosen by you (${count})`,
    change: "Change",
    changeNamed: (text: string) => `Change the country for ${text}`,
    becomes: (text: string, country: string) => `${text} → ${country}`,
    rows: (first: number, count: number) => (count === 1 ? `row ${first}` : `row ${first}, ${count} times`),
    rest: (count: number) => `and ${count} more`,
    add: "Add columns",
    adding: "Adding columns",
    place: (where: string) => `Columns go ${where}.`,
    toTable: (table: string) => `to the end of table ${table}`,
    beside: "to the right of the list; filled cells are never overwritten",
  },
} as const;
