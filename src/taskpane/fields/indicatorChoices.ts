import { yearOf } from "../../core/days";
import { memoize } from "../../core/memoize";
import type { Indicator, World } from "../../core/world";
import { texts } from "../texts/texts";
import type { Choice, ChoiceGroup } from "./manyPicker";

interface Extent {
  readonly countries: number;
  readonly newest: string;
}

/** For how many countries an indicator has figures, and of which year the newest is. */
function extentOf(world: World, { kind, code, argument }: Indicator): Extent {
  return memoize(world, `extent|${code}`, () => {
    if (kind === "value") {
      const figures = [...(world.values.get(code)?.values() ?? [])];
      const years = figures.flatMap((list) => list.map(({ year }) => year));
      return { countries: figures.length, newest: years.length === 0 ? "none" : String(Math.max(...years)) };
    }
    if (kind === "poll") {
      const [series, target] = argument.split("|");
      const found = [...world.polls.values()].map((polls) =>
        polls.filter((poll) => poll.series === series && poll.target === target).map(({ year }) => year),
      );
      const years = found.flat();
      return {
        countries: found.filter((list) => list.length > 0).length,
        newest: years.length === 0 ? "none" : String(Math.max(...years)),
      };
    }
    const living = world.countries.filter(({ until }) => until === undefined).length;
    return { countries: living, newest: String(yearOf(world.editionDate)) };
  });
}

function choiceOf(world: World, indicator: Indicator): Choice {
  const { countries, newest } = extentOf(world, indicator);
  return {
    value: indicator.code,
    name: indicator.name,
    detail: texts.indicators.newest(indicator.unit, newest, countries),
  };
}

/** Indicators that fit what is typed, by theme. */
export function indicatorChoices(world: World, typed: string): readonly ChoiceGroup[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const themes = new Map<string, Choice[]>();
  for (const indicator of world.indicators.values()) {
    const text = `${indicator.code} ${indicator.name} ${indicator.theme}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const label = texts.indicators.themes[indicator.theme] ?? indicator.theme;
    themes.set(label, [...(themes.get(label) ?? []), choiceOf(world, indicator)]);
  }
  const score = texts.indicators.themes["score"]!;
  return [...themes]
    .sort(([one], [other]) => Number(other === score) - Number(one === score))
    .map(([label, choices]) => ({ label, choices }));
}

export function indicatorChoice(world: World, code: string): Choice {
  return { value: code, name: world.indicators.get(code)?.name ?? code };
}
