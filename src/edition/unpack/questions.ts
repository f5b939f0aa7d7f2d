import { isUsed } from "../../core/votes/rollCalls";
import type { Questions, RollCall } from "../../core/world";
import { numbersOf, textsOf, type PackedTable } from "../columns";
import { once } from "../../core/once";
import { questionName } from "../questionName";

/**
 * Which roll calls put the same question. Where the table is silent, a roll call puts the question of the last one under the same
 * title; else it says how many roll calls back its question was put last, 0 for never. A question is named by hand, or after
 * the last title under which it was put.
 */
export function questions(table: PackedTable, rollCalls: readonly RollCall[]): Questions {
  const backs = numbersOf(table, "back");
  const of: (number | undefined)[] = [];
  const byTitle = new Map<string, number>();
  const [first, last]: [number[], number[]] = [[], []];
  rollCalls.forEach((rollCall, i) => {
    if (!isUsed(rollCall)) return void of.push(undefined);
    const back = backs[i];
    const known = back === undefined ? byTitle.get(rollCall.title) : back === 0 ? undefined : of[i - back];
    const question = known ?? first.push(i) - 1;
    of.push(question);
    byTitle.set(rollCall.title, question);
    last[question] = i;
  });
  const names = once(() => {
    const byHand = textsOf(table, "name");
    return first.map((line, question) => byHand[line] || questionName(rollCalls[last[question]!]!.title));
  });
  return {
    of,
    count: first.length,
    get names() {
      return names();
    },
  };
}
