import { pageTurns } from "../excel/pageTurns";
import type { Running } from "./action";

/** Does something to each in turn, and lets the page draw and hear its user in between. Stops where the user stops it. */
export async function inSteps<T>(
  items: readonly T[],
  { signal, progress }: Running,
  work: (item: T) => void,
): Promise<void> {
  const turn = pageTurns();
  for (const [at, item] of items.entries()) {
    work(item);
    if (!(await turn())) continue;
    progress((at + 1) / items.length);
    signal.throwIfAborted();
  }
}
