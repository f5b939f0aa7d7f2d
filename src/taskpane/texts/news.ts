import { counted } from "../../core/counted";

/** What the pane says of changes in the data. */
export const news = {
  news: {
    open: "What's new in the data",
    updated: (edition: string) => `Align has newer data, the edition of ${edition}.`,
    head: (edition: string) => `What's new in the edition of ${edition}`,
    reach: (votes: string, events: string) =>
      `Votes and scores are as of ${votes}; events are told up to ${events}.`,
    own: (changes: number, countries: number) =>
      `${counted(changes, "change")} for the ${counted(countries, "country", "countries")} of this workbook`,
    events: (count: number) => counted(count, "new event"),
    polls: (count: number) => counted(count, "new poll"),
    none: "Nothing changed for the countries of this workbook.",
    unread: "This workbook's countries could not be read; these are the changes of all.",
    all: (name: string) => `${name}: all its events, polls and blocs`,
    general: "For several countries",
    reading: "Reading the workbook",
    close: "Close",
  },
} as const;
