import type { PortablePlan } from "../../sharing/portable/portable";

/** What to carry beside what is in use. */
export type Beside = "used" | "post-soviet" | "all";

export interface PortableChoice {
  readonly beside: Beside;
  /** Related indicators too. */
  readonly related: boolean;
}

/** What is carried unless the user chooses otherwise. */
export const firstPortableChoice: PortableChoice = { beside: "post-soviet", related: false };

/** What was looked at, and what becomes of it. */
export interface PortableLook {
  readonly choice: PortableChoice;
  readonly plan: PortablePlan;
}
