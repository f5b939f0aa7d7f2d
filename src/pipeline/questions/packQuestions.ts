import type { PackedTable } from "../../edition/columns";
import type { Row } from "../csv";
import { packTable } from "../packColumns";
import type { QuestionKeys } from "./questionKeys";
import type { QuestionLinks } from "./questionLinks";

/**
 * The questions of roll calls as they ship, a line a roll call: how many roll calls back its question was put last, where the
 * titles do not tell, and the name that a maintainer gave it.
 */
export function packQuestions(
  rows: readonly Row[],
  keys: QuestionKeys["keys"],
  { series }: QuestionLinks,
): PackedTable {
  const names = new Map(series.filter(({ name }) => name !== "").map(({ key, name }) => [key, name]));
  const numbers = new Map<string, number>();
  const last: number[] = [];
  const byTitle = new Map<string, number>();
  const lines = rows.map((row, i) => {
    const key = keys[i];
    if (key === undefined) return { back: "", name: "" };
    const known = numbers.get(key);
    const question = known ?? numbers.size;
    const back =
      byTitle.get(row["title"]!) === known ? "" : String(known === undefined ? 0 : i - last[known]!);
    numbers.set(key, question);
    byTitle.set(row["title"]!, question);
    last[question] = i;
    return { back, name: known === undefined ? (names.get(key) ?? "") : "" };
  });
  return packTable(lines, ["name"], [{ column: "back" }]);
}
