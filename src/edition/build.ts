/** Set by webpack. */
declare const alignBuild: string | undefined;

/** Which build this is, as workbooks say it. */
export const build = typeof alignBuild === "undefined" ? "Align, not built" : alignBuild;
