import { resolved, suggestions } from "../core/countries/countries";
import { edition } from "../edition";

/** Names, one a line, as lines of name, code (empty if none) and the likeliest code where there is none, tab-separated. */
export function codeLines(text: string): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines
    .map((name) => {
      const code = name.trim() === "" ? undefined : resolved(edition, name);
      const suggestion =
        code === undefined && name.trim() !== "" ? (suggestions(edition, name)[0] ?? "") : "";
      return `${name}\t${code ?? ""}\t${suggestion}\n`;
    })
    .join("");
}
