import { Mistake } from "../core/mistake";
import { isOwnWeights } from "../core/own/ownNames";
import { weightsNamed } from "../core/own/ownWeights";
import { scaledWeights, type Weights } from "../core/score/score";
import { ownFacts, textIn, type Facts } from "./asked";

function pairOf(part: string): readonly [string, number] {
  const [name = "", weight = ""] = part.split(/[=:]/).map((piece) => piece.trim());
  const number = numberIn(weight);
  if (weight === "" || !Number.isFinite(number)) {
    throw new Mistake(`invalid weight: ${part.trim()}; write votes=50; blocs=30; opinion=20`);
  }
  return [name, number];
}

/** The number of a text, with a point or a comma; NaN where it is none. */
function numberIn(text: string): number {
  return Number(text.replace(",", "."));
}

/**
 * A user's weights: a text such as `votes=50; blocs=30`, `@name` for saved ones, or a range of two columns; undefined where it is left
 * out: the method's own. @param cells row by row, blank ones undefined
 */
export function weightsAsked(
  facts: Pick<Facts, "world" | "own">,
  cells: readonly (readonly unknown[])[] | undefined,
): Weights | undefined {
  if (!cells) return undefined;
  const { world } = facts;
  if (cells.length === 1 && cells[0]!.length === 1) {
    const message = textIn(cells[0]![0], "weights");
    if (isOwnWeights(message)) return weightsNamed(world, ownFacts(facts).data, message);
    const parts = message.split(";").filter((part) => part.trim() !== "");
    return scaledWeights(world, parts.map(pairOf));
  }
  if (cells[0]!.length !== 2) {
    throw new Mistake(
      `invalid weights: a range of ${cells.length}×${cells[0]!.length}; give two columns, component and weight`,
    );
  }
  const rows = cells.filter(([name]) => name !== undefined);
  return scaledWeights(
    world,
    rows.map(([name, weight]) => {
      const component = textIn(name, "component");
      return [component, weightIn(component, weight ?? 0)];
    }),
  );
}

function weightIn(component: string, cell: unknown): number {
  const number = typeof cell === "number" ? cell : numberIn(String(cell));
  if (Number.isFinite(number)) return number;
  throw new Mistake(`invalid weight of ${component}: ${String(cell)}; give a number from 0 up`);
}
