import { RichApiError } from "./richapi/errors";

/** Office's numbers for refusing a whole batch; office.js turns them into its error codes. */
export const Refusal = {
  /** `GeneralException` */
  notSupported: 5000,
  /** `InvalidOperationInCellEditMode` */
  cellEdit: 5004,
  /** `InvalidOrTimedOutSession` */
  sessionLost: 5012,
  /** `RequestPayloadSizeLimitExceeded` */
  requestTooLarge: 5103,
  /** `ResponsePayloadSizeLimitExceeded` */
  responseTooLarge: 5104,
  /** `AccessDenied` */
  noCapability: 7000,
} as const;

/** What Excel on the web takes and gives in one batch, in characters. */
export const payloadLimit = 5 * 1024 * 1024;

// of a batch's flags: it writes; it waits until a cell is no longer edited
const [writes, waitsForCellEdit] = [1, 64];

interface MemberFault {
  readonly error: RichApiError;
  readonly when: (given: unknown) => boolean;
}

/** Failures that a test asks for. */
export class Faults {
  /** The document may be read only: batches that write are refused. */
  readOnly = false;
  /** The connection to the document is lost: every batch is refused. */
  disconnected = false;
  /** What becomes of `Office.addin.showAsTaskpane()`: it may never end, be refused, or end without a pane. */
  pane: "shown" | "hangs" | "refused" | "ignored" = "shown";
  private editing = false;
  private waiting: (() => void)[] = [];
  private actions: { place: number; readonly error: RichApiError }[] = [];
  private readonly members = new Map<string, MemberFault>();

  /** Somebody is typing into a cell: batches are refused, or wait if they were run with `delayForCellEdit`. */
  get cellEdit(): boolean {
    return this.editing;
  }

  set cellEdit(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const resume of this.waiting.splice(0)) resume();
  }

  /** Resolves when a batch may go on. @param flags of the request */
  async patience(flags: number): Promise<void> {
    while (this.editing && (flags & waitsForCellEdit) !== 0)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** @param show opens the pane or closes it */
  opening(show: () => void): void | Promise<never> {
    switch (this.pane) {
      case "shown":
        return show();
      case "hangs":
        return new Promise(() => undefined);
      case "refused":
        throw new RichApiError("GeneralException", "There was an internal error.");
      case "ignored":
    }
  }

  /**
   * The action at a place, counted from 0 over all batches from now on, fails once with an error.
   * @param code of the error, e.g. `InvalidOperation`
   */
  failAction(place: number, code = "GeneralException", message = "There was an internal error."): void {
    this.actions.push({ place, error: new RichApiError(code, message) });
  }

  /**
   * A member fails from now on, whenever an add-in calls, sets or reads it.
   * @param member e.g. `ChartCollection.add`, `PageLayout.zoom`
   * @param code of the error, e.g. `InvalidOperation`
   * @param when only where it is given such an argument, its first, or such a value
   */
  failMember(
    member: string,
    code = "GeneralException",
    message = "There was an internal error.",
    when: (given: unknown) => boolean = () => true,
  ): void {
    this.members.set(member, { error: new RichApiError(code, message, member), when });
  }

  /** Drops failures of members, and of actions that have not occurred yet. */
  clear(): void {
    this.actions = [];
    this.members.clear();
  }

  /** @throws RichApiError if the member is to fail */
  using(member: string, given: unknown): void {
    const fault = this.members.get(member);
    if (fault?.when(given)) throw fault.error;
  }

  /** The number by which a batch is refused; `undefined`: it is not. @param flags of the request */
  refusal(body: string, flags: number): number | undefined {
    if (this.disconnected) return Refusal.sessionLost;
    if (this.cellEdit) return Refusal.cellEdit;
    if (this.readOnly && (flags & writes) !== 0) return Refusal.noCapability;
    return body.length > payloadLimit ? Refusal.requestTooLarge : undefined;
  }

  /** Counts an action. @throws RichApiError if it is to fail */
  beforeAction(): void {
    const due = this.actions.find(({ place }) => place === 0);
    this.actions = this.actions.filter((fault) => fault !== due);
    for (const fault of this.actions) fault.place--;
    if (due) throw due.error;
  }
}
