import { building } from "./building";
import { drawing } from "./drawing";
import { enriching } from "./enriching";
import { looking } from "./looking";
import { finding } from "./finding";
import { news } from "./news";
import { searching } from "./searching";
import { sharing } from "./sharing";

/** Every text of the pane, English; a translation is another object of this shape. */
export const texts = {
  parts: {
    find: "Find",
    build: "Build",
    enrich: "Enrich",
    country: "Country",
    map: "Map",
    explain: "Explain",
    share: "Share",
    own: "Data",
  },
  remove: (name: string) => `Remove ${name}`,
  chosen: "Already chosen",
  partsLabel: "Parts of Align",
  outcome: {
    undo: "Undo",
    dismiss: "Dismiss",
    stop: "Stop",
    of: (part: string, message: string) => `${part}: ${message}`,
    open: (part: string) => `Open ${part}`,
    waiting: "Excel has not answered yet. If a cell is being edited, press Enter or Escape in the sheet.",
  },
  ...building,
  ...drawing,
  ...looking,
  ...enriching,
  ...finding,
  ...news,
  ...searching,
  ...sharing,
} as const;
