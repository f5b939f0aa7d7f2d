import { counted, tableSize } from "../../core/counted";
import { firstOf } from "../../core/sentence";
import type { Extent } from "../../core/indicators/extent";

/** What the parts Build and its fields say. */
export const building = {
  welcome: {
    label: "Welcome",
    lead: "Where countries stand: UN votes, blocs, polls and a score that shows its working.",
    sample: "Fill a sample sheet",
    sampleLabel: "Filling the sample sheet",
    formula: (prefix: string) => `Or type =${prefix}ALIGN("MDA") into any cell.`,
    help: "All functions",
  },
  countries: {
    placeholder: "Add by name, code or group",
    none: "No matching country or group",
    groups: "Groups",
    everybody: (code: string) => `All ${code} members`,
    codesAndGroups: "Codes and groups",
    spellings: "Other spellings",
    single: "Countries",
    clear: "Clear",
    fromSelection: "From selection",
    fromSelectionLabel: "Reading the selection",
    read: (found: number, unclear: readonly string[]) =>
      unclear.length === 0
        ? `${counted(found, "country", "countries")} read from the selection.`
        : `${counted(found, "country", "countries")} read; not recognised: ${firstOf(unclear, 5)}. Use Enrich to choose the countries they stand for.`,
  },
  positions: {
    read: "Positions read from the selection.",
  },
  indicators: {
    label: "Indicators",
    placeholder: "Add: votes, Gallup, trade …",
    none: "No matching indicator",
    extent: (unit: string, { countries, newestYear }: Extent) =>
      `${unit}; ${counted(countries, "country", "countries")}${newestYear === undefined ? "" : `, newest ${newestYear}`}`,
    themes: {
      score: "Score",
      votes: "UN votes",
      blocs: "Blocs",
      opinion: "Polls",
      policy: "Policy",
      dependence: "Dependence on Russia and China",
      regime: "Regime",
      size: "Size",
      own: "Your data",
    } as Readonly<Record<string, string>>,
  },
  axis: {
    label: "Axis",
    hint: "Minus pole and plus pole, such as RUS-IND; Enter takes it",
  },
  day: {
    label: "Day",
    hint: "Such as 2023-11-03, 2023 or a year earlier",
    told: (day: string) => `That is ${day}.`,
    orNothing: "or nothing",
    tooLate: (edition: string) => `The data end on ${edition}; that day is used.`,
  },
  build: {
    report: "Report",
    way: "When",
    cells: "Cells hold",
    values: "Values",
    live: "Live formulas",
    liveHint: "Colleagues without Align see #NAME? in live cells.",
    preview: "Preview",
    previewMore: (rows: number, columns: number, shown: number | undefined) =>
      `${shown === undefined ? "" : `The first ${shown} countries; `}${tableSize(rows, columns)} in all.`,
    previewSheets: (names: readonly string[]) => `Sheets: ${names.join(", ")}.`,
    where: "Where",
    sheets: "New sheets",
    selection: "At the selected cell",
    whereHint: "The first table only. You see first what would be overwritten.",
    insert: "Insert as new sheets",
    insertHere: "Insert at the selected cell",
    inserting: "Writing the report",
    overTitle: (count: number) => `${counted(count, "filled cell")} would be overwritten`,
    over: (address: string, cells: readonly string[], more: number) =>
      ` In ${address}: ${cells.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    writeOver: "Overwrite",
    cancel: "Cancel",
  },
  saved: {
    head: (count: number) => (count === 0 ? "Save this choice" : `Saved choices (${count})`),
    list: "Saved choices of this workbook",
    name: "Name of this choice",
    save: "Save",
    replace: "Replace",
    delete: "Delete",
    deleteNamed: (name: string) => `Delete ${name}`,
    dropped: (names: readonly string[]) =>
      `Left out, because what the workbook keeps of them is no choice: ${firstOf(names, 5)}.`,
    unreadable: "What the workbook keeps of the last choice cannot be read; this is the usual one.",
    kept: (name: string) => `${name} saved in this workbook.`,
    used: (name: string) => `${name} loaded.`,
    deleted: (name: string) => `${name} deleted.`,
  },
} as const;
