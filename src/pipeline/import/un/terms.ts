import type { Term } from "../../../edition/votes";
import type { Row } from "../../csv";

/** The UN's rows of `memberships.csv` as spells with a seat. */
export function termsOf(memberships: readonly Row[]): Term[] {
  return memberships
    .filter((row) => row["bloc"] === "UN")
    .map((row) => ({
      country: row["country"] ?? "",
      start: row["start"] ?? "",
      end: row["end"] || undefined,
    }));
}
