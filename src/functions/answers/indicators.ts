import { columnLeftOut } from "../../core/indicators/panel";
import { sourceLeftOut } from "../../core/leftOut";
import { questions } from "../../formulas/questions";
import { cellwise, emptyCell, shown, table, valueIn, type Cell } from "../answer";
import { asking, askingOne, cellsOf, oneCell, worded } from "../arguments";
import { facts } from "../facts";

export function get(country: unknown, code: unknown, day: unknown): Cell[][] {
  return cellwise([country, code, day], (who, what, when) =>
    valueIn(questions["ALIGN.GET"](asking({ country: who, indicator: what, day: when }))),
  );
}

export function cite(country: unknown, code: unknown, day: unknown, style: unknown): Cell[][] {
  return cellwise([country, code, day, style], (who, what, when, as) => {
    const asked = asking({ country: who, indicator: what, day: when, style: as });
    return worded("ALIGN.CITE", asked, valueIn(questions["ALIGN.CITE"](asked)));
  });
}

export function source(country: unknown, code: unknown, day: unknown): Cell[][] {
  return cellwise([country, code, day], (who, what, when) => {
    const asked = asking({ country: who, indicator: what, day: when });
    return worded("ALIGN.SOURCE", asked, valueIn(questions["ALIGN.SOURCE"](asked)));
  });
}

export function seriesOf(country: unknown, indicator: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const points = valueIn(questions["ALIGN.SERIES"](askingOne({ country, indicator, from, to })));
    const rows = points.map(({ date, value }) => [/^\d{4}$/.test(date) ? Number(date) : date, value]);
    return table(["year", "value"], rows);
  });
}

export function panelOf(countries: unknown, indicators: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const asked = asking({
      ...cellsOf({ countries, indicators }),
      ...{ from: oneCell(from, "from"), to: oneCell(to, "to") },
    });
    const rows = valueIn(questions["ALIGN.PANEL"](asked));
    const { world, of } = asked.panel;
    const empty = of.indicators.map((indicator) => emptyCell(columnLeftOut(world, of, indicator)));
    return table(
      ["country", "year", ...of.indicators.map(({ code }) => code)],
      rows.map(({ country, year, answers }) => [
        ...[country, year],
        ...answers.map(({ value }, i) => value ?? empty[i]!),
      ]),
    );
  });
}

export function opinion(
  country: unknown,
  leader: unknown,
  measure: unknown,
  day: unknown,
  pollster: unknown,
): Cell[][] {
  return cellwise([country, leader, measure, day, pollster], (who, whom, what, when, by) => {
    const asked = asking({ country: who, leader: whom, measure: what, day: when, pollster: by });
    return valueIn(questions["ALIGN.OPINION"](asked));
  });
}

/** A source by its title, and that the build does without it. */
function sourceOf(id: string): string {
  const { world } = facts;
  const title = world.sources.get(id)?.title ?? id;
  const leftOut = sourceLeftOut(world, id);
  return leftOut === undefined ? title : `${title}; ${leftOut}`;
}

export function indicators(): Cell[][] {
  return shown(() => {
    const rows = valueIn(questions["ALIGN.INDICATORS"](asking({}))).map(
      ({ code, name, theme, unit, definition, source }): Cell[] => [
        ...[code, name, theme, unit, definition],
        sourceOf(source),
      ],
    );
    return table(["code", "name", "theme", "unit", "definition", "source"], rows);
  });
}
