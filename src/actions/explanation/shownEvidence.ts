import type { Evidence } from "../../core/answer";
import { dateOf, documentOf, newestDay, sourcesOf, type Datum } from "../../core/datum";
import { describeDatum } from "../../core/describeDatum";
import type { Source, World } from "../../core/world";

/** Something that a figure rests on, as a reader sees it. */
export interface ShownEvidence {
  readonly message: string;
  /** Date of the newest datum; "" where there is none. */
  readonly date: string;
  /** The document behind this very datum, where it is not the source as a whole. */
  readonly document: string | undefined;
  readonly sources: readonly Source[];
  /** The data where there are several, the newest last. */
  readonly rows: readonly Datum[];
}

export function shownEvidence(world: World, evidence: readonly Evidence[]): readonly ShownEvidence[] {
  return evidence.map(({ text, data }) => {
    const [only] = data.length === 1 ? data : [];
    return {
      message: text,
      date: only ? dateOf(only) : (newestDay(data) ?? ""),
      document: only && documentOf(only),
      sources: sourcesOf(data).flatMap((id) => world.sources.get(id) ?? []),
      rows: only ? [] : data,
    };
  });
}

/** One of several data in a line, with its date and document. */
export function describeRow(world: World, datum: Datum): string {
  return [dateOf(datum), describeDatum(world, datum), documentOf(datum)].filter(Boolean).join("; ");
}
