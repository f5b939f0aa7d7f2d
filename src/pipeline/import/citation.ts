import { documentsOf } from "../../core/documents";
import type { Row } from "../csv";

/** Documents that the raw files name without an address. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^CIA World Factbook/, "cia-factbook"],
  [/^Correlates of War IGO/, "cow-igo"],
  [/^Council Decision 2014\/145\/CFSP/, "eu-council-2014-145"],
  [/^Executive Order 13660/, "us-eo-13660"],
  [/^Special Economic Measures \(Russia\)/, "canada-sor-2014-58"],
  [/^Wall Street Journal/, "wsj-2023-11-03"],
];

/**
 * The id in `sources.csv` of a document that a citation names: by its name, or by the address that both hold. Undefined where no source
 * is known for it.
 */
export function sourceOfDocument(document: string, sources: readonly Row[]): string | undefined {
  const named = byName.find(([pattern]) => pattern.test(document));
  if (named !== undefined) return named[1];
  const found = sources
    .map((source) => ({ id: source["id"], url: source["url"] ?? "" }))
    .filter(({ url }) => url !== "" && document.includes(url))
    .sort((a, b) => document.indexOf(a.url) - document.indexOf(b.url) || b.url.length - a.url.length);
  return found[0]?.id;
}

/** The same of the first document that a raw citation names. */
export function sourceOf(cited: string, sources: readonly Row[]): string | undefined {
  return sourceOfDocument(documentsOf(cited)[0] ?? "", sources);
}
