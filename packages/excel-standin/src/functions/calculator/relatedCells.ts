import { cellArea, hasCell, intersection, sameArea } from "../../workbook/area";
import type { FormulaRecord } from "./formulaRecord";
import type { CellBlock } from "../../workbook/cellBlock";

type Way = "precedents" | "dependents";

const isSame = (one: CellBlock, other: CellBlock) =>
  one.sheet === other.sheet && sameArea(one.area, other.area);

function beside(
  records: Iterable<FormulaRecord>,
  { sheet, area }: CellBlock,
  way: Way,
): readonly CellBlock[] {
  return [...records].flatMap((record) => {
    if (way === "precedents")
      return record.sheet === sheet && hasCell(area, record.row, record.column) ? [...record.precedents] : [];
    const reads = record.precedents.some(
      (one) => one.sheet === sheet && intersection(one.area, area) !== undefined,
    );
    return reads ? [{ sheet: record.sheet, area: cellArea(record.row, record.column) }] : [];
  });
}

/** The blocks that the formulas of an area read, or the cells whose formulas read it; `all`: also theirs, and so on. */
export function relatedBlocks(
  records: Iterable<FormulaRecord>,
  place: CellBlock,
  way: Way,
  all: boolean,
): readonly CellBlock[] {
  const found: CellBlock[] = [];
  let from: readonly CellBlock[] = [place];
  do {
    const next = from.flatMap((one) => beside(records, one, way));
    from = next.filter(
      (one, at) =>
        !found.some((known) => isSame(known, one)) && next.findIndex((other) => isSame(other, one)) === at,
    );
    found.push(...from);
  } while (all && from.length > 0);
  return found;
}
