/** What the cells of columns rest on that Enrich added beside a list. */
import { endOfYear, yearOf } from "../../core/days";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { evidenceInOne, type Evidence } from "../../core/answer";
import { type PairMeasureName, pairMeasures } from "../../core/pairs/pairMeasures";
import { measureNames } from "../../core/pairs/pairs";
import type { Code, Day, Indicator, World } from "../../core/world";
import { dateShift } from "../../edition/dateSystem";
import { type EnrichRequest, dayOfRow, enrichedHead, measureHead, otherCodeHead } from "../../reports/enrich";
import { isNumberedHead } from "../../workbook/freeName";
import { type TableRow, evidenceOrReason } from "./columnEvidence";

/** What a column that Enrich added holds. */
export type EnrichedKind =
  | { readonly kind: "indicator"; readonly indicator: Indicator }
  | { readonly kind: "measure"; readonly measure: PairMeasureName };

/** What the column under a head holds; undefined for one that Enrich did not add. */
export function enrichedKind(world: World, request: EnrichRequest, head: string): EnrichedKind | undefined {
  const indicator = request.indicators
    .flatMap((code) => world.indicators.get(code) ?? [])
    .find((one) => isNumberedHead(head, enrichedHead(one, request)));
  if (indicator) return { kind: "indicator", indicator };
  const measures = request.other === undefined ? [] : (request.measures ?? measureNames);
  const measure = measures.find((one) => isNumberedHead(head, measureHead(one)));
  return measure && { kind: "measure", measure };
}

/** The day that a row is answered for. Throws `Mistake` where its cell says none. */
function dayOf({ day, year }: EnrichRequest, row: TableRow): Day {
  return year === undefined ? day : dayOfRow(String(row[year] ?? ""), dateShift());
}

/** What a figure in a row rests on. @param country that the row names. Throws `Mistake` where the row's cell for the day says none */
export function enrichedEvidence(
  world: World,
  request: EnrichRequest,
  kind: EnrichedKind,
  row: TableRow,
  country: Code,
): readonly Evidence[] {
  const day = dayOf(request, row);
  if (kind.kind === "indicator")
    return evidenceOrReason(indicatorAnswer(world, kind.indicator, country, day));
  const other = row[otherCodeHead];
  if (typeof other !== "string" || !world.seat.has(other)) return [];
  const year = yearOf(day);
  const period = [`${year}-01-01`, endOfYear(year)] as const;
  return [evidenceInOne(pairMeasures[kind.measure].evidence(world, country, other, period))];
}
