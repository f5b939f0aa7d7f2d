/** A title without the words that the UN Digital Library prints twice in a row: `of of`, `and the and the`. */
export function withoutDoubledWords(title: string): string {
  return title.replace(/\b(and the|of) \1\b/g, "$1");
}
