import type { Tally } from "./voteAnswers";

/**
 * The majorities by which the General Assembly adopts: of the members present and voting, who are those that said Yes or No (Charter,
 * article 18; Rules of Procedure, rules 82 to 86). Which of them a resolution needed is in no data of ours.
 */
export const majorities = ["simple", "two thirds"] as const;
export type Majority = (typeof majorities)[number];

/** How many members said Yes, No, or neither. */
export type Counts = Pick<Tally, "yes" | "no" | "abstain" | "absent">;

/** Whether a tally makes a majority. */
export function passes({ yes, no }: Pick<Counts, "yes" | "no">, majority: Majority): boolean {
  return majority === "simple" ? yes > no : yes > 0 && yes >= 2 * no;
}

/** Where a vote stands: Yes, No, or between, abstained and absent alike, as both count for neither. */
export type Stand = "yes" | "no" | "between";

/** How many stand there. */
export function standing({ yes, no, abstain, absent }: Counts, stand: Stand): number {
  return { yes, no, between: abstain + absent }[stand];
}

/** The fewest votes that turn an outcome by going from one stand to another; undefined where all of them would not. */
export function votesToTurn(counts: Counts, majority: Majority, from: Stand, to: Stand): number | undefined {
  const isAdopted = passes(counts, majority);
  for (let turned = 1; turned <= standing(counts, from); turned++) {
    const count = (stand: "yes" | "no") =>
      counts[stand] + (stand === to ? turned : 0) - (stand === from ? turned : 0);
    if (passes({ yes: count("yes"), no: count("no") }, majority) !== isAdopted) return turned;
  }
  return undefined;
}
