/**
 * What the functions find of Excel in a terminal: the door by which the built functions register, and the error values they throw.
 * It stands first in webpack's entry, so that it is there before they load.
 */
type WorksheetFunction = (...cells: readonly unknown[]) => unknown;

const registered = new Map<string, WorksheetFunction>();

/** An error value, as in a cell: a code and the reason. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      invalidReference: "#REF!",
      divisionByZero: "#DIV/0!",
    },
    associate: (id: string, answer: WorksheetFunction) => registered.set(id, answer),
  },
});

/** The worksheet function of a name in any case, or undefined. */
export function functionNamed(name: string): WorksheetFunction | undefined {
  return registered.get(name.toUpperCase());
}

export function functionNames(): readonly string[] {
  return [...registered.keys()].sort();
}
