/** Positions from a file that lists countries with values. */
import { basename } from "node:path";
import { type ListedPosition, positionsIn } from "../core/exposure/positions";
import { Mistake } from "../core/mistake";
import { isBlank } from "../core/own/table/table";
import { firstOf } from "../core/sentence";
import { worldNow } from "../edition/own";
import { cellAddress } from "../formulas/addresses";
import { positionsText } from "../reports/exposure/positionsText";
import { csvTable } from "../workbook/csvTable";
import { listInSheet } from "../xlsx/edit/listInSheet";
import { FilePackage } from "../xlsx/edit/package";
import { workbookEndings } from "../xlsx/edit/package/workbookKind";
import { columnPlace } from "./csvFile";
import { fileContent } from "./fileContent";
import { say } from "./say";

/** Where a file has its positions, as typed. */
export interface PositionsPlace {
  /** Heads of two columns. */
  readonly column?: string;
  readonly values?: string;
  /** Of an .xlsx file; the first that has the column otherwise. */
  readonly sheet?: string;
}

/** Names that are said of those beside which there is no value. */
const mostNamed = 10;

interface Listed {
  readonly rows: readonly ListedPosition[];
  readonly separator: string | undefined;
}

function inCsv(bytes: Uint8Array, name: string, column: string, values: string): Listed {
  const { rows, separator } = csvTable(bytes, name);
  const [head = [], ...body] = rows;
  const [nameAt, valueAt] = [columnPlace(head, column), columnPlace(head, values)];
  return {
    rows: body.map((row, i) => ({
      name: row[nameAt],
      value: row[valueAt],
      place: `row ${i + 2} of ${values}`,
    })),
    separator,
  };
}

function inWorkbook(file: FilePackage, column: string, values: string, wanted: string | undefined): Listed {
  const { sheet, table, head, names } = listInSheet(file, column, wanted);
  const heads = sheet.rows.find(({ row }) => row === head.row)!.cells;
  const found = heads.find(
    (cell) =>
      String(sheet.valueOf(cell) ?? "")
        .trim()
        .toLowerCase() === values.trim().toLowerCase(),
  );
  if (!found) {
    const known = heads.map((cell) => String(sheet.valueOf(cell) ?? "")).filter(Boolean);
    throw new Mistake(
      `unknown column: ${values}; ${table ? `the table ${table.name}` : sheet.name} has ${known.join(", ")}`,
    );
  }
  return {
    rows: names.map((name, i) => {
      const row = head.row + 1 + i;
      return {
        name,
        value: sheet.valueOf(sheet.at(row, found.column)),
        place: `${sheet.name}!${cellAddress(row, found.column)}`,
      };
    }),
    separator: undefined,
  };
}

/** What a file lists, as the text of the option `positions`. Throws `Mistake` where it cannot be read, with row or cell for a value that is none. */
export function positionsFromFile(path: string, { column, values, sheet }: PositionsPlace): string {
  if (column === undefined || values === undefined)
    throw new Mistake(`missing columns: ${path}; name them with --column Country --values Exports`);
  const isCsv = path.toLowerCase().endsWith(".csv");
  if (!isCsv && !workbookEndings.some((ending) => path.toLowerCase().endsWith(ending)))
    throw new Mistake(`unknown kind of file: ${path}; give a .csv file or a workbook (.xlsx, .xlsm)`);
  const bytes = fileContent(path, "a .csv or .xlsx file");
  const { rows, separator } = isCsv
    ? inCsv(bytes, basename(path), column, values)
    : inWorkbook(new FilePackage(bytes, path), column, values, sheet);
  const blanks = rows.filter(({ name, value }) => isBlank(value) && !isBlank(name));
  if (blanks.length > 0)
    say(
      `missing value: ${firstOf(
        blanks.map(({ name }) => String(name).trim()),
        mostNamed,
      )}; what stands beside no value is no position`,
    );
  return positionsText(positionsIn(worldNow(), rows, separator));
}
