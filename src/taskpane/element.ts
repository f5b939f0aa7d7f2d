interface Settings {
  readonly text?: string;
  readonly class?: string;
  readonly [attribute: string]: string | undefined;
}

/** An HTML element with attributes and children. Whatever the text, it is shown as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { text, ...attributes }: Settings = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...(text === undefined ? [] : [text]), ...children);
  return made;
}
