import type { Code, Indicator, Source, YearValue } from "../../core/world";
import { citationOf } from "../citedParts";
import { numbersOf, recordsOf, textsOf, type PackedTable } from "../columns";
import { byCode } from "../../core/grouped";

/** Indicators by code. */
export function indicators(table: PackedTable): Map<string, Indicator> {
  const maxAge = numbersOf(table, "max_age");
  return byCode(
    recordsOf(table, (text, line) => ({
      code: text("code"),
      name: text("name"),
      theme: text("theme"),
      kind: text("kind") as Indicator["kind"],
      argument: text("argument"),
      unit: text("unit"),
      format: text("format"),
      direction: text("direction"),
      definition: text("definition"),
      missing: text("missing"),
      maxAge: maxAge[line],
      source: text("source"),
    })),
  );
}

/** Country code → figures by year, of one indicator. Tens of thousands of figures: one pass, nothing made twice. */
export function yearValues(table: PackedTable): Map<Code, YearValue[]> {
  const [codes, notes] = [textsOf(table, "country"), textsOf(table, "note")];
  const [years, values] = [numbersOf(table, "year"), numbersOf(table, "value")];
  const byCountry = new Map<Code, YearValue[]>();
  let own: YearValue[] = [];
  codes.forEach((code, line) => {
    if (code !== codes[line - 1]) byCountry.set(code, (own = []));
    const [year, value, note] = [years[line]!, values[line], notes[line]!];
    own.push(note === "" ? { year, value } : { year, value, note });
  });
  return byCountry;
}

/** Sources by id. */
export function sources(table: PackedTable): Map<string, Source> {
  const list = recordsOf(table, (text) => ({
    id: text("id"),
    title: text("title"),
    producer: text("producer"),
    url: text("url"),
    terms: text("terms"),
    citation: text("citation"),
    apa: citationOf(text("apa"), text),
    bibtex: citationOf(text("bibtex"), text),
  }));
  return new Map(list.map((source) => [source.id, source]));
}
