import { scaledWeights, type Weights } from "../core/score/score";
import { Mistake } from "../core/mistake";
import { isOwnWeights } from "../core/own/ownNames";
import { edition } from "../edition";
import { given } from "./answer";
import { text } from "./arguments";
import { ownWeights } from "./own";

function pairOf(part: string): readonly [string, number] {
  const [name = "", weight = ""] = part.split(/[=:]/).map((piece) => piece.trim());
  if (weight === "" || Number.isNaN(Number(weight.replace(",", ".")))) {
    throw new Mistake(`invalid weight: ${part.trim()}; write votes=50; blocs=30; opinion=20`);
  }
  return [name, Number(weight.replace(",", "."))];
}

/** A user's weights: text such as `votes=50; blocs=30`, `@name` for saved ones, or a range of two columns; undefined: the method's own. */
export function weightsIn(argument: unknown): Weights | undefined {
  const cells = given(argument);
  if (!cells) return undefined;
  if (cells.length === 1 && cells[0]!.length === 1) {
    const message = text(cells[0]![0], "weights");
    if (isOwnWeights(message)) return ownWeights(message);
    const parts = message.split(";").filter((part) => part.trim() !== "");
    return scaledWeights(edition, parts.map(pairOf));
  }
  if (cells[0]!.length !== 2) {
    throw new Mistake(
      `invalid weights: a range of ${cells.length}×${cells[0]!.length}; give two columns, component and weight`,
    );
  }
  const rows = cells.filter(([name]) => name !== undefined);
  return scaledWeights(
    edition,
    rows.map(([name, weight]) => [text(name, "component"), Number(weight ?? 0)]),
  );
}
