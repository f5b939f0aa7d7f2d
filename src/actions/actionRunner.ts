import type { Action, ActionResult } from "./action";
import { failureMessage } from "./failureMessage";

/** Parts of the pane. */
export const partNames = ["build", "enrich", "country", "map", "explain", "share", "own"] as const;
export type PartName = (typeof partNames)[number];

/** What the last act came to. */
export interface Outcome {
  readonly kind: "done" | "failed" | "stopped";
  readonly message: string;
  readonly undo?: () => Promise<string>;
}

export interface RunnerState {
  /** The act that runs, with how much of it is done. */
  readonly running: { readonly label: string; readonly share: number } | undefined;
  readonly outcome: Outcome | undefined;
  /** The part of the pane that is to be seen. */
  readonly part: PartName;
}

/**
 * Where acts run, one at a time, whether a button of the pane or of the ribbon asked for them and whether the pane is open or not.
 * The pane shows its state.
 */
class ActionRunner {
  private current: RunnerState = { running: undefined, outcome: undefined, part: "build" };
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

  /** Brings a part to the front; what an act came to in another part is forgotten, unless it can be undone. */
  show(part: PartName): void {
    const { outcome } = this.current;
    const isOld = part !== this.current.part && outcome?.undo === undefined;
    this.set(isOld ? { part, outcome: undefined } : { part });
  }

  /** Forgets the last outcome. */
  dismiss(): void {
    this.set({ outcome: undefined });
  }

  stop(): void {
    this.stopping?.abort();
  }

  /** Runs an act to its end; what it throws becomes the outcome. Another act is refused meanwhile. */
  async run(label: string, act: Action): Promise<void> {
    if (this.current.running) return;
    const stopping = (this.stopping = new AbortController());
    this.set({ running: { label, share: 0 }, outcome: undefined });
    const progress = (share: number) => this.set({ running: { label, share } });
    let outcome: Outcome | undefined;
    try {
      const { message, undo }: ActionResult = await act({ signal: stopping.signal, progress });
      outcome = message === "" ? undefined : { kind: "done", message, ...(undo ? { undo } : {}) };
    } catch (problem) {
      outcome = { kind: stopping.signal.aborted ? "stopped" : "failed", message: failureMessage(problem) };
    }
    this.set({ running: undefined, outcome });
  }

  /** Takes back what the last act did. */
  async undo(): Promise<void> {
    const undo = this.current.outcome?.undo;
    if (undo) await this.run("Undo", async () => ({ message: await undo() }));
  }

  private set(part: Partial<RunnerState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

export const actionRunner = new ActionRunner();
