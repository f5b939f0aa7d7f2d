import { membersOf } from "../blocs/blocs";
import { Mistake } from "../mistake";
import { instead } from "../nearest";
import type { Code, Day, Group, World } from "../world";
import { dissolvedBefore } from "./dissolved";

/** What a text names that countries belong to: a group of ours, or a bloc. */
export type Grouping =
  { readonly kind: "group"; readonly group: Group } | { readonly kind: "bloc"; readonly bloc: string };

/** The group or bloc of a code or name in any case, blanks as hyphens; undefined for one that nobody knows. */
export function groupingNamed(world: World, text: string): Grouping | undefined {
  const asked = slug(text);
  const group = world.groups.get(asked) ?? byName(world.groups, asked);
  if (group) return { kind: "group", group };
  const bloc =
    [...world.blocs.keys()].find((code) => slug(code) === asked) ?? byName(world.blocs, asked)?.code;
  return bloc === undefined ? undefined : { kind: "bloc", bloc };
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

interface Named {
  readonly code: string;
  readonly name: string;
}

function byName<T extends Named>(named: ReadonlyMap<string, T>, asked: string): T | undefined {
  return [...named.values()].find(({ name }) => slug(name) === asked);
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
