import type { PropertyBag } from "../../workbook/propertyBag";
import { type Numbers, type Threshold, numberAt } from "./thresholds";

type Stop = Threshold & { readonly color?: string };

/** Mixes two colours, both `#RRGGBB`; a share of 0 is the first. */
function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => parseInt(color.slice(at, at + 2), 16);
  const channel = (at: number) =>
    Math.round(part(from, at) + (part(to, at) - part(from, at)) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The colour of a number on a scale of two or three colours. */
export function scaleColor(
  rule: PropertyBag | undefined,
  value: number,
  numbers: Numbers,
): string | undefined {
  const criteria = (rule?.values["criteria"] ?? {}) as Readonly<Record<string, Stop | undefined>>;
  const stops = (["minimum", "midpoint", "maximum"] as const).flatMap((name) => {
    const stop = criteria[name];
    return stop?.color
      ? [{ at: numberAt(stop, numbers, name === "minimum" ? "low" : "high"), color: stop.color }]
      : [];
  });
  if (stops.length < 2) return undefined;
  const above = stops.findIndex(({ at }) => value <= at);
  if (above <= 0) return above === 0 ? stops[0]!.color : stops.at(-1)!.color;
  const [low, high] = [stops[above - 1]!, stops[above]!];
  return mixed(low.color, high.color, (value - low.at) / (high.at - low.at || 1));
}
