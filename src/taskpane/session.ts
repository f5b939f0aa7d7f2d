import { createContext, useContext } from "react";
import type { Code, World } from "../core/world";

/** What an act tells while it runs. */
export interface Running {
  /** Aborted when the user stops the act. */
  readonly signal: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** What an act did, in the words of the pane: `15 rows × 9 columns on sheet Near abroad`. */
export interface Done {
  readonly said: string;
  /** Takes it back; left out where nothing can be. */
  readonly undo?: () => Promise<string>;
}

/** What every part of the pane can use. */
export interface Session {
  readonly world: World;
  /** Before every function's name: "" or `GEO.`. */
  readonly prefix: string;
  /** Shows a country in the part Country. */
  readonly openCountry: (code: Code) => void;
  /** Does something in the workbook: shows progress, the outcome, and what went wrong; one act at a time. */
  readonly perform: (label: string, act: (running: Running) => Promise<Done>) => Promise<void>;
  /** Whether an act is running. */
  readonly busy: boolean;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a part of the pane stands outside of its session");
  return session;
}
