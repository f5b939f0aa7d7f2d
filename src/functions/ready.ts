/** Runs after all functions are associated: cells are answered once the workbook has said how it counts days, or has not in time. */
import { dateSystemKnown, setDateSystem } from "../edition/dateSystem";

/** Milliseconds that the workbook is waited for. */
const limit = 10_000;

/** Ends once days can be read. */
async function daysKnown(): Promise<void> {
  const waiting = setTimeout(() => setDateSystem("assumed"), limit);
  await dateSystemKnown;
  clearTimeout(waiting);
}

/** Of beforeFunctions.js, which holds the functions back until then. */
interface Start {
  readonly alignStarted?: (ready: () => Promise<void>) => void;
}

(globalThis as Start).alignStarted?.(daysKnown);
