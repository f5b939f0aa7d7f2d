import type { VoterPosition } from "../datum";
import type { Position, World } from "../world";

/** The word for a position, as sheets, files and answers print it. */
export const positionWords: Readonly<Record<Position, string>> = {
  Y: "Yes",
  N: "No",
  A: "Abstain",
  X: "Absent",
};

/** A voter's position in words; "" for a country that was no member. A bloc or pole without a position is divided. */
export function positionWord(world: World, { voter, position }: VoterPosition): string {
  if (position === undefined) return "";
  return position === "X" && !world.seat.has(voter) ? "Divided" : positionWords[position];
}

/** The position of a word or letter in small letters: `yes`, `y`. Undefined for any other text. */
export function positionNamed(text: string): Position | undefined {
  const words = Object.entries(positionWords) as [Position, string][];
  return words.find(([letter, word]) => [letter, word].some((one) => one.toLowerCase() === text))?.[0];
}
