import { counted } from "../../core/counted";
import type { Extent } from "../../core/indicators/extent";

const years = ({ firstYear, newestYear }: Extent): string =>
  newestYear === undefined
    ? ""
    : `, ${firstYear === undefined || firstYear === newestYear ? "" : `${firstYear} to `}${newestYear}`;

/** What the part Find says. */
export const finding = {
  find: {
    search: "What do you want to know?",
    placeholder: "Votes, gas, Putin, ES-11/1 …",
    none: "Nothing fits. Try another word, or fewer.",
    about: "About",
    favourites: "Favourites",
    openCountry: (name: string) => `${name}: where it stands`,
    openRollCall: {
      rollcall: (symbol: string, title: string) => `${symbol}, ${title}: how everybody voted`,
      question: (symbol: string) => `${symbol}: the question over the years`,
    },
    rollCallsAbout: (count: number) =>
      `${counted(count, "roll call has", "roll calls have")} it in the title${count > 1 ? "; the newest:" : ":"}`,
    status: "who belongs",
    onMap: "on the map",
    groupStatus: (name: string) => `${name}: who belongs`,
    groupMap: (name: string) => `${name}: on the map`,
    openGroup: (name: string) => `${name}: a table`,
    found: (count: number) => `${counted(count, "match", "matches")}`,
    aims: {
      standing: (country: string) => `Where does ${country} stand?`,
      movement: () => "Who moved?",
      likeness: (country: string) => `Who votes like ${country}?`,
      votes: () => "How did they vote?",
      blocs: () => "Who belongs to what?",
      opinion: () => "What do people think?",
      facts: () => "How free, rich or dependent are they?",
      reference: () => "Names, codes and the data themselves",
    },
    kinds: { report: "Report", indicator: "Indicator", function: "Function" },
    more: {
      indicator: (count: number) => counted(count, "indicator"),
      function: (count: number) => counted(count, "function"),
    },
    mark: (name: string) => `Favourite: ${name}`,
    back: "Back to the list",
    loading: "The functions could not be listed: their texts did not load. Close the pane and open it again.",
    definition: "What it is",
    code: "Code",
    unit: "Unit",
    missing: "No figure means",
    reach: "How far it reaches",
    extent: (extent: Extent) =>
      extent.countries === 0
        ? "No country"
        : `${counted(extent.countries, "country", "countries")}${years(extent)}${extent.now === extent.countries ? "" : `; ${extent.now} on the newest day`}`,
    source: "Source",
    terms: "Terms",
    chart: (name: string, country: string) => `${name}, ${country}`,
    noSeries: (name: string, country: string) => `No ${name} for ${country}.`,
    word: (date: string, value: string) => `${date}: ${value}`,
    addToTable: "Add to a table",
    showOnMap: "Show on the map",
    asFormula: "Insert as formula",
    formula: "Formula",
    optional: (name: string) => `${name} (may be left out)`,
    example: (argument: string) => `such as ${argument}`,
    cell: "A value, a cell such as A2, or a calculation that begins with =",
    answers: (value: string, date: string) => `Answers ${value} (${date}).`,
    insert: "Insert at the selected cell",
    inserting: "Writing the formula",
    itsYear: "its year",
    whoAsked: "who asked and when",
    needed: (names: readonly string[]) => `Still needed: ${names.join(", ")}.`,
  },
} as const;
