import type { Code, Country, Group } from "../../core/world";
import { recordsOf, textsOf, type PackedTable } from "../columns";
import { byCode, grouped } from "../../core/grouped";

/** Countries in the order of the file, which is that of the ballots. */
export function countries(table: PackedTable): Country[] {
  return recordsOf(table, (text) => ({
    code: text("code"),
    alpha2: text("alpha2") || undefined,
    name: text("name"),
    region: text("region"),
    until: text("until") || undefined,
  }));
}

/** Country code → spellings. */
export function aliases(table: PackedTable): Map<Code, string[]> {
  const [codes, names] = [textsOf(table, "country"), textsOf(table, "name")];
  const spellings = new Map<Code, string[]>();
  codes.forEach((code, line) => {
    const known = spellings.get(code);
    if (known === undefined) spellings.set(code, [names[line]!]);
    else known.push(names[line]!);
  });
  return spellings;
}

/** Name → what it is. */
export function notVoters(table: PackedTable): Map<string, string> {
  const whats = textsOf(table, "what");
  return new Map(textsOf(table, "name").map((name, line) => [name, whats[line]!]));
}

/** Lists of countries by code. */
export function groups(table: PackedTable): Map<string, Group> {
  const lines = recordsOf(table, (text) => ({
    code: text("group"),
    name: text("name"),
    country: text("country"),
  }));
  const lists = [...grouped(lines, (line) => line.code)].map(([code, members]) => ({
    code,
    name: members[0]!.name,
    countries: members.map((line) => line.country),
  }));
  return byCode(lists);
}
