import { blocName } from "../../core/blocs/blocs";
import { counted } from "../../core/counted";
import { axisName, poleName } from "../../core/describeDatum";
import { axisOf } from "../../core/votes/axis";
import type { World } from "../../core/world";
import { firstOf } from "../../core/sentence";
import { formatPlace, nothingAnswered } from "../shareSummary";
import type { DataSheet } from "./dataSheet";
import type { PortablePlan } from "./portable";

/** Names of a line. */
const mostNamed = 12;

/** What a row of the data sheet takes in a file, measured on briefs. */
const bytesOfRow = 50;

/** How much a file grows by a data sheet, about, in KB. */
export function kilobytesOf({ rows }: DataSheet): number {
  return Math.ceil((rows * bytesOfRow) / 1024);
}

/** What a plan will do, as lines. */
export function portableLines({ cells, sheet, used, carried }: PortablePlan): readonly string[] {
  if (cells.length === 0) return [nothingAnswered([])];
  const functions = [...used.functions].map(([name, count]) => `${name} ${count}`);
  const asked = [
    counted(used.countries.length, "country", "countries"),
    ...(used.axes.length > 0 ? [`axes ${firstOf(used.axes, mostNamed)}`] : []),
    ...(used.questions.length > 0 ? [firstOf(used.questions, mostNamed)] : []),
  ];
  return [
    `${counted(cells.length, "formula")}: ${functions.join(", ")}`,
    `in use: ${asked.join("; ")}`,
    `${sheet.name} will carry ${counted(carried.countries, "country", "countries")} and ${counted(carried.questions, "series", "series")}, all days, ${sheet.rows.toLocaleString("en")} rows`,
    ...reasons(cells),
  ];
}

/** What formulas ask beside countries, in words: axes, then series (`Vote on ES-11/1`, `Opinion of Russia: approve`). */
export function askedInWords(world: World, { axes, questions }: PortablePlan["used"]): readonly string[] {
  return [
    ...axes.map((code) => `Score, ${axisName(world, axisOf(world, code))}`),
    ...questions.map((label) => seriesInWords(world, label)),
  ];
}

function seriesInWords(world: World, label: string): string {
  const [kind, what = "", ...measure] = label.split(" ");
  if (kind === "vote") return `Vote on ${what}`;
  if (kind === "status") return `Status in ${blocName(world, what)}`;
  if (kind === "opinion") return `Opinion of ${poleName(world, what)}: ${measure.join(", ")}`;
  return world.indicators.get(label)?.name ?? label;
}

type Unwritten = Pick<Exclude<PortablePlan["cells"][number], { kind: "formulas" }>, "kind" | "reason">;

/** Why formulas become values, or stay as they are without an answer: each reason once with the cells it is of. */
export function reasons(cells: PortablePlan["cells"]): readonly string[] {
  const byReason = new Map<string, Unwritten & { readonly places: string[] }>();
  for (const made of cells) {
    if (made.kind === "formulas") continue;
    const key = made.kind + made.reason;
    const known = byReason.get(key) ?? { ...made, places: [] };
    byReason.set(key, known);
    known.places.push(formatPlace(made.cell));
  }
  return [...byReason.values()].map(({ kind, reason, places }) => {
    const fate =
      kind === "values"
        ? counted(places.length, "becomes a value", "become values")
        : counted(places.length, "has no answer and stays as it is", "have no answer and stay as they are");
    return `${fate}, ${reason}: ${firstOf(places, 5)}`;
  });
}
