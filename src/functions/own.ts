import { weightsNamed } from "../core/own/ownWeights";
import { isOwnCode, isOwnPollster } from "../core/own/ownNames";
import type { Weights } from "../core/score/score";
import { Mistake } from "../core/mistake";
import type { Day, World } from "../core/world";
import { edition } from "../edition";
import { ownState, type OwnNow } from "../edition/own";
import { NotAvailable } from "./answer";
import * as read from "./arguments";

/** Own data for a call that names them; #N/A while they are being read, and where they cannot be. */
function ownNow(): OwnNow {
  const state = ownState();
  switch (state.kind) {
    case "read":
      return state;
    case "unread":
      throw new NotAvailable("your data are still being read; Align enters this formula again once they are");
    case "unreadable":
      throw new NotAvailable(`your data cannot be read: ${state.why}`);
  }
}

/** Where a call looks things up: which facts it knows, and the day it answers for. */
export interface FactsInForce {
  readonly world: World;
  /** The day of an argument; left out: the newest of these facts. */
  readonly asOf: (cell: unknown) => Day;
}

const shipped: FactsInForce = { world: edition, asOf: read.asOf };

function ownFacts({ world, lastDay }: OwnNow): FactsInForce {
  return { world, asOf: (cell) => (cell === undefined ? lastDay : read.dayAsked(cell)) };
}

/** Where an indicator's code is looked up: among own data only where the code names them. Throws `Mistake` where there are none. */
export function factsFor(code: string): FactsInForce {
  if (!isOwnCode(code)) return shipped;
  const own = ownNow();
  if (own.data.indicators.length + own.data.polls.length === 0)
    throw new Mistake(
      `unknown indicator: ${code.trim()}; this workbook keeps no data of yours, load some under Data`,
    );
  return ownFacts(own);
}

/** Where a pollster's polls are looked up. Throws `Mistake` where own ones are named and there are none. */
export function factsForPollster(pollster: string | undefined): FactsInForce {
  if (pollster === undefined || !isOwnPollster(pollster)) return shipped;
  const own = ownNow();
  if (own.data.polls.length === 0)
    throw new Mistake("unknown pollster: own; this workbook keeps no polls of yours, load some under Data");
  return ownFacts(own);
}

/** All indicators that are known by now. It never waits: a call that comes early is entered again once own ones are read. */
export function indicatorsNow(): World {
  const state = ownState();
  return state.kind === "read" ? state.world : edition;
}

/** The weights that `@name` names. */
export function ownWeights(text: string): Weights {
  return weightsNamed(edition, ownNow().data, text);
}
