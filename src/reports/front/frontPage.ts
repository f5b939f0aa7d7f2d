/** The first page of a report, which can be sent as it is: what was found, where everybody stands, who moved and on what. */
import { axisName } from "../../core/describeDatum";
import { moveRanks, type MoveRanks } from "../../core/score/moveRanks";
import { alignment } from "../../core/score/score";
import { poleSide } from "../../core/votes/axis";
import type { Code } from "../../core/world";
import { text, type Block } from "../../workbook/plan";
import { moversAmong, type Asked, type Mover } from "../moves/between";
import type { Part } from "../part";
import { missingRows, pageOf, sheetOf, tableOf, titleBlock, type Statement, type TablePlace } from "../sheet";
import { scoreFormats } from "../standing";
import type { Order } from "../usualOptions";
import {
  describeMovement,
  describeOne,
  describeStandings,
  describeUnknown,
  describeWithin,
} from "./findings";
import {
  mostMovedOnOnePage,
  movementSection,
  reasonsSection,
  type ReasonLimits,
  type Section,
} from "./movement";
import { ordered, standingsReport, stripLegend, type AxisInCalls } from "./standings";

/** With more countries who moved stands on a sheet of its own, and the heads are repeated on every page. */
const mostOnOnePage = 22;

export interface FrontPage {
  readonly asked: Asked;
  readonly countries: readonly Code[];
  readonly order: Order;
  readonly title: string;
  /** Names of the sheet and of its table. */
  readonly sheet: string;
  readonly table: string;
  readonly statements: readonly Statement[];
  readonly called: AxisInCalls;
}

/** Who moved, and who farthest. */
interface Moved {
  readonly movers: readonly Mover[];
  readonly ranks: MoveRanks;
}

/** What was found of countries: who moved, and the sentences that say it. */
export interface Found extends Moved {
  readonly sentences: readonly string[];
}

/** The poles stand at their ends and move nowhere. */
export function withoutPoles({ axis }: Pick<Asked, "axis">, countries: readonly Code[]): readonly Code[] {
  return countries.filter((country) => poleSide(axis, country) === undefined);
}

/** Who of some countries moved, without the poles. */
export function movedOf(asked: Asked, countries: readonly Code[]): Moved {
  const movers = moversAmong(asked, withoutPoles(asked, countries));
  return { movers, ranks: moveRanks(movers.map(({ country, change }) => ({ country, ...change }))) };
}

/** What a report shows besides scores and changes, and how much it says. */
export interface FoundWithin {
  /** Whether it has columns of the score's range. */
  readonly isRanged: boolean;
  /** With more sentences than this nobody is told who did not move. */
  readonly most: number;
  /** The last year with a score of who has none any more. */
  readonly until: ReadonlyMap<Code, number>;
}

/** Who stands where, who moved and who did not, and what is not known, without the poles. */
export function foundOf(
  asked: Asked,
  countries: readonly Code[],
  { isRanged, most, until }: FoundWithin = { isRanged: true, most: Infinity, until: new Map() },
): Found {
  const free = withoutPoles(asked, countries);
  const { movers, ranks } = movedOf(asked, countries);
  // on one day alone nobody moves
  const isCompared = asked.from !== asked.to;
  const known = new Set(movers.map(({ country }) => country));
  // of poles alone each is told by itself: there is nobody to stand between them
  const alone = free.length > 1 ? [] : free.length === 1 ? free : countries;
  if (alone.length > 0) {
    const standings = alone.map((country) => alignment(asked.world, country, asked.to, asked.axis));
    const sentences = standings.flatMap((standing) => describeOne(asked, standing, isRanged));
    return { movers, ranks, sentences };
  }
  const first = [...describeStandings(asked, free), ...(isCompared ? describeMovement(asked, ranks) : [])];
  const still = isCompared ? describeWithin(asked, ranks) : [];
  const unknown = describeUnknown(asked, free, isCompared ? known : new Set(free), until);
  const all = [...first, ...still, ...unknown];
  return { movers, ranks, sentences: all.length > most ? [...first, ...unknown] : all };
}

/** Who moved and on what, below a front page or on a page of its own. */
function movedSection(
  asked: Asked,
  { sheet, table }: TablePlace,
  { movers, ranks }: Found,
  limits: ReasonLimits,
  chartColumns?: number,
): Section {
  const moved = movementSection(asked, { sheet, table: `${table}Moved` }, movers, chartColumns);
  const why = reasonsSection(asked, { sheet, table: `${table}Reasons` }, ranks, limits);
  return { blocks: [...moved.blocks, ...why.blocks], reports: [...moved.reports, ...why.reports] };
}

/** Of whom a page of its own tells on what they moved. */
const limitsOfPage: ReasonLimits = { countries: 20, each: 3 };

function movesPart(sheet: string, title: string, { blocks, reports }: Section): readonly Part[] {
  if (blocks.length === 0) return [];
  return [{ sheet: pageOf(sheet, [titleBlock(title, [], []), ...blocks], "portrait"), reports }];
}

/** A page of who moved and on what, of many countries one of each; none where nobody has a movement. */
export function movedPage(asked: Asked, place: TablePlace, title: string, found: Found): readonly Part[] {
  const { movers, ranks } = found;
  if (movers.length > mostMovedOnOnePage) {
    const [who, why] = [place.sheet, `${place.sheet}, on what`];
    return [
      ...movesPart(who, title, movementSection(asked, { ...place, table: `${place.table}Moved` }, movers)),
      ...movesPart(
        why,
        `${title}, and on what`,
        reasonsSection(asked, { sheet: why, table: `${place.table}Reasons` }, ranks, limitsOfPage),
      ),
    ];
  }
  // where no reasons stand below, their wide columns are not there
  const chartColumns = ranks.ranked.length === 0 ? 6 : undefined;
  return movesPart(place.sheet, title, movedSection(asked, place, found, limitsOfPage, chartColumns));
}

/** The front page, and where there are many countries who moved as the page after it. */
export function frontPage(page: FrontPage): readonly Part[] {
  const { asked, countries, order, title, sheet, table, statements, called } = page;
  const found = foundOf(asked, countries);
  const standings = standingsReport(asked, { sheet, table }, ordered(asked, countries, order), called);
  const fullTitle = `${title}: ${axisName(asked.world, asked.axis)}`;
  const head: readonly Block[] = [
    titleBlock(fullTitle, found.sentences, statements),
    { kind: "rows", rows: [[text(stripLegend(asked, { change: true }), "note")]] },
    tableOf(standings, scoreFormats(standings.columns)),
  ];
  const reasons: Block = { kind: "rows", rows: missingRows([standings]) };
  if (countries.length <= mostOnOnePage) {
    const lower = movedSection(asked, { sheet, table }, found, { countries: 5, each: 3 });
    const whole = pageOf(sheet, [...head, ...lower.blocks, reasons], "portrait");
    return [{ sheet: whole, reports: [standings, ...lower.reports] }];
  }
  // frozen down to the head of its table, a page that begins with sentences would leave no room on the screen
  const first = { ...sheetOf(sheet, [...head, reasons], 1, "portrait"), freeze: undefined };
  const moved = movedPage(asked, { sheet: `${sheet}, moves`, table }, `${fullTitle}: who moved`, found);
  return [{ sheet: first, reports: [standings] }, ...moved];
}
