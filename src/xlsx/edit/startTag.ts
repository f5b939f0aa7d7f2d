/** Start tags of well-formed texts with other attributes, all else in them as it was. */
import { escaped } from "./xmlText";

/** Attributes by name; undefined takes one out. */
export type AttributeChanges = Readonly<Record<string, string | undefined>>;

interface AttributePlace {
  readonly name: string;
  /** Where the blank before it begins. */
  readonly start: number;
  /** Its value, without the quotes. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

const isBlank = (letter: string | undefined) =>
  letter === " " || letter === "\n" || letter === "\r" || letter === "\t";

/** The attributes of a start tag, and where they end. */
function attributePlaces(tag: string): { readonly places: readonly AttributePlace[]; readonly end: number } {
  const places: AttributePlace[] = [];
  let at = 1;
  const pass = (stops: (letter: string) => boolean) => {
    while (!stops(tag[at]!)) at++;
  };
  pass((letter) => isBlank(letter) || letter === "/" || letter === ">");
  for (;;) {
    const start = at;
    pass((letter) => !isBlank(letter));
    if (tag[at] === "/" || tag[at] === ">") return { places, end: start };
    const named = at;
    pass((letter) => isBlank(letter) || letter === "=");
    const name = tag.slice(named, at);
    pass((letter) => letter === '"' || letter === "'");
    const [quote, from] = [tag[at]!, at + 1];
    const to = tag.indexOf(quote, from);
    places.push({ name, start, from, to, quote });
    at = to + 1;
  }
}

/** The tag, `<c r="A1" t="s">` or one closed in itself, with these attributes changed; new ones stand last. */
export function withAttributes(tag: string, changes: AttributeChanges): string {
  const { places, end } = attributePlaces(tag);
  let [made, at] = ["", 0];
  for (const { name, start, from, to, quote } of places) {
    if (!Object.hasOwn(changes, name)) continue;
    const value = changes[name];
    made += value === undefined ? tag.slice(at, start) : tag.slice(at, from) + escaped(value, quote);
    at = value === undefined ? to + 1 : to;
  }
  const known = new Set(places.map(({ name }) => name));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === undefined || known.has(name) ? [] : [` ${name}="${escaped(value)}"`],
  );
  return made + tag.slice(at, end) + added.join("") + tag.slice(end);
}
