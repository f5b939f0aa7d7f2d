import type { PropertyBag } from "../workbook/propertyBag";
import { pixelsPerPoint } from "../workbook/geometry";
import { bagColor } from "./bagColor";

const svg = "http://www.w3.org/2000/svg";

/** Outlines in a square of 100; `inset` shapes are drawn by their own element. */
const outlines: Readonly<Record<string, string>> = {
  Triangle: "50,0 100,100 0,100",
  RightTriangle: "0,0 100,100 0,100",
  Diamond: "50,0 100,50 50,100 0,50",
  Parallelogram: "25,0 100,0 75,100 0,100",
  Trapezoid: "25,0 75,0 100,100 0,100",
  Pentagon: "50,0 100,38 81,100 19,100 0,38",
  Hexagon: "25,0 75,0 100,50 75,100 25,100 0,50",
  Octagon: "30,0 70,0 100,30 100,70 70,100 30,100 0,70 0,30",
  RightArrow: "0,25 65,25 65,0 100,50 65,100 65,75 0,75",
  LeftArrow: "100,25 35,25 35,0 0,50 35,100 35,75 100,75",
  UpArrow: "25,100 25,35 0,35 50,0 100,35 75,35 75,100",
  DownArrow: "25,0 25,65 0,65 50,100 100,65 75,65 75,0",
  Plus: "33,0 67,0 67,33 100,33 100,67 67,67 67,100 33,100 33,67 0,67 0,33 33,33",
  Star5: "50,0 61,35 98,35 68,57 79,91 50,70 21,91 32,57 2,35 39,35",
};

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function outline(kind: string): SVGElement {
  if (kind === "Ellipse") return made("ellipse", { cx: 50, cy: 50, rx: 50, ry: 50 });
  const points = outlines[kind];
  if (points) return made("polygon", { points });
  return made("rect", { width: 100, height: 100, rx: kind === "RoundRectangle" ? 12 : 0 });
}

const dashes: Readonly<Record<string, string>> = {
  Dash: "6 4",
  DashDot: "6 3 1 3",
  RoundDot: "1 3",
  SquareDot: "2 2",
};

/** How a shape is outlined and filled; text boxes are white, other shapes blue, as Excel makes them. */
function paint(element: SVGElement, bag: PropertyBag): void {
  const [fill, line] = [bag.parts.get("fill"), bag.parts.get("lineFormat")];
  const isText = isTextBox(bag);
  const filled = fill?.values["type"] !== "NoFill" && bag.values["type"] !== "Line";
  element.setAttribute(
    "fill",
    filled ? bagColor(fill, "foregroundColor", isText ? "#FFFFFF" : "#4472C4") : "none",
  );
  element.setAttribute("fill-opacity", String(1 - Number(fill?.values["transparency"] ?? 0)));
  const outlined = line?.values["visible"] !== false;
  element.setAttribute("stroke", outlined ? bagColor(line, "color", isText ? "#A6A6A6" : "#2F528F") : "none");
  element.setAttribute("stroke-width", String(Number(line?.values["weight"] ?? 1) * pixelsPerPoint));
  element.setAttribute("stroke-dasharray", dashes[String(line?.values["dashStyle"])] ?? "");
  // the drawing is stretched to the shape's size, its lines are not
  element.setAttribute("vector-effect", "non-scaling-stroke");
}

function isTextBox({ values }: PropertyBag): boolean {
  return String(values["name"]).startsWith("TextBox");
}

function textOf(bag: PropertyBag): HTMLElement | undefined {
  const range = bag.parts.get("textFrame")?.parts.get("textRange");
  const text = range?.values["text"];
  if (typeof text !== "string" || text === "") return undefined;
  const element = document.createElement("span");
  element.textContent = text;
  const font = range?.parts.get("font");
  Object.assign(element.style, {
    color: bagColor(font, "color", isTextBox(bag) ? "#000000" : "#FFFFFF"),
    fontSize: `${Number(font?.values["size"] ?? 11)}pt`,
    fontWeight: font?.values["bold"] === true ? "bold" : "normal",
    fontStyle: font?.values["italic"] === true ? "italic" : "normal",
    placeContent: isTextBox(bag) ? "start" : "center",
  });
  return element;
}

/** The shapes that are seen: those in groups one by one. */
export function visibleShapes(shapes: PropertyBag): readonly PropertyBag[] {
  return shapes.items.flatMap((bag) => {
    if (bag.values["visible"] === false) return [];
    const members = bag.values["type"] === "Group" ? bag.parts.get("group")?.parts.get("shapes") : undefined;
    return members ? visibleShapes(members) : [bag];
  });
}

/** A picture or a shape as an element that fills its place. */
export function shapeElement(bag: PropertyBag): HTMLElement {
  const place = document.createElement("div");
  place.className = "shape";
  place.dataset["shape"] = String(bag.values["name"] ?? bag.id);
  const alternative = String(bag.values["altTextDescription"] ?? "");
  if (bag.values["type"] === "Image") {
    const image = document.createElement("img");
    image.src = `data:image/png;base64,${String(bag.values["picture"])}`;
    image.alt = alternative;
    place.append(image);
    return place;
  }
  const isLine = bag.values["type"] === "Line";
  const drawing = made("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", role: "img" });
  if (alternative) drawing.setAttribute("aria-label", alternative);
  const shape = isLine
    ? made("line", { x1: 0, y1: 0, x2: 100, y2: 100 })
    : outline(String(bag.values["geometricShapeType"] ?? "Rectangle"));
  paint(shape, bag);
  drawing.append(shape);
  place.append(drawing, ...[textOf(bag) ?? []].flat());
  place.style.rotate = `${Number(bag.values["rotation"] ?? 0)}deg`;
  return place;
}
