import type { EditionPart } from "../../core/world";
import { recordsOf, type PackedTable } from "../columns";

/** How far each part reaches: votes, memberships, opinion and events first, then by name. */
export function editionParts(table: PackedTable): Map<string, EditionPart> {
  const parts = recordsOf(table, (text): EditionPart => ({
    part: text("part"),
    knownTo: text("date"),
    note: text("note"),
  }));
  const first = ["votes", "memberships", "opinion", "events"];
  const place = ({ part }: EditionPart) => (first.includes(part) ? first.indexOf(part) : first.length);
  parts.sort((a, b) => place(a) - place(b));
  return new Map(parts.map((part) => [part.part, part]));
}
