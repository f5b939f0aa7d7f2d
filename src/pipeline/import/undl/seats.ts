import type { Term } from "../../../edition/votes";
import { seatedOn } from "../../../edition/votes";

const yugoslavia = ["YUG", "SCG", "SRB"];

/** Who has held a seat one after the other, by each code under which the UN prints it. */
const holders: Readonly<Record<string, readonly string[]>> = {
  SUN: ["SUN", "RUS"],
  RUS: ["SUN", "RUS"],
  // never by TWN itself: that code is of the years before 1971 only
  CHN: ["TWN", "CHN"],
  YUG: yugoslavia,
  SCG: yugoslavia,
  SRB: yugoslavia,
};

/** Codes that ISO 3166 has withdrawn for a change of name (ISO 3166-3). */
const renamed: Readonly<Record<string, string>> = {
  BUR: "MMR",
  BYS: "BLR",
  DHY: "BEN",
  HVO: "BFA",
  ROM: "ROU",
  TMP: "TLS",
  ZAR: "COD",
};

/**
 * Answers which country of ours a code of the UN's file is on a day: the holder of that seat by the membership dates (RUS
 * in 1970 is SUN, CHN until 25 October 1971 is TWN). A code of no country comes back as it is.
 */
export function seatHolder(terms: readonly Term[]): (code: string, day: string) => string {
  const seated = seatedOn(terms);
  return (code, day) => {
    const today = renamed[code] ?? code;
    return holders[today]?.find((holder) => seated(holder, day)) ?? today;
  };
}
