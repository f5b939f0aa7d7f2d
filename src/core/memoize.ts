import { Mistake } from "./mistake";
import type { World } from "./world";

const memories = new WeakMap<World, Map<string, unknown>>();
const most = 100_000;

/**
 * What `compute` answers for a key, computed once a world. Keys name the question and everything it depends on
 * (`alignment|KAZ|2023-11-03|RUS-WEST`). Answers must be immutable.
 */
export function memoize<T>(world: World, key: string, compute: () => T): T {
  let memory = memories.get(world);
  if (!memory) memories.set(world, (memory = new Map()));
  const kept = memory.get(key);
  if (kept !== undefined || memory.has(key)) return kept as T;
  const answer = compute();
  // A workbook that asks for every day of a century must not fill the memory: start over instead.
  if (memory.size >= most) memory.clear();
  memory.set(key, answer);
  return answer;
}

/** As `memoize`, the last so many answers. */
function keepingLast(most: number): typeof memoize {
  const kept = new WeakMap<World, Map<string, unknown>>();
  return <T>(world: World, key: string, compute: () => T): T => {
    let memory = kept.get(world);
    if (!memory) kept.set(world, (memory = new Map()));
    const held = memory.get(key);
    if (held !== undefined || memory.has(key)) return held as T;
    const answer = compute();
    if (memory.size >= most) memory.delete(memory.keys().next().value!);
    memory.set(key, answer);
    return answer;
  };
}

/** As `memoize`, for answers that take kilobytes: the last few hundred are kept, two days of every country. */
export const memoizeRecent = keepingLast(400);

/** As `memoize`, for what is cheap and asked of thousands of days: kept for long, it would only keep the engine from freeing it. */
export const memoizeBriefly = keepingLast(1_000);

type Verdict = { readonly value: unknown } | { readonly problem: Mistake };

const verdicts = new WeakMap<World, Map<string, Verdict>>();
const mostVerdicts = 2_000;
const longestName = 200;

/**
 * What `judge` answers, or throws, of a name that a user wrote; the last thousands are kept, as a column asks for one name a thousand
 * times, and the wrong ones take longest. @param kind what is named, such as `bloc`
 */
export function judged<T>(world: World, kind: string, name: string, judge: () => T): T {
  if (name.length > longestName) return judge();
  let memory = verdicts.get(world);
  if (!memory) verdicts.set(world, (memory = new Map()));
  const key = `${kind}|${name}`;
  let verdict = memory.get(key);
  if (!verdict) {
    verdict = verdictOf(judge);
    if (memory.size >= mostVerdicts) memory.clear();
    memory.set(key, verdict);
  }
  if ("problem" in verdict) throw verdict.problem;
  return verdict.value as T;
}

function verdictOf(judge: () => unknown): Verdict {
  try {
    return { value: judge() };
  } catch (problem) {
    if (problem instanceof Mistake) return { problem };
    throw problem;
  }
}
