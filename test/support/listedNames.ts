import type { ListedName } from "../../src/reports/enrich";

/** A list in which each country is called by its code; "" is a blank cell. */
export function listedNames(...codes: readonly string[]): readonly ListedName[] {
  return codes.map((code) => ({ text: code, code: code === "" ? undefined : code }));
}
