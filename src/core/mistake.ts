/** Letters that a message has at most: Excel's error card and a line of the pane hold no more. */
export const mostLetters = 250;

/** Letters of a remedy that stay whole: the rest names the value. */
const mostRemedy = 170;

/** A message of one line within the limit: the value it tells of is cut short, its remedy stays. */
export function withinLimit(message: string): string {
  if (message.length <= mostLetters || message.includes("\n")) return message;
  const remedy = message.slice(message.lastIndexOf("; "));
  const tail = message.includes("; ") && remedy.length <= mostRemedy ? remedy : "";
  return `${message.slice(0, mostLetters - 1 - tail.length)}…${tail}`;
}

/**
 * The user's mistake, with a message for the user: `adjective noun: value; remedy`, lower case, no full stop; at most 250 letters.
 * Anything else that is thrown is a fault of ours.
 */
export class Mistake extends Error {
  override readonly name: string = "Mistake";

  constructor(message: string) {
    super(withinLimit(message));
  }
}
