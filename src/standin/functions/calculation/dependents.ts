import { type Area, hasCell, intersection, maxColumns } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { FormulaCell } from "./formulaCell";

interface Block {
  readonly area: Area;
  readonly formula: FormulaCell;
}

const bandRows = 128;
const mostBands = 16;

const keyOf = (row: number, column: number) => row * maxColumns + column;

/** Of one sheet: which formulas rest on which cells. */
class SheetDependents {
  private readonly singles = new Map<number, Set<FormulaCell>>();
  /** Blocks by stretches of rows; those over many stretches apart. */
  private readonly bands = new Map<number, Set<Block>>();
  private readonly tall = new Set<Block>();
  private readonly blocks = new Map<FormulaCell, Block[]>();

  add(area: Area, formula: FormulaCell): void {
    if (area.rows === 1 && area.columns === 1) {
      put(this.singles, keyOf(area.row, area.column), formula);
      return;
    }
    const block = { area, formula };
    const list = this.blocks.get(formula);
    if (list) list.push(block);
    else this.blocks.set(formula, [block]);
    const bands = bandsOf(area);
    if (bands === undefined) this.tall.add(block);
    else for (const band of bands) put(this.bands, band, block);
  }

  remove(area: Area, formula: FormulaCell): void {
    if (area.rows === 1 && area.columns === 1) this.singles.get(keyOf(area.row, area.column))?.delete(formula);
    for (const block of this.blocks.get(formula) ?? []) {
      this.tall.delete(block);
      for (const band of bandsOf(block.area) ?? []) this.bands.get(band)?.delete(block);
    }
    this.blocks.delete(formula);
  }

  *of(area: Area): Generator<FormulaCell> {
    yield* this.onSingles(area);
    for (const { area: block, formula } of this.candidates(area)) if (intersection(block, area)) yield formula;
  }

  private *onSingles(area: Area): Generator<FormulaCell> {
    if (area.rows * area.columns > this.singles.size) {
      for (const [key, formulas] of this.singles)
        if (hasCell(area, Math.floor(key / maxColumns), key % maxColumns)) yield* formulas;
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        yield* this.singles.get(keyOf(row, column)) ?? [];
  }

  private *candidates(area: Area): Generator<Block> {
    yield* this.tall;
    const bands = bandsOf(area);
    for (const band of bands ?? this.bands.keys()) yield* this.bands.get(band) ?? [];
  }
}

/** The stretches that an area touches; `undefined`: many. */
function bandsOf({ row, rows }: Area): readonly number[] | undefined {
  const [first, last] = [Math.floor(row / bandRows), Math.floor((row + rows - 1) / bandRows)];
  return last - first >= mostBands ? undefined : Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** Which formulas rest on which cells. */
export class Dependents {
  private readonly sheets = new Map<Sheet, SheetDependents>();
  readonly volatile = new Set<FormulaCell>();

  add(formula: FormulaCell): void {
    for (const { sheet, area } of formula.precedents.areas) {
      let dependents = this.sheets.get(sheet);
      if (dependents === undefined) this.sheets.set(sheet, (dependents = new SheetDependents()));
      dependents.add(area, formula);
    }
    if (formula.precedents.isVolatile) this.volatile.add(formula);
  }

  remove(formula: FormulaCell): void {
    for (const { sheet, area } of formula.precedents.areas) this.sheets.get(sheet)?.remove(area, formula);
    this.volatile.delete(formula);
  }

  /** The formulas that rest on a cell of an area, some of them more than once. */
  of(sheet: Sheet, area: Area): Iterable<FormulaCell> {
    return this.sheets.get(sheet)?.of(area) ?? [];
  }

  clear(): void {
    this.sheets.clear();
    this.volatile.clear();
  }
}
