/** Attributes of small parts. */

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The inverse. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal ?? hexadecimal)
      return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal as string, 16));
    return named[name as string] ?? (whole as string);
  });
}

/** An element's attributes, in their order. */
export function attributesIn(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(pairs.map(([, name, one, other]) => [name!, unescaped(one ?? other ?? "")]));
}
