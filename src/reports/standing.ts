/** Columns of the score: what it is, its range and its components. */
import { alignment } from "../core/score/score";
import { defaultAxis, type Axis } from "../core/votes/axis";
import { originsOf } from "../core/datum";
import { axisName, poleName } from "../core/describeDatum";
import { componentData, rulesOn, whyNotKnown } from "../core/score/components";
import { capital } from "../core/sentence";
import { scoreInterval } from "../core/score/scoreInterval";
import { indicatorOf } from "../core/indicators/indicators";
import type { ComponentName, Day, World } from "../core/world";
import { text, type Cell, type ConditionalFormat } from "../workbook/plan";
import { missing, number, scoreOrigins, type ReportColumn } from "./figures";
import { whyNoStanding } from "./reasons";
import type { Statement } from "./sheet";

export const scoreFormat = "+0.0;-0.0;0.0";
export const componentFormat = "+0.00;-0.00;0.00";

/** Names that the title block of a report defines for live cells. */
export const names = {
  day: "AlignDay",
  compare: "AlignCompare",
  axis: "AlignAxis",
  country: "AlignCountry",
  resolution: "AlignResolution",
  from: "AlignFrom",
  to: "AlignTo",
  measure: "AlignMeasure",
} as const;

/** What the ends of the scale mean, in a sentence. */
export function describeScale(world: World, { minus, plus }: Axis): string {
  return `Score: −100 stands with ${poleName(world, minus)}, +100 with ${poleName(world, plus)}. Align, facts complete to ${world.editionDate}.`;
}

const inFormula = (day: Day) => `DATE(${day.split("-").map(Number).join(",")})`;

/**
 * What a sheet of live cells says beside its day once it is asked for another: sentences and lists of questions do not follow.
 * @param axis where the sheet follows the axis that its workbook names
 */
export function otherDayWarning(world: World, day: Day, compare: Day | undefined, axis?: Axis): Cell {
  const same = [`${names.day}=${inFormula(day)}`];
  if (compare !== undefined) same.push(`${names.compare}=${inFormula(compare)}`);
  if (axis !== undefined) same.push(`${names.axis}="${axisName(world, axis)}"`);
  const made = axis === undefined ? day : `${day}, ${axisName(world, axis)}`;
  const says = `Sentences and lists of questions are of ${made}: write the report again`;
  return { kind: "live", formula: `=IF(AND(${same.join(",")}),"","${says}")`, value: text("", "warning") };
}

/** The axis as a title block states it, in words that calls read, under the name that live cells use. */
export function axisStatement(world: World, axis: Axis): Statement {
  return ["Axis", { ...text(axisName(world, axis)), name: names.axis }];
}

/** The score on a day; `name` is the defined name of that day. */
export function scoreColumn(world: World, day: Day, axis: Axis, name: string, suffix = ""): ReportColumn {
  return {
    key: `score@${day}`,
    byMethod: true,
    head: `Align score, points${suffix}`,
    width: 13,
    align: "right",
    note: `Score as of ${day}: −100 stands with ${poleName(world, axis.minus)}, +100 with ${poleName(world, axis.plus)} (ALIGN)`,
    live: `=ALIGN([@Code],${name},${names.axis})`,
    figure: (country) => {
      const { score } = alignment(world, country, day, axis);
      if (score === undefined) return missing(whyNoStanding(world, country, day, axis));
      return number(score, scoreFormat, scoreOrigins(world, country, day, axis));
    },
  };
}

/** Low and high of the score's range. */
export function rangeColumns(world: World, day: Day, axis: Axis): readonly ReportColumn[] {
  return (["low", "high"] as const).map((end, i) => ({
    key: `range.${end}@${day}`,
    byMethod: true,
    head: `Range, ${end}, points`,
    width: 12,
    align: "right",
    note: `${end === "low" ? "Lower" : "Upper"} end of the score's range as of ${day}: if other questions had been put and the weights were half to one and a half times (ALIGN.RANGE)`,
    live: `=INDEX(ALIGN.RANGE([@Code],${names.day},${names.axis}),1,${i + 1})`,
    figure: (country) => {
      const found = scoreInterval(world, alignment(world, country, day, axis));
      if (!found) return missing(whyNoStanding(world, country, day, axis));
      return number(found[end], scoreFormat, scoreOrigins(world, country, day, axis));
    },
  }));
}

function componentColumn(world: World, name: ComponentName, day: Day, axis: Axis): ReportColumn {
  const { definition } = indicatorOf(world, `component.${name}`);
  const isDefault = axis.code === defaultAxis.code;
  return {
    key: `component.${name}@${day}`,
    byMethod: true,
    head: `${capital(name)} component`,
    width: 12,
    align: "right",
    note: `${isDefault ? `${definition} ` : ""}From −1 (${poleName(world, axis.minus)}) to +1 (${poleName(world, axis.plus)}), as of ${day}.`,
    ...(isDefault && { live: `=ALIGN.GET([@Code],"component.${name}",${names.day})` }),
    figure: (country) => {
      const { components } = alignment(world, country, day, axis);
      const component = components.find((one) => one.name === name)!;
      if (component.value === undefined) return missing(whyNotKnown(world, component));
      return number(component.value, componentFormat, originsOf(componentData(world, component)));
    },
  };
}

/** The components that make the score on an axis and day. */
export function componentColumns(world: World, day: Day, axis: Axis): readonly ReportColumn[] {
  return rulesOn(world, axis, day)
    .filter(({ weight }) => weight > 0)
    .map(({ name }) => componentColumn(world, name, day, axis));
}

/** A colour scale centred on 0 for scores, components and the change. */
export function scoreFormats(columns: readonly Pick<ReportColumn, "key">[]): readonly ConditionalFormat[] {
  return columns.flatMap(({ key }): readonly ConditionalFormat[] => {
    if (key.startsWith("score@"))
      return [{ kind: "diverging", column: key, limit: 100, plus: "towards plus" }];
    if (key === "change") return [{ kind: "diverging", column: key, limit: 20, plus: "towards plus" }];
    if (key.startsWith("component."))
      return [{ kind: "diverging", column: key, limit: 1, plus: "towards plus" }];
    return key.startsWith("position.") ? [{ kind: "positions", column: key }] : [];
  });
}
