import { blocName } from "../../core/blocs/blocs";
import { type Part, tablePart } from "../part";
import type { Code, Day, Membership, World } from "../../core/world";
import { reportOf } from "../sheet";
import { wordColumns } from "../wordColumns";

/** The blocs and lists of a country up to a day, with what each row rests on. */
export function blocsPart(world: World, country: Code, day: Day): Part {
  const rows = (world.memberships.get(country) ?? []).filter(({ start }) => start <= day);
  const nameOf = ({ bloc }: Membership) => blocName(world, bloc);
  const columns = wordColumns<Membership>(
    [
      ["bloc", "Bloc or list", 28, "Its short name", nameOf],
      ["status", "Status", 16, "Status from the first to the last day", ({ status }) => status],
      ["start", "From", 12, "First day, or the month or year of it", ({ since }) => since],
      [
        "end",
        "Until",
        12,
        "Day after the last one; in force where it has not ended by the report's day",
        ({ end, until }) => (end !== undefined && end <= day ? until! : "in force"),
      ],
      ["evidence", "Document", 70, "What the row rests on", ({ evidence }) => evidence],
    ],
    ({ source, since }) => ({ source, date: since }),
  );
  const report = reportOf({ sheet: "Blocs", table: "Blocs" }, rows, columns, nameOf);
  return tablePart(report, "Blocs and lists", `Begun by ${day}, the oldest first.`);
}
