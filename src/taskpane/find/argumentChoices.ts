/** What is offered for an argument of a function, by the argument's role. Pure. */
import { searchedCountries } from "../../core/countries/search";
import { measureNames } from "../../core/pairs/pairs";
import { positionWords } from "../../core/votes/positionWords";
import type { World } from "../../core/world";
import type { Role } from "../../formulas/catalogue";
import { meanings } from "../../reports/pairs";
import { searchableIndicator } from "../fields/indicatorChoices";
import { searched } from "../fields/searched";

/** Choices that are offered at once. */
const most = 12;

export interface Offered {
  readonly code: string;
  readonly name: string;
}

/** Arguments that take several things, parted by commas. */
const lists: ReadonlySet<Role> = new Set<Role>(["countries", "others", "indicators", "measures"]);

/** Those that fit what is typed by code and name alone. */
function fitting(all: readonly Offered[], typed: string): readonly Offered[] {
  const searchable = all.map(({ code, name }) => ({ code, name, about: "" }));
  return searched(searchable, typed).slice(0, most);
}

function fittingRole(world: World, role: Role | undefined, typed: string): readonly Offered[] {
  const groups = () => [...world.groups.values(), ...world.blocs.values()];
  switch (role) {
    case "country":
    case "other":
      return searchedCountries(world, typed, most);
    case "countries":
    case "others":
      return [...fitting(groups(), typed), ...searchedCountries(world, typed, most)].slice(0, most);
    case "indicator":
    case "indicators":
      return searched([...world.indicators.values()].map(searchableIndicator), typed).slice(0, most);
    case "measures":
      return fitting(
        measureNames.map((code) => ({ code, name: meanings[code].label })),
        typed,
      );
    case "position":
      return fitting(
        Object.values(positionWords).map((word) => ({ code: word, name: word })),
        typed,
      );
    case "bloc":
      return fitting([...world.blocs.values()], typed);
    case "group":
      return fitting(groups(), typed);
    default:
      return [];
  }
}

/** The things that a text lists, and what is being typed behind them. */
function partsOf(role: Role | undefined, text: string, isTyping: boolean): readonly [string[], string] {
  if (role === undefined || !lists.has(role)) return [[], isTyping ? text : ""];
  const parts = text.split(",").map((part) => part.trim());
  const last = isTyping ? parts.pop()! : "";
  return [parts.filter(Boolean), last];
}

/** What can be chosen for an argument; nothing where it is typed. @param isTyping whether its end is what is looked for, or it is as it shall be */
export function offeredFor(
  world: World,
  role: Role | undefined,
  text: string,
  isTyping: boolean,
): readonly Offered[] {
  const [, typed] = partsOf(role, text, isTyping);
  return fittingRole(world, role, typed);
}

/** An argument with a choice taken: of a list at its end, once. */
export function withChoice(role: Role | undefined, text: string, isTyping: boolean, code: string): string {
  const [before] = partsOf(role, text, isTyping);
  return [...new Set([...before, code])].join(",");
}
