// What checks expect of an answer and of what it is said to rest on.
import type { Answered, Told } from "./told";

export type Check = (answered: Answered) => void;

/** Fails where two lists of symbols differ. */
export function expectSymbols(found: readonly string[], expected: readonly string[]): void {
  expect(found.toSorted().join()).toBe(expected.toSorted().join());
}

export function expectNumber(found: unknown, expected: number | undefined): void {
  expect(found).toEqual(expect.closeTo(expected!, 8));
}

/** One row of evidence a line of an answer, without its head. */
export function lines({ cells, told }: Answered, head = 1): readonly (readonly [readonly unknown[], Told])[] {
  const body = cells.slice(head);
  expect(told.length).toBe(body.length);
  return body.map((line, i) => [line, told[i]!]);
}
