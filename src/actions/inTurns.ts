import { pageTurns } from "../excel/pageTurns";

/**
 * Does work step by step, and lets the page draw and hear its user in between. Stops where the user stops it.
 * @param turn shared by works that are done one after the other
 */
export async function inTurns<Step, Result>(
  work: Generator<Step, Result>,
  { signal, progress }: { readonly signal?: AbortSignal; readonly progress?: (step: Step) => void },
  turn = pageTurns(),
): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (!(await turn())) continue;
    progress?.(value);
    signal?.throwIfAborted();
  }
}
