/** What is measured of all positions together: mean alignment, concentration. */
import type { Origin } from "../../core/datum";
import type { Exposure } from "../../core/exposure/exposure";
import { missing, number, plain, words, type Figure, type ReportColumn } from "../figures";
import { reportOf, type Report } from "../sheet";
import { scoreFormat } from "../standing";
import { nothingKnown, shareFigure, valueFormatOf } from "./groupTable";

/** One kind of figure of the whole, now and a year earlier. */
interface Measure {
  readonly name: string;
  readonly note: string;
  readonly figure: (exposed: Exposure) => Figure;
}

function measures(origins: readonly Origin[], lost: number): readonly Measure[] {
  const ofMean = (value: (mean: NonNullable<Exposure["mean"]>) => number | undefined) => (one: Exposure) => {
    const found = one.mean && value(one.mean);
    if (found !== undefined) return number(found, scoreFormat, origins);
    return missing(one.total > 0 ? "no country has a score" : nothingKnown);
  };
  const ofConcentration = (format: string, value: (index: number) => number) => (one: Exposure) =>
    one.concentration === undefined ? missing(nothingKnown) : number(value(one.concentration), format);
  const ofAll = (valueOf: (one: Exposure) => number) => (one: Exposure) => {
    const value = valueOf(one);
    return one.total > 0 ? number(value, valueFormatOf([value])) : missing(nothingKnown);
  };
  return [
    {
      name: "Countries of the list",
      note: "Rows of one country put together",
      figure: ofAll(({ holdings }) => holdings.length),
    },
    {
      name: "Total value",
      note: "In the unit of the list, of countries alone",
      figure: ofAll(({ total }) => total),
    },
    {
      name: "Mean score, weighted by value",
      note: "Each country with a score counts by its share; −100 to +100",
      figure: ofMean(({ value }) => value),
    },
    {
      name: "  lower end of its interval",
      note: "50th of 1,000 draws of questions and weights, the same for all countries",
      figure: ofMean(({ low }) => low),
    },
    { name: "  upper end of its interval", note: "950th of them", figure: ofMean(({ high }) => high) },
    {
      name: "Share in countries with a score",
      note: "Of the total value: what the mean rests on",
      figure: ({ mean, total }) => shareFigure(total > 0 ? (mean?.covered ?? 0) : undefined, origins),
    },
    {
      name: "Concentration",
      note: "Herfindahl–Hirschman index, the sum of the squared shares: 1 where all is in one country, least where each has the same",
      figure: ofConcentration("0.000", (index) => index),
    },
    {
      name: "Equal positions that would be as concentrated",
      note: "1 / concentration",
      figure: ofConcentration("0.0", (index) => 1 / index),
    },
    ...(lost > 0
      ? [
          {
            name: "Left out with names that are no country's",
            note: "In the unit of the list; in no share and no mean",
            figure: ofAll(() => lost),
          },
          {
            name: "  as a share of all that is listed",
            note: "Rows that sum others are not counted twice",
            figure: ({ total }: Exposure) => shareFigure(total > 0 ? lost / (lost + total) : undefined),
          },
        ]
      : []),
  ];
}

/** A row a measure. @param origins of all scores now @param lost value beside names that are no country's */
export function measuresReport(
  sheet: string,
  now: Exposure,
  then: Exposure,
  origins: readonly Origin[],
  lost: number,
): Report {
  const columns: readonly ReportColumn<Measure>[] = [
    {
      ...{
        key: "measure",
        head: "Measure",
        width: 42,
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
  return reportOf({ sheet, table: "Exposure" }, measures(origins, lost), columns, ({ name }) => name.trim());
}
