/** Runs after all functions are associated: beforeFunctions.js need not wait any longer. */
(globalThis as { alignStarted?: () => void }).alignStarted?.();

export {};
