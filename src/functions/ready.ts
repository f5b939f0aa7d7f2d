/**
 * Runs after all functions are associated: cells are answered once the workbook has said how it counts days and what it keeps of the user's
 * own data, or has not in time.
 */
import { dateSystemKnown, setDateSystem } from "../edition/dateSystem";
import { ownRead } from "../edition/own";

/** Milliseconds that the workbook is waited for. */
const limit = 10_000;

/** Ends once formulas can be answered. */
async function workbookRead(): Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((end) => (waiting = setTimeout(end, limit)));
  await Promise.race([Promise.all([dateSystemKnown, ownRead]), late]);
  clearTimeout(waiting);
  // what is known by now stays
  setDateSystem("assumed");
}

/** Of beforeFunctions.js, which holds the functions back until then. */
interface Start {
  readonly alignStarted?: (ready: () => Promise<void>) => void;
}

(globalThis as Start).alignStarted?.(workbookRead);
