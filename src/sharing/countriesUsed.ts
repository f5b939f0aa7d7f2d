/** The countries that a workbook is about: those that its formulas name and that its reports were asked for. Pure. */
import { resolved } from "../core/countries/countries";
import type { Code, World } from "../core/world";
import { callsIn } from "../formulas/calls";
import { byRole } from "../formulas/catalogue";
import { tokensOf } from "../formulas/tokens";
import type { BookPicture } from "./picture";
import { operandOf, valuesOf } from "./portable/operand";
import { surroundingsOf } from "./portable/surroundings";

/** What a call says of countries. */
const naming = ["country", "name", "countries", "other"] as const;

/** @param asked the countries that a stamped command asks for */
export function countriesUsed(
  world: World,
  book: BookPicture,
  asked: (command: string) => readonly Code[],
): ReadonlySet<Code> {
  const surroundings = surroundingsOf(book);
  const named = book.cells.flatMap(({ sheet, area, formula }) => {
    const place = { sheet, row: area.row, column: area.column };
    return callsIn(tokensOf(formula)).flatMap(({ name, arguments: given }) => {
      const roles = byRole(name, given);
      return naming.flatMap(
        (role) => valuesOf(operandOf(roles[role] ?? [], place, surroundings), place, surroundings) ?? [],
      );
    });
  });
  const codes = [...new Set(named)].flatMap((value) =>
    typeof value === "string" && value !== "" ? (resolved(world, value) ?? []) : [],
  );
  const commands = new Set(book.stamps.flatMap(({ tables }) => tables.map(({ command }) => command)));
  return new Set([...codes, ...[...commands].flatMap(asked)]);
}
