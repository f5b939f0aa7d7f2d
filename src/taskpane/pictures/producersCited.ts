/** Whom a picture names as the producers of what it shows. Pure. */
import type { World } from "../../core/world";
import { texts } from "../texts/texts";

/** Sources that are cited in full; of more than one the others are counted. */
const most = 3;

/** What Align itself measured or its editors knew is none of another producer's. */
const own: ReadonlySet<string> = new Set(["align-method", "align-editors"]);

/** The sources of a drawing as it cites them: the first of others' in full, how many more there are, and Align, which drew it. @param sources ids, the weightiest first */
export function producersCited(world: World, sources: readonly string[]): string {
  const others = sources.filter((source) => !own.has(source)).flatMap((id) => world.sources.get(id) ?? []);
  const cited = [...new Set(others.slice(0, most).map(({ citation }) => citation.replace(/\.$/, "")))];
  const producers = new Set(others.slice(most).map(({ producer }) => producer));
  const more = producers.size > 0 ? [texts.picture.moreProducers(producers.size)] : [];
  return texts.picture.source([...cited, ...more], world.editionDate);
}
