/** What an act tells while it runs. */
export interface Running {
  /** Aborted when the user stops the act. */
  readonly signal: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** What an act did, in the words of the pane: `15 rows × 9 columns on sheet Near abroad`; "" where the part shows it itself. */
export interface ActionResult {
  readonly message: string;
  /** Something is not as one would expect who asked for it: never shown as if all were well. */
  readonly isWarning?: boolean;
  /** Takes it back, and says what it could not; left out where nothing can be taken back. */
  readonly undo?: () => Promise<ActionResult>;
}

export type Action = (running: Running) => Promise<ActionResult>;
