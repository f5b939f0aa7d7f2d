/** Texts as XML spells them. */

/** With which every part begins. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // an attribute's blanks and an element's line ends would become plain ones
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function withReferences(text: string, letters: string): string {
  let [made, at] = ["", 0];
  for (let i = 0; i < text.length; i++) {
    if (!letters.includes(text[i]!)) continue;
    made += text.slice(at, i) + references[text[i]!]!;
    at = i + 1;
  }
  return made + text.slice(at);
}

/** A text as it stands in an attribute between these quotes. */
export function escaped(text: string, quote = '"'): string {
  return withReferences(text, `&<\t\n\r${quote}`);
}

/** A text as it stands in an element. */
export function escapedText(text: string): string {
  return withReferences(text, "&<>\r");
}

/** Whether an xsd:boolean says yes; one that is not there does not. */
export function isSet(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}
