import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";

/** A worksheet function as the built page registers it. */
export type WorksheetFunction = (...cells: readonly unknown[]) => unknown[][];

/** The built functions' script, loaded as a page loads it, with the time that took in milliseconds. */
export interface Runtime {
  readonly functions: ReadonlyMap<string, WorksheetFunction>;
  readonly milliseconds: number;
}

export const script = resolve(__dirname, "../dist/web/functions.js");

/**
 * Loads dist/web/functions.js as a page would, among the globals of this process: a context of its own would slow down every
 * access to `Math`, which no browser does. What is to be cold needs a fresh process.
 */
export function loaded(): Runtime {
  const functions = new Map<string, WorksheetFunction>();
  const page = {
    CustomFunctions: {
      Error: class extends Error {},
      ErrorCode: {},
      associate: (id: string, answer: WorksheetFunction) => functions.set(id, answer),
    },
    Office: { onReady: () => new Promise(() => {}) },
    document: { currentScript: { tagName: "SCRIPT", src: "https://localhost:3000/functions.js" } },
  };
  Object.assign(globalThis, { ...page, self: globalThis });
  const start = performance.now();
  runInThisContext(readFileSync(script, "utf8"), { filename: "functions.js" });
  return { functions, milliseconds: performance.now() - start };
}
