/** The first page of a report, which can be sent as it is: what was found, where everybody stands, who moved and on what. */
import { axisName } from "../../core/describeDatum";
import { moveRanks } from "../../core/score/moveRanks";
import type { Code } from "../../core/world";
import { text, type Block } from "../../workbook/plan";
import { moversAmong, type Asked } from "../moves/between";
import type { Part } from "../part";
import { missingRows, pageOf, sheetOf, tableOf, titleBlock, type Statement } from "../sheet";
import { scoreFormats } from "../standing";
import type { Order } from "../usualOptions";
import { describeMovement, describeStandings, describeUnknown } from "./findings";
import { movementSection, reasonsSection } from "./movement";
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

/** The front page, and where there are many countries who moved as the page after it. */
export function frontPage(page: FrontPage): readonly Part[] {
  const { axis } = page.asked;
  const { asked, countries, order, title, sheet, table, statements, called } = page;
  // a pole stands at its end and moves nowhere
  const free = countries.filter((country) => country !== axis.minus && country !== axis.plus);
  const movers = moversAmong(asked, free);
  const ranks = moveRanks(movers.map(({ country, change }) => ({ country, ...change })));
  const standings = standingsReport(asked, { sheet, table }, ordered(asked, countries, order), called);
  const findings = [
    ...describeStandings(asked, free),
    ...describeMovement(asked, ranks),
    ...describeUnknown(asked, free, new Set(movers.map(({ country }) => country))),
  ];
  const isLong = countries.length > mostOnOnePage;
  const movedOn = isLong ? `${sheet}, moves` : sheet;
  const moved = movementSection(asked, { sheet: movedOn, table: `${table}Moved` }, movers);
  const why = reasonsSection(asked, { sheet: movedOn, table: `${table}Reasons` }, ranks, {
    countries: isLong ? 20 : 6,
    each: isLong ? 3 : 2,
  });
  const fullTitle = `${title}: ${axisName(asked.world, asked.axis)}`;
  const lower = [...moved.blocks, ...why.blocks];
  const head: readonly Block[] = [
    titleBlock(fullTitle, findings, statements),
    { kind: "rows", rows: [[text(stripLegend(asked), "note")]] },
    tableOf(standings, scoreFormats(standings.columns)),
  ];
  const reasons: Block = { kind: "rows", rows: missingRows([standings]) };
  if (!isLong) {
    const whole = pageOf(sheet, [...head, ...lower, reasons], "portrait");
    return [{ sheet: whole, reports: [standings, ...moved.reports, ...why.reports] }];
  }
  // frozen down to the head of its table, a page that begins with sentences would leave no room on the screen
  const first = { ...sheetOf(sheet, [...head, reasons], 1, "portrait"), freeze: undefined };
  const front: Part = { sheet: first, reports: [standings] };
  if (lower.length === 0) return [front];
  const second = pageOf(movedOn, [titleBlock(`${fullTitle}: who moved`, [], []), ...lower], "portrait");
  return [front, { sheet: second, reports: [...moved.reports, ...why.reports] }];
}
