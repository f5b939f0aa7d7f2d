/** A text as BibTeX takes it: the ten signs that TeX keeps for itself (Lamport, LaTeX, 2.1) are written out. */
export function bibtexText(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => {
    if (sign === "\\") return "\\textbackslash{}";
    return sign === "~" ? "\\textasciitilde{}" : sign === "^" ? "\\textasciicircum{}" : `\\${sign}`;
  });
}
