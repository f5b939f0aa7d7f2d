import type { Refreshed } from "../../excel/refreshBook";
import type { Finding } from "../../sharing/health";
import type { AlignCell } from "../../sharing/picture";
import type { Scope } from "../../sharing/shareSummary";
import type { ThawPlan } from "../../sharing/thawing";
import type { PortableLook } from "./portableChoice";

/** Ways to make a workbook fit for colleagues without Align. */
export const ways = ["freeze", "portable", "values"] as const;
export type Way = (typeof ways)[number];

/** What the part Share shows. */
export interface ShareState {
  readonly scope: Scope;
  readonly way: Way;
  /** What the way will touch; undefined until it was looked at, and once the workbook was changed. */
  readonly found: readonly AlignCell[] | undefined;
  /** What else calls Align and stays as it is, in lines. */
  readonly staying: readonly string[];
  /** What becomes portable; undefined until it was looked at. */
  readonly portable: PortableLook | undefined;
  /** What thawing will do; undefined until it was looked at. */
  readonly thawing: ThawPlan | undefined;
  readonly refreshed: Refreshed | undefined;
  /** Problems of Align's cells; undefined until they were checked. */
  readonly findings: readonly Finding[] | undefined;
  /** Cells that answer an error, in words; undefined where none does. */
  readonly errors: string | undefined;
  /** The edition that the workbook was made with, where it is another. */
  readonly otherEdition: string | undefined;
  /** Whether it was made by another method than the present. */
  readonly isOtherMethod: boolean;
}

const unseen = { found: undefined, staying: [], portable: undefined, thawing: undefined } as const;

/** What was looked at and found out for the part Share, whether its buttons or the ribbon's asked. */
class ShareStore {
  private current: ShareState = {
    scope: "workbook",
    way: "freeze",
    ...unseen,
    refreshed: undefined,
    findings: undefined,
    errors: undefined,
    otherEdition: undefined,
    isOtherMethod: false,
  };
  private readonly listeners = new Set<() => void>();

  get state(): ShareState {
    return this.current;
  }

  /** @returns what ends the listening */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Another way or scope: what was looked at counts no longer. */
  choose(choice: Partial<Pick<ShareState, "way" | "scope">>): void {
    this.set({ ...choice, ...unseen });
  }

  set(part: Partial<ShareState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }

  /** The workbook was changed: what was looked at counts no longer. */
  changed(): void {
    this.set(unseen);
  }
}

export const shareStore = new ShareStore();
