/** Everything that can be found: reports, indicators and functions, each from its own catalogue. Pure. */
import type { Indicator, World } from "../../core/world";
import { type AnyReport, reports } from "../../reports/catalogue";
import { searchableIndicator } from "../fields/indicatorChoices";
import { type Searchable, searched } from "../fields/searched";
import { texts } from "../texts/texts";
import { type Aim, aimOfFunction, aimOfIndicator, aimOfReport } from "./aims";
import { type FunctionText, withoutExample } from "./functionTexts";

export type Entry = Searchable & {
  /** Unlike any other entry's: `report brief`. */
  readonly key: string;
  readonly aim: Aim;
} & (
    | { readonly kind: "report"; readonly report: AnyReport }
    | { readonly kind: "indicator"; readonly indicator: Indicator }
    | { readonly kind: "function"; readonly text: FunctionText }
  );

function ofReport(report: AnyReport): Entry {
  const { name: code, label: name, summary: about } = report;
  return { kind: "report", key: `report ${code}`, code, name, about, aim: aimOfReport(report), report };
}

function ofIndicator(indicator: Indicator): Entry {
  const key = `indicator ${indicator.code}`;
  return { kind: "indicator", key, aim: aimOfIndicator(indicator), ...searchableIndicator(indicator) };
}

function ofFunction(text: FunctionText): Entry {
  const { name, description: about } = text;
  // `VOTE` finds ALIGN.VOTE as its beginning does
  const code = name.replace(/^ALIGN\./, "");
  return { kind: "function", key: `function ${name}`, code, name, about, aim: aimOfFunction(name), text };
}

/** Those that fit what is typed, by what they are and by what one wants to know, the closest first. */
export function entriesFound(entries: readonly Entry[], typed: string): readonly Entry[] {
  const searchable = entries.map((entry) => ({
    ...{ code: entry.code, name: entry.name, entry },
    about: `${entry.kind === "function" ? withoutExample(entry.text) : entry.about} ${texts.find.aims[entry.aim]("")}`,
  }));
  return searched(searchable, typed).map(({ entry }) => entry);
}

/** Reports, then indicators, then functions. */
export function entriesOf(world: World, functions: readonly FunctionText[]): readonly Entry[] {
  return [
    ...reports.map(ofReport),
    ...[...world.indicators.values()].map(ofIndicator),
    ...functions.map(ofFunction),
  ];
}
