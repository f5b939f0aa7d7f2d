/** The table of a front page: where each country stands, with its strip, and how far it moved. */
import { alignment } from "../../core/score/score";
import { scoreInterval } from "../../core/score/scoreInterval";
import { change } from "../../core/score/change";
import { countryName } from "../../core/countries/countries";
import { axisName, poleName } from "../../core/describeDatum";
import type { Code, Day } from "../../core/world";
import { changeColumns } from "../changeColumns";
import { codeColumn, countryColumn, missing, scoreOrigins, words, type ReportColumn } from "../figures";
import type { Asked } from "../moves/between";
import { whyNoStanding } from "../reasons";
import { reportOf, type Report, type TablePlace } from "../sheet";
import { names, rangeColumns, scoreColumn } from "../standing";
import type { Order } from "../usualOptions";
import { marks, strip, stripFormula, stripLetters, type StripHeads } from "./strip";

/** Whether the strips of a table show a change beside the score and its range. */
export interface StripMarks {
  readonly change: boolean;
}

/** The marks that the strips of a table can have, in words; a mark that none has is not explained. */
function marksTold({ change }: StripMarks): readonly string[] {
  return [
    `${marks.now} the score`,
    ...(change ? [`${marks.then} the score less the change`] : []),
    `${marks.interval} its range`,
  ];
}

/** The legend of the strips, in one line. */
export function stripLegend({ world, axis }: Pick<Asked, "world" | "axis">, drawn: StripMarks): string {
  const [minus, plus] = [poleName(world, axis.minus), poleName(world, axis.plus)];
  return (
    `Strip from −100 (${minus}) to +100 (${plus}), ${marks.zero} 0: ` +
    `${marksTold(drawn).join(", ").replace("less the change", "less the change (where it would have stood on the later day's questions)")}.`
  );
}

const heads = { score: "Score, points", low: "Range, low", high: "Range, high" } as const;

/** Of what a strip is asked; without an earlier day it shows no change. */
type StripAsked = Omit<Asked, "from"> & { readonly from: Day | undefined };

/** Without a head of the change the strip shows the score and its range alone. */
export function stripColumn({ world, from, to, axis }: StripAsked, heads: StripHeads): ReportColumn {
  return {
    key: "strip",
    byMethod: true,
    head: `Strip, ${axisName(world, axis)}`,
    width: stripLetters + 3,
    align: "left",
    beside: `score@${to}`,
    note: `The columns beside it as a line of ${stripLetters} letters, ${200 / (stripLetters - 1)} points each: ${marksTold({ change: heads.change !== undefined }).join(", ")}`,
    live: stripFormula(heads),
    figure: (country) => {
      const standing = alignment(world, country, to, axis);
      const { score: now } = standing;
      if (now === undefined) return missing(whyNoStanding(world, country, to, axis));
      const moved = from === undefined ? undefined : change(world, country, from, to, axis).value;
      const interval = scoreInterval(world, standing);
      const shown = strip({ now, then: moved && now - moved.change, interval });
      return words(shown, "strip", scoreOrigins(world, country, to, axis));
    },
  };
}

/** Countries in order; those without a score come last, by name. */
export function ordered(
  { world, to, axis }: Asked,
  countries: readonly Code[],
  order: Order,
): readonly Code[] {
  const rows = countries.map((code) => ({
    code,
    name: countryName(world, code),
    score: order === "score" ? (alignment(world, code, to, axis).score ?? -Infinity) : 0,
  }));
  return rows.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, "en")).map(({ code }) => code);
}

/** Of the live calls, which find the axis under its name; on another axis than the report's it is spelled out. */
export type AxisInCalls = "by its name" | "spelled out";

function calling(column: ReportColumn, { axis }: Asked, called: AxisInCalls): ReportColumn {
  if (column.live === undefined || called === "by its name") return column;
  return { ...column, live: column.live.replaceAll(names.axis, `"${axis.code}"`) };
}

/** A row a country: score, range, strip, change, interval. */
export function standingsReport(
  asked: Asked,
  place: TablePlace,
  countries: readonly Code[],
  called: AxisInCalls,
  more: readonly ReportColumn[] = [],
): Report {
  const { world, from, to, axis } = asked;
  const [low, high] = rangeColumns(world, to, axis) as [ReportColumn, ReportColumn];
  const [moved, interval] = changeColumns(world, {
    ...asked,
    called: { from: names.compare, to: names.day },
  });
  const changeHead = `Change since ${from}, points`;
  const columns: readonly ReportColumn[] = [
    { ...countryColumn(world), width: 18 },
    { ...codeColumn, width: 8 },
    { ...scoreColumn(world, to, axis, names.day), head: heads.score, width: 10 },
    { ...low, head: heads.low, width: 10 },
    { ...high, head: heads.high, width: 10 },
    stripColumn(asked, { score: heads.score, range: heads, change: changeHead }),
    { ...moved!, head: changeHead, width: 12 },
    { ...interval!, head: "Interval, ± points", width: 10 },
    ...more,
  ];
  return reportOf(
    place,
    countries,
    columns.map((column) => calling({ ...column, together: "Score and change" }, asked, called)),
    (country) => countryName(world, country),
  );
}
