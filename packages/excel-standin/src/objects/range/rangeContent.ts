import { fromR1C1, toR1C1 } from "../../functions/formula/r1c1";
import { invalidArgument, invalidOperation, wrongSize } from "../../richapi/errors";
import { cellArea } from "../../workbook/area";
import { type Cell, CellError, isEmpty, plainValue } from "../../workbook/cell";
import { enter, enterInput } from "../../workbook/entry";
import { setFormat } from "../../workbook/formatting";
import { checkWritable } from "../sheet/protection";
import { RangeGeometry } from "./rangeGeometry";
import { isRichValue, plainValueOfRich } from "../../workbook/dataType";
import { hasNoPlainValue, richValue, valueOf, valueType } from "./richValue";
import { shownText } from "./shownText";

type Properties = Readonly<Record<string, unknown>>;

/** More cells than this are not read or written at once: Excel answers null, or an error. */
const mostCells = 5_000_000;
/** As long as the text of a cell, and a formula, may be. */
const [longestText, longestFormula] = [32_767, 8_192];

/** What the cells of a range hold: values, formulas, data types, number formats, links. */
export abstract class RangeContent extends RangeGeometry {
  get values(): unknown {
    return this.map((row, column) => this.told(this.sheet.cell(row, column)));
  }

  set values(values: unknown) {
    this.write(values, "Range.values");
  }

  get formulas(): unknown {
    return this.map((row, column) => {
      const cell = this.sheet.cell(row, column);
      return cell?.formula ?? this.told(cell);
    });
  }

  set formulas(formulas: unknown) {
    this.write(formulas, "Range.formulas");
  }

  get numberFormat(): unknown {
    return this.map((row, column) => this.sheet.formatAt(row, column)["numberFormat"] ?? "General");
  }

  set numberFormat(given: unknown) {
    const { row, column, rows, columns } = this.area;
    // one format in rows of one counts for all cells, as a plain one does
    const formats = Array.isArray(given) && fits(given, 1, 1) ? (given as unknown[][])[0]![0] : given;
    if (!Array.isArray(formats)) setFormat(this.sheet, this.area, "numberFormat", formats);
    else {
      if (!fits(formats, rows, columns)) throw wrongSize("Range.numberFormat");
      for (const [down, line] of (formats as unknown[][]).entries())
        for (const [right, one] of line.entries())
          if (one !== null) setFormat(this.sheet, cellArea(row + down, column + right), "numberFormat", one);
    }
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  get valueTypes(): unknown {
    return this.map((row, column) => {
      const cell = this.sheet.cell(row, column);
      const hasMessage = cell?.value instanceof CellError && cell.value.message !== undefined;
      const isRich = hasNoPlainValue(cell) || (hasMessage && this.context.workbook.hasRichErrors);
      return isRich ? "RichValue" : valueType(cell?.value ?? "");
    });
  }

  /** English in every locale: the stand-in has no other. */
  get formulasLocal(): unknown {
    return this.formulas;
  }

  set formulasLocal(formulas: unknown) {
    this.formulas = formulas;
  }

  get numberFormatLocal(): unknown {
    return this.numberFormat;
  }

  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats;
  }

  get addressLocal(): string {
    return this.address;
  }

  get formulasR1C1(): unknown {
    const { row, column } = this.area;
    return (this.formulas as unknown[][] | null)?.map((line, down) =>
      line.map((one, right) => (isFormula(one) ? toR1C1(one, row + down, column + right) : one)),
    );
  }

  set formulasR1C1(formulas: unknown) {
    const { row, column } = this.area;
    const block = Array.isArray(formulas) ? (formulas as unknown[][]) : this.eachCell(() => formulas);
    this.formulas = block.map((line, down) =>
      line.map((one, right) => (isFormula(one) ? fromR1C1(one, row + down, column + right) : one)),
    );
  }

  get valuesAsJson(): unknown {
    return this.eachCell((row, column) => richValue(this.sheet.cell(row, column)));
  }

  set valuesAsJson(values: unknown) {
    const { row, column } = this.area;
    const block = Array.isArray(values) ? (values as unknown[][]) : this.eachCell(() => values);
    block.forEach((line, down) =>
      line.forEach((one, right) => {
        if (one === null || typeof one !== "object") return;
        const rich = one as Properties;
        const cell = this.sheet.ensure(row + down, column + right);
        enter(cell, { value: plainValueOfRich(rich) });
        cell.rich = isRichValue(rich) ? rich : undefined;
        if (rich["numberFormat"] !== undefined)
          cell.format = { ...cell.format, numberFormat: rich["numberFormat"] };
      }),
    );
    this.context.workbook.entered(this.sheet, this.area);
  }

  get valuesAsJsonLocal(): unknown {
    return this.valuesAsJson;
  }

