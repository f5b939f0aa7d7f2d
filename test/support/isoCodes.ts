import iso from "i18n-iso-countries";
import type { Row } from "../../src/pipeline/csv";

/** Alpha-3, alpha-2 and numeric code of each row's country as the package i18n-iso-countries has them. */
export function isoCodes(rows: readonly Row[]): (readonly (string | undefined)[])[] {
  return rows.map(({ code = "" }) => [code, iso.alpha3ToAlpha2(code), iso.alpha3ToNumeric(code)]);
}
