import { counted } from "../../core/counted";

/** The texts of the part about the user's own data. */
export const ownTexts = {
  lead: "Your own figures for this workbook. They stay in it and are sent nowhere.",
  kept: "In this workbook",
  none: "Nothing yet.",
  source: "Your data",
  figures: (figures: number, countries: number, dates: string) =>
    `${counted(figures, "figure")}, ${counted(countries, "country", "countries")}, ${dates}`,
  dates: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  polls: (target: string) => `Polls on ${target}, pollster own`,
  remove: "Remove",
  removeOne: (what: string) => `Remove ${what}`,
  removing: "Removing your data",
  removeAll: "Remove all your data",
  load: "Load",
  fromSheet: "From the selection",
  fromFile: "From a CSV file",
  file: "CSV file",
  template: "Open a template",
  openingTemplate: "Opening the template",
  reading: "Reading your data",
  loading: "Loading your data",
  forms:
    "A table country, indicator, date, value, source; or approve and disapprove by country and year, as Gallup Analytics exports them. The template has the fifteen post-Soviet states.",
  loaded: (what: readonly string[], notes: readonly string[]) =>
    [`Loaded ${what.join(" and ")}.`, ...notes].join(" "),
  loadedIndicator: (code: string, figures: number) => `${counted(figures, "figure")} of ${code}`,
  loadedPolls: (polls: number, targets: readonly string[]) =>
    `${counted(polls, "poll")} on ${targets.join(", ")} (in formulas: pollster "own")`,
  problems: (count: number, origin: string) =>
    `${counted(count, "problem")} in ${origin}: nothing was loaded. Correct them and load it again.`,
  problemsLabel: "What is wrong",
  row: (row: number | undefined, message: string) => (row === undefined ? message : `Row ${row}: ${message}`),
  moreProblems: (count: number) => `${count} more`,
  loadGood: (rows: number) => `Load the ${counted(rows, "good row")}, leave out the rest`,
  dismiss: "Dismiss",
  weights: "Weights of your own",
  weightsHint: (formula: string) => `Save them under a name and use them: ${formula}`,
  weightsName: "Name",
  save: "Save weights",
  saving: "Saving the weights",
  saved: (name: string) => `Weights @${name} saved in this workbook.`,
  component: { votes: "Votes", blocs: "Blocs", opinion: "Opinion", policy: "Policy" },
  weightsOf: (pairs: readonly (readonly [string, number])[]) =>
    pairs.map(([name, weight]) => `${name} ${weight}`).join(", "),
} as const;
