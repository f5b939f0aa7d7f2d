import { countriesOf } from "../../core/countries";
import { indicatorOf } from "../../core/indicators";
import { placeOf } from "../../core/rollCalls";
import { countryVoter, positionAt } from "../../core/voters";
import type { Day, World } from "../../core/world";
import type { Workbook } from "../plan";
import { codeColumn, countryColumn, missing, type ReportColumn } from "./figures";
import { methodSheet } from "./method";
import { reportOf, reportSheet } from "./sheet";
import { sourcesSheet } from "./sources";
import { changeColumns, scoreFormats, valueColumn, yearColumn } from "./watchlist";

/** A country's position on a resolution, as word, symbol and colour. */
function positionColumn(world: World, symbol: string): ReportColumn {
  const place = placeOf(world, symbol);
  const { id, date, title, source } = world.rollCalls[place]!;
  return {
    key: id,
    head: symbol,
    width: 11,
    align: "left",
    note: `Position on ${id}, ${title}, ${date}`,
    figure: (country) => {
      const position = positionAt(countryVoter(world, country), place);
      if (!position) return missing(`not a member on ${date}`);
      return { cell: { kind: "position", position }, origins: [{ source, date }] };
    },
  };
}

function columnsFor(world: World, day: Day, compare: Day): readonly ReportColumn[] {
  const value = (code: string, on = day, suffix = "") =>
    valueColumn(world, indicatorOf(world, code), on, suffix);
  const polled = (code: string) => [value(code), yearColumn(world, indicatorOf(world, code), day)];
  return [
    countryColumn(world),
    codeColumn,
    value("score"),
    value("range.low"),
    value("range.high"),
    ...["votes", "blocs", "opinion", "policy"].map((name) => value(`component.${name}`)),
    value("score", compare, `, ${compare}`),
    ...changeColumns(world, compare, day),
    value("blocs"),
    positionColumn(world, "ES-11/1"),
    positionColumn(world, "ES-11/3"),
    ...polled("gallup.rus.approve"),
    ...polled("gallup.rus.disapprove"),
  ];
}

/** The founding article's picture: the post-Soviet states on a day beside an earlier one. */
export function nearAbroad(world: World, day: Day, compare: Day): Workbook {
  const columns = columnsFor(world, day, compare);
  const report = reportOf(countriesOf(world, "post-soviet", day), columns);
  const title = "The states around Russia";
  return {
    properties: { title, edition: world.editionDate },
    stamps: [],
    sheets: [
      reportSheet(world, report, {
        name: "Near abroad",
        title,
        lead: [
          `As of ${day}, beside ${compare}. Score: −100 stands with Russia, +100 with the West. Align, facts complete to ${world.editionDate}.`,
        ],
        formats: scoreFormats(columns),
      }),
      sourcesSheet(world, report),
      methodSheet(world, report),
    ],
  };
}
