/** A file's health: what ails Align's cells in it, and the file with what can be mended. */
import { spellingsIn } from "../../formulas/calls";
import { mendedFormula } from "../../formulas/fileSpelling";
import { type Finding, issueKinds, cellFindings } from "../../sharing/health";
import { formatPlace } from "../../sharing/shareSummary";
import { AlignFile } from "./alignFile";
import type { FileCell } from "./fileSheet";
import { calculateOnOpening, dropCalculationChain } from "./partList";

export interface HealedFile {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  /** How many of the findings the file no longer has. */
  readonly mended: number;
}

/** In a file the mark is as it should be: what lacks it, or has another workbook before it, is not. */
function issueIn(cell: FileCell): readonly Finding[] {
  const place = { place: formatPlace(cell), cell };
  const spellings = spellingsIn(cell.stored);
  if (spellings.has("linked")) return [{ issue: "damage", ...place }];
  if (spellings.has("shown")) return [{ issue: "unmarked", ...place }];
  return cellFindings([cell], false);
}

/**
 * Checks Align's formulas, and mends spelling and damage; a mended formula, and one that shows #NAME?, loses its value and the workbook
 * is marked to be calculated when it is opened.
 */
export function healedFile(bytes: Uint8Array, name: string): HealedFile {
  const own = new AlignFile(bytes, name);
  const findings: Finding[] = [];
  let mended = 0;
  for (const sheet of own.sheets) {
    const cells = sheet.alignCells();
    const ill = cells.map((cell) => [cell, issueIn(cell)] as const);
    findings.push(...ill.flatMap(([, found]) => found));
    const mending = ill
      .filter(([, found]) => found.some(({ issue }) => issueKinds[issue].mends))
      .map(([cell]) => cell);
    sheet.unshare(mending);
    for (const cell of mending) sheet.respell(cell.xml, mendedFormula(cell.stored), false);
    mended += mending.length;
  }
  const names = own.names.map((place): Finding => ({ issue: "name", place, cell: undefined }));
  if (mended === 0) return { bytes, findings: [...findings, ...names], mended };
  calculateOnOpening(own.file);
  dropCalculationChain(own.file);
  return { bytes: own.bytes(), findings: [...findings, ...names], mended };
}
