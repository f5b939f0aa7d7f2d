import { invalidArgument, notImplemented } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import type { PropertyBag } from "../../workbook/propertyBag";
import { partOf } from "../../workbook/propertyBag";
import {
  PropertyBagCollection,
  PropertyBagObject,
  type TypeDefinitions,
  createBag,
  type Owner,
  createObject,
} from "./propertyBagObject";
import { emitDrawingChange } from "./drawingEvents";
import { pixelsPerPoint } from "../../workbook/geometry";

type Values = Readonly<Record<string, unknown>>;

function added(
  shapes: PropertyBagCollection,
  kind: string,
  values: Values,
  prepare?: (bag: PropertyBag) => void,
): PropertyBagObject {
  const number = shapes.owner.context.workbook.newDrawingNumber(shapes.sheet);
  const bag = createBag(shapes.owner, { name: `${kind} ${number}`, ...values });
  prepare?.(bag);
  return shapes.addItem(bag);
}

/** Width and height of a PNG in points at 96 dots an inch; of other pictures a square of an inch. */
function sizeOf(base64: string): Values {
  const bytes = Uint8Array.from(atob(base64.slice(0, 64)), (letter) => letter.charCodeAt(0));
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  const pixels = (at: number) => new DataView(bytes.buffer).getUint32(at);
  return isPng
    ? { width: pixels(16) / pixelsPerPoint, height: pixels(20) / pixelsPerPoint }
    : { width: 72, height: 72 };
}

function moves(name: string): (shape: PropertyBagObject, by: never) => void {
  return (shape, by) =>
    shape.setProperty(name, ((shape.getProperty(name) as number | undefined) ?? 0) + (by as number));
}

function scales(name: string): (shape: PropertyBagObject, factor: never) => void {
  return (shape, factor) =>
    shape.setProperty(name, ((shape.getProperty(name) as number | undefined) ?? 0) * (factor as number));
}

const fill = {
  clear: (part: PropertyBagObject) => part.setProperty("type", "NoFill"),
  setSolidColor(part: PropertyBagObject, color: never) {
    part.setProperty("foregroundColor", color);
    part.setProperty("type", "Solid");
  },
};

/** One transparent pixel, PNG: nothing is drawn here that could be taken a picture of. */
export const blankPicture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** The smallest frame around some shapes. */
function frameOf(members: readonly PropertyBag[]): Values {
  const edges = members.map(({ values }) => {
    const [left, top] = [Number(values["left"] ?? 0), Number(values["top"] ?? 0)];
    const [width, height] = [Number(values["width"] ?? 72), Number(values["height"] ?? 72)];
    return { left, top, right: left + width, bottom: top + height };
  });
  const left = Math.min(...edges.map((edge) => edge.left));
  const top = Math.min(...edges.map((edge) => edge.top));
  const width = Math.max(...edges.map(({ right }) => right)) - left;
  const height = Math.max(...edges.map(({ bottom }) => bottom)) - top;
  return { left, top, width, height };
}

/** The members of a group move with it. */
function moveMembers({ bag }: PropertyBagObject, side: "left" | "top", by: number): void {
  const members = bag.parts.get("group")?.parts.get("shapes")?.items ?? [];
  for (const { values } of members) values[side] = Number(values[side] ?? 0) + by;
}

function connects(end: "Begin" | "End") {
  return (line: PropertyBagObject, shape: never, site: never) => {
    line.setProperty(`is${end}Connected`, true);
    line.setProperty(`${end.toLowerCase()}ConnectedSite`, site);
    partOf(line.bag, `${end.toLowerCase()}ConnectedShape`).values["id"] = (shape as PropertyBagObject).bag.id;
  };
}

function disconnects(end: "Begin" | "End") {
  return (line: PropertyBagObject) => line.setProperty(`is${end}Connected`, false);
}

/** The charts of a sheet: each is a shape, too, of a type that shapes do not support. */
function chartsOf({ context, sheet }: Owner): PropertyBag {
  return context.workbook.bag("charts", sheet);
}

function isChart({ bag, owner }: PropertyBagObject): boolean {
  return chartsOf(owner).items.includes(bag);
}

