import type { Cell } from "../../src/workbook/plan";

/** A kind of cell, and what each writer makes of it. */
export interface CellCase {
  readonly cell: Cell;
  /** What Excel's object model reads: the value, and the formula where there is one. */
  readonly excel: {
    readonly value: string | number | boolean;
    readonly formula?: string;
    readonly format?: string;
  };
  /** What stands in the file's cell: its text or number as text, and the formula as it is stored. */
  readonly file: { readonly text: string; readonly formula?: string };
}

/** Every kind of cell: a new one does not compile until it has a case. Days are Excel's serial numbers, 1899-12-30 being day 0. */
export const cellCases: Readonly<Record<Cell["kind"], readonly CellCase[]>> = {
  text: [
    {
      cell: { kind: "text", text: "Moldova", style: "plain" },
      excel: { value: "Moldova" },
      file: { text: "Moldova" },
    },
    {
      cell: { kind: "text", text: "=HYPERLINK(1)", style: "plain" },
      excel: { value: "=HYPERLINK(1)" },
      file: { text: "=HYPERLINK(1)" },
    },
    { cell: { kind: "text", text: "#N/A", style: "note" }, excel: { value: "#N/A" }, file: { text: "#N/A" } },
  ],
  number: [
    {
      cell: { kind: "number", value: 56.25, format: "+0.0;-0.0;0.0" },
      excel: { value: 56.25, format: "+0.0;-0.0;0.0" },
      file: { text: "56.25" },
    },
  ],
  truth: [{ cell: { kind: "truth", value: true }, excel: { value: true }, file: { text: "true" } }],
  date: [{ cell: { kind: "date", day: "2023-11-03" }, excel: { value: 45233 }, file: { text: "45233" } }],
  position: [
    { cell: { kind: "position", position: "A" }, excel: { value: "Abstain" }, file: { text: "Abstain" } },
    { cell: { kind: "position", position: "X" }, excel: { value: "Absent" }, file: { text: "Absent" } },
  ],
  missing: [{ cell: { kind: "missing", reason: "no poll" }, excel: { value: "" }, file: { text: "" } }],
  link: [
    {
      cell: { kind: "link", text: "UN", url: "https://digitallibrary.un.org/" },
      excel: { value: "UN" },
      file: { text: "UN" },
    },
  ],
  blank: [{ cell: { kind: "blank" }, excel: { value: "" }, file: { text: "" } }],
  live: [
    {
      cell: {
        kind: "live",
        formula: '=ALIGN.CODE("Moldova")',
        value: { kind: "text", text: "MDA", style: "plain" },
      },
      excel: { value: "MDA", formula: '=ALIGN.CODE("Moldova")' },
      file: { text: "MDA", formula: '_xldudf_ALIGN_CODE("Moldova")' },
    },
  ],
};
