import type { Area } from "../workbook/area";
import type { Calculator } from "../workbook/calculator";
import { CellError } from "../workbook/cell";
import type { Shift } from "../workbook/shift";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { CustomFunctions } from "./customFunctions";

/** Calculates the formulas of a workbook. */
export class FormulaCalculator implements Calculator {
  constructor(
    private readonly workbook: Workbook,
    private readonly functions: CustomFunctions,
  ) {}

  entered(sheet: Sheet, area: Area): void {
    for (const [row, column, cell] of sheet.cellsIn(area)) {
      const call = /^=([\w.]+)\("([^"]*)"\)$/.exec(cell.formula ?? "");
      const metadata = call && this.functions.named(call[1]!);
      if (!metadata) continue;
      cell.value = new CellError("#BUSY!");
      const values = metadata.parameters.map((_, place) => (place === 0 ? [[call[2]!]] : null));
      this.functions.invoke(metadata, {
        values,
        address: "",
        parameterAddresses: [],
        answered: (result) => {
          cell.value = (Array.isArray(result) ? (result as unknown[][])[0]![0] : result) as string;
          this.workbook.emit({ kind: "calculated", sheet, areas: [{ row, column, rows: 1, columns: 1 }] });
        },
      });
    }
  }

  rebuilt(): void {}
  suspend(): void {}
  resume(): void {}
  calculate(): void {}

  followed(formula: string, _on: Sheet, _moved: Sheet, _shift: Shift): string {
    return formula;
  }

  renamed(formula: string): string {
    return formula;
  }
}
