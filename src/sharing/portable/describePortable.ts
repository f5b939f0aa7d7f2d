import { formatPlace } from "../shareSummary";
import type { DataSheet } from "./dataSheet";
import type { PortablePlan } from "./portable";

/** Names, the first few of many. */
function listed(names: readonly string[], most = 12): string {
  return names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

/** What a row of the data sheet takes in a file, measured on briefs. */
const bytesOfRow = 50;

/** How much a file grows by a data sheet, about, in KB. */
export function kilobytesOf({ rows }: DataSheet): number {
  return Math.ceil((rows * bytesOfRow) / 1024);
}

/** What a plan will do, as lines. */
export function portableLines({ cells, sheet, used, carried }: PortablePlan): readonly string[] {
  if (cells.length === 0) return ["no formula of Align"];
  const functions = [...used.functions].map(([name, count]) => `${name} ${count}`);
  const asked = [
    used.countries.length === 1 ? "1 country" : `${used.countries.length} countries`,
    ...(used.axes.length > 0 ? [`axes ${listed(used.axes)}`] : []),
    ...(used.questions.length > 0 ? [listed(used.questions)] : []),
  ];
  return [
    `${cells.length} ${cells.length === 1 ? "formula" : "formulas"}: ${functions.join(", ")}`,
    `in use: ${asked.join("; ")}`,
    `${sheet.name} will carry ${carried.countries} countries and ${carried.questions} indicators and the like on all days, ${sheet.rows.toLocaleString("en")} rows`,
    ...reasons(cells),
  ];
}

/** Why formulas become values, or stay as they are without an answer: each reason once with the cells it is of. */
export function reasons(cells: PortablePlan["cells"]): readonly string[] {
  const byReason = new Map<string, { readonly fate: string; readonly places: string[] }>();
  for (const made of cells) {
    if (made.kind === "formulas") continue;
    const fate = made.kind === "values" ? "become values" : "have no answer and stay as they are";
    const known = byReason.get(fate + made.reason) ?? { fate: `${fate}, ${made.reason}`, places: [] };
    byReason.set(fate + made.reason, known);
    known.places.push(formatPlace(made.cell));
  }
  return [...byReason.values()].map(({ fate, places }) => `${places.length} ${fate}: ${listed(places, 5)}`);
}
