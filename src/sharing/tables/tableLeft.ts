/** Why tables stay as they are. Pure. */
import { mostCellsRead } from "../cellBudget";

/** Reports, and lists with columns of Enrich, that are asked for again at once: a stamp may claim any number. */
export const mostReports = 100;

/** Why a table is left as it is. */
export type TableLeft = "gone" | "other" | "several" | "unkeyed" | "refused" | "large" | "many";

/** In words, of a table of a report's. */
export const tableLeftTexts: Readonly<Record<TableLeft, string>> = {
  gone: "is not there any more",
  other: "has other columns than its report has by now; write the report again",
  several: "may be one of several tables with the same heads; rename the one you mean as it was",
  unkeyed: "has another head over a column that tells its rows apart; name it as it was",
  refused: "cannot be asked for again; write the report again",
  large: `has more cells than the ${mostCellsRead.toLocaleString("en")} that are read at once`,
  many: `stays as it is: no more than ${mostReports} reports are asked for again at once`,
};

/** In words, of columns that Enrich added. */
export const columnsLeftTexts: Readonly<Record<TableLeft, string>> = {
  ...tableLeftTexts,
  gone: "are not there any more",
  unkeyed:
    "stay as they are: the column with the codes, or that with the years, has another head; name it as it was",
  refused: "cannot be asked for again; add them again",
  large: `stand in a list that ${tableLeftTexts.large}`,
  many: `stay as they are: no more than ${mostReports} reports are asked for again at once`,
};
