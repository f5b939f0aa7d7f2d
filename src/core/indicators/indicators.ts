import { Mistake } from "../mistake";
import type { Indicator, World } from "../world";

/** The indicator of a code in any case; throws `Mistake` with the nearest codes where there is none. */
export function indicatorOf(world: World, code: string): Indicator {
  const found = world.indicators.get(code.trim().toLowerCase());
  if (found) return found;
  const stem = code.trim().toLowerCase().split(".")[0] ?? "";
  const similar = [...world.indicators.keys()]
    .filter((known) => stem.length > 1 && known.includes(stem))
    .slice(0, 4);
  const remedy = similar.length > 0 ? `did you mean ${similar.join(", ")}?` : "ALIGN.INDICATORS lists them";
  throw new Mistake(`unknown indicator: ${code}; ${remedy}`);
}
