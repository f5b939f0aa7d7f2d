import { counted } from "../../core/counted";

/** What the part Share says. */
export const sharing = {
  share: {
    scope: "Where",
    scopes: { workbook: "Workbook", sheet: "This sheet", selection: "Selection" },
    give: "For colleagues without Align",
    way: "How",
    ways: { freeze: "Freeze", portable: "Portable", values: "Values" } as Readonly<Record<string, string>>,
    waysWhat: {
      freeze:
        "Align's formulas become values. The sheet Align Audit remembers them, and Thaw brings them back.",
      portable:
        "Align's formulas become native ones over a sheet of data: a colleague can change the country or the day.",
      values: "Align's formulas become the values they show, for good.",
    } as Readonly<Record<string, string>>,
    look: "Show what it touches",
    looking: "Looking for Align's formulas",
    nothing: "No Align formulas here.",
    touches: "What it touches",
    sheet: "Sheet",
    function: "Function",
    cells: "Cells",
    first: "First",
    blocks: (count: number, places: string) =>
      `${count === 1 ? "1 answer covers several cells and is" : `${count} answers cover several cells, each`} taken as a whole: ${places}`,
    errors: (count: number, places: string) =>
      `${counted(count, "cell shows", "cells show")} an error such as #N/A, which stays: ${places}`,
    waiting: (count: number, places: string) =>
      `${count} ${count === 1 ? "has" : "have"} no answer yet and will stay as ${count === 1 ? "it is" : "they are"}; Health check says what to do: ${places}`,
    leftOut: (sources: readonly string[]) =>
      `Left out of this build: ${sources.join(", ")}. What rests on them is not answered.`,
    freeze: (count: number) => `Freeze ${counted(count, "formula")}`,
    freezing: "Freezing",
    values: (count: number) => `Turn ${counted(count, "formula")} into values`,
    turning: "Turning formulas into values",
    beside: "Also include",
    besides: { used: "nothing", "post-soviet": "the post-Soviet states", all: "all countries" } as Readonly<
      Record<string, string>
    >,
    related: "Related indicators too: all polls on leaders, all blocs, all votes of a session",
    lookPortable: "Show what it takes",
    lookingPortable: "Planning the data sheet",
    takes: "What it takes",
    asked: "In use",
    carried: (countries: number, questions: number) =>
      `${counted(countries, "country", "countries")}, ${counted(questions, "series", "series")}, all days`,
    size: (rows: string, kilobytes: string) => `${rows} rows of data, about ${kilobytes} KB in the file`,
    keptAsValues: "Become values",
    portable: (count: number) => `Make ${counted(count, "formula")} portable`,
    makingPortable: "Making formulas portable",
    back: "Back to formulas",
    backWhat: "Frozen formulas return to their cells, wherever those are now, with references to match.",
    lookThaw: "Show what can be thawed",
    lookingThaw: "Looking for frozen cells",
    thaw: (count: number) => `Thaw ${counted(count, "formula")}`,
    thawing: "Thawing",
    restorable: (count: number, all: number) => `${count} of ${all} frozen formulas can be restored.`,
    live: (count: number) => `${count} ${count === 1 ? "is" : "are"} already live.`,
    staying: "Stays frozen",
    foreign: "More than Align",
    foreignWhat:
      "These formulas on Align Audit do more than call Align and harmless functions. Whoever had the workbook may have written them: read each.",
    formula: "Formula",
    thawForeign: (count: number) => `Put ${counted(count, "such formula")} back, too`,
    reason: "Why",
    keep: "Keep it up to date",
    refresh: "Refresh",
    refreshing: "Refreshing",
    refreshWhat:
      "Recalculates live cells and brings Align's tables up to date; your own columns, filters and formats stay.",
    changed: (count: number) => `${counted(count, "value")} changed`,
    unchanged: "No value changed.",
    cell: "Cell",
    old: "Before",
    new: "Now",
    why: "Why",
    insert: "Insert as sheet",
    inserting: "Listing what changed",
    check: "Health check",
    checking: "Checking Align's cells",
    findings: (count: number) => counted(count, "problem"),
    repair: (count: number) => `Repair ${counted(count, "cell")}`,
    repairing: "Repairing",
    more: (count: number) => `and ${count} more`,
    notice: (made: string, edition: string) =>
      `This workbook was made with the edition of ${made}; Align has that of ${edition}. Nothing has changed yet.`,
    methodNotice:
      "This workbook's scores were made by an earlier method than Align has now. Nothing has changed yet.",
    noticeLabel: "Another edition",
    later: "Later",
  },
} as const;
