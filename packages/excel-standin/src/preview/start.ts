/** What the preview does once the add-in is there; served as `start.json`. */
export interface Start {
  /** Address of the add-in's manifest. */
  readonly manifest: string;
  /** Name of the workbook. */
  readonly workbook: string;
  /** What is typed into cells of the first sheet: address and text. */
  readonly entries: readonly (readonly [string, string])[];
  /** Widths of columns of the first sheet, in points. */
  readonly widths: Readonly<Record<string, number>>;
  /** Looks of blocks of the first sheet: address, and parts of formats by their place in the object model (`font.bold`). */
  readonly looks: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  /** Name that the first sheet gets. */
  readonly sheet: string;
  /** Functions of the add-in that are run as by its ribbon, in this order. */
  readonly commands: readonly string[];
}
