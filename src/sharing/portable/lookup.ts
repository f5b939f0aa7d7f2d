/** The formulas by which a cell finds on the data sheet what Align would have answered, in functions that every spreadsheet program has. */
import { tokensOf } from "../../formulas/tokens";

/** Defined names of the data sheet's columns and cells. */
export const dataNames = {
  edition: "Align_Edition",
  /** What is shown in the place of a value whose inputs were changed. */
  changed: "Align_Changed",
  spelling: "Align_Country",
  countryKey: "Align_CountryKey",
  countryCode: "Align_CountryCode",
  countryName: "Align_CountryName",
  axis: "Align_Axis",
  axisKey: "Align_AxisKey",
  scoreKey: "Align_ScoreKey",
  score: "Align_Score",
  series: "Align_Series",
  seriesKey: "Align_SeriesKey",
  seriesDay: "Align_SeriesDay",
  figureKey: "Align_FigureKey",
  figure: "Align_Figure",
  ending: "Align_Ending",
  endingMonth: "Align_EndingMonth",
  endingDay: "Align_EndingDay",
} as const;

/** Whether a defined name is one of the data sheet's. */
export function isDataName(name: string): boolean {
  return (Object.values(dataNames) as readonly string[]).includes(name) || /^Align_Score_\d+$/.test(name);
}

/** Whether a formula looks up the data sheet. */
export function isPortable(formula: string): boolean {
  return (
    formula.includes("Align_") &&
    tokensOf(formula).some(({ kind, text }) => kind === "name" && isDataName(text))
  );
}

/** A step's key is the sum of what it is of, whom and from when, so that one sorted column finds it. Days are below 1E7 in Excel. */
export const keyOfCountry = 1e7;
export const keyOfSeries = 1e10;

/** The cell beside the one of a column that holds what `key` says. */
function beside(answers: string, key: string, keys: string, type: 0 | 1 = 0): string {
  return `INDEX(${answers},MATCH(${key},${keys},${type}))`;
}

/** An expression as a part of a larger one. */
function part(text: string): string {
  return /^[\w$!.']+$|^"[^"]*"$/.test(text) ? text : `(${text})`;
}

/** Whether an expression stands for nothing: an empty cell, or the 0 that arrives from one. */
function isBlank(text: string): string {
  return `(${part(text)}="")+(${part(text)}=0)`;
}

/** `otherwise` where an expression stands for nothing. */
export function unlessBlank(text: string, otherwise: string, body: string): string {
  return `IF(${isBlank(text)},${otherwise},${body})`;
}

export const countryKey = (text: string) => beside(dataNames.countryKey, text, dataNames.spelling);
export const countryCode = (text: string) => beside(dataNames.countryCode, text, dataNames.spelling);
export const countryName = (text: string) => beside(dataNames.countryName, text, dataNames.spelling);
export const axisKey = (text: string) => beside(dataNames.axisKey, text, dataNames.axis);

/** Adds what is there. */
function sum(...parts: readonly (string | undefined)[]): string {
  return parts.filter((text) => text !== undefined).join("+");
}

/** @param set of weights, 0 for the method's; @param axis undefined for the default one, whose key is 0 */
export function score(set: number, axis: string | undefined, country: string, day: string): string {
  return beside(scoreName(set), sum(axis, country, day), dataNames.scoreKey, 1);
}

export function scoreName(set: number): string {
  return set === 0 ? dataNames.score : `${dataNames.score}_${set}`;
}

/** The day for which a series is answered where none is asked. */
export const seriesDay = (label: string) => beside(dataNames.seriesDay, label, dataNames.series);

/** @param day undefined for what does not change */
export function figure(label: string, country: string, day: string | undefined): string {
  const series = beside(dataNames.seriesKey, label, dataNames.series);
  return beside(dataNames.figure, sum(series, country, day), dataNames.figureKey, 1);
}

/**
 * The day, as a number, that a cell or calculation means: a year, a date, or ISO text of a year, month or day; the last day of a
 * year or month; left out: `usual`. The column of endings (`/`, `-11/`, `-11-03/`) tells which months and days there are.
 */
export function dayOf(text: string, usual: string): string {
  const year = `VALUE(LEFT(${text},4))`;
  const ending = (column: string) => beside(column, `MID(${part(text)}&"/",5,7)`, dataNames.ending);
  const ofText = `DATE(${year},${ending(dataNames.endingMonth)},${ending(dataNames.endingDay)})`;
  const checked = `IF(${year}<1946,NA(),${ofText})`;
  const read = `IF(ISNUMBER(${text})*(${part(text)}>2100),${text},${checked})`;
  return unlessBlank(text, usual, read);
}

/** A day that is typed into the formula. @param day ISO */
export function constantDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `DATE(${year},${month},${date})`;
}
