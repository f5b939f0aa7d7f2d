/** Widths of a sheet's columns, as edits of its part's text. */
import type { ColumnsXml, SheetXml } from "./sheetXml";
import { withAttributes } from "./startTag";
import type { TextEdit } from "./textEdits";

/** Whether somebody chose how wide a column is, or that it is not seen. */
function isChosen({ first, last, isCustom, isHidden }: ColumnsXml): boolean {
  return isHidden || (isCustom && first === last);
}

/** An element for many columns as elements of which those that get a width stand alone; it is closed in itself. */
function split(sheet: SheetXml, element: ColumnsXml, widths: ReadonlyMap<number, number>): string {
  const tag = sheet.text.slice(element.start, element.open);
  const closed = tag.endsWith("/>") ? tag : `${tag.slice(0, -1)}/>`;
  const piece = (first: number, last: number, width?: number) => {
    const place = { min: String(first + 1), max: String(last + 1) };
    const own = width === undefined ? {} : { width: String(width), customWidth: "1" };
    return first > last ? "" : withAttributes(closed, { ...place, ...own });
  };
  const { first, last } = element;
  let [made, next] = ["", first];
  for (const column of inOrder(widths)) {
    if (column < first || column > last) continue;
    made += piece(next, column - 1) + piece(column, column, widths.get(column)!);
    next = column + 1;
  }
  return made + piece(next, last);
}

const inOrder = (widths: ReadonlyMap<number, number>) => [...widths.keys()].sort((a, b) => a - b);

/** Gives columns these widths, in characters, unless they are wider or somebody chose how wide they are. */
export function widthEdits(sheet: SheetXml, widths: ReadonlyMap<number, number>): readonly TextEdit[] {
  const { columns, columnsElement, data } = sheet;
  const around = (column: number) => columns.find(({ first, last }) => column >= first && column <= last);
  const wanted = new Map(
    [...widths].filter(([column, width]) => {
      const own = around(column);
      return !own || !(isChosen(own) || (own.width ?? 0) >= width);
    }),
  );
  const splits = columns.flatMap((element): readonly TextEdit[] => {
    const { start, end, first, last } = element;
    const isMeant = inOrder(wanted).some((column) => column >= first && column <= last);
    return isMeant ? [{ start, end, text: split(sheet, element, wanted) }] : [];
  });
  const { prefix } = data;
  const added = inOrder(wanted).filter((column) => !around(column));
  const inserts = added.map((column): TextEdit => {
    const element = `<${prefix}col min="${column + 1}" max="${column + 1}" width="${wanted.get(column)!}" customWidth="1"/>`;
    const next = columns.find(({ first }) => first > column)?.start ?? columnsElement?.close ?? data.start;
    return { start: next, end: next, text: element };
  });
  if (columnsElement && columnsElement.open < columnsElement.end) return [...splits, ...inserts];
  if (inserts.length === 0) return splits;
  const all = `<${prefix}cols>${inserts.map((insert) => insert.text).join("")}</${prefix}cols>`;
  const { start, end } = columnsElement ?? { start: data.start, end: data.start };
  return [{ start, end, text: all }];
}
