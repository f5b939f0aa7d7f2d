import { membersOf } from "../blocs/blocs";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import { instead } from "../nearest";
import type { Code, Day, Group, World } from "../world";
import { dissolvedBefore } from "./dissolved";

/** What a text names that countries belong to: a group of ours, or a bloc. */
export type Grouping =
  { readonly kind: "group"; readonly group: Group } | { readonly kind: "bloc"; readonly bloc: string };

/** The group or bloc of a code or name in any case, blanks as hyphens; undefined for one that nobody knows. */
export function groupingNamed(world: World, text: string): Grouping | undefined {
  return groupingsBySlug(world).get(slug(text));
}

/** Codes go before names, and groups before blocs. */
function groupingsBySlug(world: World): ReadonlyMap<string, Grouping> {
  return memoize(world, "groupings", () => {
    const bySlug = new Map<string, Grouping>();
    const take = (name: string, grouping: Grouping): void => {
      if (!bySlug.has(name)) bySlug.set(name, grouping);
    };
    const groups = [...world.groups.values()];
    const blocs = [...world.blocs.values()];
    for (const group of groups) take(group.code, { kind: "group", group });
    for (const group of groups) take(slug(group.name), { kind: "group", group });
    for (const { code } of blocs) take(slug(code), { kind: "bloc", bloc: code });
    for (const { code, name } of blocs) take(slug(name), { kind: "bloc", bloc: code });
    return bySlug;
  });
}

/** As `groupingNamed`; throws `Mistake` for one that nobody knows. */
export function groupingOf(world: World, text: string): Grouping {
  const grouping = groupingNamed(world, text);
  if (!grouping) throw new Mistake(`unknown group: ${text.trim()}; ${remedy(world, slug(text))}`);
  return grouping;
}

/**
 * The countries of a group on a day, in code order: of a group of ours (`post-soviet`, `c5`, `western-asia`) without the states that
 * were dissolved by then, or the full members of a bloc (`nato`, `csto`, `un`). Throws `Mistake` for a group that nobody knows.
 */
export function countriesOf(world: World, text: string, day: Day): readonly Code[] {
  const grouping = groupingOf(world, text);
  if (grouping.kind === "bloc") return membersOf(world, grouping.bloc, day);
  return grouping.group.countries.filter((code) => dissolvedBefore(world, code, day) === undefined).sort();
}

/** `Post-Soviet states`, `FIVE_EYES` → `post-soviet-states`, `five-eyes`. */
function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

function remedy(world: World, asked: string): string {
  const known = () => [...world.groups.keys(), ...[...world.blocs.keys()].map(slug)];
  return instead(
    world,
    "group",
    asked,
    known,
    () => "give a group (post-soviet, africa) or a bloc (NATO, CIS)",
  );
}
