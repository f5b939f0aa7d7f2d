/** What Excel may refuse, drawn all in one request, and where that fails in parts, until only what is refused is missing. */

/** One of what is drawn: a chart, the notes of a sheet. */
export interface Part {
  /** In the words of the message that it was refused. */
  readonly what: string;
  readonly draw: () => void;
  /** Draws it with less, where Excel refused that; undefined: there is nothing less. */
  readonly plainer?: () => void;
}

/** A part that Excel refused, and what Excel said. */
export interface RefusedPart {
  readonly part: Part;
  readonly problem: unknown;
}

/** Requests that are refused before the rest is taken for refused, too: Excel without a printer refuses every sheet's page. */
const patience = 30;

/** Draws in one request. @returns why Excel refused it, undefined where it did not */
export function drawn(context: Excel.RequestContext, draw: () => void): Promise<unknown> {
  return attempted(async () => {
    draw();
    await context.sync();
  });
}

/** @returns why Excel refused some work, undefined where it did not */
export async function attempted(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (problem) {
    // errors of Excel have a code, any other is a fault of ours
    if (typeof (problem as { readonly code?: unknown }).code !== "string") throw problem;
    return problem;
  }
}

/**
 * Draws parts, those that are refused in halves, until only what Excel does not take is missing.
 * @param clear takes away what parts add, since a refused request may leave some of its parts, and halves of them; undefined where parts are
 * only set, so that they can be set again
 * @returns what is missing
 */
export async function drawnParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  clear: (() => Promise<void>) | undefined,
): Promise<readonly RefusedPart[]> {
  let left = patience;
  const draw = (some: readonly Part[]) =>
    attempted(async () => {
      if (left < patience) await clear?.();
      for (const part of some) part.draw();
      await context.sync();
    });
  const refusedOf = async (some: readonly Part[]): Promise<readonly RefusedPart[]> => {
    const problem = await draw(some);
    if (problem === undefined) return [];
    left--;
    if (some.length === 1 || left <= 0) return some.map((part) => ({ part, problem }));
    const half = some.length >> 1;
    return [...(await refusedOf(some.slice(0, half))), ...(await refusedOf(some.slice(half)))];
  };
  const refused = await refusedOf(parts);
  if (refused.length === 0 || !clear) return refused;
  const wrong = new Set(refused.map(({ part }) => part));
  const plainer = parts.flatMap((part) => {
    if (!wrong.has(part)) return [part];
    return part.plainer ? [{ ...part, draw: part.plainer }] : [];
  });
  const isPlainer = refused.some(({ part }) => part.plainer) && (await draw(plainer)) === undefined;
  if (isPlainer) return refused.filter(({ part }) => !part.plainer);
  const problem = await draw(parts.filter((part) => !wrong.has(part)));
  return problem === undefined ? refused : parts.map((part) => ({ part, problem }));
}
