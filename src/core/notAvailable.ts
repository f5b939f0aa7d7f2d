import { withinLimit } from "./withinLimit";

/** There is nothing to answer with: what is missing, in words for the user, as `Mistake` has them. */
export class NotAvailable extends Error {
  override readonly name = "NotAvailable";

  constructor(message: string) {
    super(withinLimit(message));
  }
}
