import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { placeOf } from "../../src/formulas/addresses";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { cellsIn, edited, escapedText } from "../../src/xlsx/edit/cellXml";
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

/** The file with other constants in cells of a sheet. */
export function withCells(
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, Value>>,
): Uint8Array {
  const { path } = new AlignFile(bytes, "test").sheetNamed(sheet);
  const wanted = new Map(Object.entries(cells).map(([address, value]) => [placeOf(address).join(), value]));
  return changed(bytes, new RegExp(`^${path}$`), (text) => {
    const edits = cellsIn(text).flatMap((cell) => {
      const value = wanted.get(`${cell.row},${cell.column}`);
      if (value === undefined) return [];
      const [start] = /^<\w+/.exec(text.slice(cell.start))!;
      const r = cell.attributes.get("r");
      const content =
        typeof value === "number"
          ? `><v>${value}</v>`
          : ` t="inlineStr"><is><t>${escapedText(String(value))}</t></is>`;
      return [
        {
          start: cell.start,
          end: cell.end,
          text: value === "" ? `${start} r="${r}"/>` : `${start} r="${r}"${content}</c>`,
        },
      ];
    });
    expect(edits).toHaveLength(wanted.size);
    return edited(text, edits);
  });
}

/** What a file shows, formulas by what they were calculated to last. */
export function valuesIn(bytes: Uint8Array): Values {
  const values = new Map<string, Value>();
  for (const sheet of new AlignFile(bytes, "test").sheets)
    for (const cell of sheet.cells) {
      const value = sheet.valueOf(cell);
      if (value !== undefined) values.set(`${sheet.name}!${cell.attributes.get("r")}`, value);
    }
  return values;
}

/** Lets LibreOffice open the files without any calculated value and calculate them. Where it is missing: nothing calculated. */
export function recalculated(...files: readonly Uint8Array[]): readonly Values[] {
  if (!isThere("LibreOffice")) return files.map(() => new Map());
  const named = files.map((bytes, i) => [`${i}.xlsx`, stripped(bytes)] as const);
  return converted(Object.fromEntries(named), "xlsx").map(valuesIn);
}
