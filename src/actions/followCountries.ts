import type { Code } from "../core/world";
import { onChange } from "../excel/changes";
import { inWorkbook } from "../excel/inWorkbook";
import { actionRunner } from "./actionRunner";
import { countriesOfWorkbook } from "./countriesOfWorkbook";

/** When a changed workbook is read again. */
interface Pace {
  /** After so many milliseconds without a change. */
  readonly quiet: number;
  /** And after so many times the time that reading took, so that it is the least of what Excel does. */
  readonly rest: number;
}

/**
 * Tells the countries that the open workbook is about, or that they could not be read: now, and again once something changed, nothing
 * has changed for a while, and no act runs.
 * @returns what ends it
 */
export function followCountries(
  told: (countries: ReadonlySet<Code> | "unread") => void,
  { quiet, rest }: Pace = { quiet: 2000, rest: 10 },
): () => void {
  let [hasEnded, isStale, isReading, lasted] = [false, false, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    isReading = true;
    isStale = false;
    const began = performance.now();
    // where Excel does not answer, whoever listens says so
    const countries = await countriesOfWorkbook().catch(() => "unread" as const);
    lasted = performance.now() - began;
    isReading = false;
    if (!hasEnded) told(countries);
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    if (hasEnded || !isStale || isReading || actionRunner.state.running) return;
    timer = setTimeout(() => void read(), Math.max(quiet, rest * lasted));
  };
  const changed = () => {
    isStale = true;
    schedule();
  };
  const endOfActs = actionRunner.listen(schedule);
  const listening = inWorkbook((context) => onChange(context, changed));
  // where Excel does not tell of changes, what was read at first stays
  listening.catch(() => undefined);
  void read();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    endOfActs();
    listening.then((end) => end()).catch(() => undefined);
  };
}
