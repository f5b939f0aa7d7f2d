import type { OpenWorkbook } from "excel-standin/node";

/** Errors as Excel in French shows them (support.microsoft.com, "TYPE.ERREUR, fonction", and "Comment corriger une erreur #EPARS!"). */
const shown = {
  ...{ "#NAME?": "#NOM?", "#VALUE!": "#VALEUR!", "#NUM!": "#NOMBRE!", "#NULL!": "#NUL!" },
  ...{ "#SPILL!": "#EPARS!", "#BUSY!": "#OCCUPÉ!" },
};

export function showErrorsInFrench({ workbook }: OpenWorkbook): void {
  for (const [code, local] of Object.entries(shown)) workbook.localErrors.set(code, local);
}
