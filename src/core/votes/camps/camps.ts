import { assemblyOf, disagreementIn, type Assembly, type Disagreement, type TooFew } from "./assembly";
import { campTree, type CampTree } from "./campTree";
import { silhouettes } from "./silhouettes";
import { countryName } from "../../countries/countries";
import { memoizeRecent } from "../../memoize";
import { Mistake } from "../../mistake";
import type { Code, Day, World } from "../../world";

/** Fewest divided roll calls from which camps are told. */
export const leastRollCalls = 10;

/** Most camps: as many as can be told apart by colour. */
export const mostCamps = 8;

/** The part of all disagreement that a further camp must explain, where nobody says how many there are. */
export const leastSplit = 0.05;

/** A voter in its camp. */
export interface CampMember {
  readonly country: Code;
  /** Number of its camp, from 1. */
  readonly camp: number;
  /** Silhouette, −1…+1: below 0 it votes more like the next camp. Undefined where there is one camp. */
  readonly fit: number | undefined;
  /** The camp next to it; undefined where there is one camp. */
  readonly next: number | undefined;
  /** Mean agreement with the others of its camp and with those of the next, 0…1. */
  readonly withOwn: number | undefined;
  readonly withNext: number | undefined;
}

/** A camp. */
export interface Camp {
  /** From 1, the largest first. */
  readonly number: number;
  /** The permanent members of the Security Council that fit in it, else who is in its middle: `China, Russia`, `around Peru`. */
  readonly name: string;
  /** Those permanent members, in the order of the name; none where it is named after its middle. */
  readonly namedBy: readonly Code[];
  /** The best fitting first. */
  readonly members: readonly CampMember[];
  /** Mean agreement of two of its members, 0…1; undefined for a camp of one. */
  readonly cohesion: number | undefined;
}

/** The camps of a period. */
export interface Camps {
  /** The divided roll calls. */
  readonly rollCalls: number;
  readonly tooFew: readonly TooFew[];
  /** The voters, so that whoever votes alike stands together: the order of a dendrogram. */
  readonly order: readonly Code[];
  /** What each step from one camp on explains of all disagreement, the first two camps first: shares that sum to 1. */
  readonly splits: readonly number[];
  readonly camps: readonly Camp[];
}

/** How many camps the votes themselves show: one more for each step from the top that explains enough. */
function campsShown({ splits }: CampTree): number {
  const small = splits.findIndex((share) => share < leastSplit);
  return Math.min(mostCamps, 1 + (small < 0 ? splits.length : small));
}

/** The permanent members of the Security Council. */
export const permanent: readonly Code[] = ["CHN", "FRA", "RUS", "GBR", "USA"];

/** The permanent members that fit in a camp. */
function permanentIn(members: readonly CampMember[]): readonly Code[] {
  const fitting = members.filter(({ fit = 1 }) => fit >= 0).map(({ country }) => country);
  return permanent.filter((code) => fitting.includes(code));
}

function nameOf(world: World, members: readonly CampMember[], namedBy: readonly Code[]): string {
  if (namedBy.length > 0) return namedBy.map((code) => countryName(world, code)).join(", ");
  const closeness = ({ withOwn = 0 }: CampMember) => withOwn;
  const middle = members.reduce((best, member) => (closeness(member) > closeness(best) ? member : best));
  return `around ${countryName(world, middle.country)}`;
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function agreementFrom(disagreement: number | undefined): number | undefined {
  return disagreement === undefined ? undefined : 1 - disagreement;
}

/** Camps of groups of voters, the largest first, of equal ones the one whose first code comes first. */
function numbered(groups: readonly (readonly number[])[], size: number): readonly number[] {
  const ordered = groups
    .map((group) => [...group].sort((a, b) => a - b))
    .sort((one, other) => other.length - one.length || one[0]! - other[0]!);
  const numbers = new Array<number>(size).fill(0);
  ordered.forEach((group, i) => group.forEach((voter) => (numbers[voter] = i + 1)));
  return numbers;
}

/** The camps as numbers of the voters, in the order of the disagreements. */
export function campNumbers(tree: CampTree, count: number): readonly number[] {
  return numbered(tree.groups(count), tree.order.length);
}

function described(
  world: World,
  { voters }: Assembly,
  disagreement: Disagreement,
  numbers: readonly number[],
) {
  const widths = silhouettes(
    disagreement,
    numbers.map((number) => number - 1),
  );
  const isOne = Math.max(...numbers) === 1;
  const members = voters.map(({ code }, i): CampMember => {
    const { width, next, own, other } = widths[i]!;
    return {
      ...{ country: code, camp: numbers[i]!, fit: isOne ? undefined : width },
      ...{ next: next === undefined ? undefined : next + 1 },
      ...{ withOwn: agreementFrom(own), withNext: agreementFrom(other) },
    };
  });
  return Array.from({ length: Math.max(...numbers) }, (_, i): Camp => {
    const own = members.filter(({ camp }) => camp === i + 1);
    const namedBy = permanentIn(own);
    return {
      number: i + 1,
      name: nameOf(world, own, namedBy),
      namedBy,
      members: [...own].sort((one, other) => (other.fit ?? 0) - (one.fit ?? 0)),
      cohesion: mean(own.flatMap(({ withOwn }) => withOwn ?? [])),
    };
  });
}

function checkCount(count: number): void {
  if (Number.isInteger(count) && count >= 2 && count <= mostCamps) return;
  throw new Mistake(
    `invalid how_many: ${count}; give a whole number from 2 to ${mostCamps}, or leave it out`,
  );
}

/** Who voted, and the tree of who votes alike: the same whatever the number of camps. */
export interface Grown {
  readonly assembly: Assembly;
  readonly disagreement: Disagreement;
  readonly tree: CampTree;
}

/** Undefined where there were fewer than `leastRollCalls` divided roll calls, or nobody voted on more than half of them. */
export function grown(world: World, first: Day, last: Day): Grown | undefined {
  return memoizeRecent(world, `camp tree|${first}|${last}`, () => {
    const assembly = assemblyOf(world, first, last);
    if (assembly.count < leastRollCalls || assembly.voters.length === 0) return undefined;
    const disagreement = disagreementIn(assembly);
    return { assembly, disagreement, tree: campTree(disagreement) };
  });
}

/**
 * The camps in which members voted from the first to the last day (docs/camps.md); undefined where there were fewer than `leastRollCalls`
 * divided roll calls, or fewer voters than camps. Throws `Mistake` for a number of camps that is none.
 * @param count how many; left out: as many as the votes show
 */
export function campsOf(world: World, first: Day, last: Day, count?: number): Camps | undefined {
  if (count !== undefined) checkCount(count);
  return memoizeRecent(world, `camps|${first}|${last}|${count}`, () => {
    const found = grown(world, first, last);
    if (found === undefined || found.assembly.voters.length < (count ?? 1)) return undefined;
    const { assembly, disagreement, tree } = found;
    return {
      rollCalls: assembly.count,
      tooFew: assembly.tooFew,
      order: tree.order.map((voter) => assembly.voters[voter]!.code),
      splits: tree.splits,
      camps: described(world, assembly, disagreement, campNumbers(tree, count ?? campsShown(tree))),
    };
  });
}
