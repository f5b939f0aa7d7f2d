import { withinLimit } from "./mistake";

/** There is nothing to answer with: what is missing, in words for the user, as `Mistake` has them, and no longer. */
export class NotAvailable extends Error {
  override readonly name = "NotAvailable";

  constructor(message: string) {
    super(withinLimit(message));
  }
}
