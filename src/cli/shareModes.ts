/** Ways to share a file, and to keep it true. */
export const modeNames = ["values", "freeze", "portable", "thaw", "refresh", "check"] as const;

export type ModeName = (typeof modeNames)[number];
