import { withinLimit } from "./withinLimit";

/**
 * The user's mistake, with a message for the user: `adjective noun: value; remedy`, lower case, no full stop; at most 250 letters.
 * Anything else that is thrown is a fault of ours.
 */
export class Mistake extends Error {
  override readonly name = "Mistake";

  constructor(message: string) {
    super(withinLimit(message));
  }
}
