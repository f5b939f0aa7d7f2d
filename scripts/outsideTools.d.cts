/** Programs outside npm that the tests run, by the name that a test gives. */
export type ToolName =
  "LibreOffice" | "poppler" | "a browser" | "nginx" | "R" | "Python" | "the Open XML validator";

export interface OutsideTool {
  readonly isThere: () => boolean;
  /** Debian's packages that bring it; none where npm brings it, or nothing does. */
  readonly debian: readonly string[];
  /** What to install where there is no apt. */
  readonly elsewhere: string;
}

export const outsideTools: Readonly<Record<ToolName, OutsideTool>>;
export function found(name: ToolName): boolean;
/** The names of those that are missing. */
export function missingTools(): readonly ToolName[];
/** Installs by apt what is missing, where this is Debian or its like and the user is root. @returns what is missing afterwards */
export function installMissing(): readonly ToolName[];
/** The one command that brings what is missing on this system. */
export function howToInstall(missing: readonly ToolName[]): string;
