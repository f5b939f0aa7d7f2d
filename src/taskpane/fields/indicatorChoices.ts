import { extentOf } from "../../core/indicators/extent";
import type { Indicator, World } from "../../core/world";
import { texts } from "../texts/texts";
import type { Choice, ChoiceGroup } from "./manyPicker";
import { type Searchable, searched } from "./searched";

/** What is said of an indicator beside its name: of what is computed its unit alone, since counting all of them takes seconds. */
function detailOf(world: World, indicator: Indicator): string {
  if (indicator.kind === "measure") return indicator.unit;
  return texts.indicators.extent(indicator.unit, extentOf(world, indicator));
}

export function themeLabel(theme: string): string {
  return texts.indicators.themes[theme] ?? theme;
}

/** An indicator as it is searched: by code and name, then by its theme and definition. */
export function searchableIndicator(indicator: Indicator): Searchable & { readonly indicator: Indicator } {
  const { code, name, theme, definition } = indicator;
  return { code, name, about: `${themeLabel(theme)}. ${definition}`, indicator };
}

/** Indicators that fit what is typed, by theme, the theme of the closest first. */
export function indicatorChoices(world: World, typed: string): readonly ChoiceGroup[] {
  const themes = new Map<string, Choice[]>();
  const all = [...world.indicators.values()].map(searchableIndicator);
  for (const { indicator } of searched(all, typed)) {
    const label = themeLabel(indicator.theme);
    const choice = { value: indicator.code, name: indicator.name, detail: detailOf(world, indicator) };
    themes.set(label, [...(themes.get(label) ?? []), choice]);
  }
  const score = themeLabel("score");
  const groups = [...themes].map(([label, choices]) => ({ label, choices }));
  return typed.trim() === ""
    ? groups.sort((one, other) => Number(other.label === score) - Number(one.label === score))
    : groups;
}

export function indicatorChoice(world: World, code: string): Choice {
  return { value: code, name: world.indicators.get(code)?.name ?? code };
}
