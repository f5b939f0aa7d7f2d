import { addressesIn, isFrontPage, weaknessOf } from "../weakPages";
import { fault, type ReadTable } from "./tableText";

/** What is wrong with an address in a column of a table; a bloc's own site is no document that anything is cited by. */
function wrongWith(address: string, file: string): string | undefined {
  const weakness = weaknessOf(address);
  if (weakness !== undefined) return `weak page: ${address} (${weakness}); name a document that can be cited`;
  if (file === "blocs.csv" || !isFrontPage(address)) return undefined;
  return `front page: ${address}; give the address of the document`;
}

/** Addresses by which nothing is cited: weak pages, and sites as a whole. */
export function addressFaults(tables: ReadonlyMap<string, ReadTable>): string[] {
  return [...tables].flatMap(([file, { rows }]) =>
    rows.flatMap((row, place) =>
      Object.values(row)
        .flatMap(addressesIn)
        .flatMap((address) => wrongWith(address, file) ?? [])
        .map((wrong) => fault(file, place, wrong)),
    ),
  );
}
