/** A page with the lines between two marks made anew. Throws where it lacks the marks. */
export function withMarked(page: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- ${name}, made by npm run docs -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (from < begin.length || to < from) throw new Error(`the page lacks the marks of ${name}`);
  return `${page.slice(0, from)}\n\n${lines.join("\n")}\n\n${page.slice(to)}`;
}
