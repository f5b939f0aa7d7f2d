/** Looks added to a file's styles, behind those that are there; one that is there already is not added again. */
import type { Document, Element } from "@xmldom/xmldom";
import type { ColumnLook } from "../../workbook/columnSheet";
import type { CellLook } from "../../workbook/look";
import type { FilePackage } from "./package";
import { added, childInOrder, children } from "./package/document";

/** The order of the lists (ISO/IEC 29500-1, 18.8.39). */
const order =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** Numbers of formats that files need not define; those below 164 are Excel's own. */
const [text, firstOwn] = [49, 164];

/** An element as a text that is the same for another that says the same. */
function plain(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
  return `${element.localName}(${attributes.join()}${children(element).map(plain).join("")})`;
}

/** Adds an item to one of the lists. @returns its place there, from 0 */
function placeOf(document: Document, list: string, fill: (item: Element) => void): number {
  const home = childInOrder(document.documentElement!, list, order);
  const item = added(home, { fonts: "font", fills: "fill", cellXfs: "xf" }[list]!);
  fill(item);
  const items = children(home);
  const known = items.findIndex((one) => plain(one) === plain(item));
  if (known < items.length - 1) home.removeChild(item);
  home.setAttribute("count", String(children(home).length));
  return known;
}

function fontOf(document: Document, { bold = false, size = 11, colour }: ColumnLook): number {
  if (!bold && size === 11 && colour === undefined) return 0;
  return placeOf(document, "fonts", (font) => {
    if (bold) added(font, "b");
    added(font, "sz", { val: String(size) });
    added(font, "color", { rgb: `FF${colour ?? "000000"}` });
    added(font, "name", { val: "Calibri" });
    added(font, "family", { val: "2" });
  });
}

function fillOf(document: Document, { fill }: ColumnLook): number {
  if (fill === undefined) return 0;
  return placeOf(document, "fills", (item) => {
    const pattern = added(item, "patternFill", { patternType: "solid" });
    added(pattern, "fgColor", { rgb: `FF${fill}` });
    added(pattern, "bgColor", { indexed: "64" });
  });
}

/** The number of a number format. */
function formatOf(document: Document, { format }: ColumnLook): number {
  if (format === undefined) return 0;
  if (format === "@") return text;
  const home = childInOrder(document.documentElement!, "numFmts", order);
  const known = children(home, "numFmt");
  const numberOf = (item: Element) => Number(item.getAttribute("numFmtId"));
  const same = known.find((item) => item.getAttribute("formatCode") === format);
  if (same) return numberOf(same);
  const number = Math.max(firstOwn - 1, ...known.map(numberOf)) + 1;
  added(home, "numFmt", { numFmtId: String(number), formatCode: format });
  home.setAttribute("count", String(known.length + 1));
  return number;
}

/** A look as it is but for what another says: number format, font, solid fill, lines. @returns its number; the same where the file has no styles */
export function changedLook(
  file: FilePackage,
  style: string | undefined,
  { numFmt, font, fill, alignment }: CellLook,
): string | undefined {
  const path = stylesPath(file);
  if (path === undefined) return style;
  let number = style;
  file.change(path, (document) => {
    const [looks] = children(document.documentElement!, "cellXfs");
    const own = looks && children(looks)[Number(style ?? 0)];
    if (!own) return;
    const parts = {
      ...(numFmt !== undefined && { numFmtId: formatOf(document, { format: numFmt }) }),
      ...(font && { fontId: fontOf(document, { ...font, colour: font.color.rgb }) }),
      ...(fill && { fillId: fillOf(document, { fill: fill.fgColor.rgb }) }),
    };
    number = String(
      placeOf(document, "cellXfs", (xf) => {
        for (const { name, value } of Array.from(own.attributes)) xf.setAttribute(name, value);
        for (const child of children(own)) xf.appendChild(child.cloneNode(true));
        for (const [part, id] of Object.entries(parts)) {
          xf.setAttribute(part, String(id));
          xf.setAttribute(
            { numFmtId: "applyNumberFormat", fontId: "applyFont", fillId: "applyFill" }[part]!,
            "1",
          );
        }
        if (!alignment?.wrapText) return;
        xf.setAttribute("applyAlignment", "1");
        childInOrder(xf, "alignment", ["alignment", "protection", "extLst"]).setAttribute("wrapText", "1");
      }),
    );
  });
  return number;
}

function stylesPath(file: FilePackage): string | undefined {
  return file.relations(file.workbook).find(({ type }) => type === "styles")?.path;
}

/** Adds looks. @returns their numbers; undefined where the file has no styles */
export function addLooks<Name extends string>(
  file: FilePackage,
  looks: Readonly<Record<Name, ColumnLook>>,
): Readonly<Record<Name, number>> | undefined {
  const path = stylesPath(file);
  if (path === undefined) return undefined;
  const numbers: Partial<Record<Name, number>> = {};
  file.change(path, (document) => {
    for (const name of Object.keys(looks) as Name[]) {
      const look = looks[name];
      const [font, fill, format] = [fontOf(document, look), fillOf(document, look), formatOf(document, look)];
      numbers[name] = placeOf(document, "cellXfs", (xf) => {
        const parts = { numFmtId: format, fontId: font, fillId: fill, borderId: 0, xfId: 0 };
        for (const [part, number] of Object.entries(parts)) xf.setAttribute(part, String(number));
        for (const part of ["NumberFormat", "Font", "Fill"]) xf.setAttribute(`apply${part}`, "1");
      });
    }
  });
  return numbers as Record<Name, number>;
}
