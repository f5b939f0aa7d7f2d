import type { Action, ActionResult } from "./action";
import { failureMessage } from "./failureMessage";

/** Parts of the pane. */
export const partNames = ["find", "build", "enrich", "country", "map", "explain", "share", "own"] as const;
export type PartName = (typeof partNames)[number];

/** What the last act came to. */
export interface Outcome {
  readonly kind: "done" | "warned" | "failed" | "stopped";
  readonly message: string;
  readonly undo?: () => Promise<ActionResult>;
}

export interface RunnerState {
  /** The act that runs, with how much of it is done. */
  readonly running: { readonly label: string; readonly share: number } | undefined;
  /** What the last act came to that began while the part was in front. */
  readonly outcome: Outcome | undefined;
  /** What an act of another part came to while this one was in front, until that part is looked at. */
  readonly elsewhere: { readonly part: PartName; readonly outcome: Outcome } | undefined;
  /** The part of the pane that is to be seen. */
  readonly part: PartName;
}

/**
 * Where acts run, one at a time, whether a button of the pane or of the ribbon asked for them and whether the pane is open or not.
 * The pane shows its state.
 */
class ActionRunner {
  private current: RunnerState = {
    ...{ running: undefined, outcome: undefined, elsewhere: undefined },
    part: "build",
  };
  private readonly outcomes = new Map<PartName, Outcome>();
  private readonly listeners = new Set<() => void>();
  private stopping: AbortController | undefined;

  get state(): RunnerState {
    return this.current;
  }

  /** @returns what ends the listening */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Brings a part to the front; what an act came to in the part before is forgotten, unless it can be undone. */
  show(part: PartName): void {
    const { part: before, outcome, elsewhere } = this.current;
    if (part !== before && outcome?.undo === undefined) this.outcomes.delete(before);
    this.set({ part, elsewhere: elsewhere?.part === part ? undefined : elsewhere });
  }

  /** Forgets the last outcome of the part that is seen. */
  dismiss(): void {
    this.outcomes.delete(this.current.part);
    this.set({});
  }

  stop(): void {
    this.stopping?.abort();
  }

  /** Runs an act to its end; what it throws becomes the outcome. Another act is refused meanwhile. */
  async run(label: string, act: Action): Promise<void> {
    if (this.current.running) return;
    const stopping = (this.stopping = new AbortController());
    const { part } = this.current;
    this.outcomes.delete(part);
    this.set({ running: { label, share: 0 }, elsewhere: undefined });
    const progress = (share: number) => this.set({ running: { label, share } });
    let outcome: Outcome | undefined;
    try {
      const { message, isWarning, undo }: ActionResult = await act({ signal: stopping.signal, progress });
      const kind = isWarning === true ? "warned" : "done";
      outcome = message === "" ? undefined : { kind, message, ...(undo ? { undo } : {}) };
    } catch (problem) {
      outcome = { kind: stopping.signal.aborted ? "stopped" : "failed", message: failureMessage(problem) };
    }
    if (outcome) this.outcomes.set(part, outcome);
    const elsewhere = outcome && part !== this.current.part ? { part, outcome } : undefined;
    this.set({ running: undefined, elsewhere });
  }

  /** Takes back what the last act of the part that is seen did. */
  async undo(): Promise<void> {
    const undo = this.current.outcome?.undo;
    if (undo) await this.run("Undo", undo);
  }

  private set(changed: Partial<Omit<RunnerState, "outcome">>): void {
    const state = { ...this.current, ...changed };
    this.current = { ...state, outcome: this.outcomes.get(state.part) };
    for (const listener of this.listeners) listener();
  }
}

export const actionRunner = new ActionRunner();
