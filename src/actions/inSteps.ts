import type { Running } from "./action";

/** Milliseconds after which the page gets its turn. */
const turn = 30;

/** Does something to each in turn, and lets the page draw and hear its user in between. Stops where the user stops it. */
export async function inSteps<T>(
  items: readonly T[],
  { signal, progress }: Running,
  work: (item: T) => void,
): Promise<void> {
  let began = performance.now();
  for (const [at, item] of items.entries()) {
    work(item);
    if (performance.now() - began < turn) continue;
    progress(at / items.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    began = performance.now();
  }
}
