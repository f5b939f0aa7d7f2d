import { Mistake } from "../mistake";

/** Before every own indicator's code, so that none can shadow a shipped one. */
const prefix = "own.";
/** Codes that begin so are those of own polls. */
export const pollPrefix = "own.opinion.";

/** Whether an indicator's code, in any case, is one of the user's own. */
export function isOwnCode(code: string): boolean {
  return code.trimStart().slice(0, prefix.length).toLowerCase() === prefix;
}

/** Whether a text names polls of the user's own where a pollster is asked for. */
export function isOwnPollster(pollster: string): boolean {
  return pollster.trim().toLowerCase() === "own";
}

/** Whether a text names weights of the user's own: `@peace`. */
export function isOwnWeights(text: string): boolean {
  return /^\s*@\S/.test(text);
}

/** Whether a text names own data of any kind, wherever it stands among a call's arguments; also a piece of a text that is put together. */
export function namesOwnData(text: string): boolean {
  return isOwnCode(text) || isOwnPollster(text) || isOwnWeights(text);
}

/**
 * The code of an own indicator: `Trust in government` is `own.trust_in_government`, `own.trust` stays. Throws `Mistake` for a name
 * without a letter or digit and for one that own polls have.
 */
export function ownCode(name: string): string {
  const stem = name
    .trim()
    .toLowerCase()
    .replace(/^own\./, "")
    .replace(/[^\p{L}\p{N}.]+/gu, "_")
    .replace(/^[_.]+|[_.]+$/g, "");
  if (stem === "")
    throw new Mistake(`invalid indicator: ${name.trim() || "none"}; give it a name with letters`);
  if (stem.length > 60)
    throw new Mistake(`long indicator: ${name.trim().slice(0, 40)}…; use at most 60 letters`);
  const code = prefix + stem;
  if (code.startsWith(pollPrefix))
    throw new Mistake(`taken indicator: ${name.trim()}; names that begin with opinion. belong to own polls`);
  return code;
}
