import { scaleLinear } from "d3-scale";
import { interpolateCividis, interpolatePRGn } from "d3-scale-chromatic";
import type { Indicator } from "../../core/world";
import { signed } from "../../core/signed";
import { axisColour, categoryColours } from "../../workbook/colours";

/** One colour of the legend. */
export interface Swatch {
  readonly color: string;
  readonly label: string;
}

/** How values become colours. */
export interface Shading {
  readonly colorOf: (value: number | string) => string;
  readonly legend: readonly Swatch[];
}

/** Ends of the scale of an indicator whose numbers have a middle: −100 to +100 for scores, −1 to +1 for components. */
function middleLimit(indicator: Indicator, numbers: readonly number[]): number | undefined {
  if (indicator.code === "score") return 100;
  if (indicator.code.startsWith("component.")) return 1;
  const signed = numbers.some((value) => value < 0);
  return signed ? Math.max(...numbers.map(Math.abs)) : undefined;
}

/** Decimals that tell the numbers of a legend apart. */
function digitsOver(span: number): number {
  return span >= 20 ? 0 : span >= 2 ? 1 : 2;
}

/** Numbers for a legend: as few digits as tell them apart. */
function label(value: number, span: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: digitsOver(span), minimumFractionDigits: 0 });
}

function ramp(
  low: number,
  high: number,
  color: (share: number) => string,
  labelOf: (value: number) => string = (value) => label(value, high - low),
): Shading {
  const share = scaleLinear([low, high], [0, 1]).clamp(true);
  const stops = [0, 0.25, 0.5, 0.75, 1];
  return {
    colorOf: (value) => color(share(Number(value))),
    legend: stops.map((at) => ({ color: color(at), label: labelOf(low + at * (high - low)) })),
  };
}

/** Colours of places from −1 to +1 around a pale middle: those of the axis where what is above 0 is nearer to one of its poles, else others. */
function colourAround(direction: string): (place: number) => string {
  if (direction === "plus") return (place) => `#${axisColour(place)}`;
  if (direction === "minus") return (place) => `#${axisColour(-place)}`;
  return (place) => interpolatePRGn((place + 1) / 2);
}

/** Colours around 0. */
function aroundZero(limit: number, labelOf: (value: number) => string, direction = "plus"): Shading {
  const colour = colourAround(direction);
  return ramp(-limit, limit, (share) => colour(2 * share - 1), labelOf);
}

/** The legend with the names of both poles at its ends. */
export function withPoles({ colorOf, legend }: Shading, minus: string, plus: string): Shading {
  const named = (one: Swatch, pole: string) => ({ ...one, label: `${one.label} ${pole}` });
  const last = legend.length - 1;
  return {
    colorOf,
    legend: legend.map((one, i) => (i === 0 ? named(one, minus) : i === last ? named(one, plus) : one)),
  };
}

/** Points of the score from which a movement has the full colour, whichever years are compared. */
const largeMovement = 40;

/** Colours for movements of the score. */
export function movementShading(): Shading {
  return aroundZero(largeMovement, (value) => signed(value, 0));
}

/**
 * Colours for an indicator's values: around 0 those of the axis where it is measured along it, as in sheets; otherwise from pale to dark; words by a palette.
 * @param values of all years, so that a colour means the same in each
 */
export function shadingOf(indicator: Indicator, values: readonly (number | string)[]): Shading {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length < values.length) {
    const words = [...new Set(values.map(String))].sort();
    const color = (word: string) =>
      `#${categoryColours[Math.min(words.indexOf(word), categoryColours.length - 1)]!}`;
    return {
      colorOf: (value) => color(String(value)),
      legend: words.map((word) => ({ color: color(word), label: word })),
    };
  }
  if (numbers.length === 0) return { colorOf: () => "none", legend: [] };
  const limit = middleLimit(indicator, numbers);
  if (limit !== undefined)
    return aroundZero(limit, (value) => signed(value, digitsOver(2 * limit)), indicator.direction);
  return ramp(Math.min(...numbers), Math.max(...numbers), (share) => interpolateCividis(1 - share));
}
