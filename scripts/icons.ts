import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/**
 * Draws assets/icon-<size>.png: two poles, a line between them, and somebody standing on it, nearer to one; and a picture for each
 * button of the ribbon. Run as a script after a change; the icons are committed.
 */

/** Edge lengths in pixels: 16, 32 and 80 for the ribbon, 64 and 128 where the add-in is listed. */
export const iconSizes: readonly number[] = [16, 32, 64, 80, 128];

type Colour = readonly [red: number, green: number, blue: number];

const ground: Colour = [0x17, 0x3a, 0x5e];
const poles: Colour = [0xff, 0xff, 0xff];
const path: Colour = [0x8f, 0xb3, 0xd1];
const stand: Colour = [0xff, 0xb5, 0x2e];

/** A shape in a square of 16 by 16: does it cover the point? Later shapes lie on earlier ones. */
export interface Shape {
  readonly colour: Colour;
  readonly covers: (x: number, y: number) => boolean;
}

/** Sizes of a button's picture. */
const buttonSizes: readonly number[] = [16, 32, 80];

const paper: Colour = [0xff, 0xff, 0xff];

function ring(centreX: number, centreY: number, outer: number, inner: number): Shape["covers"] {
  return (x, y) => disc(centreX, centreY, outer)(x, y) && !disc(centreX, centreY, inner)(x, y);
}

function drawn(colour: Colour, ...covers: readonly Shape["covers"][]): readonly Shape[] {
  return covers.map((each) => ({ colour, covers: each }));
}

/** A sheet of paper with a grid of cells. */
const sheet: readonly Shape[] = [
  ...drawn(ground, box(1, 2, 15, 14, 1)),
  ...drawn(paper, ...[3, 7, 11].flatMap((y) => [2, 6.5, 11].map((x) => box(x, y, x + 3.5, y + 2.2, 0)))),
];

/** Pictures of the ribbon's buttons by name. */
export const buttonShapes: Readonly<Record<string, readonly Shape[]>> = {
  build: [
    ...sheet,
    ...drawn(stand, disc(12, 12, 3.6)),
    ...drawn(paper, box(11.4, 10, 12.6, 14, 0), box(10, 11.4, 14, 12.6, 0)),
  ],
  enrich: [
    ...sheet,
    ...drawn(stand, box(11, 2, 15, 14, 0.5)),
    ...drawn(paper, box(11.8, 7.4, 14.2, 8.6, 0), box(12.4, 6.8, 13.6, 9.2, 0)),
  ],
  reports: [
    ...drawn(ground, box(2, 1, 14, 15, 1)),
    ...drawn(paper, box(3.5, 2.5, 12.5, 13.5, 0)),
    ...drawn(path, box(4.5, 9, 6.3, 12.5, 0), box(9.7, 7.5, 11.5, 12.5, 0)),
    ...drawn(stand, box(7.1, 6, 8.9, 12.5, 0)),
    ...drawn(ground, box(4.5, 3.5, 11.5, 4.7, 0)),
  ],
  country: [
    ...drawn(ground, box(3, 1, 4.6, 15, 0.4)),
    ...drawn(path, box(4.6, 2, 14, 5, 0)),
    ...drawn(stand, box(4.6, 5, 14, 8, 0)),
    ...drawn(ground, box(4.6, 8, 14, 9.4, 0)),
  ],
  map: [
    ...drawn(path, disc(8, 8, 7)),
    ...drawn(ground, ring(8, 8, 7, 6), box(7.5, 1.2, 8.5, 14.8, 0), box(1.2, 7.5, 14.8, 8.5, 0)),
    ...drawn(stand, disc(10.8, 5.2, 2.2)),
  ],
  explain: [
    ...drawn(ground, ring(6.6, 6.6, 5.6, 4.2)),
    ...drawn(stand, disc(6.6, 6.6, 2.2)),
    { colour: ground, covers: (x, y) => x > 9.6 && y > 9.6 && x < 15 && y < 15 && Math.abs(x - y) < 1.3 },
  ],
  share: [
    ...drawn(ground, box(1, 4, 10, 15, 1)),
    ...drawn(paper, box(2.4, 5.4, 8.6, 13.6, 0)),
    { colour: stand, covers: (x, y) => x > 8 && x < 15 && Math.abs(y - 4.5) < (15 - x) * 0.75 && x > 11 },
    ...drawn(stand, box(5, 3.6, 12, 5.4, 0)),
  ],
  refresh: [
    {
      colour: ground,
      covers: (x, y) => ring(8, 8, 6.6, 4.6)(x, y) && !(x > 8 && y < 8 && y > 3.2),
    },
    { colour: stand, covers: (x, y) => x > 7.6 && x < 13 && Math.abs(y - 2.4) < (13 - x) * 0.6 },
  ],
  help: [
    ...drawn(ground, disc(8, 8, 7)),
    { colour: paper, covers: (x, y) => ring(8, 6.2, 3, 1.6)(x, y) && !(x < 8 && y > 6.2) },
    ...drawn(paper, box(7.3, 8, 8.7, 10, 0), disc(8, 11.8, 0.9)),
  ],
};

const shapes: readonly Shape[] = [
  { colour: ground, covers: box(0, 0, 16, 16, 3.5) },
  { colour: path, covers: box(3, 7, 13, 9, 0) },
  { colour: poles, covers: box(2, 3, 3.5, 13, 0.75) },
  { colour: poles, covers: box(12.5, 3, 14, 13, 0.75) },
  { colour: ground, covers: disc(9, 8, 2.7) },
  { colour: stand, covers: disc(9, 8, 2.2) },
];

function box(left: number, top: number, right: number, bottom: number, radius: number): Shape["covers"] {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

function disc(centreX: number, centreY: number, radius: number): Shape["covers"] {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius;
}

/** The icon, or a button's picture, as a PNG file of `size` by `size` pixels. */
export function icon(size: number, picture: readonly Shape[] = shapes): Uint8Array {
  const rows = Buffer.alloc(size * (1 + 4 * size));
  for (let y = 0; y < size; y++) {
    // the first byte of a row is its filter: none
    for (let x = 0; x < size; x++) rows.set(pixel(x, y, size, picture), y * (1 + 4 * size) + 1 + 4 * x);
  }
  return png(size, rows);
}

/** Red, green, blue and opacity of a pixel: the mean of 8 by 8 points in it. */
function pixel(column: number, row: number, size: number, picture: readonly Shape[]): readonly number[] {
  const fine = 8;
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < fine * fine; i++) {
    const x = ((column + ((i % fine) + 0.5) / fine) * 16) / size;
    const y = ((row + (Math.floor(i / fine) + 0.5) / fine) * 16) / size;
    const top = picture.findLast((shape) => shape.covers(x, y));
    if (top) [...top.colour, 1].forEach((part, k) => (sum[k] = (sum[k] ?? 0) + part));
  }
  const covered = sum[3] ?? 0;
  const colour = sum.slice(0, 3).map((part) => Math.round(part / Math.max(1, covered)));
  return [...colour, Math.round((255 * covered) / (fine * fine))];
}

/** ISO 15948: signature, then chunks of length, type, data, CRC. */
function png(size: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, colour type 6: red, green, blue, opacity
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

if (process.argv[1]?.endsWith("icons.ts")) {
  mkdirSync("assets", { recursive: true });
  for (const size of iconSizes) writeFileSync(`assets/icon-${size}.png`, icon(size));
  for (const [name, picture] of Object.entries(buttonShapes))
    for (const size of buttonSizes) writeFileSync(`assets/${name}-${size}.png`, icon(size, picture));
}
