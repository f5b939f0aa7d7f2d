import { countriesOf } from "../src/core/countries/countries";
import { edition } from "./edition";

const members = countriesOf(edition, "un", edition.editionDate);

/** Formulas of five functions beside each other, row by row of another country and year. */
export function formulas(rows: number): string[][] {
  return Array.from({ length: rows }, (_, i) => {
    const [code, year] = [members[i % members.length]!, 2016 + (i % 10)];
    return [
      `=ALIGN("${code}",${year})`,
      `=ALIGN.VOTE("${code}","ES-11/1")`,
      `=ALIGN.MEMBER("${code}","CSTO",${year})`,
      `=ALIGN.GET("${code}","blocs",${year})`,
      `=ALIGN.NAME("${code}")`,
    ];
  });
}
