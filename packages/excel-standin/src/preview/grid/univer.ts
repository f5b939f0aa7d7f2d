import {
  CellAlertManagerService,
  SheetInterceptorService,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/en-US";
import {
  type FUniver,
  type IRange,
  LocaleType,
  type Univer,
  createUniver,
  mergeLocales,
} from "@univerjs/presets";
import type { Sheet } from "../../workbook/sheet";

export type BookView = ReturnType<FUniver["createWorkbook"]>;
export type SheetView = NonNullable<ReturnType<BookView["getSheetBySheetId"]>>;

/** The id of the one workbook in Univer. */
export const unitId = "workbook";

/** Rows and columns that a sheet shows at first; it grows with what is written. */
export const [firstRows, firstColumns] = [1000, 40];

/** Pixels of a row and a column that nobody has changed, as in Excel. */
export const standardSizes = { defaultRowHeight: 20, defaultColumnWidth: 64 };

/** Entries of Univer's menus for what the workbook does not play. */
const hidden = [
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
].map((id) => [id, { hidden: true }] as const);

/** The preset with its formula engine off: it would recalculate what was calculated already, and does not know every function. */
function displayOnly(container: HTMLElement): ReturnType<typeof UniverSheetsCorePreset> {
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    menu: Object.fromEntries(hidden),
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

/** Starts Univer with one empty sheet. */
export function startUniver(
  container: HTMLElement,
  { id, name }: Sheet,
): { readonly univer: Univer; readonly api: FUniver; readonly book: BookView } {
  const { univer, univerAPI: api } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, noteTexts) },
    presets: [displayOnly(container), UniverSheetsNotePreset()],
  });
  const book = api.createWorkbook({
    id: unitId,
    sheetOrder: [id],
    sheets: {
      [id]: { id, name, rowCount: firstRows, columnCount: firstColumns, cellData: {}, ...standardSizes },
    },
  });
  // its own card of an error knows only the error's code
  univer.__getInjector().get(CellAlertManagerService).showAlert = () => undefined;
  return { univer, api, book };
}

/** Rows whose height is found at once; that of others when Univer is idle. */
const atOnce = 300;

/** What makes rows as high as their text, as changes for Univer; its own command for it would stand in the way of Ctrl+Z. */
export function fittedRows(
  univer: Univer,
  sheetId: string,
  ranges: readonly IRange[],
): readonly { readonly id: string; readonly params: object }[] {
  const params = { unitId, subUnitId: sheetId, ranges: [...ranges], autoHeightInfo: 1 };
  const heights = univer
    .__getInjector()
    .get(SheetInterceptorService)
    .generateMutationsOfAutoHeight({
      ...params,
      autoHeightRanges: ranges.slice(0, atOnce),
      lazyAutoHeightRanges: ranges.slice(atOnce),
    });
  return [
    { id: "sheet.mutation.set-worksheet-row-is-auto-height", params },
    ...heights.redos.map(({ id, params: own }) => ({ id, params: (own ?? {}) as object })),
  ];
}
