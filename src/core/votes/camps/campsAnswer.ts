import { assemblyOf, type Assembly, type TooFew } from "./assembly";
import { campsOf, leastRollCalls, type Camp, type CampMember } from "./camps";
import type { Answer, Evidence } from "../../answer";
import { counted } from "../../counted";
import { countryName } from "../../countries/countries";
import { decimal } from "../../signed";
import { votesLeftOut } from "../../leftOut";
import { has } from "../bits";
import type { Period } from "../similarity";
import { voteData } from "../voteData";
import type { Code, World } from "../../world";

/** A member of the period, in its camp or in none. */
export type CampPlace =
  | { readonly kind: "placed"; readonly camp: Camp; readonly member: CampMember }
  | { readonly kind: "too few votes"; readonly country: Code; readonly why: string };

/** `cast 12 of 88 votes`. */
export function whyInNoCamp({ votes }: TooFew, count: number): string {
  return `no camp: cast ${votes} of ${counted(count, "vote")}`;
}

/** Why a period has no camps. */
function whyNoCamps({ first, last, count, voters }: Assembly): string {
  if (count < leastRollCalls)
    return `too few divided roll calls: ${count} from ${first} to ${last}; camps need ${leastRollCalls}`;
  return `too few voters: ${voters.length} cast more than half of ${counted(count, "vote")} from ${first} to ${last}`;
}

function describeMember(world: World, { country, camp, next, withOwn, withNext }: CampMember): string {
  const share = (agreement: number | undefined) => (agreement === undefined ? "none" : decimal(agreement, 3));
  const beside = next === undefined ? "" : `, ${share(withNext)} with camp ${next}, the next`;
  return `${countryName(world, country)}: mean agreement ${share(withOwn)} with the others of camp ${camp}${beside}`;
}

/** The members of a period by camp, each camp's best fitting first, then those that cast too few votes. */
export function camps(
  world: World,
  [first, last]: Period,
  count: number | undefined,
): Answer<readonly CampPlace[]> {
  const found = campsOf(world, first, last, count);
  const places: CampPlace[] = (found?.camps ?? []).flatMap((camp) =>
    camp.members.map((member) => ({ kind: "placed", camp, member })),
  );
  const left = (found?.tooFew ?? []).map((few): CampPlace => ({
    kind: "too few votes",
    country: few.country,
    why: whyInNoCamp(few, found!.rollCalls),
  }));
  const value = found && [...places, ...left];
  return {
    value,
    evidence: () => {
      if (value === undefined) return [];
      const { rollCalls } = assemblyOf(world, first, last);
      const used = world.rollCalls.map((_, place) => place).filter((place) => has(rollCalls, place));
      return value.map((place): Evidence => {
        const isPlaced = place.kind === "placed";
        const country = isPlaced ? place.member.country : place.country;
        const text = isPlaced
          ? describeMember(world, place.member)
          : `${countryName(world, country)}: ${place.why}`;
        return {
          text,
          // of the item that is looked at alone: members times roll calls are many
          get data() {
            return voteData(world, used, [country]);
          },
        };
      });
    },
    missing: () => votesLeftOut(world) ?? whyNoCamps(assemblyOf(world, first, last)),
  };
}
