/** What every report refuses: a day that the data do not reach. */
import { firstDay, isDay, yearOf } from "../core/days";
import { answeredDay } from "../core/editionParts";
import { Mistake } from "../core/mistake";
import { NotAvailable } from "../core/notAvailable";
import type { Day, World } from "../core/world";

/**
 * The day to answer for: the last day of the votes at the latest, as a report has scores. Throws `Mistake` for what is no day and for one
 * before the data begin.
 */
export function reportDay(world: World, day: Day): Day {
  if (!isDay(day)) throw new Mistake(`invalid day: ${day}; write it as 2023-11-03`);
  if (day < firstDay) throw new Mistake(`invalid day: ${day}; the data begin on ${firstDay}`);
  return answeredDay(world, day);
}

/** The first day of a period, as `reportDay`; throws `NotAvailable` for one after all votes, as nothing of the period is known then. */
export function firstReportDay(world: World, day: Day): Day {
  const first = reportDay(world, day);
  if (first === day) return first;
  const [oldest, newest] = [firstDay, world.editionDate].map(yearOf);
  throw new NotAvailable(
    `no data of ${day}: votes are known from ${oldest!} to ${newest!}; begin with an earlier day`,
  );
}
