import { createContext, useContext } from "react";
import type { Action } from "../actions/action";
import type { Code, World } from "../core/world";

/** What every part of the pane can use. */
export interface Session {
  readonly world: World;
  /** Before every function's name: "" or `GEO.`. */
  readonly prefix: string;
  /** Shows a country in the part Country. */
  readonly openCountry: (code: Code) => void;
  /** Does something in the workbook: shows progress, the outcome, and what went wrong; one act at a time. */
  readonly perform: (label: string, act: Action) => Promise<void>;
  /** Whether an act is running. */
  readonly busy: boolean;
  /** Whether Align has written anything into this workbook. */
  readonly isStarted: boolean;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a part of the pane stands outside of its session");
  return session;
}