/** Shapes and pictures: a picture keeps its bytes as base64 under `picture`. */
export const shapeDefinitions: TypeDefinitions = {
  ShapeCollection: {
    // charts lie above all else
    items: ({ bag, owner }) => [...bag.items, ...chartsOf(owner).items],
    collectionMethods: {
      addGeometricShape: (shapes, geometricShapeType: never) =>
        added(shapes, geometricShapeType, { type: "GeometricShape", geometricShapeType }),
      addGroup(shapes, given: never) {
        if ((given as readonly unknown[]).some((one) => one instanceof PropertyBagObject && isChart(one)))
          throw notImplemented("ShapeCollection.addGroup of a chart");
        const members = (given as readonly unknown[]).flatMap((one) =>
          one instanceof PropertyBagObject
            ? [one.bag]
            : ((shapes.find(one as string) as PropertyBagObject | undefined)?.bag ?? []),
        );
        shapes.bag.items = shapes.bag.items.filter((item) => !members.includes(item));
        return added(shapes, "Group", { type: "Group" }, (bag) => {
          partOf(partOf(bag, "group"), "shapes").items.push(...members);
          Object.assign(bag.values, frameOf(members));
        });
      },
      addTextBox: (shapes, text?: never) =>
        added(shapes, "TextBox", { type: "GeometricShape", geometricShapeType: "Rectangle" }, (bag) => {
          partOf(partOf(bag, "textFrame"), "textRange").values["text"] = text ?? "";
        }),
      addImage(shapes, base64: never) {
        if (typeof base64 !== "string" || base64 === "") throw invalidArgument("ShapeCollection.addImage");
        return added(shapes, "Picture", { type: "Image", picture: base64, ...sizeOf(base64) });
      },
      addLine(shapes, left: never, top: never, endLeft: never, endTop: never, connectorType?: never) {
        const [x, y, endX, endY] = [left as number, top as number, endLeft as number, endTop as number];
        const place = {
          left: Math.min(x, endX),
          top: Math.min(y, endY),
          width: Math.abs(endX - x),
          height: Math.abs(endY - y),
        };
        return added(shapes, "Straight Connector", { type: "Line", ...place }, (bag) => {
          partOf(bag, "line").values["connectorType"] = connectorType ?? "Straight";
        });
      },
    },
  },
  Shape: {
    defaults: {
      type: "Unsupported",
      left: 0,
      top: 0,
      width: 72,
      height: 72,
      rotation: 0,
      visible: true,
      lockAspectRatio: false,
      level: 0,
    },
    beforeSet(shape, name, value) {
      if (name === "left" || name === "top")
        moveMembers(shape, name, (value as number) - Number(shape.getProperty(name)));
      const other = { width: "height", height: "width" }[name];
      if (!other || shape.getProperty("lockAspectRatio") !== true) return;
      const scale = (value as number) / (Number(shape.getProperty(name)) || 1);
      shape.bag.values[other] = Number(shape.getProperty(other)) * scale;
    },
    computed: {
      zOrderPosition: ({ bag, parent }) =>
        parent instanceof PropertyBagCollection ? parent.items.findIndex((one) => one.bag === bag) : 0,
    },
    afterChange: emitDrawingChange,
    methods: {
      delete(shape) {
        if (!isChart(shape)) return shape.remove();
        const charts = createObject("ChartCollection", shape.owner, chartsOf(shape.owner));
        (charts as PropertyBagCollection).items.find(({ bag }) => bag === shape.bag)?.remove();
      },
      getAsImage: () => blankPicture,
      copyTo(shape, destination?: unknown) {
        if (isChart(shape)) throw notImplemented("Shape.copyTo of a chart");
        const { bag, parent, owner } = shape;
        if (!(parent instanceof PropertyBagCollection)) return undefined;
        const { workbook } = owner.context;
        const key = destination instanceof HostObject ? (destination as { id?: string }).id : destination;
        const sheet = key === undefined ? owner.sheet : workbook.sheet(String(key));
        if (!sheet) throw invalidArgument("Shape.copyTo");
        const copy = createBag(owner, { ...bag.values, name: `${String(bag.values["name"])} copy` });
        for (const [name, part] of bag.parts) copy.parts.set(name, structuredClone(part));
        const shapes = createObject(
          parent.type,
          { ...owner, sheet },
          workbook.bag("shapes", sheet),
        ) as PropertyBagCollection;
        return shapes.addItem(copy);
      },
      incrementLeft: moves("left"),
      incrementTop: moves("top"),
      incrementRotation: moves("rotation"),
      scaleWidth: scales("width"),
      scaleHeight: scales("height"),
      setZOrder(shape, order: never) {
        const { bag, parent } = shape;
        if (!parent) return;
        if (isChart(shape)) throw notImplemented("Shape.setZOrder of a chart");
        const rest = parent.bag.items.filter((other) => other !== bag);
        const place = parent.bag.items.indexOf(bag);
        const to: Record<string, number> = {
          BringToFront: rest.length,
          BringForward: place + 1,
          SendToBack: 0,
          SendBackward: Math.max(0, place - 1),
        };
        rest.splice(to[order as string] ?? place, 0, bag);
        parent.bag.items = rest;
      },
    },
  },
  ShapeGroup: {
    methods: {
      ungroup({ bag, parent }) {
        const list = parent?.parent?.bag;
        if (!list) return;
        const place = list.items.findIndex((item) => item.parts.get("group") === bag);
        list.items.splice(place, 1, ...partOf(bag, "shapes").items);
      },
    },
  },
  GroupShapeCollection: {},
  Line: {
    defaults: { connectorType: "Straight", isBeginConnected: false, isEndConnected: false },
    methods: {
      connectBeginShape: connects("Begin"),
      connectEndShape: connects("End"),
      disconnectBeginShape: disconnects("Begin"),
      disconnectEndShape: disconnects("End"),
    },
  },
  Image: {
    computed: {
      format: ({ parent }) => (String(parent?.bag.values["picture"]).startsWith("/9j/") ? "JPEG" : "PNG"),
    },
    methods: { incrementBrightness: () => undefined, incrementContrast: () => undefined },
  },
  ShapeFill: { defaults: { type: "Solid", transparency: 0 }, methods: fill },
  ShapeLineFormat: { defaults: { visible: true, weight: 1, dashStyle: "Solid" } },
  TextFrame: {
    defaults: { autoSizeSetting: "AutoSizeNone" },
    computed: { hasText: ({ bag }) => Boolean(partOf(bag, "textRange").values["text"]) },
    methods: { deleteText: ({ bag }) => void (partOf(bag, "textRange").values["text"] = "") },
  },
  TextRange: {
    computed: {
      text({ bag, parent }) {
        const { start, length, text } = bag.values;
        if (start === undefined) return text ?? "";
        const whole = String(parent?.bag.values["text"] ?? "");
        return whole.slice(Number(start), Number(start) + Number(length ?? whole.length));
      },
    },
    methods: {
      getSubstring(range, start: never, length?: never) {
        const part = range.part(`text ${String(start)} ${String(length)}`, "TextRange") as PropertyBagObject;
        Object.assign(part.bag.values, { start, length });
        return part;
      },
    },
  },
};
