/** Whether a table has heads as reports write them: told by reports that are planned for it, so that no second list has to agree with them. */
import { finished } from "./definition";
import type { World } from "../core/world";
import type { Table } from "../workbook/plan";
import { planSteps, proposalOf, type ReportRequest, reportRequest, reports } from "./catalogue";
import { indicatorHead } from "./indicatorHead";
import { isNumberedHead } from "../workbook/freeName";

/** What tells a report's table. */
interface Shape {
  /** Without a number behind it. */
  readonly name: string;
  readonly heads: readonly string[];
}

const withoutNumber = (name: string) => name.replace(/_?\d+$/, "");

/** Each report as it is proposed, and with each layout that can be chosen. */
function* requests(world: World): Generator<ReportRequest> {
  for (const report of reports) {
    const { options, forms } = report;
    const proposed = (keys: readonly string[]) =>
      Object.fromEntries(keys.map((key) => [key, proposalOf(world, options[key]!)] as const));
    const needed = proposed(Object.keys(options).filter((key) => options[key]!.isNeeded === true));
    yield reportRequest(world, report, needed);
    for (const [key, { field }] of Object.entries(options)) {
      const form = forms.find(({ asks }) => (asks as readonly string[]).includes(key));
      for (const { value } of (form && field?.choices) ?? [])
        yield reportRequest(world, report, { ...proposed(form!.asks), ...needed, [key]: value });
    }
  }
}

/** The tables of reports. */
function* shapes(world: World): Generator<Shape> {
  for (const request of requests(world)) {
    const { sheets } = finished(planSteps(world, request));
    const tables = sheets
      .filter(({ shared }) => shared === undefined)
      .flatMap(({ blocks }) => blocks.filter((block): block is Table => block.kind === "table"));
    yield* tables.map(({ name, columns }) => ({
      name: withoutNumber(name),
      heads: columns.map(({ head }) => head),
    }));
  }
}

/** So many of a table's heads, and so large a part of them, make one like it. */
const [fewest, enough] = [3, 0.6];

/** The shapes that were asked for so far, and where the others come from. */
interface Known {
  readonly shapes: Shape[];
  readonly more: Generator<Shape>;
}

const knownOf = new WeakMap<World, Known>();

/** The shapes of a world, each planned once, as whoever asks comes to it. */
function* shapesOnce(world: World): Generator<Shape> {
  const known = knownOf.get(world) ?? { shapes: [], more: shapes(world) };
  knownOf.set(world, known);
  for (let i = 0; ; i++) {
    // `for` over the others would end them where whoever asks has seen enough
    const next = i < known.shapes.length ? undefined : known.more.next();
    if (next?.done === true) return;
    if (next) known.shapes.push(next.value);
    yield known.shapes[i]!;
  }
}

/** Tells tables that reports, panels and Enrich may have written by their heads, or by their name and first head. */
export function headsOf(world: World): (heads: readonly string[], name: string) => boolean {
  const indicators = [...world.indicators.values()];
  const starts = indicators.map(indicatorHead);
  const isIndicator = (head: string) =>
    world.indicators.has(head) || starts.some((start) => head === start || head.startsWith(`${start}, `));
  return (heads, name) => {
    const own = new Set(heads);
    const isLong = heads[0] === "country" && heads[1] === "year";
    const hasCodes = heads.some((head) => isNumberedHead(head, "Code"));
    if ((isLong || hasCodes) && heads.some(isIndicator)) return true;
    for (const shape of shapesOnce(world)) {
      const shared = shape.heads.filter((head) => own.has(head)).length;
      if (shared >= fewest && shared >= enough * shape.heads.length) return true;
      if (withoutNumber(name) === shape.name && heads[0] === shape.heads[0]) return true;
    }
    return false;
  };
}
