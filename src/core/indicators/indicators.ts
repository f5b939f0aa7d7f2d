import { judged } from "../memoize";
import { Mistake } from "../mistake";
import { instead } from "../nearest";
import type { Indicator, World } from "../world";

/** The indicator of a code in any case; throws `Mistake` with the nearest codes where there is none. */
export function indicatorOf(world: World, code: string): Indicator {
  return (
    world.indicators.get(code.trim().toLowerCase()) ??
    judged(world, "indicator", code, () => unknown(world, code))
  );
}

function unknown(world: World, code: string): never {
  const stem = code.trim().toLowerCase().split(".")[0] ?? "";
  const alike = (known: readonly string[]): string => {
    const similar = known.filter((one) => stem.length > 1 && one.includes(stem)).slice(0, 4);
    return similar.length > 0 ? `did you mean ${similar.join(", ")}?` : "ALIGN.INDICATORS lists them";
  };
  const remedy = instead(world, "indicator", code, () => [...world.indicators.keys()], alike);
  throw new Mistake(`unknown indicator: ${code}; ${remedy}`);
}
