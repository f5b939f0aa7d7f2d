import type { ICellRenderContext } from "@univerjs/presets";
import type { Bar } from "../rules/dataBar";
import type { Icon } from "../rules/iconSet";

/** What is drawn in a cell beside its text. */
export interface Decoration {
  readonly bar?: Bar | undefined;
  readonly icon?: Icon | undefined;
  /** A filter's button; whether its column is filtered. */
  readonly filter?: "all" | "some" | undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a filter's button. */
const side = 17;

function boxOf({ primaryWithCoord: cell }: ICellRenderContext): Box {
  const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
  return { x: startX, y: startY, width: endX - startX, height: endY - startY };
}

/** Where a filter's button is within its cell: at the right, at the bottom. */
function buttonIn({ x, y, width, height }: Box): Box {
  return { x: x + width - side - 1, y: y + height - side - 2, width: side, height: side };
}

function decorationOf({ data }: ICellRenderContext): Decoration {
  return (data?.custom ?? {}) as Decoration;
}

/** Over the text, but darkening only: as if it lay behind it. */
function drawBar(pen: CanvasRenderingContext2D, { from, to, color, fades, axis }: Bar, box: Box): void {
  const { x, y, width, height } = {
    ...box,
    x: box.x + 2,
    y: box.y + 2,
    width: box.width - 4,
    height: box.height - 4,
  };
  pen.globalCompositeOperation = "multiply";
  const grows = axis === undefined || to > axis;
  const ends = [x + from * width, x + to * width] as const;
  const shade = pen.createLinearGradient(grows ? ends[0] : ends[1], 0, grows ? ends[1] : ends[0], 0);
  shade.addColorStop(0, color);
  shade.addColorStop(1, fades ? `${color}40` : color);
  pen.fillStyle = shade;
  pen.fillRect(ends[0], y, ends[1] - ends[0], height);
  pen.globalCompositeOperation = "source-over";
  if (axis === undefined) return;
  pen.setLineDash([2, 2]);
  pen.strokeStyle = "#555";
  pen.beginPath();
  pen.moveTo(x + axis * width, y - 2);
  pen.lineTo(x + axis * width, y + height + 2);
  pen.stroke();
  pen.setLineDash([]);
}

function drawIcon(pen: CanvasRenderingContext2D, { sign, color }: Icon, { x, y, height }: Box): void {
  pen.font = "13px 'Segoe UI Symbol', 'DejaVu Sans', sans-serif";
  pen.fillStyle = color;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  // the variation selector asks for the plain sign, not for its emoji
  pen.fillText(`${sign}\uFE0E`, x + 3, y + height / 2 + 1);
}

function drawFilter(pen: CanvasRenderingContext2D, filter: "all" | "some", cell: Box): void {
  const { x, y } = buttonIn(cell);
  pen.fillStyle = "#FFFFFF";
  pen.strokeStyle = "#ABABAB";
  pen.beginPath();
  pen.rect(x + 0.5, y + 0.5, side - 1, side - 1);
  pen.fill();
  pen.stroke();
  pen.fillStyle = "#444444";
  pen.beginPath();
  const shape =
    filter === "all"
      ? [
          [4, 6],
          [13, 6],
          [8.5, 11],
        ]
      : [
          [3, 4],
          [14, 4],
          [10, 8.5],
          [10, 14],
          [7, 12],
          [7, 8.5],
        ];
  shape.forEach(([right, down], at) => pen[at === 0 ? "moveTo" : "lineTo"](x + right!, y + down!));
  pen.fill();
}

/** How Univer draws a cell's decoration, and what it does where a filter's button is pressed. */
export function decorator(openFilter: (row: number, column: number, at: MouseEvent) => void) {
  return {
    zIndex: 1,
    drawWith(pen: CanvasRenderingContext2D, info: ICellRenderContext): void {
      const { bar, icon, filter } = decorationOf(info);
      const box = boxOf(info);
      pen.save();
      pen.beginPath();
      pen.rect(box.x, box.y, box.width, box.height);
      pen.clip();
      if (bar) drawBar(pen, bar, box);
      if (icon) drawIcon(pen, icon, box);
      if (filter) drawFilter(pen, filter, box);
      pen.restore();
    },
    isHit(at: { readonly x: number; readonly y: number }, info: ICellRenderContext): boolean {
      if (!decorationOf(info).filter) return false;
      const { x, y, width, height } = buttonIn(boxOf(info));
      return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
    },
    onPointerDown: ({ row, col }: ICellRenderContext, event: MouseEvent) => openFilter(row, col, event),
  };
}
