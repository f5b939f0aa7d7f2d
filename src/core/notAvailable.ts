import { Mistake } from "./mistake";

/** There is nothing to answer with: what is missing, in words for the user. A cell shows it as #N/A; everywhere else it is told as any `Mistake`. */
export class NotAvailable extends Mistake {
  override readonly name = "NotAvailable";
}
