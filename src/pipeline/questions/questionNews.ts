import type { Row } from "../csv";
import type { QuestionKeys } from "./questionKeys";
import type { QuestionLinks } from "./questionLinks";
import { resemblances } from "./resemblances";

const perCent = (share: number): string => `${Math.round(share * 100)} %`;
const named = (row: Row): string => `${row["id"]} ${row["title"]}`;

/** What a maintainer should look at in a year of votes, a line each; nothing where there is nothing. */
export function questionNews(
  year: number,
  rows: readonly Row[],
  keys: QuestionKeys,
  links: QuestionLinks,
): readonly string[] {
  const alike = resemblances(year, rows, keys, links).map(
    ({ now, before, likeness }) => `  ${perCent(likeness)}  ${named(now)}\n       ${named(before)}`,
  );
  const clashing = keys.clashes
    .filter(({ other }) => other["date"]!.startsWith(`${year}-`))
    .map(({ one, other, share }) => `  ${perCent(share)}  ${named(other)}\n       ${one["id"]}`);
  return [
    ...(alike.length > 0
      ? [`new questions of ${year} that resemble older ones; link in questionLinks.csv what asks the same:`]
      : []),
    ...alike,
    ...(clashing.length > 0
      ? [`texts of ${year} under one title on which members voted differently; they stand alone:`]
      : []),
    ...clashing,
  ];
}
