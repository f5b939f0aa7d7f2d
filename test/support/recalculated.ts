import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { addressOf, placeOf } from "../../src/formulas/addresses";
import { FilePackage } from "../../src/xlsx/edit/package";
import { sharedStringsOf } from "../../src/xlsx/edit/sharedStrings";
import { SheetPart } from "../../src/xlsx/edit/sheetPart";
import { sheetsOf } from "../../src/xlsx/edit/workbookParts";
import { converted, isThere } from "./outsideTools";

export type Value = string | number | boolean;

/** Every sheet's cells that are filled, `Near abroad!C8` → value. */
export type Values = ReadonlyMap<string, Value>;

function changed(
  bytes: Uint8Array,
  path: RegExp,
  change: (text: string, path: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (path.test(name)) parts[name] = strToU8(change(strFromU8(part), name));
  return zipSync(parts, { level: 1 });
}

/** The file without any value of a formula, so that whoever shows one has calculated it. */
export function stripped(bytes: Uint8Array): Uint8Array {
  return changed(bytes, /worksheets\/[^/]+\.xml$/, (text) =>
    text.replace(/(<\/f>|<f[^>]*\/>)(?:<v>[^<]*<\/v>|<v\/>)/g, "$1"),
  );
}

/** The sheets of a file, as they are written. */
export function sheetParts(file: FilePackage): readonly SheetPart[] {
  const strings = sharedStringsOf(file);
  return [...sheetsOf(file)]
    .filter(([, path]) => path.includes("/worksheets/"))
    .map(([name, path]) => new SheetPart(file, name, path, strings));
}

/** The file with other constants in cells of a sheet. */
export function withCells(
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, Value>>,
): Uint8Array {
  const file = new FilePackage(bytes, "test");
  const part = sheetParts(file).find(({ name }) => name === sheet)!;
  for (const [address, value] of Object.entries(cells)) {
    const [row, column] = placeOf(address);
    expect(part.at(row, column)).toBeDefined();
    part.put(row, column, value);
  }
  part.close();
  return file.bytes();
}

/** What a file shows, formulas by what they were calculated to last. */
export function valuesIn(bytes: Uint8Array): Values {
  const values = new Map<string, Value>();
  for (const sheet of sheetParts(new FilePackage(bytes, "test")))
    for (const cell of sheet.cells) {
      const value = sheet.valueOf(cell);
      if (value !== undefined)
        values.set(`${sheet.name}!${addressOf({ ...cell, rows: 1, columns: 1 })}`, value);
    }
  return values;
}

/** Lets LibreOffice open the files without any calculated value and calculate them. Where it is missing: nothing calculated. */
export function recalculated(...files: readonly Uint8Array[]): readonly Values[] {
  if (!isThere("LibreOffice")) return files.map(() => new Map());
  const named = files.map((bytes, i) => [`${i}.xlsx`, stripped(bytes)] as const);
  return converted(Object.fromEntries(named), "xlsx").map(valuesIn);
}
