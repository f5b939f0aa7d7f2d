/** What a report answers where it is asked for a day that the votes do not know yet. */
import { answeredDay, reachBefore } from "../core/editionParts";
import type { World } from "../core/world";
import { text, type Block } from "../workbook/plan";
import type { Options } from "./option";
import type { Part } from "./part";

/** The days of a request, by key. */
function daysOf(options: Options, request: object): readonly (readonly [key: string, day: string])[] {
  const values = request as Readonly<Record<string, unknown>>;
  return Object.entries(options).flatMap(([key, { value }]) => {
    const day = values[key];
    return value === "day" && typeof day === "string" ? [[key, day] as const] : [];
  });
}

/** The request that is answered: no day later than the votes know. */
export function withinReach<Request extends object>(
  world: World,
  options: Options,
  request: Request,
): Request {
  const days = daysOf(options, request).map(([key, day]) => [key, answeredDay(world, day)]);
  return { ...request, ...Object.fromEntries(days) } as Request;
}

/** `Asked for 2026-03-01; votes known to 2025-12-31.`; undefined where the votes know all days that are asked for. */
function describeReach(world: World, options: Options, request: object): string | undefined {
  const beyond = [...new Set(daysOf(options, request).map(([, day]) => day))].filter(
    (day) => reachBefore(world, day, "votes") !== undefined,
  );
  return beyond.length === 0
    ? undefined
    : `Asked for ${beyond.join(" and ")}; ${reachBefore(world, beyond[0]!, "votes")}.`;
}

/** The parts of a report, which says below its first title how far the votes reach where a later day is asked for. */
export function sayingReach(
  world: World,
  options: Options,
  request: object,
  parts: readonly Part[],
): readonly Part[] {
  const words = describeReach(world, options, request);
  const [first, ...others] = parts;
  const [head, ...blocks] = first?.sheet.blocks ?? [];
  if (words === undefined || first === undefined || head?.kind !== "rows") return parts;
  const [title = [], ...rows] = head.rows;
  const said: Block = { kind: "rows", rows: [title, [text(words, "lead")], ...rows] };
  return [{ ...first, sheet: { ...first.sheet, blocks: [said, ...blocks] } }, ...others];
}
