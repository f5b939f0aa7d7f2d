import type { EditionPart } from "../../core/world";
import { recordsOf, type PackedTable } from "../columns";
import type { Facts } from "../facts";

/** How far each part reaches: votes, memberships, opinion and events first, then by name. */
function editionParts(table: PackedTable): Map<string, EditionPart> {
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

/** An edition: its parts, the day of its votes, and its name, in which editions differ that differ in any fact. */
export function editionOf({ edition, digest }: Pick<Facts, "edition" | "digest">) {
  const parts = editionParts(edition);
  const date = parts.get("votes")?.knownTo ?? "";
  return { parts, date, name: digest === undefined ? date : `${date}.${digest}` };
}
