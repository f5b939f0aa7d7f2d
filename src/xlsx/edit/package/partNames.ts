/** Names of parts (ECMA-376-2): paths from the package's root, the same whatever the case of their letters. */

/** The same for all spellings of a part's name. */
export function keyOf(path: string): string {
  return (path.startsWith("/") ? path.slice(1) : path).toLowerCase();
}

/** The part that holds what a part relates to; "" is the package itself. */
export function relationsPath(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

/** What a relation of a part points at, as a path. What would lead out of the package stays at its root, as in any address (RFC 3986). */
export function targetOf(path: string, target: string): string {
  const steps = target.startsWith("/") ? [] : path.split("/").slice(0, -1);
  for (const step of decoded(target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The inverse: a path as a part's relation spells it, from the part's folder if it is below. */
export function relativeTo(path: string, target: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (problem) {
    // a per cent sign that spells nothing stands for itself
    if (problem instanceof URIError) return target;
    throw problem;
  }
}
