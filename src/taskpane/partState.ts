import { useState } from "react";

/** What the parts hold while another one is seen: nothing that was chosen is lost by looking elsewhere. */
const held = new Map<string, unknown>();

/** As `useState`, kept under a name as long as the page lives. */
export function usePartState<T>(
  name: string,
  first: () => T,
): readonly [T, (next: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => (held.has(name) ? (held.get(name) as T) : first()));
  const set = (next: T | ((before: T) => T)) =>
    setValue((before) => {
      const now = typeof next === "function" ? (next as (before: T) => T)(before) : next;
      held.set(name, now);
      return now;
    });
  return [value, set];
}

/** Changes what a part holds that is not seen now. @param first what it begins with where it holds nothing yet */
export function changePartState<T>(name: string, first: () => T, change: (before: T) => T): void {
  held.set(name, change(held.has(name) ? (held.get(name) as T) : first()));
}
