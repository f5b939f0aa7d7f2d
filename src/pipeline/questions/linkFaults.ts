import type { Row } from "../csv";
import { fault } from "../check/tableText";
import { isUsedRow } from "./questionKeys";
import { questionLinks } from "./questionLinks";
import { titleText } from "./titleText";

const file = "questionLinks.csv";

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a row by itself. */
function rowFault({ kind, match = "", becomes = "", name }: Row): string | undefined {
  if (kind === "word") {
    if (!/^[a-z]+$/.test(match)) return `invalid match: ${match}; should be one word in lower case`;
    if (!/^([a-z]+( [a-z]+)*)?$/.test(becomes))
      return `invalid becomes: ${becomes}; should be words in lower case`;
  } else if (!isPattern(match)) return `invalid match: ${match}; should be a regular expression`;
  if (kind === "series" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(becomes))
    return `invalid becomes: ${becomes}; should be a key such as crimea-hr`;
  if (kind !== "series" && name !== "") return `needless name: ${name}; only a series has one`;
  return kind === "apart" && becomes !== "" ? `needless becomes: ${becomes}` : undefined;
}

/** Keys of series with no name, or with two. */
function nameFaults(rows: readonly Row[]): string[] {
  const names = new Map<string, string[]>();
  for (const { kind, becomes = "", name = "" } of rows) {
    if (kind !== "series") continue;
    names.set(becomes, [...(names.get(becomes) ?? []), ...(name === "" ? [] : [name])]);
  }
  return rows.flatMap(({ kind, becomes = "" }, place) => {
    const named = kind === "series" ? names.get(becomes)! : ["one"];
    names.set(becomes, ["one"]);
    if (named.length === 1) return [];
    return [fault(file, place, `a series has one name: ${becomes} has ${named.join(", ") || "none"}`)];
  });
}

/** Rows that no roll call needs, and texts that two series claim. */
function useFaults(rows: readonly Row[], rollCalls: readonly Row[]): string[] {
  const { words, series, apart } = questionLinks(rows);
  const used = rollCalls.filter(isUsedRow);
  const texts = [...new Set(used.map((row) => titleText(row["title"]!, words)))];
  const unspelled = new Set(used.flatMap((row) => titleText(row["title"]!, new Map()).split(" ")));
  const fits = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  const isNeeded = (row: Row): boolean => {
    const { kind, match = "" } = row;
    if (kind === "word") return unspelled.has(match);
    const pattern = new RegExp(match);
    return fits(pattern) || (kind === "apart" && used.some(({ id }) => pattern.test(id!)));
  };
  const needless = rows.flatMap((row, place) =>
    isNeeded(row) ? [] : [fault(file, place, `needless link: no roll call fits ${row["match"]}`)],
  );
  const claimed = texts.flatMap((text) => {
    if (apart.some((pattern) => pattern.test(text))) return [];
    const keys = [...new Set(series.filter(({ pattern }) => pattern.test(text)).map(({ key }) => key))];
    return keys.length < 2 ? [] : [`data/${file}:1: one text fits ${keys.join(" and ")}: ${text}`];
  });
  return [...needless, ...claimed];
}

/** What is wrong with the links between questions: each must be readable, named, used, and at odds with no other. */
export function linkFaults(rows: readonly Row[], rollCalls: readonly Row[]): string[] {
  const faults = rows.flatMap((row, place) => {
    const wrong = rowFault(row);
    return wrong === undefined ? [] : [fault(file, place, wrong)];
  });
  return faults.length > 0 ? faults : [...nameFaults(rows), ...useFaults(rows, rollCalls)];
}