  set valuesAsJsonLocal(values: unknown) {
    this.valuesAsJson = values;
  }

  get numberFormatCategories(): unknown {
    return this.eachCell((row, column) => {
      const format = this.sheet.formatAt(row, column)["numberFormat"] ?? "General";
      if (format === "General") return "General";
      if (format === "@") return "Text";
      if (/%/.test(String(format))) return "Percentage";
      return /[ymdhs]/i.test(String(format)) ? "Date" : /[$€£]/.test(String(format)) ? "Currency" : "Number";
    });
  }

  get linkedDataTypeState(): unknown {
    return this.eachCell(() => "None");
  }

  readonly savedAsArray = false;

  get style(): unknown {
    const styles = this.eachCell(
      (row, column) => this.sheet.formatAt(row, column)["style"] ?? "Normal",
    ).flat();
    return styles.every((style) => style === styles[0]) ? styles[0] : null;
  }

  set style(style: unknown) {
    this.eachCell((row, column) => {
      const cell = this.sheet.ensure(row, column);
      cell.format = { ...cell.format, style };
    });
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  /** What the cells show, by their number formats; no #### for narrow columns. */
  get text(): unknown {
    return this.map((row, column) => {
      const { value = "" } = this.sheet.cell(row, column) ?? {};
      if (value instanceof CellError) return this.context.workbook.localError(value.code);
      return shownText(value, this.sheet.formatAt(row, column)["numberFormat"] as string | undefined);
    });
  }

  get hyperlink(): unknown {
    return this.sheet.cell(this.area.row, this.area.column)?.hyperlink;
  }

  set hyperlink(link: unknown) {
    const { row, column } = this.area;
    const cell = this.sheet.ensure(row, column);
    const given = link as Readonly<Record<string, unknown>>;
    const { textToDisplay = given["address"] ?? given["documentReference"] } = given;
    if (given["textToDisplay"] !== undefined || isEmpty(cell))
      enter(cell, { value: textToDisplay as string });
    cell.hyperlink = { textToDisplay: String(plainValue(cell.value)), ...given };
    // as the style of links in the theme of 2013 has it
    cell.format = {
      ...this.sheet.formatAt(row, column),
      "font.color": "#0563C1",
      "font.underline": "Single",
    };
    this.context.workbook.entered(this.sheet, cellArea(row, column));
  }

  /** A checkbox, or nothing. */
  get control(): unknown {
    return this.sheet.formatAt(this.area.row, this.area.column)["control"] ?? { type: "Empty" };
  }

  set control(control: unknown) {
    setFormat(this.sheet, this.area, "control", control);
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }

  convertDataTypeToText(): void {
    for (const [, , cell] of this.sheet.cellsIn(this.area)) cell.rich = undefined;
  }

  // the client asks this before it writes a block in parts
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize("Range.values");
  }

  /** The plain value of a cell, an error in the language of the workbook. */
  private told(cell: Cell | undefined): string | number | boolean {
    const value = valueOf(cell);
    const isError = cell?.value instanceof CellError || hasNoPlainValue(cell);
    return isError ? this.context.workbook.localError(String(value)) : value;
  }

  protected eachCell<T>(of: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => of(row + down, column + right)),
    );
  }

  /** Something of every cell, as rows; null if the range is too large. */
  protected map<T>(of: (row: number, column: number) => T): T[][] | null {
    return this.area.rows * this.area.columns > mostCells ? null : this.eachCell(of);
  }

  /** Enters a block, or one value into all cells; null leaves a cell as it is. */
  private write(input: unknown, location: string): void {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > mostCells) throw invalidOperation(location);
    if (Array.isArray(input) && !fits(input, rows, columns)) throw wrongSize(location);
    checkWritable(this.sheet, this.area, location);
    const before = rows * columns === 1 ? (this.sheet.cell(row, column)?.value ?? "") : undefined;
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < columns; right++) {
        const one: unknown = Array.isArray(input) ? (input as unknown[][])[down]![right] : input;
        if (one === null || one === undefined) continue;
        const cell = this.sheet.ensure(row + down, column + right);
        enterInput(cell, checkedLength(one, location));
      }
    this.context.workbook.entered(this.sheet, this.area, before);
  }
}

function isFormula(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("=");
}

function fits(block: readonly unknown[], rows: number, columns: number): boolean {
  return block.length === rows && block.every((row) => Array.isArray(row) && row.length === columns);
}

/** @throws RichApiError for a text or a formula that is longer than Excel takes */
export function checkedLength(input: unknown, location: string): unknown {
  if (typeof input !== "string") return input;
  if (input.length > (input.startsWith("=") ? longestFormula : longestText)) throw invalidArgument(location);
  return input;
}
