import { HostObject } from "../richapi/hostObject";
import { workbookProperty } from "./propertyBag/typeDefinitions";
import type { ObjectContext } from "./context";

/** `workbook.application`. */
export class ApplicationObject extends HostObject {
  readonly type = "Application";

  constructor(private readonly context: ObjectContext) {
    super();
  }

  readonly calculationEngineVersion = 191029;
  readonly decimalSeparator = ".";
  readonly thousandsSeparator = ",";
  readonly useSystemSeparators = true;

  get calculationState(): string {
    return this.context.workbook.calculator.state;
  }

  get calculationMode(): string {
    return this.context.workbook.calculationMode;
  }

  set calculationMode(mode: string) {
    this.context.workbook.calculationMode = mode;
    if (mode !== "Manual") this.context.workbook.calculator.calculate(false);
  }

  get cultureInfo(): HostObject {
    return workbookProperty(this.context, "cultureInfo", "CultureInfo");
  }

  get iterativeCalculation(): HostObject {
    return workbookProperty(this.context, "iterativeCalculation", "IterativeCalculation");
  }

  /** @param kind `Recalculate`, `Full` or `FullRebuild` */
  calculate(kind: string): void {
    this.context.workbook.calculator.calculate(kind !== "Recalculate");
  }

  suspendApiCalculationUntilNextSync(): void {
    this.context.workbook.calculator.suspend();
    this.context.afterBatch(() => this.context.workbook.calculator.resume());
  }

  /** What is drawn is drawn after a batch in any case. */
  suspendScreenUpdatingUntilNextSync(): void {}
}
