/**
 * The notes of a sheet and how they are drawn (ISO 29500-1, 18.7, and ISO 29500-4, 19.1): each as large as its text. The library would draw
 * every one as four lines of twenty letters; it is given one note a sheet, so that the package has places for these parts.
 */
import { addressOf } from "../../formulas/addresses";
import { escapedText } from "../edit/xmlText";

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const microsoft = "urn:schemas-microsoft-com";
/** Letters of a line, points of its height and of a note's width, which is three columns. */
const [lettersToLine, lineHeight, width, columns] = [38, 15, 220, 3];
/** Shapes of the first sheet are numbered from here on, those of the next from the double. */
const shapesOfSheet = 1024;

/** The part of the texts. */
export function notesPart(notes: readonly Note[]): string {
  const comments = notes.map(({ row, column, text }) => {
    const place = addressOf({ row, column, rows: 1, columns: 1 });
    return `<comment ref="${place}" authorId="0"><text><r><t>${escapedText(text)}</t></r></text></comment>`;
  });
  return `<comments xmlns="${spreadsheet}"><authors><author>Align</author></authors><commentList>${comments.join("")}</commentList></comments>`;
}

function shape({ row, column, text }: Note, id: number): string {
  const lines = Math.ceil(text.length / lettersToLine) + 1;
  const anchor = [column + 1, 15, row, 2, column + 1 + columns, 31, row + lines, 4];
  return (
    `<v:shape id="_x0000_s${id}" type="#note" style="position:absolute;width:${width}pt;height:${lines * lineHeight}pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join()}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The part that draws them. @param sheet its number, from 1 on */
export function notesDrawing(notes: readonly Note[], sheet: number): string {
  const shapes = notes.map((note, i) => shape(note, sheet * shapesOfSheet + 1 + i));
  return (
    `<xml xmlns:v="${microsoft}:vml" xmlns:o="${microsoft}:office:office" xmlns:x="${microsoft}:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
    '<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}
