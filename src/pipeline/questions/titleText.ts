import { matterOf } from "../../edition/questionName";
import type { QuestionLinks } from "./questionLinks";

const emptyWords = new Set(
  (
    "a an the of and or on in to for by with at from as its his their that which all into these those " +
    "are is"
  ).split(" "),
);

/**
 * A title as roll calls are compared by it (method, 2): without accents and case, collective title, years and numbers,
 * words spelled one way, small words dropped.
 */
export function titleText(title: string, words: QuestionLinks["words"]): string {
  const folded = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const matter = matterOf(folded.replaceAll("co-operation", "cooperation"));
  const spelled = (matter.match(/[a-z]+/g) ?? []).flatMap((word) => (words.get(word) ?? word).split(" "));
  return spelled.filter((word) => word.length > 1 && !emptyWords.has(word)).join(" ");
}
