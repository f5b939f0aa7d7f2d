import type { Row } from "../csv";

/** A series of roll calls that put one question under changing titles. */
export interface Series {
  readonly pattern: RegExp;
  readonly key: string;
  /** How the question is called; empty on all rows of a key but one. */
  readonly name: string;
}

/** What a maintainer knows of titles: the rows of `questionLinks.csv`. */
export interface QuestionLinks {
  /** Misprints and other spellings, by word; a word may become several or none. */
  readonly words: ReadonlyMap<string, string>;
  readonly series: readonly Series[];
  /** What fits a symbol or a text here stands alone. */
  readonly apart: readonly RegExp[];
}

/** The links of `questionLinks.csv`. */
export function questionLinks(rows: readonly Row[]): QuestionLinks {
  const of = (kind: string): readonly Row[] => rows.filter((row) => row["kind"] === kind);
  return {
    words: new Map(of("word").map((row) => [row["match"]!, row["becomes"]!])),
    series: of("series").map((row) => ({
      pattern: new RegExp(row["match"]!),
      key: row["becomes"]!,
      name: row["name"]!,
    })),
    apart: of("apart").map((row) => new RegExp(row["match"]!)),
  };
}
