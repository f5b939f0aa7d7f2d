import { UniverFormulaEnginePlugin, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/en-US";
import { type FUniver, LocaleType, createUniver, mergeLocales } from "@univerjs/presets";
import type { FunctionMetadata } from "../../functions/metadata";
import type { Sheet } from "../../workbook/sheet";

export type BookView = ReturnType<FUniver["createWorkbook"]>;
export type SheetView = NonNullable<ReturnType<BookView["getSheetBySheetId"]>>;

/** Rows and columns that a sheet shows at first; it grows with what is written. */
export const [firstRows, firstColumns] = [1000, 40];

/** Pixels of a row and a column that nobody has changed, as in Excel. */
export const standardSizes = { defaultRowHeight: 20, defaultColumnWidth: 64 };

/** The preset with its formula engine off: it would calculate anew what was calculated already, and does not know every function. */
function displayOnly(container: HTMLElement): ReturnType<typeof UniverSheetsCorePreset> {
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  const plugins = preset.plugins.map((plugin) =>
    Array.isArray(plugin) && plugin[0] === UniverFormulaEnginePlugin
      ? [plugin[0], { ...plugin[1], notExecuteFormula: true }]
      : plugin,
  );
  return { ...preset, plugins: plugins as typeof preset.plugins };
}

/** Starts Univer with one empty sheet, and tells it the add-in's functions, for the list it shows while one types. */
export function startUniver(
  container: HTMLElement,
  { id, name }: Sheet,
  functions: readonly FunctionMetadata[],
): { readonly api: FUniver; readonly book: BookView } {
  const { univerAPI: api } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, noteTexts) },
    presets: [displayOnly(container), UniverSheetsNotePreset()],
  });
  const book = api.createWorkbook({
    id: "workbook",
    sheetOrder: [id],
    sheets: {
      [id]: { id, name, rowCount: firstRows, columnCount: firstColumns, cellData: {}, ...standardSizes },
    },
  });
  for (const { name: called, description } of functions)
    api.getFormula().registerFunction(called, () => "", description ?? "");
  return { api, book };
}
