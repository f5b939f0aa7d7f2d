import { webLightTheme } from "@fluentui/react-components";
import type { Swatch } from "./shading";
import { mapHeight, mapWidth } from "./worldShapes";

/** Pixels of the picture for one unit of the map's drawing. */
const sharpness = 2;
const [above, below] = [34, 92];

export interface PictureTexts {
  readonly title: string;
  readonly source: string;
  readonly note: string;
  readonly legend: readonly Swatch[];
  /** What hatching means. */
  readonly missing: string;
  /** What light hatching means, where there is any. */
  readonly uncertain: string | undefined;
}

const paper: Readonly<Record<string, unknown>> = { ...webLightTheme };

/** A copy of the drawn map in the colours of paper, whatever the theme of the page around it. */
function freed(map: SVGSVGElement): SVGSVGElement {
  const copy = map.cloneNode(true) as SVGSVGElement;
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

/** A swatch of 14 × 10 as the map hatches what is missing, or more lightly what is uncertain. */
function hatch(paint: CanvasRenderingContext2D, left: number, top: number, isLight: boolean): void {
  paint.save();
  paint.lineWidth = isLight ? 0.6 : 1;
  paint.strokeStyle = "#888888";
  paint.strokeRect(left + 0.5, top + 0.5, 13, 9);
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

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("the map could not be drawn as a picture"));
    // the page's policy allows pictures of its own and data: addresses, nothing else
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/** The map as a PNG, base64 without its prefix, with title, legend, note and source inside. */
export async function pictureOf(
  map: SVGSVGElement,
  { title, source, note, legend, missing, uncertain }: PictureTexts,
): Promise<string> {
  const own = freed(map);
  own.setAttribute("width", String(mapWidth * sharpness));
  own.setAttribute("height", String(mapHeight * sharpness));
  const image = await loaded(new XMLSerializer().serializeToString(own));
  const canvas = document.createElement("canvas");
  canvas.width = mapWidth * sharpness;
  canvas.height = (above + mapHeight + below) * sharpness;
  const paint = canvas.getContext("2d")!;
  paint.scale(sharpness, sharpness);
  paint.fillStyle = "#ffffff";
  paint.fillRect(0, 0, mapWidth, above + mapHeight + below);
  paint.drawImage(image, 0, above, mapWidth, mapHeight);
  paint.fillStyle = "#1b1b1b";
  paint.font = "600 16px Segoe UI, Arial, sans-serif";
  paint.fillText(title, 8, 22, mapWidth - 16);
  paint.font = "11px Segoe UI, Arial, sans-serif";
  let left = 8;
  const hatched = [missing, ...(uncertain === undefined ? [] : [uncertain])];
  for (const { color, label } of [...legend, ...hatched.map((label) => ({ color: "", label }))]) {
    if (color === "") {
      hatch(paint, left, above + mapHeight + 4, label === uncertain);
    } else {
      paint.fillStyle = color;
      paint.fillRect(left, above + mapHeight + 4, 14, 10);
    }
    paint.fillStyle = "#1b1b1b";
    paint.fillText(label, left + 18, above + mapHeight + 13);
    left += 30 + paint.measureText(label).width;
  }
  paint.fillStyle = "#555555";
  paint.font = "9px Segoe UI, Arial, sans-serif";
  [note, source]
    .flatMap((text) => linesOf(paint, text, mapWidth - 16))
    .forEach((line, i) => paint.fillText(line, 8, above + mapHeight + 30 + i * 11));
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}
