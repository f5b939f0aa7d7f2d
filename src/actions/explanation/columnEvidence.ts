/** What the columns of Align's own tables rest on, asked of core by their keys. */
import type { Answer, Evidence } from "../../core/answer";
import { dayAsked, yearOf } from "../../core/days";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { change } from "../../core/score/change";
import { componentEvidence } from "../../core/score/components";
import { standing } from "../../core/score/scoreAnswers";
import { trend } from "../../core/score/trend";
import { defaultAxis, type Axis } from "../../core/votes/axis";
import { placeOf } from "../../core/votes/symbols";
import { similarity } from "../../core/votes/similarityAnswer";
import { tally, vote } from "../../core/votes/voteAnswers";
import { voterOf } from "../../core/votes/voters";
import type { Code, Day, World } from "../../core/world";
import { dateShift } from "../../edition/dateSystem";
import type { ReportRequest } from "../../reports/catalogue";
import { movesSince } from "../../reports/overYears";

/** A row of a table by its heads. */
export type TableRow = Readonly<Record<string, unknown>>;

/** A cell of a table that Align wrote. */
export interface WrittenPlace {
  /** Of its column in the report's plan. */
  readonly key: string;
  readonly row: TableRow;
  /** What the table answers. */
  readonly request: ReportRequest;
  /** That its row is of. */
  readonly country: Code | undefined;
}

/** What an answer rests on; where it is missing, why, and the newest that there is. */
export function evidenceOrReason(answer: Answer<unknown>): readonly Evidence[] {
  const reason = answer.value === undefined ? [{ text: answer.missing(), data: [] }] : [];
  return [...reason, ...answer.evidence()];
}

/** Of a table of how one country moved, whose code stands in the key: `then.MDA` rests on the roll call in its row under "Resolution then". */
function moveEvidence(world: World, { key, row }: WrittenPlace, days: readonly [Day, Day], axis: Axis) {
  const [, part = "", country = ""] = /^(step|then|now|points|answer)\.([A-Z]{3})$/.exec(key) ?? [];
  if (part === "step") return evidenceOrReason(change(world, country, ...days, axis));
  const heads = { then: ["Resolution then"], now: ["Resolution now"], answer: ["Resolution"] }[part];
  const symbols = (heads ?? ["Resolution then", "Resolution now"]).map((head) => row[head]);
  return symbols.flatMap((symbol) =>
    typeof symbol === "string" ? evidenceOrReason(vote(world, country, placeOf(world, symbol))) : [],
  );
}

/** The roll call that a column or its row is about. */
function resolutionOf({ key, row, request }: WrittenPlace): string | undefined {
  if (!/^(position|number$|colour$|count\.)/.test(key)) return undefined;
  const named = key.startsWith("position.") ? key.slice("position.".length) : "";
  if (named.includes("/")) return named;
  const own =
    row[{ "position.before": "Resolution before", "position.now": "Resolution since" }[key] ?? "Resolution"];
  if (typeof own === "string") return own;
  return request.report === "rollcall" ? request.resolution : undefined;
}

function similarityEvidence(
  world: World,
  country: Code,
  other: Code,
  { from, day, measure = "agreement" }: Extract<ReportRequest, { readonly report: "matrix" }>,
): readonly Evidence[] {
  const [one, two] = [voterOf(world, country), voterOf(world, other)];
  return evidenceOrReason(similarity(world, one, two, [from, day], measure));
}

/** Of a column of the score or of one of its components. */
function scoreEvidence(
  world: World,
  { key, row, country }: WrittenPlace & { readonly country: Code },
  day: Day,
  axis: Axis,
): readonly Evidence[] {
  const { value, evidence } = standing(world, country, day, axis);
  const named = row["Component"] ?? /^component\.(\w+)/.exec(key)?.[1];
  const component = value.components.find(({ name }) => name === named);
  if (!component) return evidence();
  const others = value.components.filter((one) => one !== component);
  return (key === "without" ? others : [component]).map((one) => componentEvidence(world, one));
}

function trendEvidence(world: World, country: Code, year: number, day: Day, axis: Axis): readonly Evidence[] {
  const answer = trend(world, country, yearOf(day) - 10, day, axis);
  const item = answer.value?.points.findIndex((point) => point.year === year) ?? -1;
  return item < 0 ? evidenceOrReason(answer) : answer.evidence().slice(item, item + 1);
}

function indicatorEvidence(world: World, code: string, country: Code, days: readonly Day[]) {
  const indicator = world.indicators.get(code);
  if (!indicator) return [];
  return days.flatMap((day) => evidenceOrReason(indicatorAnswer(world, indicator, country, day)));
}

/** The earlier of the two days between which a report says who moved. */
function comparedDay(world: World, request: ReportRequest): Day | undefined {
  if (request.report === "watchlist" && request.from !== undefined)
    return movesSince(world, { ...request, from: request.from });
  return "compare" in request ? request.compare : undefined;
}

/** What the value in a place rests on; none for a place that holds no figure. */
export function columnEvidence(world: World, place: WrittenPlace): readonly Evidence[] {
  const { key, row, request, country } = place;
  const rowDay = row["As of"];
  const requestDay = "day" in request ? request.day : world.editionDate;
  const asOf = typeof rowDay === "number" ? dayAsked(rowDay, dateShift()) : requestDay;
  const axis = ("axis" in request && request.axis) || defaultAxis;
  const [, code = "", kind = "", day = asOf] = /^(.*?)(\.year|\.change)?(?:@(.*))?$/.exec(key) ?? [];
  const resolution = resolutionOf(place);
  if (resolution !== undefined) {
    const at = placeOf(world, resolution);
    const pole = /^position\.(\w+)$/.exec(key)?.[1] ?? "";
    const voter = world.seat.has(pole) ? pole : country;
    return evidenceOrReason(voter === undefined ? tally(world, at) : vote(world, voter, at));
  }
  if (world.seat.has(key) && typeof row["Year"] === "number")
    return trendEvidence(world, key, row["Year"], day, axis);
  const compare = comparedDay(world, request);
  if (/^(step|then|now|points|answer)\./.test(key) && compare !== undefined)
    return moveEvidence(world, place, [compare, day], axis);
  if (country === undefined) return [];
  if (request.report === "matrix" && key.startsWith("with."))
    return similarityEvidence(world, country, key.slice("with.".length), request);
  if (/^(change(\.low|\.high)?|interval|agenda|turnover|answers\.\w+)$/.test(key) && compare !== undefined)
    return evidenceOrReason(change(world, country, compare, day, axis));
  if (row["Component"] !== undefined || /^(score|component|range|coverage)\b/.test(key))
    return scoreEvidence(world, { ...place, country }, day, axis);
  const days = kind === ".change" && compare !== undefined ? [compare, day] : [day];
  return indicatorEvidence(world, code, country, days);
}
