/** Conditional formats and validations of the open workbook that call Align. */
import { alignFunction } from "../../formulas/calls";
import type { RuleKind, RulePicture } from "../../sharing/picture";

interface Found {
  readonly kind: RuleKind;
  readonly sheet: string;
  /** Loaded with its address. */
  readonly cells: Excel.RangeAreas | Excel.Range;
  readonly formulas: readonly unknown[];
}

/** Cells that are asked one by one for their validation, of a block in which there are several. */
const mostCells = 5_000;

/** All on the sheets of these names. */
export async function alignRules(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<readonly RulePicture[]> {
  const found = [...(await formatsOn(context, sheetNames)), ...(await validationsOn(context, sheetNames))];
  const own = found.flatMap(({ formulas, ...rule }) => {
    const formula = formulas.find((one) => typeof one === "string" && alignFunction(one) !== undefined);
    return formula === undefined
      ? []
      : [{ ...rule, formula: formula as string, cells: rule.cells.load("address") }];
  });
  if (own.length > 0) await context.sync();
  return own.map(({ kind, sheet, formula, cells: { address } }) => ({
    ...{ kind, sheet, formula },
    cells: address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, ""),
  }));
}

async function formatsOn(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<readonly Found[]> {
  const sheets = sheetNames.map((sheet) => ({
    sheet,
    formats: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load("items/type"),
  }));
  await context.sync();
  const rules = sheets.flatMap(({ sheet, formats }) =>
    formats.items.flatMap((format) => {
      const formulas = formulasWithin[format.type]?.(format);
      return formulas ? [{ sheet, format, formulas }] : [];
    }),
  );
  if (rules.length > 0) await context.sync();
  return rules.map(({ sheet, format, formulas }) => ({
    ...{ kind: "conditional format" as const, sheet, cells: format.getRanges(), formulas: formulas() },
  }));
}

type Formulas = () => readonly unknown[];

/** By the type of a conditional format: loads its rule, whose formulas can be told after the next sync; other types have none. */
const formulasWithin: Readonly<Record<string, (format: Excel.ConditionalFormat) => Formulas>> = {
  Custom(format) {
    const { rule } = format.customOrNullObject;
    rule.load("formula");
    return () => [rule.formula];
  },
  CellValue(format) {
    const value = format.cellValueOrNullObject.load("rule");
    return () => [value.rule.formula1, value.rule.formula2];
  },
  ContainsText(format) {
    const text = format.textComparisonOrNullObject.load("rule");
    // any other text is what is sought
    return () => [text.rule.text].filter((one) => one.startsWith("="));
  },
  ColorScale(format) {
    const scale = format.colorScaleOrNullObject.load("criteria");
    return () => Object.values(scale.criteria).map(formulaOf);
  },
  DataBar(format) {
    const bar = format.dataBarOrNullObject.load("lowerBoundRule,upperBoundRule");
    return () => [bar.lowerBoundRule, bar.upperBoundRule].map(formulaOf);
  },
  IconSet(format) {
    const icons = format.iconSetOrNullObject.load("criteria");
    return () => icons.criteria.map(formulaOf);
  },
};

/** Of a threshold that is none by a formula: its number, or nothing. */
function formulaOf(threshold: { readonly formula?: unknown } | undefined): unknown {
  return threshold?.formula;
}

async function validationsOn(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<readonly Found[]> {
  const sheets = sheetNames.map((sheet) => ({
    sheet,
    cells: context.workbook.worksheets
      .getItem(sheet)
      .getRange()
      .getSpecialCellsOrNullObject("DataValidations"),
  }));
  await context.sync();
  const blocks = sheets
    .filter(({ cells }) => !cells.isNullObject)
    .map(({ sheet, cells }) => ({
      sheet,
      areas: cells.areas.load("items/rowCount,items/columnCount,items/dataValidation/rule"),
    }));
  if (blocks.length > 0) await context.sync();
  const all = blocks.flatMap(({ sheet, areas }) => areas.items.map((cells) => ({ sheet, cells })));
  const isMixed = ({ cells }: { readonly cells: Excel.Range }) =>
    Object.keys(cells.dataValidation.rule ?? {}).length === 0;
  const single = all.filter(isMixed).flatMap(({ sheet, cells }) => {
    const count = Math.min(mostCells, cells.rowCount * cells.columnCount);
    return Array.from({ length: count }, (_, i) => ({
      sheet,
      cells: cells
        .getCell(Math.floor(i / cells.columnCount), i % cells.columnCount)
        .load("dataValidation/rule"),
    }));
  });
  if (single.length > 0) await context.sync();
  return [...all.filter((one) => !isMixed(one)), ...single].map(({ sheet, cells }) => ({
    ...{ kind: "validation" as const, sheet, cells },
    formulas: formulasOf(cells.dataValidation.rule),
  }));
}

/** A list's source, a formula of its own, and what a figure is compared with. */
function formulasOf({ list, custom, ...compared }: Excel.DataValidationRule): readonly unknown[] {
  const others = Object.values(compared) as (
    { readonly formula1?: unknown; readonly formula2?: unknown } | undefined
  )[];
  return [list?.source, custom?.formula, ...others.flatMap((one) => [one?.formula1, one?.formula2])];
}
