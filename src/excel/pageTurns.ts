/** Milliseconds after which the page gets its turn. */
const longest = 30;

/**
 * Lets the page draw and hear its user in between. @returns what is called between two steps of work: it resolves at once, or after a turn
 * of the page where the last one is long ago, and says which
 */
export function pageTurns(): () => Promise<boolean> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longest) return false;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
    return true;
  };
}
