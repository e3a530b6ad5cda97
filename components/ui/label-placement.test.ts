import fc from "fast-check";
import { expect, test } from "vitest";
import { boxAround, covered, placeLabels, spreadDown, textBox } from "./label-placement";

const spots = [
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: 0, dy: 18, anchor: "middle" },
] as const;

test("a label takes its first spot, and the next one when that would cover something", () => {
  const request = { key: "a", text: "71.8", x: 100, y: 100, spots };
  expect(placeLabels([request], [])[0]?.y).toBe(91);
  expect(placeLabels([request], [boxAround(100, 88, 6)])[0]?.y).toBe(118);
});

test("optional labels never cover an obstacle or another label", () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), (points) => {
      const obstacles = points.map(({ x, y }) => boxAround(x, y, 4));
      const requests = points.map(({ x, y }, at) => ({
        key: `${at}`,
        text: "52.4",
        x,
        y,
        spots,
        optional: true,
      }));
      const boxes = placeLabels(requests, obstacles).map((l) => textBox(l.text, l.x, l.y, l.anchor));
      boxes.forEach((box, at) => {
        expect(covered(box, [...obstacles, ...boxes.slice(0, at)])).toBe(0);
      });
    }),
  );
});

test("lines of text are pushed down until they no longer touch", () => {
  expect(spreadDown([10, 12, 60], 14)).toEqual([10, 24, 60]);
});
