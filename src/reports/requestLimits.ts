/** What every report refuses: a day that the data do not reach. */
import { firstDay, isDay } from "../core/days";
import { answeredDay } from "../core/editionParts";
import { Mistake } from "../core/mistake";
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
