/** The founding article on who turned away from Russia, beside what moved: votes, memberships, policy, people. */
import { countryName } from "../core/countries/countries";
import { dataOf } from "../core/answer";
import { originsOf } from "../core/datum";
import { change } from "../core/score/change";
import { componentData, whyNotKnown } from "../core/score/components";
import { moves } from "../core/score/moves";
import { alignment } from "../core/score/score";
import { decimal, signed } from "../core/signed";
import { defaultAxis } from "../core/votes/axis";
import type { Code, ComponentName, Day, World, WorldEvent } from "../core/world";
import { beforeTheWar, netApproval, otherTurns, whyNoNetApproval } from "./turns";
import { withoutName } from "./reasons";
import { codeColumn, countryColumn, missing, number, words, type ReportColumn } from "./figures";
import type { Part } from "./part";
import { missingRows, reportOf, sheetOf, tableOf, titleBlock } from "./sheet";
import { componentFormat } from "./standing";

/** A country that the article does not count among them, as a measure of the others. */
const measure = "KAZ";

/** The statements on who turned away most. */
function turnsIn(statements: readonly WorldEvent[]): readonly WorldEvent[] {
  return statements.filter(({ indicator }) => indicator === "shift_from_russia");
}

function votesColumns(world: World, to: Day): readonly ReportColumn[] {
  const figures = [
    [
      "votes",
      "Votes, movement",
      "How far its answers to the same questions moved, on the scale of the votes component, −2 to +2",
    ],
    [
      "votes.interval",
      "Votes, ±",
      "Half width of the 90 % interval; a movement within it cannot be told from standing still",
    ],
  ] as const;
  return figures.map(([key, head, note], i) => ({
    ...{
      key,
      head,
      note: `${note}; from ${beforeTheWar} to ${to}`,
      width: 12,
      align: "right",
      byMethod: true,
    },
    ...(i > 0 && { beside: "votes" }),
    figure: (country) => {
      const { value, missing: why } = moves(world, country, beforeTheWar, to, defaultAxis);
      if (!value) return missing(withoutName(world, country, why()));
      const origins = originsOf(dataOf(change(world, country, beforeTheWar, to, defaultAxis).evidence()));
      const { movement } = value;
      return i === 0
        ? number(movement.value, componentFormat, origins)
        : number(movement.halfWidth, '"±"0.00', origins);
    },
  }));
}

function componentColumns(
  world: World,
  name: ComponentName,
  head: string,
  days: readonly Day[],
): readonly ReportColumn[] {
  return days.map((day) => ({
    ...{ key: `${name}@${day}`, head: `${head}, ${day}`, width: 14, align: "right", byMethod: true },
    note: `The component ${name}, from −1 (Russia) to +1 (the West), as of ${day}`,
    figure: (country) => {
      const component = alignment(world, country, day, defaultAxis).components.find(
        (one) => one.name === name,
      )!;
      if (component.value === undefined) return missing(whyNotKnown(world, component));
      return number(component.value, componentFormat, originsOf(componentData(world, component)));
    },
  }));
}

function leadersColumns(world: World, days: readonly Day[]): readonly ReportColumn[] {
  return days.map((day) => ({
    ...{ key: `people@${day}`, head: `People on Russia's leaders, ${day}`, width: 16, align: "right" },
    note: `Gallup: share that approves of Russia's leaders less the share that disapproves, per cent, newest known on ${day}`,
    figure: (country) => {
      const net = netApproval(world, country, day);
      return net ? number(net.value, "+0;-0;0", net.origins) : missing(whyNoNetApproval(world, country, day));
    },
  }));
}

/** `Moldova +0.02 ± 0.03`; undefined where there is no movement. */
function describeVotes(world: World, country: Code, to: Day): string | undefined {
  const { value } = moves(world, country, beforeTheWar, to, defaultAxis);
  if (!value) return undefined;
  const { value: moved, halfWidth } = value.movement;
  return `${countryName(world, country)} ${signed(moved, 2)} ± ${decimal(halfWidth, 2)}`;
}

function isWithin(world: World, country: Code, to: Day): boolean {
  const { value } = moves(world, country, beforeTheWar, to, defaultAxis);
  return value !== undefined && Math.abs(value.movement.value) <= value.movement.halfWidth;
}

/** `in Moldova memberships −0.10 → +0.10`; undefined where nothing but its votes could have moved. */
function describeOthers(world: World, country: Code, to: Day): string | undefined {
  const turns = otherTurns(world, country, to).filter(({ then, now }) => then !== now);
  const parts = turns.map(({ name, then, now }) => `${name} ${then} → ${now}`);
  return parts.length === 0 ? undefined : `in ${countryName(world, country)} ${parts.join(" and ")}`;
}

/** What moved in those whom the article names, in sentences. */
function describeTurns(world: World, named: readonly Code[], to: Day): readonly string[] {
  const votes = [...named, measure].flatMap((country) => describeVotes(world, country, to) ?? []);
  const others = named.flatMap((country) => describeOthers(world, country, to) ?? []);
  const isStill = named.every((country) => isWithin(world, country, to));
  const what = isStill ? "What moved is elsewhere" : "What else moved";
  return [
    `The article finds the turn away from Russia most marked in ${named.map((code) => countryName(world, code)).join(" and in ")}.`,
    `On votes, ${beforeTheWar} to ${to}: ${votes.join(", ")}.`,
    ...(isStill ? ["These lie within their intervals: no turn that votes show."] : []),
    `${what}: ${others.join("; ") || "nothing that Align's data show"}.`,
  ];
}

/** A row a country, the article's word beside what moved; undefined where the article says nothing of them, or the day is too early. */
export function articleMovementPart(
  world: World,
  statements: readonly WorldEvent[],
  countries: readonly Code[],
  to: Day,
): Part | undefined {
  const turns = turnsIn(statements);
  if (turns.length === 0 || to <= beforeTheWar) return undefined;
  const said = new Map(turns.map((event) => [event.country, event]));
  const days = [beforeTheWar, to];
  const article: ReportColumn = {
    ...{ key: "article", head: "The article says", width: 18, align: "left" },
    note: "The article's word for its turn away from Russia; a dash where it has none",
    figure: (country) => {
      const event = said.get(country);
      if (!event) return words("–");
      return words(event.value, "plain", [{ source: event.source, date: event.date }]);
    },
  };
  const name = "Article and movement";
  const report = reportOf(
    { sheet: name, table: "ArticleAndMovement" },
    countries,
    [
      countryColumn(world),
      codeColumn,
      article,
      ...votesColumns(world, to),
      ...componentColumns(world, "blocs", "Memberships", days),
      ...componentColumns(world, "policy", "Policy", days),
      ...leadersColumns(world, days),
    ],
    (country) => countryName(world, country),
  );
  const sheet = sheetOf(name, [
    titleBlock(name, describeTurns(world, [...said.keys()], to), []),
    tableOf(report, [
      { kind: "diverging", column: "votes", limit: 0.5, plus: "towards plus" },
      ...days.flatMap((day) => [
        { kind: "diverging" as const, column: `blocs@${day}`, limit: 1, plus: "towards plus" as const },
        { kind: "diverging" as const, column: `policy@${day}`, limit: 1, plus: "towards plus" as const },
        // who thinks well of Russia's leaders is nearer to Russia
        { kind: "diverging" as const, column: `people@${day}`, limit: 100, plus: "towards minus" as const },
      ]),
    ]),
    { kind: "rows", rows: missingRows([report]) },
  ]);
  return { sheet, reports: [report] };
}
