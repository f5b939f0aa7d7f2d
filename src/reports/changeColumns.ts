/** Columns of how a score changed, which add up: score then + change + agenda + what came or went = score now. */
import { dataOf } from "../core/answer";
import { originsOf, type Origin } from "../core/datum";
import { poleName } from "../core/describeDatum";
import { change, type Change, type ComponentPoints } from "../core/score/change";
import { moves } from "../core/score/moves";
import type { Axis } from "../core/votes/axis";
import type { Day, World } from "../core/world";
import { missing, number, type Figure, type ReportColumn } from "./figures";
import { withoutName } from "./reasons";
import { names, scoreColumn, scoreFormat } from "./standing";

/** Two days, and the defined names under which live cells find them. */
export interface Between {
  readonly from: Day;
  readonly to: Day;
  readonly axis: Axis;
  readonly called: { readonly from: string; readonly to: string };
}

export const intervalFormat = '"±"0.0';

/** `policy came`, for the note of a cell. */
function describeTurnover({ came, went }: Change): string | undefined {
  const named = (parts: readonly ComponentPoints[], verb: string) =>
    parts.map(({ name }) => `${name} ${verb}`);
  return [...named(came, "came"), ...named(went, "went")].join(", ") || undefined;
}

/** What components that are known on one of the days only did to the score, in points. */
function turnoverPoints({ came, went }: Change): number {
  return [...came, ...went].reduce((sum, { points }) => sum + points, 0);
}

type Shown = readonly [
  key: string,
  head: string,
  width: number,
  note: string,
  figure: (change: Change, origins: readonly Origin[]) => Figure,
  live: string,
];

/** A live call of ALIGN.CHANGE for one part of it. */
function partCall({ from, to }: Between["called"], part = ""): string {
  return `ALIGN.CHANGE([@Code],${from},${to},${names.axis}${part && `,"${part}"`})`;
}

function pointColumns({ from, to, called }: Between): readonly Shown[] {
  const then = `ALIGN([@Code],${called.from},${names.axis})`;
  return [
    [
      ...(["change", `Change since ${from}, like for like, points`, 15] as const),
      `Change of the score from ${from} to ${to} by the country's own moves: its answers to questions put before and since, and the other components known on both days (ALIGN.CHANGE)`,
      (moved, origins) => number(moved.change, scoreFormat, origins),
      `=${partCall(called)}`,
    ],
    [
      ...(["interval", "Interval of the change, ± points", 12] as const),
      "Half width of the 90 % interval of the change, from how its answers scatter; the votes make it. A change within it cannot be told from standing still",
      (moved, origins) => number(moved.halfWidth, intervalFormat, origins),
      `=${partCall(called, "interval")}`,
    ],
    [
      ...(["agenda", "Agenda, points", 12] as const),
      "What other questions than those put before and since did to the score: no move of the country",
      (moved, origins) => number(moved.agenda, scoreFormat, origins),
      `=${partCall(called, "agenda")}`,
    ],
    [
      ...(["turnover", "Came or went, points", 12] as const),
      `What components known on one of the two days only did to the score. Score on ${from} + change + agenda + what came or went = score on ${to}`,
      (moved, origins) => {
        const { cell } = number(turnoverPoints(moved), scoreFormat);
        const note = describeTurnover(moved);
        return { cell: note === undefined ? cell : { ...cell, note }, origins };
      },
      `=ROUND(${partCall(called, "from")}-${then}-${partCall(called, "agenda")},9)`,
    ],
  ];
}

/** How many of the questions put before and since were answered nearer to each pole, and how many as before. */
function answerColumns(world: World, { from, to, axis }: Between): readonly ReportColumn[] {
  const [minus, plus] = [poleName(world, axis.minus), poleName(world, axis.plus)];
  const counts = [
    ["answers.minus", `Answers nearer to ${minus}`, "nearerMinus"],
    ["answers.same", "Answers as before", "asBefore"],
    ["answers.plus", `Answers nearer to ${plus}`, "nearerPlus"],
  ] as const;
  return counts.map(([key, head, count]) => ({
    ...{ key, head, width: 12, align: "right", byMethod: true, beside: "change" },
    note: `Of the questions of the General Assembly that the country answered in the 36 months to ${from} and again since: how many it last answered ${head.replace("Answers ", "")}`,
    figure: (country) => {
      const { value, evidence, missing: why } = moves(world, country, from, to, axis);
      if (!value) return missing(withoutName(world, country, why()));
      return number(value[count], "0", originsOf(dataOf(evidence())));
    },
  }));
}

/** The change with its interval, and what else changed the score. */
export function changeColumns(world: World, between: Between): readonly ReportColumn[] {
  const { from, to, axis } = between;
  return pointColumns(between).map(([key, head, width, note, figure, live]) => ({
    ...{ key, head, width, note, live, align: "right", byMethod: true },
    ...(key !== "change" && { beside: "change" }),
    figure: (country) => {
      const { value, evidence, missing: why } = change(world, country, from, to, axis);
      if (!value) return missing(withoutName(world, country, why()));
      return figure(value, originsOf(dataOf(evidence())));
    },
  }));
}

/** The ends of the interval of the change, between which it lies. */
export function endColumns(
  world: World,
  { from, to, axis, called }: Between,
  heads: { readonly low: string; readonly high: string },
): readonly ReportColumn[] {
  const end = (key: string, head: string, sign: 1 | -1): ReportColumn => ({
    ...{ key, head, width: 10, align: "right", byMethod: true, beside: "change" },
    note: `The change ${sign < 0 ? "less" : "and"} the half width of its interval: beyond 0 on either side the country moved`,
    live: `=ROUND(${partCall(called)}${sign < 0 ? "-" : "+"}${partCall(called, "interval")},9)`,
    figure: (country) => {
      const { value, evidence, missing: why } = change(world, country, from, to, axis);
      if (!value) return missing(withoutName(world, country, why()));
      return number(value.change + sign * value.halfWidth, scoreFormat, originsOf(dataOf(evidence())));
    },
  });
  return [end("change.low", heads.low, -1), end("change.high", heads.high, 1)];
}

/** Score then, its change and what else changed it, and the answers that the change rests on: beside the score now. */
export function sinceThen(world: World, between: Between): readonly ReportColumn[] {
  const { from, axis, called } = between;
  return [
    scoreColumn(world, from, axis, called.from, `, ${from}`),
    ...changeColumns(world, between),
    ...answerColumns(world, between),
  ];
}
