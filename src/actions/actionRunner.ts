import type { Act, Done } from "./action";
import { troubleSaid } from "./failureMessage";

/** Parts of the pane. */
export const partNames = ["build", "enrich", "country", "map", "explain", "share", "own"] as const;
export type PartName = (typeof partNames)[number];

/** What the last act came to. */
export interface Outcome {
  readonly kind: "done" | "failed" | "stopped";
  readonly said: string;
  readonly undo?: () => Promise<string>;
}

export interface DeskState {
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
class Desk {
  private current: DeskState = { running: undefined, outcome: undefined, part: "build" };
  private readonly listeners = new Set<() => void>();
  private stopping: AbortController | undefined;

  get state(): DeskState {
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
  async perform(label: string, act: Act): Promise<void> {
    if (this.current.running) return;
    const stopping = (this.stopping = new AbortController());
    this.set({ running: { label, share: 0 }, outcome: undefined });
    const progress = (share: number) => this.set({ running: { label, share } });
    let outcome: Outcome | undefined;
    try {
      const { said, undo }: Done = await act({ signal: stopping.signal, progress });
      outcome = said === "" ? undefined : { kind: "done", said, ...(undo ? { undo } : {}) };
    } catch (problem) {
      outcome = { kind: stopping.signal.aborted ? "stopped" : "failed", said: troubleSaid(problem) };
    }
    this.set({ running: undefined, outcome });
  }

  /** Takes back what the last act did. */
  async undo(): Promise<void> {
    const undo = this.current.outcome?.undo;
    if (undo) await this.perform("Undo", async () => ({ said: await undo() }));
  }

  private set(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

export const desk = new Desk();
