import type { RawTable, Reading } from "../../../src/core/own/table/table";
import { readTable } from "../../../src/core/own/table/read";
import type { Country, World } from "../../../src/core/world";
import { country } from "../../support/smallFacts";
import { smallWorld } from "../../support/world";

const named = (code: string, alpha2: string, name: string): Country => ({ ...country(code), alpha2, name });

/** Three states that are asked and three powers that they are asked about. */
export const world: World = smallWorld({
  countries: [
    named("ARM", "AM", "Armenia"),
    named("KAZ", "KZ", "Kazakhstan"),
    named("MDA", "MD", "Moldova"),
    named("CHN", "CN", "China"),
    named("RUS", "RU", "Russia"),
    named("USA", "US", "United States"),
  ],
  aliases: new Map([["USA", ["United States of America"]]]),
});

/** A table of cells that stand between bars, a line a row; numbers are numbers, all else text. */
export function table(lines: string, separator?: RawTable["separator"]): RawTable {
  const cell = (text: string) =>
    /^-?\d+(\.\d+)?$/.test(text) && separator === undefined ? Number(text) : text;
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((text) => cell(text.trim())));
  return { rows, firstRow: 1, separator, origin: "table.csv" };
}

export function read(lines: string, separator?: RawTable["separator"]): Reading {
  return readTable(world, table(lines, separator));
}

/** What is wrong, as `row: message`. */
export function wrongIn(lines: string, separator?: RawTable["separator"]): readonly string[] {
  return read(lines, separator).problems.map(({ row, message }) => `${row}: ${message}`);
}
