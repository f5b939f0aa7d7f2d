import { webLightTheme } from "@fluentui/react-components";

/** Pixels of a picture for one unit of its drawing. */
const sharpness = 2;
const above = 34;
/** Between the drawing and its legend, and of a line of the legend. */
const [gap, legendLine] = [4, 16];

/** What a mark of a legend is drawn with. */
export type Mark =
  | { readonly kind: "colour" | "dot" | "line"; readonly color: string; readonly label: string }
  | { readonly kind: "hatched" | "dotted"; readonly label: string };

export interface PictureTexts {
  readonly title: string;
  readonly legend: readonly Mark[];
  /** What stands small below it, a paragraph each: notes and sources. */
  readonly notes: readonly string[];
}

const paper: Readonly<Record<string, unknown>> = { ...webLightTheme };
const letters = (font: string) => `${font} Segoe UI, Arial, sans-serif`;

/** A copy of a drawing in the colours of paper, whatever the theme of the page around it. */
function freed(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\(--(\w+)\)/g, (_, name: string) => String(paper[name] ?? "#888888"));
  return new DOMParser().parseFromString(text, "image/svg+xml").documentElement as unknown as SVGSVGElement;
}

/** A text broken between words so that each line fits. */
function linesOf(paint: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && paint.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The border of a swatch of 14 × 10, so that a pale one is seen. */
function border(paint: CanvasRenderingContext2D, left: number, top: number): void {
  paint.lineWidth = 1;
  paint.strokeStyle = "#888888";
  paint.strokeRect(left + 0.5, top + 0.5, 13, 9);
}

/** A swatch as the map dots what is uncertain. */
function dot(paint: CanvasRenderingContext2D, left: number, top: number): void {
  border(paint, left, top);
  paint.fillStyle = "#444444";
  for (let x = 3; x < 14; x += 4)
    for (let y = 3; y < 10; y += 4) {
      paint.beginPath();
      paint.arc(left + x, top + y, 0.8, 0, 2 * Math.PI);
      paint.fill();
    }
}

/** A swatch as the map hatches what is missing. */
function hatch(paint: CanvasRenderingContext2D, left: number, top: number): void {
  paint.save();
  border(paint, left, top);
  paint.beginPath();
  paint.rect(left, top, 14, 10);
  paint.clip();
  for (let at = -10; at < 14; at += 4) {
    paint.moveTo(left + at, top + 10);
    paint.lineTo(left + at + 10, top);
  }
  paint.stroke();
  paint.restore();
}

function paintMark(paint: CanvasRenderingContext2D, mark: Mark, left: number, top: number): void {
  switch (mark.kind) {
    case "hatched":
      return hatch(paint, left, top);
    case "dotted":
      return dot(paint, left, top);
    case "colour":
      paint.fillStyle = mark.color;
      paint.fillRect(left, top, 14, 10);
      return border(paint, left, top);
    case "dot":
      paint.fillStyle = mark.color;
      paint.beginPath();
      paint.arc(left + 7, top + 5, 5, 0, 2 * Math.PI);
      return paint.fill();
    case "line":
      paint.strokeStyle = mark.color;
      paint.lineWidth = 1.5;
      paint.beginPath();
      paint.moveTo(left, top + 5);
      paint.lineTo(left + 14, top + 5);
      return paint.stroke();
  }
}

/** A mark with its place: how far from the left, and in which line. */
interface PlacedMark {
  readonly mark: Mark;
  readonly left: number;
  readonly line: number;
}

/** The marks of a legend beside each other, in as many lines as they need. */
function flowed(paint: CanvasRenderingContext2D, legend: readonly Mark[], width: number): PlacedMark[] {
  let [left, line] = [0, 0];
  return legend.map((mark) => {
    const wide = 30 + paint.measureText(mark.label).width;
    if (left > 0 && left + wide - 12 > width) [left, line] = [0, line + 1];
    const placed = { mark, left, line };
    left += wide;
    return placed;
  });
}

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("the drawing could not be made a picture"));
    // the page's policy allows pictures of its own and data: addresses, nothing else
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/** A drawing as a PNG, base64 without its prefix, with title, legend and notes inside. The drawing's viewBox is its size. */
export async function pictureOf(
  drawing: SVGSVGElement,
  { title, legend, notes }: PictureTexts,
): Promise<string> {
  const { width, height } = drawing.viewBox.baseVal;
  const own = freed(drawing);
  own.setAttribute("width", String(width * sharpness));
  own.setAttribute("height", String(height * sharpness));
  const image = await loaded(new XMLSerializer().serializeToString(own));
  const canvas = document.createElement("canvas");
  const paint = canvas.getContext("2d")!;
  const fonts = { title: letters("600 16px"), legend: letters("11px"), note: letters("9px") };
  paint.font = fonts.legend;
  const marks = flowed(paint, legend, width - 16);
  paint.font = fonts.note;
  const lines = notes.flatMap((text) => linesOf(paint, text, width - 16));
  const below = above + height + gap;
  const notesAt = below + legendLine * (1 + (marks.at(-1)?.line ?? 0)) + 10;
  canvas.width = width * sharpness;
  canvas.height = (notesAt + lines.length * 11) * sharpness;
  // a canvas of another size has forgotten how it was painted
  paint.scale(sharpness, sharpness);
  paint.fillStyle = "#ffffff";
  paint.fillRect(0, 0, width, canvas.height);
  paint.drawImage(image, 0, above, width, height);
  paint.fillStyle = "#1b1b1b";
  paint.font = fonts.title;
  paint.fillText(title, 8, 22, width - 16);
  paint.font = fonts.legend;
  for (const { mark, left, line } of marks) {
    paintMark(paint, mark, 8 + left, below + line * legendLine);
    paint.fillStyle = "#1b1b1b";
    paint.fillText(mark.label, 26 + left, below + line * legendLine + 9);
  }
  paint.fillStyle = "#555555";
  paint.font = fonts.note;
  lines.forEach((line, i) => paint.fillText(line, 8, notesAt + i * 11));
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}
