/** What the xlsx library lacks, mended in the finished package. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const earliest = new Date(1980, 0, 1);

/** The same package with boxes of notes as large as their texts, and with one date on all its parts. */
export function repacked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const mended: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    mended[path] = /vmlDrawing\d+\.vml$/.test(path) ? withRoomForNotes(path, parts) : content;
  }
  return zipSync(mended, { mtime: earliest, level: 6 });
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
