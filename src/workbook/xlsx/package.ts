/** What the xlsx library lacks, mended in the finished package. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const earliest = new Date(1980, 0, 1);

/** The same package with fonts in the schema's order, boxes of notes as large as their texts, and one date on all its parts. */
export function repacked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const mended: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (/vmlDrawing\d+\.vml$/.test(path)) mended[path] = withRoomForNotes(path, parts);
    else mended[path] = path === "xl/styles.xml" ? withOrderedFonts(content) : content;
  }
  return zipSync(mended, { mtime: earliest, level: 6 });
}

const fontParts = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The library writes a font's colour before its size; the schema has the size first. */
function withOrderedFonts(styles: Uint8Array): Uint8Array {
  const place = (element: string) => fontParts.indexOf(/^<(\w+)/.exec(element)![1]!);
  const ordered = (font: string) =>
    `<font>${[...font.matchAll(/<\w+[^>]*\/>/g)]
      .map(([element]) => element)
      .sort((a, b) => place(a) - place(b))
      .join("")}</font>`;
  return strToU8(strFromU8(styles).replace(/<font>.*?<\/font>/gs, ordered));
}

/** The library draws every note 108 × 59 points, four lines of twenty letters. */
function withRoomForNotes(path: string, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const number = /(\d+)\.vml$/.exec(path)?.[1] ?? "";
  const comments = parts[`xl/comments${number}.xml`] ?? new Uint8Array();
  const lengths = [...strFromU8(comments).matchAll(/<comment .*?<\/comment>/gs)].map(
    ([one]) => one.replace(/<[^>]*>/g, "").length,
  );
  let i = 0;
  const vml = strFromU8(parts[path]!).replace(
    /width:108pt;height:59\.25pt;([^]*?)<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g,
    (_all, between: string, column: string, row: string) => {
      const lines = Math.ceil((lengths[i++] ?? 0) / 38) + 1;
      const right = Number(column) + 3;
      const bottom = Number(row) + lines;
      return (
        `width:220pt;height:${lines * 15}pt;${between}` +
        `<x:Anchor>${column},15,${row},2,${right},31,${bottom},4</x:Anchor>`
      );
    },
  );
  return strToU8(vml);
}
