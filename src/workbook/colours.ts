/** The colours that Align draws with, in sheets, charts, maps and pictures: six hexadecimal digits. Pure. */
import type { Position } from "../core/world";
import type { Direction, SeriesColour } from "./plan";

/** Of an axis, as of a change along it: the minus pole, the middle, the plus pole. */
export const axisColours = { minus: "E9A66B", middle: "FFFFFF", plus: "7DB3DE" } as const;

/** The colours of a scale from what is least by 0 to what is most. @param plus the pole that what is above 0 is nearer to */
export function divergingColours(plus: Direction): readonly [string, string, string] {
  const { minus: orange, middle, plus: blue } = axisColours;
  return plus === "towards plus" ? [orange, middle, blue] : [blue, middle, orange];
}

/** Text and paper in the direction of a pole; also those of No and Yes. */
export const direction = {
  plus: { ink: "1E4E79", paper: "D3E5F5" },
  minus: { ink: "8A3B00", paper: "FADFC8" },
} as const;

/** Text, paper and mark of a position: of its cell, and of its line, bar or point in a chart. */
export const positionColours: Readonly<
  Record<Position, { readonly ink: string; readonly paper: string; readonly mark: string }>
> = {
  Y: { ...direction.plus, mark: axisColours.plus },
  N: { ...direction.minus, mark: axisColours.minus },
  A: { ink: "6B5400", paper: "FDF2C4", mark: "D9B84A" },
  X: { ink: "4B5563", paper: "E8EAED", mark: "9CA3AF" },
};

/** Of countries, series and words, told apart with every common kind of colour blindness (Okabe and Ito 2008), the palest last. */
export const categoryColours = [
  ...["0072B2", "D55E00", "009E73", "CC79A7"],
  ...["000000", "56B4E9", "E69F00", "999999"],
] as const;

/** The colour of a series of a chart by its place among those that are told apart; the first eight are all different. */
export function seriesColour(place: number): string {
  return categoryColours[place % categoryColours.length]!;
}

/** Of a line behind the others. */
export const mutedColour = "BFC5CE";

/** The colour of a series: by what it means, by its place among those that are told apart, or that of what stands behind the others. */
export function drawnColour(colour: SeriesColour | number | undefined): string {
  if (colour === undefined) return mutedColour;
  if (typeof colour === "number") return seriesColour(colour);
  if (colour === "interval") return chartColours.interval;
  if (colour === "towards plus") return axisColours.plus;
  return colour === "towards minus" ? axisColours.minus : positionColours[colour].mark;
}

function channels(colour: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

/** Of the parts of a chart that are not data: its grid, the lines at 0, the bars of intervals, letters. */
export const chartColours = {
  grid: "E5E8EC",
  zero: "7C8797",
  interval: "6B7280",
  letters: "404040",
} as const;

/** Relative luminance, 0…1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Least contrast of letters with white paper (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** A colour as letters of it are read on white: as dark as that takes. */
export function inkOf(colour: string): string {
  const shares = Array.from({ length: 21 }, (_, i) => 1 - i / 20);
  const shaded = shares.map((share) => hexadecimal(channels(colour).map((channel) => channel * share)));
  return shaded.find((one) => 1.05 / (luminance(one) + 0.05) >= leastContrast)!;
}

function hexadecimal(of: readonly number[]): string {
  return of.map((channel) => Math.round(channel).toString(16).padStart(2, "0").toUpperCase()).join("");
}

/** The colour of a place on an axis, −1 at its minus pole to +1; straight between the three, as the colour scales of sheets are. */
export function axisColour(place: number): string {
  const share = Math.min(Math.abs(place), 1);
  const [middle, end] = [axisColours.middle, place < 0 ? axisColours.minus : axisColours.plus].map(channels);
  return hexadecimal(middle!.map((from, i) => from + share * (end![i]! - from)));
}
