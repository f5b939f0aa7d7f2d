/** What is measured of all positions together: mean alignment, concentration. */
import type { Origin } from "../../core/datum";
import type { Exposure } from "../../core/exposure/exposure";
import { missing, number, plain, words, type Figure, type ReportColumn } from "../figures";
import { reportOf, type Report } from "../sheet";
import { scoreFormat } from "../standing";
import { nothingKnown, shareFigure } from "./groupTable";

/** One kind of figure of the whole, now and a year earlier. */
interface Measure {
  readonly name: string;
  readonly note: string;
  readonly figure: (exposed: Exposure) => Figure;
}

function measures(origins: readonly Origin[]): readonly Measure[] {
  const ofMean = (value: (mean: NonNullable<Exposure["mean"]>) => number | undefined) => (one: Exposure) => {
    const found = one.mean && value(one.mean);
    if (found !== undefined) return number(found, scoreFormat, origins);
    return missing(one.total > 0 ? "no country has a score" : nothingKnown);
  };
  const ofConcentration = (format: string, value: (index: number) => number) => (one: Exposure) =>
    one.concentration === undefined ? missing(nothingKnown) : number(value(one.concentration), format);
  return [
    {
      name: "Weighted mean alignment",
      note: "Σ share × score over countries with a score, −100 to +100",
      figure: ofMean(({ value }) => value),
    },
    {
      name: "  lower end of its interval",
      note: "50th of 1,000 draws of questions and weights, the same for all countries",
      figure: ofMean(({ low }) => low),
    },
    { name: "  upper end of its interval", note: "950th of them", figure: ofMean(({ high }) => high) },
    {
      name: "Part of the value with a score",
      note: "What the mean rests on",
      figure: ({ mean, total }) => shareFigure(total > 0 ? (mean?.covered ?? 0) : undefined, origins),
    },
    {
      name: "Concentration",
      note: "Herfindahl–Hirschman index: Σ share², from 1 / countries to 1",
      figure: ofConcentration("0.000", (index) => index),
    },
    {
      name: "  as so many equal positions",
      note: "1 / index",
      figure: ofConcentration("0.0", (index) => 1 / index),
    },
  ];
}

/** A row a measure. @param origins of all scores now */
export function measuresReport(
  sheet: string,
  now: Exposure,
  then: Exposure,
  origins: readonly Origin[],
): Report {
  const columns: readonly ReportColumn<Measure>[] = [
    {
      ...{
        key: "measure",
        head: "Measure",
        width: 30,
        align: "left",
        note: "What is measured of all positions",
      },
      figure: ({ name, note }) => {
        const { cell } = words(name);
        return plain({ ...cell, note });
      },
    },
    {
      ...{ key: "now", head: "Now", width: 16, align: "right", byMethod: true },
      note: "As countries stand on the day",
      figure: ({ figure }) => figure(now),
    },
    {
      ...{ key: "then", head: "A year earlier", width: 12, align: "right", byMethod: true },
      note: "The same positions as countries stood a year before",
      figure: ({ figure }) => figure(then),
    },
  ];
  return reportOf({ sheet, table: "Exposure" }, measures(origins), columns, ({ name }) => name.trim());
}
