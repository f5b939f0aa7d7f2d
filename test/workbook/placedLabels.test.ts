import fc from "fast-check";
import { placedLabels } from "../../src/workbook/placedLabels";

const frame = { width: 320, height: 280 };
const point = fc.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 280 }));
const labels = fc
  .array(fc.record({ at: point, width: fc.integer({ min: 10, max: 120 }) }), { maxLength: 25 })
  .map((all) => all.map((one, i) => ({ ...one, key: String(i), height: 13 })));

test("no name lies on another or leaves the frame, wherever the dots are", () => {
  fc.assert(
    fc.property(labels, fc.array(point, { maxLength: 60 }), (wanted, dots) => {
      const boxes = placedLabels(wanted, dots, frame).map(({ key, corner: [left, top] }) => ({
        ...{ left, top, right: left + wanted[Number(key)]!.width, bottom: top + 13 },
      }));
      for (const [i, a] of boxes.entries()) {
        expect(
          Math.min(a.left, a.top, frame.width - a.right, frame.height - a.bottom),
        ).toBeGreaterThanOrEqual(0);
        for (const b of boxes.slice(i + 1))
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }
    }),
  );
});

test("a name alone stands right of its dot, with no line to it", () => {
  const [only] = placedLabels([{ key: "A", at: [100, 100], width: 40, height: 12 }], [[100, 100]], frame);
  expect(only).toEqual({ key: "A", corner: [107, 94], direction: 0, leader: undefined });
});

test("a name that has no room beside its dot is led to it by a line", () => {
  const crowd = Array.from({ length: 6 }, (_, i) => ({
    ...{ key: String(i), at: [160, 140] as const, width: 100, height: 30 },
  }));
  const placed = placedLabels(crowd, [], frame);
  expect(placed.length).toBe(6);
  expect(placed[0]!.leader).toBeUndefined();
  expect(placed.at(-1)!.leader).toBeDefined();
});

test("a name for which there is no room at all is left out, and the others stay", () => {
  const wide = { key: "wide", at: [50, 10] as const, width: 400, height: 12 };
  const narrow = { ...wide, key: "narrow", width: 20 };
  expect(placedLabels([wide, narrow], [], frame).map(({ key }) => key)).toEqual(["narrow"]);
});
