import { copiedFormula } from "../../functions/formula/rewrite";
import { type Area, hasCell } from "../../workbook/area";
import { type PropertyBag, linked } from "../../workbook/propertyBag";
import { type CellValue, type Format, plainValue } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { scaleColor } from "./colorScale";
import { type Neighbours, metCondition } from "./conditions";
import { type Bar, barOf } from "./dataBar";
import { type Icon, iconOf } from "./iconSet";
import { Numbers } from "./thresholds";

/** What the conditional formats add to a cell. */
export interface RuleEffect {
  readonly look: Format;
  readonly bar?: Bar | undefined;
  readonly icon?: Icon | undefined;
}

/** A rule with its cells, and what is computed once for all of them. */
interface AppliedRule {
  readonly format: PropertyBag;
  readonly area: Area;
  numbers?: Numbers;
  counts?: ReadonlyMap<unknown, number>;
}

const nothing: RuleEffect = { look: {} };

/** The areas that the conditional formats of a sheet hold for. */
export function ruledAreas(workbook: Workbook, sheet: Sheet): readonly Area[] {
  return workbook
    .bag("conditionalFormats", sheet)
    .items.flatMap((format) => linked(format, "range")?.area ?? []);
}

/** The conditional formats of a sheet at one moment: what they need of their cells is computed once. */
export class Rules {
  private readonly known: readonly AppliedRule[];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {
    // of two that set the same thing, the first in order of priority wins, so it is applied last
    this.known = [...workbook.bag("conditionalFormats", sheet).items].reverse().flatMap((format) => {
      const area = linked(format, "range")?.area;
      return area ? [{ format, area }] : [];
    });
  }

  at(row: number, column: number, value: CellValue): RuleEffect {
    let added = nothing;
    for (const known of this.known)
      if (hasCell(known.area, row, column)) added = this.with(added, known, row, column, value);
    return added;
  }

  private with(
    added: RuleEffect,
    known: AppliedRule,
    row: number,
    column: number,
    value: CellValue,
  ): RuleEffect {
    const { format } = known;
    const type = format.values["type"];
    if (typeof value === "number") {
      if (type === "ColorScale") {
        const color = scaleColor(format.parts.get("colorScale"), value, this.numbers(known));
        return color ? { ...added, look: { ...added.look, "fill.color": color } } : added;
      }
      if (type === "DataBar")
        return { ...added, bar: barOf(format.parts.get("dataBar"), value, this.numbers(known)) };
      if (type === "IconSet")
        return { ...added, icon: iconOf(format.parts.get("iconSet"), value, this.numbers(known)) };
    }
    const part = metCondition(format, value, this.neighbours(known, row, column));
    return part ? { ...added, look: { ...added.look, ...formatOf(part) } } : added;
  }

  private numbers(known: AppliedRule): Numbers {
    return (known.numbers ??= new Numbers(
      [...this.sheet.cellsIn(known.area)].flatMap(([, , { value }]) =>
        typeof value === "number" ? [value] : [],
      ),
    ));
  }

  private neighbours(known: AppliedRule, row: number, column: number): Neighbours {
    const { workbook, sheet } = this;
    const numbers = () => this.numbers(known);
    return {
      get numbers() {
        return numbers();
      },
      count: (value) => this.counts(known).get(plainValue(value)) ?? 0,
      evaluated: (formula) =>
        workbook.calculator.evaluate(
          copiedFormula(formula, row - known.area.row, column - known.area.column),
          sheet,
        ),
    };
  }

  private counts(known: AppliedRule): ReadonlyMap<unknown, number> {
    if (known.counts) return known.counts;
    const counts = new Map<unknown, number>();
    for (const [, , { value }] of this.sheet.cellsIn(known.area))
      counts.set(plainValue(value), (counts.get(plainValue(value)) ?? 0) + 1);
    return (known.counts = counts);
  }
}

function formatOf(part: PropertyBag): Format {
  const format = part.parts.get("format");
  const entries = (name: string) =>
    Object.entries(format?.parts.get(name)?.values ?? {}).map(([key, value]) => [`${name}.${key}`, value]);
  return Object.fromEntries([...entries("font"), ...entries("fill")]) as Format;
}
