import { countriesOf, countryName } from "../countries/countries";
import { yearOf } from "../days";
import { knownTo } from "../editionParts";
import { Mistake } from "../mistake";
import { gallupSince } from "../opinion/pollsters";
import type { World } from "../world";

/** The heads of an export of Gallup Analytics, as the reader of polls knows them. */
const heads = ["Geography", "Time", "Question", "Approve", "Disapprove", "Don't Know/Refused", "Source"];

/** The powers of whose leadership Gallup asks, as its question names them. */
const powers = ["Russia", "the United States", "China", "Germany", "the European Union"];

const source = "Gallup Analytics, World Poll";

/** The newest field year that the shipped polls know. */
function newestYear(world: World): number {
  return yearOf(knownTo(world, "opinion"));
}

/**
 * A table to fill or to paste the figures of a licence into: a row for each of the fifteen post-Soviet states and each power, heads first,
 * shares empty. What stays empty is left out when it is read. Throws `Mistake` for what is no field year.
 */
export function pollTemplate(
  world: World,
  asked: number | string = newestYear(world),
): readonly (readonly string[])[] {
  const year = Number(asked);
  if (!Number.isInteger(year) || year < gallupSince || year > newestYear(world) + 1)
    throw new Mistake(
      `invalid year: ${asked}; Gallup asks since ${gallupSince}, the last that may be is ${newestYear(world) + 1}`,
    );
  const states = countriesOf(world, "post-soviet", knownTo(world, "opinion"));
  const rows = powers.flatMap((power) =>
    states.map((code) => [
      countryName(world, code),
      String(year),
      `Do you approve or disapprove of the job performance of the leadership of ${power}?`,
      ...["", "", "", source],
    ]),
  );
  return [heads, ...rows];
}
