/** The ends of a chart's vertical scale. Pure. */
import { unitRange } from "../../core/indicators/units";

/** A scale is at least so wide a share of what values can be, or of the largest where they have no bounds: less would show a tenth of a point as a collapse. */
const leastShare = 0.1;

/**
 * The ends of a scale that holds all values: theirs, drawn apart around their middle where they are too near, and within what values can be.
 * @param unit of an indicator
 */
export function valueSpan(values: readonly number[], unit: string): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bounds = unitRange(unit);
  const whole = bounds ? bounds[1] - bounds[0] : Math.max(Math.abs(low), Math.abs(high)) || 1;
  const least = leastShare * whole;
  if (high - low >= least) return [low, high];
  const begin = (low + high - least) / 2;
  if (!bounds) return low >= 0 && begin < 0 ? [0, least] : [begin, begin + least];
  // figures beyond the bounds of their unit keep their place
  const from = Math.min(low, Math.max(bounds[0], Math.min(begin, bounds[1] - least)));
  return [from, Math.max(high, from + least)];
}
